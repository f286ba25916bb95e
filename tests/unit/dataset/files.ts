import { gzipSync } from 'node:zlib';
import { type Day, isoDay, parseDay } from '../../../src/core/day';
import type { Choices, Done, Progress } from '../../../src/dataset/messages';
import { BYTE, STRIDE } from '../../../src/dataset/points';
import { readTable } from '../../../src/dataset/read';
import { LIMITS, type Limits } from '../../../src/dataset/rows/limits';
import type { Report } from '../../../src/dataset/rows/report';
import { fileFault, rowFault } from '../../../src/ui/messages/en-faults';
import { notice } from '../../../src/ui/messages/en-notices';

/** A file of text, or of bytes. */
export const file = (content: string | Uint8Array<ArrayBuffer>): Blob => new Blob([content]);

export const zipped = (content: string | Uint8Array): Blob => file(new Uint8Array(gzipSync(content)));

/** Text as UTF-16, with a byte order mark or without. */
export function utf16(text: string, littleEndian: boolean, marked = true): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer((text.length + Number(marked)) * 2));
  const units = [...(marked ? [0xfeff] : []), ...Array.from(text, (letter) => letter.charCodeAt(0))];
  for (const [index, unit] of units.entries()) view.setUint16(index * 2, unit, littleEndian);
  return new Uint8Array(view.buffer);
}

/** Text with letters up to ÿ as Windows-1252. */
export const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Cells as CSV (RFC 4180), everything quoted that needs it. */
export const csv = (rows: readonly (readonly string[])[], delimiter = ',', newline = '\r\n'): string =>
  rows
    .map((row) => row.map((cell) => (/["\r\n,;\t|]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter))
    .join(newline);

/** Reads with some limits other than those of the page. */
export const read = (
  blob: Blob,
  name = 'events.csv',
  choices: Choices = {},
  limits: Partial<Limits> = {},
  onProgress?: (progress: Progress) => void,
) => readTable(blob, name, choices, onProgress, { ...LIMITS, ...limits });

/** A report with its sentences, as its reader meets them. */
export const inWords = ({ notices, faults, ...report }: Report) => ({
  ...report,
  notices: notices.map(notice),
  faults: faults.map((fault) => ({ line: fault.line, outcome: fault.outcome, reason: rowFault(fault) })),
});

/** Reads a table that is expected to be sound. `said`: its report in words. */
export async function done(blob: Blob, name?: string, choices?: Choices, limits?: Partial<Limits>) {
  const { outcome, table } = await read(blob, name, choices, limits);
  if (outcome.type !== 'done' || !table) throw new Error(`expected "done", was ${JSON.stringify(outcome)}`);
  return { ...outcome, said: inWords(outcome.report), table };
}

/** Why a file was not read. */
export async function reason(blob: Blob, name?: string, choices?: Choices, limits?: Partial<Limits>): Promise<string> {
  const { outcome } = await read(blob, name, choices, limits);
  if (outcome.type !== 'failed') throw new Error(`expected "failed", was ${outcome.type}`);
  return fileFault(outcome.fault);
}

export interface Spot {
  readonly row: number;
  readonly longitude: number;
  readonly latitude: number;
  readonly when: string;
  readonly category: number;
  readonly size: number;
  /** Days that surely are within, or none. */
  readonly sure: string;
}

export const day = (iso: string): Day => parseDay(iso) ?? Number.NaN;

/** The points as they were laid out, in order of their rows. */
export function spots({ points }: Pick<Done, 'points'>): Spot[] {
  const view = new DataView(points.vertices);
  return Array.from({ length: points.count }, (_, place) => {
    const at = place * STRIDE;
    const [x, y] = [view.getFloat32(at, true) + points.origin[0], view.getFloat32(at + 4, true) + points.origin[1]];
    const [first, last] = [0, 2].map((byte) => view.getUint16(at + BYTE.days + byte, true)) as [number, number];
    const [sureFrom, sureTo] = [4, 6].map((byte) => view.getUint16(at + BYTE.days + byte, true)) as [number, number];
    const dayAt = (place: number): string =>
      (points.opensAtStart && place === 0) || (points.opensAtEnd && place === points.days - 1) ? '..' : isoDay(points.firstDay + place);
    const span = (from: string, to: string): string => (from === to ? from : `${from} to ${to}`);
    return {
      row: points.row[place] as number,
      longitude: Math.round((x - 0.5) * 360 * 1000) / 1000 + 0,
      latitude: Math.round((Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180 * 1000) / Math.PI) / 1000 + 0,
      when: first === 0xffff ? 'undated' : span(dayAt(first), dayAt(last)),
      sure: sureFrom === 0xffff || sureFrom > sureTo ? 'none' : span(dayAt(sureFrom), dayAt(sureTo)),
      category: view.getUint8(at + BYTE.category),
      size: view.getUint8(at + BYTE.size),
    };
  }).sort((one, other) => one.row - other.row);
}
