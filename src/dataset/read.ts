import { coverageOf } from './coverage';
import { formatNamed, formatOf } from './formats';
import { type Format, OtherFormat, type Sample } from './formats/format';
import { layOut, rankCategories } from './layout';
import type { Choices, Outcome, Progress } from './messages';
import { noteFarDays, notices } from './notices';
import { ProgressThrottle } from './progress-throttle';
import { guessColumns, type Mapping } from './rows/columns';
import { type DateOrder, DateParser, parseWhen } from './rows/dates';
import { type FileFault, refuse, Unreadable } from './rows/fault';
import { LIMITS, type Limits } from './rows/limits';
import type { ReadAttempt } from './rows/read-attempt';
import { asWindowsText, NotUtf8, openSource, readBytes, SAMPLE, type Source } from './rows/source';
import { boundsOfAll, shapesOf } from './shapes';
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
    return { outcome: { type: 'failed', fault: faultOf(error) }, table: null };
  }
}

function faultOf(error: unknown): FileFault {
  if (error instanceof Unreadable) return error.fault;
  const { name } = error instanceof Error ? error : { name: '' };
  if (name === 'NotReadableError' || name === 'NotFoundError') return { code: 'gone', args: [] };
  if (error instanceof RangeError) return { code: 'out-of-memory', args: [] };
  // What an engine or a library says is for who looks into it, not for the file's owner.
  console.warn('The file could not be read:', error);
  return { code: 'unknown', args: [] };
}

async function readAs(source: Source, name: string, choices: Choices, throttle: ProgressThrottle, limits: Limits): Promise<Reading> {
  const read = async (format: Format): Promise<Reading> => {
    const sample = await format.sample(source, limits, (bytes) => throttle.report('unpacking', bytes, source.blob.size, 0));
    return readRows(format, sample, name, choices, throttle, limits);
  };
  try {
    return await read(formatOf(new TextDecoder().decode(await readBytes(source, 0, SAMPLE)), name));
  } catch (error) {
    if (!(error instanceof OtherFormat)) throw error;
    return read(formatNamed(error.id));
  }
}

/** Reads the rows: once, or again when it turns out after them that dates or places are to be read the other way round. */
async function readRows(
  format: Format,
  sample: Sample,
  name: string,
  choices: Choices,
  throttle: ProgressThrottle,
  limits: Limits,
): Promise<Reading> {
  const { header, located, source } = sample;
  const guess = guessColumns(header, sample.rows, located);
  const chosen = choices.mapping && fits(choices.mapping, header, located) ? choices.mapping : null;
  const mapping = chosen ?? guess.mapping;
  if (!chosen && (!guess.sure || choices.mapping || choices.ask)) {
    const preview = sample.rows.slice(0, MAX_PREVIEW);
    const offered = choices.before && fits(choices.before, header, located) ? choices.before : guess.mapping;
    return { outcome: { type: 'needs-mapping', header, preview, guess: offered, located }, table: null };
  }
  let order = orderIn(sample, mapping);
  let swapped = false;
  for (;;) {
    const dates = new DateParser(choices.order ?? null, order);
    const step = (bytes: number, rows: number): void => throttle.report('reading', bytes, source.blob.size, rows);
    const attempt = await format.read(sample, { mapping, swapped, dates, limits, step });
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
      ...notices(attempt, { mapping, scheme: chosen ? null : guess.scheme, swapped, dates, sample }),
    );
    return finish(format, sample, mapping, attempt, name);
  }
}

/** The order that the dates of the first rows show; day first where they show none. */
function orderIn({ header, rows }: Sample, { start, end, reported }: Mapping): DateOrder {
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

function finish(format: Format, sample: Sample, mapping: Mapping, attempt: ReadAttempt, name: string): Reading {
  const { ledger, builder } = attempt;
  if (ledger.rows === 0) refuse('no-rows');
  if (mapping.start === undefined && mapping.end === undefined) ledger.undated = ledger.rows - ledger.refused;
  const coverage = coverageOf(builder);
  noteFarDays(attempt, coverage);
  const ranking = rankCategories(builder);
  const points = layOut(builder, coverage, ranking, mapping.reported !== undefined);
  const shapes = shapesOf(builder, ranking);
  const report = ledger.report(name, format.unit);
  const offsets = attempt.offsets.slice(0, ledger.rows);
  const isTaken = new Uint8Array(ledger.rows);
  for (const row of points.row) isTaken[row] = 1;
  for (const { properties } of shapes.features) isTaken[properties.row] = 1;
  const { source, header, longest } = sample;
  return {
    outcome: { type: 'done', points, shapes, tiles: null, bounds: boundsOfAll(points, shapes), header, mapping, report },
    table: new Table(source, (bytes) => format.cells(sample, bytes), mapping.title, offsets, longest, isTaken),
  };
}
