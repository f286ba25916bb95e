import { useSignal } from '@preact/signals';
import type { Track } from '../article/atlas';
import { isArticleKnown, statesBy } from '../article/known';
import { type Mark, refOf, type Stated } from '../article/mark';
import { statedOn, stretches, tracksOn } from '../article/states';
import { cutTo } from '../core/axis';
import { dayInWords } from '../core/day';
import { useExplorer } from './context';
import { messages } from './messages';
import { claimedDays } from './States';
import { StripKey, StripPart } from './Strip';
import { percent, startOf } from './scale';
import './ribbons.css';

const words = messages.states;

/** Under the time axis, a row for each mark with states: a strip a track, day by day, and its states on the last chosen day in words. */
export function Ribbons() {
  const { atlas, hidden, known } = useExplorer();
  const open = useSignal(true);
  const marks = atlas.marks.filter(({ states, layer }) => states.length > 0 && !hidden.value.has(layer));
  if (marks.length === 0) return null;
  const title = atlas.layers.flatMap((layer) => (layer.tracks.length > 0 ? (layer.ribbons ?? layer.title) : [])).join(', ');
  const countKnown = marks.some((mark) => isArticleKnown(mark, known.value));
  return (
    <section class="ribbons" aria-label={title}>
      <details
        open={open.value}
        onToggle={(event) => {
          open.value = event.currentTarget.open;
        }}
      >
        <summary>{title}</summary>
        <table>
          <tbody>
            {marks.map((mark) => (
              <Row key={mark.id} mark={mark} />
            ))}
          </tbody>
        </table>
        <ul class="strips-key" aria-label={words.key}>
          <StripKey />
        </ul>
        {atlas.closure && <p>{countKnown ? claimedDays(atlas.closure) : words.countLater}</p>}
      </details>
    </section>
  );
}

function Row({ mark }: { readonly mark: Mark }) {
  const explorer = useExplorer();
  const { days, known } = explorer;
  const { tracks } = explorer.layerOf(mark);
  const day = days.value.to;
  const states = statesBy(mark, known.value);
  return (
    <tr aria-label={words.rowOf(mark.where.name, tracksOn(tracks, states, day), dayInWords(day))}>
      <th scope="row">
        <button
          type="button"
          lang={explorer.atlas.language}
          aria-pressed={explorer.isSelected(refOf(mark))}
          onClick={() => explorer.select(refOf(mark), 'article')}
        >
          {mark.where.name}
        </button>
        <ul>
          {tracks.map(({ id, title }) => (
            <li key={id}>{words.short(title, statedOn(states, id, day))}</li>
          ))}
        </ul>
      </th>
      <td>
        {tracks.map((track) => (
          <Strip key={track.id} track={track} name={mark.where.name} states={states} />
        ))}
      </td>
    </tr>
  );
}

/** The states of one track over the article's days, as far as the time axis shows them. */
function Strip({ track, name, states }: { readonly track: Track; readonly name: string; readonly states: readonly Stated[] }) {
  const { atlas, days, axis } = useExplorer();
  const span = axis.value;
  const parts = stretches(states, track.id, atlas.span);
  const inWords = parts.map((part) => words.stretch(part, dayInWords(part.from), dayInWords(part.to))).join('; ');
  const { to: day } = days.value;
  const now = percent(startOf(day + 1, span));
  return (
    <svg class="strip" role="img" aria-label={words.stripOf(track.title, name, inWords)}>
      {parts.map((part) => {
        const seen = cutTo(part, span);
        return (
          seen && (
            <StripPart
              key={part.from}
              state={part.state}
              claimed={part.by !== undefined}
              from={startOf(seen.from, span)}
              width={startOf(seen.to + 1, span) - startOf(seen.from, span)}
            />
          )
        );
      })}
      {day >= span.from && day <= span.to && <line class="now" x1={now} x2={now} y1="0" y2="16" />}
    </svg>
  );
}
