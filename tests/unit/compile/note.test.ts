import { describe, expect, it } from 'vitest';
import { assemble, type Files } from '../../../src/compile/assemble';
import { parseDay } from '../../../src/core/day';
import { claim, feature, linesOf, littleAtlas } from './atlas-files';

const SOURCE = { publisher: 'Paper', title: 'Title', date: '2025-10-10', url: 'https://example.org/a' };
const NOTE = { id: 'town', passage: 1, quote: 'in Town', date: '2026-11-25', text: 'Town is a village.', sources: [SOURCE] };
const noted = (...notes: unknown[]): Files => littleAtlas({ 'notes.json': notes });
const lines = linesOf;

describe('a note by the editors', () => {
  it('is kept with its passage, words, day and sources', () => {
    const { atlas, problems } = assemble(noted(NOTE, { id: 'all', passage: 2, date: '2026-11-26', text: 'So we think.', inference: true }));
    expect(problems).toEqual([]);
    const day = parseDay('2026-11-25') ?? 0;
    const source = {
      publisher: 'Paper',
      title: 'Title',
      day: parseDay('2025-10-10'),
      words: '10 October 2025',
      url: 'https://example.org/a',
    };
    expect(atlas.notes).toEqual([
      { id: 'town', passage: 1, quote: 'in Town', day, text: 'Town is a village.', sources: [source], inference: false },
      { id: 'all', passage: 2, day: day + 1, text: 'So we think.', sources: [], inference: true },
    ]);
  });

  it('may rest on a page that carries no date, with the day on which it was read, or on one dated to a year', () => {
    const { date: _, ...undated } = SOURCE;
    const { atlas, problems } = assemble(
      noted({
        ...NOTE,
        sources: [
          { ...undated, read: '2026-11-25' },
          { ...SOURCE, date: '2008' },
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(atlas.notes[0]?.sources).toMatchObject([
      { words: '25 November 2026', undated: true },
      { words: '2008', day: parseDay('2008-12-31') },
    ]);
  });

  it('is not needed by an atlas', () => {
    expect(assemble(littleAtlas()).atlas.notes).toEqual([]);
  });

  it.each<[string, Files, string]>([
    [
      'no source and no inference',
      noted({ ...NOTE, sources: [] }),
      'notes.json: town: sources: expected at least one source, or "inference": true for what the editors infer',
    ],
    [
      'a passage that is not there',
      noted({ ...NOTE, passage: 7 }),
      'notes.json: town: passage: expected the id of a passage, or its number from 1 to 2, not 7; it stands in p1',
    ],
    [
      'words that are not there',
      noted({ ...NOTE, quote: 'nowhere' }),
      'notes.json: town: quote: expected words that stand exactly once in p1; "nowhere" stands there 0 times',
    ],
    ['no day', noted({ ...NOTE, date: '2026-11' }), 'notes.json: town: date: expected the day on which it was written, such as 2026-11-25'],
    ['no text', noted({ ...NOTE, text: ' ' }), 'notes.json: town: text: expected a text that is not empty'],
    ['the id of another', noted(NOTE, NOTE), 'notes.json: town: id: expected an id of its own; another note has it too'],
    ['no id', noted({ ...NOTE, id: undefined }), 'notes.json: [0]: id: expected a text that is not empty'],
    [
      'a source without https',
      noted({ ...NOTE, sources: [{ ...SOURCE, url: 'http://example.org' }] }),
      'notes.json: town: sources[0].url: expected an address that begins with https://',
    ],
    [
      'a source without a day',
      noted({ ...NOTE, sources: [{ ...SOURCE, date: 'May' }] }),
      'notes.json: town: sources[0].date: expected a date in EDTF, such as 2025-10-10 or 2008, or "read" with the day on which an undated page was read',
    ],
    ['no list around it', littleAtlas({ 'notes.json': NOTE }), 'notes.json: expected a list of notes'],
  ])('with %s says where and what was expected', (_, files, expected) => {
    expect(lines(files)).toEqual([expected]);
  });

  it('must be there for the claim that names it', () => {
    const naming = { type: 'FeatureCollection', features: [feature({}, { claims: [claim({ note: 'town' })] })] };
    const { atlas, problems } = assemble(littleAtlas({ 'notes.json': [NOTE], 'layers/events.geojson': naming }));
    expect(problems).toEqual([]);
    expect(atlas.marks[0]?.claims[0]?.note).toBe('town');
    expect(lines(littleAtlas({ 'layers/events.geojson': naming }))).toEqual([
      'layers/events.geojson: first: properties.claims[0].note: expected the id of a note in notes.json, not "town"',
    ]);
  });
});
