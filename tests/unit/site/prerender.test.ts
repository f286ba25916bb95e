import { describe, expect, it } from 'vitest';
import { geodataAssets } from '../../../src/site/assets';
import { prepare } from '../../../src/site/prerender';
import { feature, littleAtlas, MANIFEST, withEvents } from '../compile/atlas-files';

const READING = { folder: 'atlas', draft: true };

describe('the page', () => {
  it('of a sound atlas has no panel of problems', () => {
    expect(prepare(littleAtlas(), READING)).toMatchObject({ panel: '', problems: [] });
  });

  it.each([
    ['no manifest', littleAtlas({ 'atlas.json': undefined })],
    ['a manifest of nothing', littleAtlas({ 'atlas.json': {} })],
    ['a manifest that breaks off', littleAtlas({ 'atlas.json': '{"language": "en",' })],
    ['no layers', littleAtlas({ 'atlas.json': { ...MANIFEST, layers: [] } })],
    ['no article', littleAtlas({ 'article.md': '' })],
    ['an empty span', littleAtlas({ 'atlas.json': { ...MANIFEST, span: {} } })],
    ['no extent', littleAtlas({ 'atlas.json': { ...MANIFEST, extent: [1, 2] } })],
    ['a feature of nothing', withEvents({})],
    ['a feature without a place', withEvents(feature({ geometry: null }))],
    ['a basemap that is none', littleAtlas({ 'basemap/land.geojson': '{"type":' })],
    ['a ground without a geometry', littleAtlas({ 'basemap/land.geojson': { type: 'FeatureCollection', features: [{}] } })],
  ])('of an atlas with %s goes as far as it goes, below what is wrong', (_, files) => {
    const prepared = prepare(files, READING);
    expect(prepared.panel).toContain('This is a draft');
    expect(prepared.html).toContain('id="article"');
    expect(geodataAssets('nowhere', prepared, prepared.edgeKnownTo).assets.length).toBeGreaterThan(3);
  });

  it('takes a mark of any id that may be given', () => {
    const prepared = prepare(withEvents(feature({ id: 'constructor' })), READING);
    expect(prepared.problems).toEqual([]);
    expect(prepared.html).toContain('data-feature="constructor"');
  });
});
