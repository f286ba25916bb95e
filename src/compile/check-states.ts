import type { Track } from '../article/atlas';
import { datedDays } from '../article/known';
import type { Source, Stated } from '../article/mark';
import { dayInWords } from '../core/day';
import type { Note } from './problem';

/**
 * Every state stands on a track of its layer, rests on a source of its feature or on the article, and ends by the last dated
 * report, unless it is somebody's claim that goes on.
 */
export function checkStates(states: readonly Stated[], sources: readonly Source[], tracks: readonly Track[], note: Note): void {
  const dated = datedDays(sources);
  const last = Math.max(...dated);
  states.forEach(({ track, when, source, by }, index) => {
    const field = `properties.states[${index}]`;
    if (tracks.length === 0) note(field, 'no states, or a layer with tracks');
    else if (!tracks.some(({ id }) => id === track))
      note(`${field}.track`, `one of ${tracks.map(({ id }) => id).join(', ')}, not "${track}"`);
    if (source !== 'article' && !sources.some(({ id }) => id === source))
      note(`${field}.source`, `"article" or the id of one of the feature's sources, not "${source}"`);
    if (by === undefined && when.interval.latest > last)
      note(
        `${field}.when`,
        `an end by the last dated report${dated.length > 0 ? `, ${dayInWords(last)}` : ''}, or by whom it is claimed later`,
      );
  });
}
