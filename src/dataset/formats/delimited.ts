import { isData, type Role, uniqueNames } from '../rows/columns';
import { excerpt, type RowFault, refuse, rowFault } from '../rows/fault';
import { placeFault } from '../rows/geometry';
import type { Limits } from '../rows/limits';
import { type Plan, ReadAttempt } from '../rows/read-attempt';
import { readBytes, SAMPLE, type Source } from '../rows/source';
import { parseNumber, Texts, valueIn } from './cell';
import { Cells, cellText, type Dialect, detectDialect, readDelimited, sampleRows, scanRow } from './delimited-rows';
import { type Cell, type Format, MAX_COLUMNS, type Sample } from './format';

/** A table of cells, with how it is written. */
interface CellSample extends Sample {
  readonly dialect: Dialect;
}

/** CSV (RFC 4180), and the same with tabs, semicolons or |: whatever is neither XML nor JSON. */
export const delimited: Format<CellSample> = {
  id: 'delimited',
  unit: 'line',
  sniff: (beginning) => !beginning.startsWith('<'),
  sample: sampleCells,
  read: takeCells,
  cells: cellsOfRow,
};

/**
 * Looks at the first rows.
 * @throws Unreadable when no line has two cells, when there are no rows, or too many columns.
 */
async function sampleCells(source: Source, limits: Limits): Promise<CellSample> {
  const bytes = await readBytes(source, 0, SAMPLE * 4);
  const ended = bytes.length === source.blob.size;
  const dialect = detectDialect(bytes, ended);
  const [first = [], ...rest] = sampleRows(bytes, dialect, ended, 101);
  if (first.length < 2) refuse('no-table');
  if (first.length >= MAX_COLUMNS) refuse('too-many-columns', MAX_COLUMNS);
  const named = !isData(first);
  if (named && rest.length === 0 && ended) refuse('header-only');
  const header = uniqueNames(named ? first : first.map(() => ''));
  return { dialect, named, header, rows: named ? rest : [first, ...rest], located: false, source, longest: limits.row };
}

/** Reads every row of the table. */
async function takeCells(sample: CellSample, plan: Plan): Promise<ReadAttempt> {
  const { mapping, limits } = plan;
  const attempt = new ReadAttempt(limits);
  const { ledger, builder } = attempt;
  const place = (role: Role): number => sample.header.indexOf(mapping[role] ?? '');
  const [longitude, latitude] = plan.swapped ? [place('latitude'), place('longitude')] : [place('longitude'), place('latitude')];
  const [start, end, category, value] = [place('start'), place('end'), place('category'), place('value')];
  const reported = place('reported');
  const texts = new Texts();
  let header = sample.named;

  const text = (bytes: Uint8Array, cells: Cells, index: number): string => {
    if (index >= cells.count) return '';
    const read = texts.read(bytes, cells.from[index] as number, cells.to[index] as number);
    return read.includes('"') ? cellText(bytes, cells, index) : read;
  };

  const take = (bytes: Uint8Array, cells: Cells, offset: number, line: number): void => {
    const row = attempt.begin(offset);
    if (row >= limits.rows) refuse('too-many-rows', limits.rows, 'rows');
    const lon = numberAt(bytes, cells, longitude);
    const lat = numberAt(bytes, cells, latitude);
    attempt.weigh(lon, lat);
    const fault = placeFault(lon, lat);
    const width = cells.count === sample.header.length ? null : rowFault('other-width', cells.count, sample.header.length);
    if (fault) {
      const missing = Number.isNaN(lon) ? longitude : Number.isNaN(lat) ? latitude : -1;
      const why = missing < 0 ? fault : unread(missing === longitude ? 'longitude' : 'latitude', text(bytes, cells, missing).trim());
      return ledger.note(line, 'refused', width ? rowFault('both', why, width) : why);
    }
    if (width) ledger.note(line, 'noted', width);
    const when =
      start < 0 && end < 0
        ? null
        : builder.date(start < 0 ? null : text(bytes, cells, start), end < 0 ? null : text(bytes, cells, end), line, plan.dates);
    builder.addPlace(lon, lat, {
      row,
      line,
      when,
      reported: builder.reportedIn(reported < 0 ? undefined : text(bytes, cells, reported), line, plan.dates),
      category: category < 0 ? builder.categoryOf('') : builder.categoryOf(text(bytes, cells, category)),
      value: value < 0 ? Number.NaN : valueAt(bytes, cells, value),
    });
  };

  const valueAt = (bytes: Uint8Array, cells: Cells, index: number): number => {
    const number = numberAt(bytes, cells, index, false);
    if (!Number.isNaN(number)) return number;
    const written = text(bytes, cells, index);
    return builder.valueOf(valueIn(written), written);
  };

  await readDelimited(sample.source, sample.dialect, limits.row, {
    row(bytes, cells, offset, line) {
      if (header) header = false;
      else take(bytes, cells, offset, line);
    },
    broken(why, offset, line) {
      if (header) refuse('unreadable-header', why);
      attempt.begin(offset);
      ledger.note(line, 'refused', why);
    },
    blank() {
      attempt.blanks++;
    },
    read: (bytes) => plan.step(bytes, ledger.rows),
  });
  return attempt;
}

const MAX_SHOWN = 200;
const decoder = new TextDecoder();

/** Columns and text of one row; a row that can't be read as one is a single cell. */
function cellsOfRow({ header, dialect }: CellSample, bytes: Uint8Array): Cell[] {
  const cells = new Cells();
  if (scanRow(bytes, 0, dialect, true, cells) < 0) return [['row', decoder.decode(bytes.subarray(0, MAX_SHOWN))]];
  const count = Math.min(cells.count, MAX_COLUMNS);
  return Array.from({ length: count }, (_, index) => [header[index] ?? `cell ${index + 1}`, cellText(bytes, cells, index).trim()]);
}

/** Why there is no place in the text of a cell. */
const unread = (axis: 'longitude' | 'latitude', text: string): RowFault =>
  text === '' ? rowFault('blank-place', axis) : rowFault('place-no-number', axis, excerpt(text));

function numberAt(bytes: Uint8Array, cells: Cells, index: number, commas = true): number {
  if (index < 0 || index >= cells.count) return Number.NaN;
  let [from, to] = [cells.from[index] as number, cells.to[index] as number];
  while (from < to && (bytes[from] as number) <= 0x20) from++;
  while (to > from && (bytes[to - 1] as number) <= 0x20) to--;
  return parseNumber(bytes, from, to, commas);
}
