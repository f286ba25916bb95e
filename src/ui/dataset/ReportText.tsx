import type { Report } from '../../dataset/rows/report';
import { reportCsv } from './report-csv';
import type { Words } from './words';

/** So many rows are shown with their reasons; the report has them all. */
const MAX_SHOWN = 8;

interface Props {
  readonly report: Report;
  readonly words: Words;
  /** Asks for the columns anew; null when the layer is gone. */
  readonly onColumns: (() => void) | null;
}

/** What became of the rows of a file besides how many they are: how it was read, the first reasons, and the whole report to download. */
export function ReportText({ report, words, onColumns }: Props) {
  const { undated, notices, faults, unlisted, unit } = report;
  const refusedFirst = [...faults.filter(({ outcome }) => outcome === 'refused'), ...faults.filter(({ outcome }) => outcome !== 'refused')];
  const more = faults.length + unlisted - MAX_SHOWN;
  return (
    <>
      {undated > 0 && <p>{words.undated(undated)}</p>}
      {faults.length > 0 && (
        <ul class="faults">
          {refusedFirst
            .slice(0, MAX_SHOWN)
            .map((fault) => ({ ...fault, reason: words.rowFault(fault) }))
            .map(({ line, outcome, reason }) => (
              <li key={`${line} ${outcome} ${reason}`} class={`is-${outcome}`}>
                <span class="line">
                  {words.rowsOf[unit]} {line}
                </span>
                , {words.outcome[outcome]}: {reason}
              </li>
            ))}
        </ul>
      )}
      {more > 0 && <p>{words.more(more)}</p>}
      <details open={faults.length === 0}>
        <summary>{words.notices}</summary>
        <ul class="notices">
          {notices.map(words.notice).map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      </details>
      <div class="after">
        {unit !== 'tile' && (
          <button type="button" class="link" onClick={() => download(reportCsv(report, words), words.reportFile(report.name))}>
            {words.download}
          </button>
        )}
        {onColumns && (
          <button type="button" class="link" onClick={onColumns}>
            {words.chooseColumns}
          </button>
        )}
      </div>
    </>
  );
}

function download(text: string, name: string): void {
  const href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
