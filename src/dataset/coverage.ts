import { type Day, ENDLESS, isNever } from '../core/day';
import { type Interval, isNeverCertain } from '../core/interval';
import { NO_DAY, type Points } from './points';

/** Days that fit into the 16 bits of each of a point's days. */
export const MAX_DAYS = NO_DAY;

/** Days that the points are counted over. */
export type Coverage = Pick<Points, 'firstDay' | 'days' | 'opensAtStart' | 'opensAtEnd'>;

/** First and last days of many dates; both ENDLESS for none. */
interface Ends {
  readonly earliest: Int32Array;
  readonly latest: Int32Array;
}

const isOpen = (day: Day): boolean => day <= -ENDLESS || isNever(day);

/**
 * The days of all rows: from the first to the last, where these are no more than fit; else as many as fit and hold most
 * rows. Where ends are open, one more day stands for all that lie beyond.
 */
export function coverageOf({ earliest, latest }: Ends): Coverage {
  let [low, high, opensAtStart, opensAtEnd] = [ENDLESS, -ENDLESS, false, false];
  for (let at = 0; at < earliest.length; at++) {
    const [first, last] = [earliest[at] as number, latest[at] as number];
    if (first <= -ENDLESS) opensAtStart = true;
    if (last >= ENDLESS && first < ENDLESS) opensAtEnd = true;
    for (const day of [first, last]) {
      if (isOpen(day)) continue;
      if (day < low) low = day;
      if (day > high) high = day;
    }
  }
  if (low > high) return NOTHING;
  const room = MAX_DAYS - Number(opensAtStart) - Number(opensAtEnd);
  if (high - low >= room) [low, high] = fullest(earliest, room, [low, high]);
  const beyond = Number(opensAtStart);
  return { firstDay: low - beyond, days: high - low + 1 + beyond + Number(opensAtEnd), opensAtStart, opensAtEnd };
}

const NOTHING: Coverage = { firstDay: 0, days: 0, opensAtStart: false, opensAtEnd: false };

/** The `room` days that most rows begin in. */
function fullest(earliest: Int32Array, room: number, [low, high]: readonly [Day, Day]): [Day, Day] {
  const days = earliest.filter((day) => !isOpen(day)).sort();
  let [best, most] = [low, 0];
  for (let from = 0, to = 0; from < days.length; from++) {
    while (to < days.length && (days[to] as number) < (days[from] as number) + room) to++;
    if (to - from > most) [best, most] = [days[from] as number, to - from];
  }
  return [best, Math.min(best + room - 1, high)];
}

/** Whether some of a date lies within the days covered. */
export const isCovered = ({ earliest, latest }: Pick<Interval, 'earliest' | 'latest'>, { firstDay, days }: Coverage): boolean =>
  days > 0 && earliest < ENDLESS && earliest - firstDay < days && latest - firstDay >= 0;

/**
 * A date's four days as days of the coverage, cut to it: `NO_DAY` and 0 for the certain ones of a date that no range of these
 * days surely holds. `NO_DAY` for all when it isn't covered.
 */
export function placed(date: Interval, coverage: Coverage): Interval {
  if (!isCovered(date, coverage)) return NOWHERE;
  const { firstDay, days, opensAtStart, opensAtEnd } = coverage;
  const [least, most] = [Number(opensAtStart), days - 1 - Number(opensAtEnd)];
  const place = (day: Day): number => (day <= -ENDLESS ? 0 : day >= ENDLESS ? days - 1 : Math.min(Math.max(day - firstDay, least), most));
  const { earliest, latest, certainFrom, certainTo } = date;
  const isNever = isNeverCertain(date) || certainFrom - firstDay > most || certainTo - firstDay < least;
  return {
    earliest: place(earliest),
    latest: place(latest),
    certainFrom: isNever ? NO_DAY : place(certainFrom),
    certainTo: isNever ? 0 : place(certainTo),
  };
}

const NOWHERE: Interval = { earliest: NO_DAY, latest: NO_DAY, certainFrom: NO_DAY, certainTo: NO_DAY };

/** The date that was placed so; null for one that was nowhere. */
export function unplaced({ earliest, latest, certainFrom, certainTo }: Interval, coverage: Coverage): Interval | null {
  if (earliest === NO_DAY) return null;
  const { firstDay, days, opensAtStart, opensAtEnd } = coverage;
  const dayAt = (place: number): Day =>
    opensAtStart && place === 0 ? -ENDLESS : opensAtEnd && place === days - 1 ? ENDLESS : firstDay + place;
  const isNever = certainFrom === NO_DAY;
  return {
    earliest: dayAt(earliest),
    latest: dayAt(latest),
    certainFrom: isNever ? ENDLESS : dayAt(certainFrom),
    certainTo: isNever ? -ENDLESS : dayAt(certainTo),
  };
}
