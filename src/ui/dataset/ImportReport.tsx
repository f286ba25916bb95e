import { useEffect, useRef } from 'preact/hooks';
import { type Bounds, overlaps } from '../../core/bounds';
import type { Done } from '../../dataset/messages';
import type { Report } from '../../dataset/rows/report';
import type { Datasets } from '../../state/datasets';
import { ReadingLine } from './ReadingLine';
import { ReportText } from './ReportText';
import type { Words } from './words';

interface Props {
  readonly datasets: Datasets;
  readonly words: Words;
  /** Of the atlas. */
  readonly extent: Bounds;
  readonly bringExtent: (extent: Bounds) => void;
}

/** What has become of each file that was brought: being read, read, or not read. Each can be dismissed. */
export function ImportReport({ datasets, words, extent, bringExtent }: Props) {
  const files = datasets.imports.value;
  const list = useRef<HTMLUListElement>(null);
  const last = files.at(-1);
  const news = last && datasets.attention.value > 0 ? `${last.id} ${(last.failed ?? last.report) !== null}` : '';
  // What is new of the file that came last is scrolled to, where somebody brought it or it can't be read: once the legend above has grown.
  useEffect(() => {
    if (news) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
  }, [news]);
  if (files.length === 0) return null;
  return (
    <section class="panel import-report" id="import-report" aria-label={words.report} tabIndex={-1}>
      <h2>{words.report}</h2>
      <ul ref={list}>
        {files.map((one) => {
          const { id, name, failed, report } = one;
          const settled = (failed ?? report) !== null;
          return (
            <li key={id} class={failed === null ? 'file' : 'file is-failed'}>
              <div class="name">
                <strong>{name}</strong>
                {settled && (
                  <button type="button" class="dismiss" aria-label={words.dismiss(name)} onClick={(event) => dismiss(datasets, id, event)}>
                    ×
                  </button>
                )}
              </div>
              {!settled && <ReadingLine one={one} words={words} onCancel={() => datasets.cancel(id)} />}
              {/* It is there before it has anything to say, as what is said of it would not be heard else. */}
              <p role="status">{report ? summaryOf(report, words) : failed !== null && words.failed(failed)}</p>
              <Afar done={datasets.layer(id)?.done} {...{ words, extent, bringExtent }} />
              {report && (
                <ReportText
                  report={report}
                  words={words}
                  onColumns={datasets.layer(id) && report.unit !== 'tile' ? () => datasets.chooseColumns(id) : null}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface AfarProps extends Omit<Props, 'datasets'> {
  readonly done: Done | undefined;
}

/** Says of a layer that none of it is where the atlas is: its columns may be mistaken, and nothing of it is seen. */
function Afar({ done, words, extent, bringExtent }: AfarProps) {
  const bounds = done?.bounds;
  if (!bounds || overlaps(bounds, extent)) return null;
  return (
    <p>
      {words.afar} {done.mapping.longitude && words.afarColumns}{' '}
      <button type="button" class="link" onClick={() => bringExtent(bounds)}>
        {words.zoom}
      </button>
    </p>
  );
}

const summaryOf = ({ unit, taken, refused }: Report, words: Words): string =>
  unit === 'tile' ? words.doneTiles(taken) : words.done(taken, refused);

/** The focus goes on to the next report, or back to where data are added. */
function dismiss(datasets: Datasets, id: string, { currentTarget }: { currentTarget: EventTarget | null }): void {
  const file = currentTarget instanceof Element ? currentTarget.closest('li') : null;
  const other = (file?.nextElementSibling ?? file?.previousElementSibling)?.querySelector<HTMLElement>('.dismiss');
  datasets.dismiss(id);
  (other ?? document.querySelector<HTMLElement>('.add-data button'))?.focus();
}
