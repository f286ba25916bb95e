import type { ClaimedClosure } from '../article/atlas';
import { isArticleKnown, statesBy } from '../article/known';
import type { Mark } from '../article/mark';
import { closureOn, countedFrom, type OnTrack, reached, tracksOn } from '../article/states';
import { dayInWords } from '../core/day';
import { useExplorer } from './context';
import { messages } from './messages';

const words = messages.states;

/** In the popup of a mark with states: what each track was on the last chosen day, and who says so. */
export function States({ mark }: { readonly mark: Mark }) {
  const { days, known, layerOf } = useExplorer();
  const day = days.value.to;
  const tracks = tracksOn(layerOf(mark).tracks, statesBy(mark, known.value), day);
  const sourced = tracks.filter(({ stated }) => stated);
  return (
    <div class="states">
      <p>
        {words.onDay(dayInWords(day))}: <strong>{words.states(tracks)}</strong>.
      </p>
      {sourced.length > 0 && (
        <p class="state-sources">
          {words.sources}:{' '}
          {sourced.map((track, index) => (
            <span key={track.id}>
              {index > 0 && ' · '}
              {track.title}: <SourceOf mark={mark} track={track} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function SourceOf({ mark, track: { stated } }: { readonly mark: Mark; readonly track: OnTrack }) {
  const source = mark.sources.find(({ id }) => id === stated?.source);
  if (!source) return <>{words.article}</>;
  return (
    <>
      <a href={source.url} target="_blank" rel="noopener noreferrer">
        {source.publisher}
        <span class="sr"> {messages.newTab}</span>
      </a>
      , {source.undated ? messages.readOn(source.words) : source.words}
    </>
  );
}

/** For how long each track had been closed on the last chosen day, and what the article counts. */
export function CountedDays({ mark }: { readonly mark: Mark }) {
  const { atlas, days, known, layerOf } = useExplorer();
  const states = statesBy(mark, known.value);
  const closures = layerOf(mark).tracks.flatMap(({ id, title }) => {
    const closure = closureOn(states, id, days.value.to);
    return closure ? words.closure(title, closure, dayInWords(closure.since)) : [];
  });
  const claimed = atlas.closure && isArticleKnown(mark, known.value) ? [claimedDays(atlas.closure)] : [];
  const all = [...closures, ...claimed];
  return all.length > 0 ? <p class="counted-days">{all.join(' ')}</p> : null;
}

/** The article's own count beside what counting gives, in both ways: neither is corrected. */
export function claimedDays({ from, ...claim }: ClaimedClosure): string {
  return words.claimedDays(
    { ...claim, on: dayInWords(claim.on) },
    from.map((since) => {
      const end = reached(since, claim.days);
      return { from: dayInWords(since), ...countedFrom(since, claim.on), over: dayInWords(end.over), reached: dayInWords(end.nth) };
    }),
  );
}
