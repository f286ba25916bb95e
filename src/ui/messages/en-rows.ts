import type { Tiles } from '../../dataset/tiles';

const number = (count: number): string => count.toLocaleString('en');
const rowsOf = (count: number): string => (count === 1 ? '1 row' : `${number(count)} rows`);

/** How many rows are shown, and how many there are in all. */
interface InRange {
  readonly shown: number;
  readonly possible: number;
  readonly undated: number;
  readonly all: number;
}

/** Counts of own rows that are not in tiles. */
interface OnAxis {
  readonly onAxis: number;
  /** Whether all of the chosen days are on the axis. */
  readonly isOnAxis: boolean;
  /** Dated ones, of any day. */
  readonly all: number;
  readonly chosen: number | null;
  readonly possible: number;
  readonly most: number;
  /** Of each bar. */
  readonly days: number;
  readonly undated: number;
}

/** Words of a person's datasets on the map, in English. */
export const rows = {
  options: (name: string) => `Colours and options of ${name}`,
  more: 'Colours and options',
  inRange: ({ shown, possible, undated, all }: InRange) =>
    [
      `${number(shown)} of ${rowsOf(all)} shown`,
      ...(possible > 0 ? [`, ${number(possible)} of them only possibly in range`] : []),
      ...(undated > 0 ? [`, ${number(undated)} of them without a date`] : []),
      '.',
    ].join(''),
  /** While the still map stands in. */
  notDrawn: (all: number) => `Not drawn on the still map: ${rowsOf(all)}.`,
  off: (all: number) => `Hidden (0 of ${rowsOf(all)}).`,
  coloured: (column: string) => `Colours: ${column}.`,
  sized: (column: string) => `The larger a point, the larger its “${column}”.`,
  /** What is known of the rows of an archive. */
  tiles: ({ rows: all, dated, minZoom }: Tiles) =>
    [
      all === null ? 'Read tile by tile and not counted' : `${rowsOf(all)} as the archive says, read tile by tile`,
      dated ? '; those in the chosen days are shown.' : '; it has no days, so all are shown.',
      minZoom > 0 ? ` Nothing of it is drawn before zoom ${minZoom}.` : '',
    ].join(''),
  notListed: (names: string) => `Not listed, as they are read tile by tile: the rows of ${names}.`,
  opacity: 'Opacity',
  opacityOf: (name: string) => `Opacity of ${name}`,
  rename: 'Name',
  renameOf: (name: string) => `Name of ${name}`,
  zoom: 'Zoom to',
  zoomTo: (name: string) => `Zoom to ${name}`,
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  remove: 'Remove',
  removeOne: (name: string) => `Remove ${name}`,
  /** Layers that a day as known on doesn't act on. */
  notKnown: (names: string) => `Doesn’t act on ${names}: no column “Reported on”.`,
  list: (count: number) => `Own data: ${rowsOf(count)}`,
  listOrder: 'Layer by layer, by day; then what has several days, no date, or is a line or an area.',
  listEmpty: 'No row is shown: none is in the chosen days, or what holds them is switched off.',
  /** How many rows there are where on the time axis; `chosen`: in the chosen days, `possible` of them only possibly; null for all days. */
  onAxis: ({ onAxis, isOnAxis, all, chosen, possible, most, days, undated }: OnAxis) =>
    [
      chosen === null
        ? `Own data: ${rowsOf(onAxis)} on these days`
        : `Own data: ${number(chosen)} of ${isOnAxis ? `${rowsOf(onAxis)} on these days` : rowsOf(all)} chosen${possible > 0 ? `, ${number(possible)} of them only possibly` : ''}`,
      ...(most > 0 ? [days === 1 ? `, at most ${number(most)} a day` : `, at most ${number(most)} in ${days} days`] : []),
      ...(isOnAxis && all > onAxis
        ? [`; ${number(all - onAxis)} on other days, ${chosen === null ? 'shown until days are chosen' : 'not shown'}`]
        : []),
      ...(undated > 0 ? [`; ${number(undated)} without a date, always shown`] : []),
      '.',
    ].join(''),
  axis: 'Time axis',
  axisShows: {
    article: (from: string, to: string) => `The axis shows the days of the article, ${from} to ${to}.`,
    data: (from: string, to: string) => `The axis shows the days of your data, ${from} to ${to}.`,
  },
  fitTo: { article: 'Fit to article', data: 'Fit to data' },
};
