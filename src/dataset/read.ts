import { guessColumns, type Mapping } from './columns';
import { coverageOf } from './coverage';
import { type DateOrder, DateParser, parseWhen } from './dates';
import { asFeatures } from './documents';
import { LIMITS, type Limits, Unreadable } from './fault';
import { formatOf } from './format';
import { type CellTable, sampleCells, takeCells } from './from-cells';
import { type ElementTable, IsTopology, sampleElements, takeElements } from './from-elements';
import { layOut, rankCategories } from './layout';
import type { Choices, Outcome, Progress } from './messages';
import { noteFarDays, notices } from './notices';
import { ProgressThrottle } from './progress-throttle';
import type { ReadAttempt } from './read-attempt';
import { boundsOfAll, shapesOf } from './shapes';
import { asWindowsText, NotUtf8, openSource, readBytes, SAMPLE, type Source } from './source';
import { Table } from './table';

/** What became of a file, and its text where it could be read. */
export interface Reading {
  readonly outcome: Outcome;
  readonly table: Table | null;
}

const MAX_PREVIEW = 10;

/**
 * Reads a table that a person brings: CSV, TSV, GeoJSON, newline-delimited GeoJSON, KML, GPX, TopoJSON, or gzip of one.
 * Never throws: what can't be read, or not without asking, is the outcome. `name` is the file's.
 */
export async function readTable(
  file: Blob,
  name: string,
  choices: Choices = {},
  onProgress: (progress: Progress) => void = () => {},
  limits: Limits = LIMITS,
): Promise<Reading> {
  const throttle = new ProgressThrottle(onProgress);
  try {
    const source = await openSource(file, limits, (bytes) => throttle.report('unpacking', bytes, file.size, 0));
    try {
      return await readAs(source, name, choices, throttle, limits);
    } catch (error) {
      if (!(error instanceof NotUtf8)) throw error;
      const changed = await asWindowsText(source, limits, (bytes) => throttle.report('unpacking', bytes, file.size, 0));
      return await readAs(changed, name, choices, throttle, limits);
    }
  } catch (error) {
    return { outcome: { type: 'failed', reason: reasonOf(error) }, table: null };
  }
}

/** Said of what no check foresaw. */
const UNKNOWN = "It can't be read, for a reason that this page doesn't know.";

function reasonOf(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  const { name } = error instanceof Error ? error : { name: '' };
  if (name === 'NotReadableError' || name === 'NotFoundError') return 'The file can no longer be read: it was moved, changed or deleted.';
  if (error instanceof RangeError) return 'It needs more memory than there is.';
  // What an engine or a library says is for who looks into it, not for the file's owner.
  console.warn('The file could not be read:', error);
  return UNKNOWN;
}

type AnyTable = CellTable | ElementTable;

async function readAs(source: Source, name: string, choices: Choices, throttle: ProgressThrottle, limits: Limits): Promise<Reading> {
  const format = formatOf(new TextDecoder().decode(await readBytes(source, 0, SAMPLE)), name);
  if (format.kind === 'delimited') return readRows(source, await sampleCells(source), name, choices, throttle, limits, 'line');
  if (format.kind === 'elements') {
    try {
      return await readRows(source, await sampleElements(source, format.byLine, { limits }), name, choices, throttle, limits, 'line');
    } catch (error) {
      if (!(error instanceof IsTopology)) throw error;
    }
  }
  const features = await asFeatures(source, format.kind === 'document' ? format.document : 'topojson', limits, (bytes) =>
    throttle.report('unpacking', bytes, source.blob.size, 0),
  );
  return readRows(features, await sampleElements(features, true, { limits }, true), name, choices, throttle, limits, 'feature');
}

/** Reads the rows: once, or again when it turns out after them that dates or places are to be read the other way round. */
async function readRows(
  source: Source,
  table: AnyTable,
  name: string,
  choices: Choices,
  throttle: ProgressThrottle,
  limits: Limits,
  unit: 'line' | 'feature',
): Promise<Reading> {
  const { header, located } = table;
  const guess = guessColumns(header, table.rows, located);
  const chosen = choices.mapping && fits(choices.mapping, header, located) ? choices.mapping : null;
  const mapping = chosen ?? guess.mapping;
  if (!chosen && (!guess.sure || choices.mapping || choices.ask)) {
    const preview = table.rows.slice(0, MAX_PREVIEW);
    const offered = choices.before && fits(choices.before, header, located) ? choices.before : guess.mapping;
    return { outcome: { type: 'needs-mapping', header, preview, guess: offered, located }, table: null };
  }
  let order = orderIn(table, mapping);
  let swapped = false;
  for (;;) {
    const dates = new DateParser(choices.order ?? null, order);
    const step = (bytes: number, rows: number): void => throttle.report('reading', bytes, source.blob.size, rows);
    const plan = { mapping, swapped, dates, limits, step };
    const attempt = 'dialect' in table ? await takeCells(source, table, plan) : await takeElements(source, table, plan);
    if (!swapped && (!chosen || located) && attempt.looksSwapped) {
      swapped = true;
      continue;
    }
    const { verdict } = dates;
    if (verdict === 'ask') {
      const columns = [mapping.start, mapping.end, mapping.reported].filter((column) => column !== undefined);
      return { outcome: { type: 'needs-order', columns, examples: dates.examples, mapping }, table: null };
    }
    if (verdict !== 'fine') {
      order = verdict;
      continue;
    }
    attempt.builder.close();
    throttle.report('indexing', source.blob.size, source.blob.size, attempt.ledger.rows, true);
    attempt.ledger.notices.push(
      ...source.notices,
      ...notices(attempt, { mapping, scheme: chosen ? null : guess.scheme, swapped, dates, table }),
    );
    return finish(source, table, mapping, attempt, name, limits, unit);
  }
}

/** The order that the dates of the first rows show; day first where they show none. */
function orderIn({ header, rows }: AnyTable, { start, end, reported }: Mapping): DateOrder {
  const columns = [start, end, reported].map((column) => header.indexOf(column ?? '')).filter((index) => index >= 0);
  for (const row of rows) {
    for (const index of columns) {
      const read = parseWhen(row[index]?.trim() ?? '');
      if (read && 'dayFirst' in read && read.dayFirst === null) return 'month-first';
    }
  }
  return 'day-first';
}

/** Whether a mapping names columns that are there, and places where the rows have none of their own. */
function fits(mapping: Mapping, header: readonly string[], located: boolean): boolean {
  const there = Object.values(mapping).every((column) => column === undefined || header.includes(column));
  return there && (located || (mapping.longitude !== undefined && mapping.latitude !== undefined));
}

function finish(
  source: Source,
  table: AnyTable,
  mapping: Mapping,
  attempt: ReadAttempt,
  name: string,
  limits: Limits,
  unit: 'line' | 'feature',
): Reading {
  const { ledger, builder } = attempt;
  if (ledger.rows === 0) throw new Unreadable('The table has no rows.');
  if (mapping.start === undefined && mapping.end === undefined) ledger.undated = ledger.rows - ledger.refused;
  const coverage = coverageOf(builder);
  noteFarDays(attempt, coverage);
  const ranking = rankCategories(builder);
  const points = layOut(builder, coverage, ranking, mapping.reported !== undefined);
  const shapes = shapesOf(builder, ranking);
  const report = ledger.report(name, unit);
  const writing = 'dialect' in table ? { dialect: table.dialect } : { byLine: table.byLine };
  const offsets = attempt.offsets.slice(0, ledger.rows);
  const isTaken = new Uint8Array(ledger.rows);
  for (const row of points.row) isTaken[row] = 1;
  for (const { properties } of shapes.features) isTaken[properties.row] = 1;
  const longest = Math.max(limits.row, 'byLine' in table ? limits.feature : 0);
  return {
    outcome: { type: 'done', points, shapes, tiles: null, bounds: boundsOfAll(points, shapes), header: table.header, mapping, report },
    table: new Table(source, writing, table.header, mapping.title, offsets, longest, isTaken),
  };
}
