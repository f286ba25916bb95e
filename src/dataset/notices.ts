import { ENDLESS, isoDay } from '../core/day';
import { MOST_NORTH } from '../core/mercator';
import { type Coverage, isCovered, MAX_DAYS } from './coverage';
import type { Sample } from './formats/format';
import { type Mapping, ROLES } from './rows/columns';
import type { DateParser } from './rows/dates';
import { excerpt, type Notice, notice, rowFault } from './rows/fault';
import type { ReadAttempt } from './rows/read-attempt';

/** How the table was read. */
interface ReadSettings {
  readonly mapping: Mapping;
  readonly scheme: string | null;
  readonly swapped: boolean;
  readonly dates: DateParser;
  readonly sample: Sample;
}

/** Columns that say how exact a place or a day is. */
const PRECISION = /(^|_)prec(ision)?$/i;

/** What holds for the table as a whole. */
export function notices({ builder, blanks }: ReadAttempt, { mapping, scheme, swapped, dates, sample }: ReadSettings): Notice[] {
  const { nullIsland, polar, values, categories, unreported } = builder.passedOver;
  const columns = ROLES.flatMap((role) => (mapping[role] === undefined ? [] : [[role, excerpt(mapping[role])] as const]));
  const precise = sample.header.filter((name) => PRECISION.test(name));
  const endless = builder.latest.filter((day, index) => day === ENDLESS && builder.earliest[index] !== ENDLESS).length;
  const [example] = dates.examples;
  return [
    ...(scheme ? [notice('scheme', scheme)] : []),
    ...(columns.length > 0 ? [notice('columns', columns)] : []),
    ...(sample.named ? [] : [notice('no-header')]),
    ...(swapped ? [notice('swapped')] : []),
    ...(precise.length > 0 ? [notice('precision', precise)] : []),
    ...(mapping.start === undefined && mapping.end === undefined ? [notice('no-dates')] : []),
    ...(example === undefined ? [] : [notice('date-order', dates.order, example, dates.asked ? 'owner' : 'data')]),
    ...(dates.contrary ? [notice('contrary-dates')] : []),
    ...(blanks > 0 ? [notice('blank-lines', blanks)] : []),
    ...(nullIsland > 0 ? [notice('null-island', nullIsland)] : []),
    ...(polar > 0 ? [notice('polar', polar, MOST_NORTH)] : []),
    ...(values > 0 ? [notice('no-numbers', values)] : []),
    ...(categories > 0 ? [notice('no-category', categories)] : []),
    ...(unreported > 0 ? [notice('unreported', unreported)] : []),
    ...(endless > 0 ? [notice('endless', endless)] : []),
  ];
}

/** Notes the rows that are too far in time from the rest to be counted by day. */
export function noteFarDays({ builder, ledger }: ReadAttempt, coverage: Coverage): void {
  const { earliest, latest, line, row } = builder;
  for (let at = 0; at < earliest.length; at++) {
    const [from, to] = [earliest[at] as number, latest[at] as number];
    if (from === ENDLESS && to === ENDLESS) continue;
    // Places of one row follow one another.
    if (isCovered({ earliest: from, latest: to }, coverage) || (at > 0 && row[at] === row[at - 1])) continue;
    const day = Math.abs(from) < ENDLESS ? from : to;
    ledger.note(line[at] as number, 'undated', rowFault('far-day', isoDay(day), Math.round(MAX_DAYS / 365.25)));
  }
}
