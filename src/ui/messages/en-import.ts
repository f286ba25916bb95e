import type { Progress } from '../../dataset/messages';
import type { Role } from '../../dataset/rows/columns';
import type { DateOrder } from '../../dataset/rows/dates';
import type { FileFault } from '../../dataset/rows/fault';
import type { Report } from '../../dataset/rows/report';
import { fileFault, rowFault } from './en-faults';
import { notice } from './en-notices';

const count = (number: number): string => number.toLocaleString('en');

/** A size in words: "14 MB". */
const size = (bytes: number): string => {
  const [number, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
  return `${number < 10 ? Math.max(0.1, number).toFixed(1) : count(Math.round(number))} ${unit}`;
};

const STAGES: Readonly<Record<Progress['stage'], string>> = { unpacking: 'Unpacking', reading: 'Reading', indexing: 'Sorting' };

const ROLES: Readonly<Record<Role, string>> = {
  longitude: 'Longitude',
  latitude: 'Latitude',
  start: 'Start or date',
  end: 'End',
  reported: 'Reported on',
  title: 'Title',
  category: 'Category',
  value: 'Value',
};

/** Words of how datasets come in, in English. */
export const importing = {
  report: 'Import report',
  cancel: 'Cancel',
  reading: (name: string) => `Reading ${name}`,
  waiting: 'Waiting …',
  asking: 'Waiting for you.',
  progress: ({ stage, rows, rowsPerSecond }: Progress) =>
    `${STAGES[stage]}${rows > 0 ? `: ${count(rows)} rows` : ' …'}${rowsPerSecond > 0 && stage === 'reading' ? `, ${count(rowsPerSecond)} a second` : ''}`,
  done: (taken: number, refused: number) => `${count(taken)} rows added, ${count(refused)} rows refused`,
  undated: (rows: number) => `${count(rows)} without a date: on the map whatever the dates.`,
  afar: 'All of it lies outside the area of the article.',
  afarColumns: 'Are longitude and latitude the right columns?',
  zoom: 'Zoom to it',
  failed: (fault: FileFault) => `Not read. ${fileFault(fault)}`,
  rowFault,
  notice,
  /** For the report that is downloaded. */
  summary: ({ rows, taken, refused, undated }: Pick<Report, 'rows' | 'taken' | 'refused' | 'undated'>) =>
    `${rows} rows, ${taken} added, ${refused} refused, ${undated} undated`,
  unlisted: (faults: number) => `${faults} more reasons are counted and not listed`,
  doneTiles: (rows: number) => (rows > 0 ? `Archive of tiles added, with ${count(rows)} rows as it says` : 'Archive of tiles added'),
  rowsOf: { line: 'Line', feature: 'Feature', tile: 'Tile' },
  outcome: { refused: 'refused', undated: 'undated', noted: 'added' },
  more: (faults: number) => `… and ${count(faults)} more in the report.`,
  notices: 'How it was read',
  download: 'Download report',
  chooseColumns: 'Choose columns',
  reportFile: (name: string) => `${name} report.csv`,
  dismiss: (name: string) => `Dismiss the report of ${name}`,
  mapping: {
    title: (name: string) => `Which columns of ${name}?`,
    needed: 'What is marked * is needed. Leave the others empty if there is no such column.',
    undated: 'Without a column for the date, all rows are shown whatever the dates.',
    located: 'The places come with the rows. Leave empty what there is no column for.',
    preview: 'The first rows',
    roles: ROLES,
    none: '(none)',
    same: 'Longitude and latitude can’t be the same column.',
    read: 'Read',
  },
  order: {
    title: (name: string) => `Day or month first in ${name}?`,
    why: (columns: readonly string[]) => `The dates in ${columns.join(' and ')} can be read either way, and the table does not show which.`,
    first: { 'day-first': 'The day first', 'month-first': 'The month first' } satisfies Record<DateOrder, string>,
    means: (written: string, day: string) => `${written} is ${day}`,
  },
  keep: {
    title: 'Keep in this browser',
    layer: 'Keep in this browser: ',
    size,
    help: 'They come back on your next visit. They stay on this device.',
    used: (files: number, bytes: number) => `${files === 1 ? 'One file' : `${count(files)} files`} kept, ${size(bytes)}.`,
    forgetAll: 'Forget all',
    forgotten: 'Saved files deleted. What is on the map stays until the page is closed.',
    full: 'This browser has no room left for it. It stays on the map until the page is closed.',
    refused: 'This browser does not let the page keep anything, as in private windows. What is on the map stays until the page is closed.',
    silent: 'This browser’s store does not answer. What is on the map stays until the page is closed.',
    unread: 'What was kept on an earlier visit can’t be read.',
  },
};
