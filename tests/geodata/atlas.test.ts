import { describe, expect, it } from 'vitest';
import { passagesIn } from '../../src/article/atlas';
import { passagesOf } from '../../src/article/mark';
import { assemble } from '../../src/compile/assemble';
import { problemLine } from '../../src/compile/problem';
import { readFolder } from '../../src/site/folder';

const { atlas, problems } = assemble(readFolder('geodata'));

/** Layers with the marks that other work relies on. */
const CONTRACT: Record<string, [title: string, ids: string]> = {
  strikes: ['Air strikes', 'kabul-strike khost-strike jalalabad-strike'],
  fighting: ['Ground fighting', 'kurram-raids northwest-raids border-posts-attack'],
  bombings: ['Bombings', 'islamabad-bombing'],
  crossings: ['Border crossings', 'crossing-torkham crossing-chaman crossing-kharlachi crossing-ghulam-khan crossing-angoor-ada'],
  'durand-line': ['The Durand Line', 'durand-line'],
  areas: [
    'Districts, provinces',
    'kurram-district khyber-pakhtunkhwa balochistan eastern-afghanistan district-dera-ismail-khan district-north-waziristan district-bajaur district-bannu',
  ],
  diplomacy: [
    'Talks and statements',
    'doha-truce istanbul-talks tehran-offer moscow-offer islamabad-position kabul-denial new-delhi-denial',
  ],
  places: [
    'Places named',
    'place-kabul place-khost place-jalalabad place-kurram place-islamabad place-new-delhi place-doha place-istanbul place-tehran place-moscow',
  ],
};

describe('another atlas', () => {
  it('is sound, too', () => {
    const chile = assemble(readFolder('tests/atlases/chile-1960'));
    expect(chile.problems.map(problemLine)).toEqual([]);
    expect([chile.atlas.marks.length, passagesIn(chile.atlas).length]).toEqual([7, 6]);
  });
});

describe('the atlas', () => {
  it('is sound', () => {
    expect(problems.map(problemLine)).toEqual([]);
  });

  it('has 22 passages, p1 to p22', () => {
    expect(passagesIn(atlas).map(({ n }) => n)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it.each(Object.entries(CONTRACT))('has the layer %s with its marks', (id, [title, ids]) => {
    expect(atlas.layers.find((layer) => layer.id === id)?.title).toBe(title);
    const present = atlas.marks.filter(({ layer }) => layer === id).map((mark) => mark.id);
    for (const wanted of ids.split(' ')) expect(present).toContain(wanted);
  });

  it('opens a passage from every mark, and every passage that names a place from that place', () => {
    for (const mark of atlas.marks) expect(passagesOf(mark).length, mark.id).toBeGreaterThan(0);
    const texts = passagesIn(atlas);
    for (const mark of atlas.marks.filter(({ layer }) => layer === 'places')) {
      const name =
        mark.mentions[0]?.quote.match(
          /Kabul|Khost|Jalalabad|Kurram|Islamabad|New Delhi|Qatar|Doha|Istanbul|Iran|Tehran|Russia|Moscow/,
        )?.[0] ?? '';
      const naming = texts.filter(({ text }) => new RegExp(`\\b${name}(?!i)\\b`).test(text)).map(({ n }) => n);
      expect(passagesOf(mark), `${mark.id} (${name})`).toEqual(expect.arrayContaining(naming));
    }
  });

  it('says who makes each claim, and never says it of the atlas itself', () => {
    for (const { id, claims } of atlas.marks) for (const { by } of claims) expect(by, id).not.toMatch(/\batlas\b|\b[Ww]e\b/);
  });
});
