import { isChosen } from '../article/filter';
import { claimsBy, sourcesBy, statesBy, whenBy } from '../article/known';
import { type Mark, STATUSES, saidIn } from '../article/mark';
import { tracksOn } from '../article/states';
import { dayInWords } from '../core/day';
import type { Explorer } from '../state/explorer';
import { SAMPLE } from '../style/shapes';
import { print } from '../ui/messages/print';
import { Sign } from '../ui/Sign';
import { PrintPicture } from './PrintPicture';
import type { Picture } from './picture';
import type { Words } from './StillMap';
import { type Shown, shownNow, sortedOut } from './scene';

interface Props {
  readonly explorer: Explorer;
  readonly picture: Picture;
  readonly words: Words;
}

/** What follows the article on paper: the map with numbered marks, its legend, and the marks one by one. */
export function PrintPages({ explorer, picture, words }: Props) {
  const { atlas, numbers } = explorer;
  const number = ({ mark }: Shown): number => numbers.peek().get(mark.id) ?? 0;
  const shown = shownNow(explorer).sort((a, b) => number(a) - number(b));
  const { beyond } = sortedOut(shown, picture);
  const layers = [...atlas.layers].reverse().filter(({ id }) => shown.some(({ mark }) => mark.layer === id));
  return (
    <>
      <section class="print-map">
        <h2>{print.map}</h2>
        <PrintPicture picture={picture} shown={shown} number={number} words={words} />
        {beyond.length > 0 && (
          <p>
            {words.beyond}: {beyond.map((one) => `${number(one)} ${one.mark.where.name}`).join(', ')}.
          </p>
        )}
        <p class="print-credits">
          {print.apart} {words.credits} {atlas.credits.map(({ text }) => text).join(', ')}.
        </p>
      </section>
      <section class="print-legend">
        <h2>{print.legend}</h2>
        <ul>
          {layers.map(({ id, title, symbol }) => (
            <li key={id}>
              <Sign kind={symbol} /> {title}
            </li>
          ))}
        </ul>
        <h3>{words.certainty}</h3>
        <ul>
          {STATUSES.map((status) => (
            <li key={status}>
              <Sign kind={SAMPLE} status={status} /> {words.status[status]}
            </li>
          ))}
          {shown.some(({ possible }) => possible) && <li>{print.possible}</li>}
        </ul>
        <p>{chosenInWords(explorer, words).join(' ')}</p>
      </section>
      <section class="print-marks">
        <h2>{print.marks(shown.length, atlas.marks.length)}</h2>
        <ol>
          {shown.map((one) => (
            <PrintMark key={one.mark.id} shown={one} number={number(one)} explorer={explorer} words={words} />
          ))}
        </ol>
      </section>
    </>
  );
}

function PrintMark({
  shown,
  number,
  explorer,
  words,
}: {
  readonly shown: Shown;
  readonly number: number;
  readonly explorer: Explorer;
  readonly words: Words;
}) {
  const { mark, kind, status, possible } = shown;
  const { where } = mark;
  const filter = explorer.filter.peek();
  const layer = explorer.layerOf(mark);
  const day = explorer.days.peek().to;
  const when =
    mark.states.length > 0
      ? words.states.statesOn(tracksOn(layer.tracks, statesBy(mark, filter.known), day), dayInWords(day))
      : (whenBy(mark, filter.known)?.words ?? words.undated);
  const claim = claimsBy(mark, filter.known).find((one) => isChosen(one, filter));
  return (
    <li>
      <span class="print-number">{number}</span>
      <div>
        <p class="print-title">
          <Sign kind={kind} status={status} /> <strong>{mark.title}</strong>
        </p>
        <p>
          {layer.one} · {when}
          {possible && ` (${words.entries.possibly.dates})`} · {where.name}, {words.precision(where.precision, where.radiusKm)}.
          {mark.parts && ` ${words.parts(mark.parts.map(({ name }) => name))}`}
          {where.edgeKm !== undefined && ` ${words.generalised(where.edgeKm)}`}
        </p>
        {claim && (
          <p>
            {claim.by} {claim.verb} {saidIn(claim)}
            {/[.!?]$/.test(saidIn(claim)) ? ' ' : '. '}({words.status[claim.status]})
          </p>
        )}
        <PrintSources mark={mark} explorer={explorer} />
      </div>
    </li>
  );
}

/** The other reports with their addresses, as nothing can be followed on paper. */
function PrintSources({ mark, explorer }: { readonly mark: Mark; readonly explorer: Explorer }) {
  const sources = sourcesBy(mark, explorer.known.peek());
  if (sources.length === 0) return null;
  return (
    <ul class="print-sources">
      {sources.map(({ id, publisher, title, day, url }) => (
        <li key={id}>
          {publisher}, {dayInWords(day)}: {title}. <span class="print-url">{url}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is chosen, a sentence each; none when everything is shown. */
function chosenInWords({ atlas, filter }: Explorer, words: Words): string[] {
  const { range, onlyCertain, known, hidden, by, status } = filter.peek();
  const titles = atlas.layers.filter(({ id }) => hidden.has(id)).map(({ title }) => title);
  return [
    print.dates(...dates(range ?? atlas.span)),
    ...(onlyCertain ? [print.onlyCertain] : []),
    ...(known === null ? [] : [words.asKnown(dayInWords(known))]),
    ...(titles.length > 0 ? [print.hiddenLayers(titles.join(', '))] : []),
    ...(by ? [print.saidBy([...by].join(', '))] : []),
    ...(status ? [print.withStatus([...status].map((one) => words.status[one]).join(', '))] : []),
  ];
}

const dates = ({ from, to }: { readonly from: number; readonly to: number }): [string, string] => [dayInWords(from), dayInWords(to)];
