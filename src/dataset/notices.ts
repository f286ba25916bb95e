import { ENDLESS, isoDay } from '../core/day';
import { MOST_NORTH } from '../core/mercator';
import { type Mapping, ROLES } from './columns';
import { type Coverage, isCovered, MAX_DAYS } from './coverage';
import type { DateParser } from './date-parser';
import { excerpt } from './report';
import type { Sample, Taken } from './take';

/** How the table was read. */
interface Way {
  readonly mapping: Mapping;
  readonly scheme: string | null;
  readonly turned: boolean;
  readonly dates: DateParser;
  readonly table: Sample;
}

/** Columns that say how exact a place or a day is. */
const PRECISION = /(^|_)prec(ision)?$/i;

/** What holds for the table as a whole, in sentences. */
export function notices({ gathering, blanks }: Taken, { mapping, scheme, turned, dates, table }: Way): string[] {
  const said: string[] = [];
  const count = (number: number, sentence: string): void => {
    if (number > 0) said.push(`${number} ${sentence}`);
  };
  if (scheme) said.push(`The columns are named as those of ${scheme}.`);
  const columns = ROLES.flatMap((role) => (mapping[role] === undefined ? [] : [`${role}: ${excerpt(mapping[role])}`]));
  if (columns.length > 0) said.push(`Columns read: ${columns.join(', ')}.`);
  if ('named' in table && !table.named) said.push('The first line is not a header; columns are numbered.');
  if (turned) said.push('Longitude and latitude stand in each other’s place throughout: they were read the other way round.');
  const precise = table.header.filter((name) => PRECISION.test(name));
  if (precise.length > 0)
    said.push(
      `How exact a place or a day is (${precise.join(', ')}) is told with each row; on the map each stands at its place and day as given.`,
    );
  if (mapping.start === undefined && mapping.end === undefined) said.push('No column gives a date: all rows are undated.');
  const first = (order: string): string => `Dates such as ${dates.examples[0]} are read with the ${order.slice(0, -6)} first`;
  if (dates.examples.length > 0)
    said.push(dates.asked ? `${first(dates.asked)}, as you said.` : `${first(dates.order)}, as other dates of the table show.`);
  if (dates.contrary) said.push('Some dates only make sense in the other order, and were read so.');
  count(blanks, 'blank lines were passed over.');
  count(gathering.passedOver.nullIsland, 'rows are at 0° 0°, where places often are that nobody filled in.');
  count(gathering.passedOver.polar, `places are beyond ${MOST_NORTH.toFixed(2)}°, where the map ends; they are drawn at its edge.`);
  count(gathering.passedOver.values, 'values are not numbers.');
  count(gathering.passedOver.categories, 'rows have no category, as the column has too many different ones.');
  count(gathering.passedOver.unreported, 'rows tell no day on which they were reported: with a day as known on they are not shown.');
  count(
    gathering.latest.filter((day, index) => day === ENDLESS && gathering.earliest[index] !== ENDLESS).length,
    'rows have no end, and go on beyond any day.',
  );
  return said;
}

/** Notes the rows that are too far in time from the rest to be counted by day. */
export function noteFarDays({ gathering, ledger }: Taken, coverage: Coverage): void {
  const { earliest, latest, line, row } = gathering;
  for (let at = 0; at < earliest.length; at++) {
    const [from, to] = [earliest[at] as number, latest[at] as number];
    if (from === ENDLESS && to === ENDLESS) continue;
    // Places of one row follow one another.
    if (isCovered({ earliest: from, latest: to }, coverage) || (at > 0 && row[at] === row[at - 1])) continue;
    const day = Math.abs(from) < ENDLESS ? from : to;
    ledger.note(
      line[at] as number,
      'undated',
      `${isoDay(day)} is too far from the other dates; ${Math.round(MAX_DAYS / 365.25)} years fit into one table`,
    );
  }
}
