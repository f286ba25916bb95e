import type { Notice, Notices } from '../../dataset/rows/fault';
import { type Sentences, sentenceOf } from './coded';

const NOTICES: Sentences<Notices> = {
  'utf-16': (marked) => `The text is in UTF-16${marked ? '' : ', as its zero bytes tell'}; it was read as such.`,
  'not-utf-8': (encoding) =>
    `The file is not in UTF-8. It was read as W${encoding.slice(1)}; if letters look wrong, save it as UTF-8 and add it again.`,
  scheme: (name) => `The columns are named as those of ${name}.`,
  columns: (columns) => `Columns read: ${columns.map(([role, column]) => `${role}: "${column}"`).join(', ')}.`,
  'no-header': () => 'The first line is not a header; columns are numbered.',
  swapped: () => 'Longitude and latitude stand in each other’s place throughout: they were read the other way round.',
  precision: (columns) =>
    `How exact a place or a day is (${columns.join(', ')}) is told with each row; on the map each stands at its place and day as given.`,
  'no-dates': () => 'No column gives a date: all rows are undated.',
  'date-order': (order, example, by) =>
    `Dates such as ${example} are read with the ${order === 'day-first' ? 'day' : 'month'} first, as ${by === 'owner' ? 'you said' : 'other dates of the table show'}.`,
  'contrary-dates': () => 'Some dates only make sense in the other order, and were read so.',
  'blank-lines': (count) => `${count} blank lines were passed over.`,
  'null-island': (count) => `${count} rows are at 0° 0°, where places often are that nobody filled in.`,
  polar: (count, degrees) => `${count} places are beyond ${degrees.toFixed(2)}°, where the map ends; they are drawn at its edge.`,
  'no-numbers': (count) => `${count} values are not numbers.`,
  'no-category': (count) => `${count} rows have no category, as the column has too many different ones.`,
  unreported: (count) => `${count} rows tell no day on which they were reported: with a day as known on they are not shown.`,
  endless: (count) => `${count} rows have no end, and go on beyond any day.`,
  tiles: (minZoom, maxZoom) =>
    `It holds tiles of zoom ${minZoom} to ${maxZoom}, which are read as the map needs them. No row is counted, listed or searched, and on a small scale an archive may leave rows out.`,
  'tile-days': (exactness) =>
    `Days were taken from the columns start and end, as numbers since 1970-01-01; ${
      exactness
        ? 'certain_from and certain_to tell how exact they are.'
        : 'all of them count as exact, as there are no columns certain_from and certain_to.'
    }`,
  'tiles-undated': (start) =>
    `Its rows are shown whatever the dates: ${undated(start)}. start and end have to be numbers of days since 1970-01-01.`,
  'tiles-from-zoom': (minZoom) => `Nothing of it is on the map before zoom ${minZoom}.`,
  'tile-colours': (column) => `Colours stand for the column "${column}".`,
};

function undated(start: Notices['tiles-undated'][0]): string {
  if (start === 'missing') return 'there is no column start';
  return start === 'text' ? 'the column start is text' : `the column start goes up to ${start}`;
}

/** What holds for a file as a whole: a sentence. */
export const notice = (one: Notice): string => sentenceOf(NOTICES, one);
