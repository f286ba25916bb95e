import { afterEach, describe, expect, it, vi } from 'vitest';
import { isArchive, readArchive } from '../../../src/dataset/archive';
import type { Outcome } from '../../../src/dataset/messages';
import { reportCsv } from '../../../src/ui/dataset/report-csv';
import { fileFault } from '../../../src/ui/messages/en-faults';
import { importing } from '../../../src/ui/messages/importing';
import { file, inWords, read } from './files';
import { HOSTILE } from './hostile';

/** Of the processor, as other tests run beside it; what is gone through once for each of its letters takes minutes. */
const MOST_MS = 15_000;
/** Words of engines and libraries. */
const ENGINE =
  /undefined|NaN\b|\[object|TypeError|RangeError|SyntaxError|is not a function|is not iterable|not valid JSON|Unexpected|Cannot read|Maximum call|Invalid|ParseError|xmldom|at position|null \(/;

const outcomeOf = async (blob: Blob, name: string): Promise<Outcome> =>
  (await isArchive(blob)) ? (await readArchive(blob, name)).outcome : (await read(blob, name)).outcome;

describe('a hostile file', () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  afterEach(() => vi.clearAllMocks());

  it.each(HOSTILE)('is read or refused soon, in words of the page: $what', async ({ name, bytes }) => {
    const begun = process.cpuUsage();
    const outcome = await outcomeOf(file(bytes), name);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(MOST_MS);
    // What the file itself says stands between quotes.
    const said = (text: string): string => text.replace(/"[^"]*"/g, '');
    if (outcome.type === 'failed') {
      const reason = fileFault(outcome.fault);
      expect(said(reason)).not.toMatch(ENGINE);
      expect(outcome.fault.code).not.toBe('unknown');
      expect(reason).toMatch(/^[A-Z][^\n]{5,300}\.$/);
    }
    if (outcome.type !== 'done') return;
    const { report } = outcome;
    const { notices, faults } = inWords(report);
    expect(report.taken + report.refused).toBe(report.rows);
    for (const text of [...notices, ...faults.slice(0, 100).map(({ reason }) => reason)]) {
      expect(said(text)).not.toMatch(ENGINE);
      expect(text.length).toBeLessThan(500);
    }
    expect(reportCsv(report, importing)).not.toMatch(/(^|\n)[=+\-@]/);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
