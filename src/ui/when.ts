import { statesBy, whenBy } from '../article/known';
import type { Mark } from '../article/mark';
import { tracksOn } from '../article/states';
import { dayInWords } from '../core/day';
import type { Explorer } from '../state/explorer';
import { messages } from './messages';

/** When a mark was, as far as it is known by the day asked for; of one with states, what it was on the last chosen day. Null: undated. */
export function whenWords({ known, days, layerOf }: Explorer, mark: Mark): string | null {
  if (mark.states.length === 0) return whenBy(mark, known.value)?.words ?? null;
  const day = days.value.to;
  return messages.states.statesOn(tracksOn(layerOf(mark).tracks, statesBy(mark, known.value), day), dayInWords(day));
}
