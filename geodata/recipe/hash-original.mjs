// Computes original.json: SHA-256 of each body paragraph of the source article, given as a text file with a paragraph or a
// heading a line. Body paragraphs are the even ones of its non-empty lines; the rest are the title and the headings.
// Usage: node geodata/recipe/hash-original.mjs PATH
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [path] = process.argv.slice(2);
if (!path) throw new Error('Give the path of the article as a text file.');
const lines = readFileSync(path, 'utf8')
  .replace(/^\uFEFF/, '')
  .split(/\r\n|\r|\n/)
  .map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim())
  .filter(Boolean);
const body = lines.filter((_, index) => index % 2 === 1);
const hashes = body.map((text, index) => ({ passage: index + 1, sha256: createHash('sha256').update(text).digest('hex') }));
writeFileSync(new URL('../original.json', import.meta.url), `[\n${hashes.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
console.log(`${hashes.length} paragraphs hashed`);
