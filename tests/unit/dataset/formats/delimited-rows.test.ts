import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { Cells, cellText, type Dialect, detectDialect, readDelimited, sampleRows } from '../../../../src/dataset/formats/delimited-rows';
import { rowFault } from '../../../../src/ui/messages/en-faults';
import { csv, file } from '../files';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const COMMA: Dialect = { delimiter: 0x2c, newline: 10 };

/** All rows as the reader tells them, with a piece of so many bytes. */
async function rowsOf(text: string, piece = 1 << 20, dialect = COMMA) {
  const rows: string[][] = [];
  const broken: [string, number][] = [];
  const lines: number[] = [];
  const source = { blob: file(text), notices: [], unproved: true };
  await readDelimited(source, dialect, piece, {
    row(bytes, cells, _, line) {
      rows.push(Array.from({ length: cells.count }, (_, index) => cellText(bytes, cells, index)));
      lines.push(line);
    },
    broken: (why, _, line) => broken.push([rowFault(why), line]),
    blank: () => {},
    read: () => {},
  });
  return { rows, broken, lines };
}

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.stringMatching(/^[a-c",;\t\n é]{0,8}$/),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
/** No row is blank, and the line ends are those of the table. */
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

describe('a table of cells', () => {
  it('is read as it was written, whatever is in it and wherever pieces are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 0, max: 60 }),
        async (rows, delimiter, newline, more) => {
          const text = csv(rows, delimiter, newline);
          const longest = Math.max(...rows.map((row) => bytesOf(csv([row], delimiter, newline)).length)) + 3;
          const dialect = { delimiter: delimiter.charCodeAt(0), newline: 10 };
          expect((await rowsOf(text, longest + more, dialect)).rows).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is read as papaparse reads it', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = Papa.unparse(rows, { newline: '\n' });
        const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
        expect((await rowsOf(text)).rows).toEqual(theirs);
      }),
    );
  });

  it('tells the line of each row, counting those within quotation marks', async () => {
    expect((await rowsOf('a,b\n"x\ny",1\n\nz,2')).lines).toEqual([1, 2, 5]);
  });

  it('takes cells as they stand where quotation marks are not around them', async () => {
    expect((await rowsOf('5" gun,say "no"\n"a"b,"c" ,')).rows).toEqual([
      ['5" gun', 'say "no"'],
      ['"a"b', 'c', ''],
    ]);
  });

  it('refuses only the line on which a quotation mark opens and is not closed', async () => {
    const { rows, broken } = await rowsOf('a,b\n"open,1\nc,2\nd,3\n');
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', '2'],
      ['d', '3'],
    ]);
    expect(broken).toEqual([['a quotation mark opens here and is not closed', 2]]);
  });

  it('refuses a line longer than is read at once, and goes on after it', async () => {
    const { rows, broken, lines } = await rowsOf(`a,b\nx,${'y'.repeat(5000)}\nc,2\n`, 1024);
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', '2'],
    ]);
    expect(broken).toEqual([['the line is longer than 1 kB', 2]]);
    expect(lines).toEqual([1, 3]);
  });

  it.each([
    ['a;b;c\n1,5;2;3\n', ';'],
    ['a\tb\n1,2\t3\n', '\t'],
    ['a|b|c\n1|2|3', '|'],
    ['name,note\nx,"a;b;c;d"\n', ','],
  ])('is cut by the sign that fits: %j', (text, sign) => {
    expect(String.fromCharCode(detectDialect(bytesOf(text), true).delimiter)).toBe(sign);
  });

  it('may end its lines as old Macs did', () => {
    const bytes = bytesOf('a,b\r1,2\r3,4');
    expect(sampleRows(bytes, detectDialect(bytes, true), true, 9)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });
});

it('cells beyond those of the row are empty', () => {
  expect(cellText(bytesOf('a'), new Cells(), 3)).toBe('');
});
