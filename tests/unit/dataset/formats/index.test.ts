import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../src/dataset/formats';

const FEATURE = '{"type":"Feature","properties":{},"geometry":null}';

describe('a text', () => {
  it.each([
    ['lat,lon\n1,2', 'a.csv', 'delimited'],
    ['{lat}\tlon', 'a.geojson', 'geojson'],
    ['[1] lat\tlon', 'a.tsv', 'delimited'],
    [`{"type":"FeatureCollection","features":[${FEATURE}]}`, 'a.csv', 'geojson'],
    [`{"type":"FeatureCollection","features":[${FEATURE}]}`, 'a.ndjson', 'geojson'],
    [` [${FEATURE}]`, 'a.json', 'geojson'],
    [FEATURE, 'a.json', 'geojson'],
    [FEATURE, 'a.geojsonl', 'geojson-lines'],
    [`${FEATURE}\n${FEATURE}`, 'a.json', 'geojson-lines'],
    [`\x1e${FEATURE}\n\x1e${FEATURE}`, 'a.txt', 'geojson-lines'],
    ['{"type":"Topology","objects":{}}', 'a.json', 'topojson'],
    ['{"type":"FeatureCollection","title":{"type":"Topology"},"features":[]}', 'a.topojson', 'geojson'],
    ['<?xml version="1.0"?>\n<kml xmlns="x">', 'a.xml', 'kml'],
    ['<k:kml xmlns:k="x">', 'a.gpx', 'kml'],
    ['<gpx version="1.1">', 'a.kml', 'gpx'],
  ])('that begins with %j, named %s, is %s', (text, name, id) => expect(formatOf(text, name).id).toBe(id));

  it.each([' \n', '<html><kml>', '<rss>', '<!-- nothing -->'])('that begins with %j is of none', (text) =>
    expect(() => formatOf(text, 'a.kml')).toThrow(),
  );
});
