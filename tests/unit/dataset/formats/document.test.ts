import { describe, expect, it } from 'vitest';
import { done, file, read, reason } from '../files';

describe('documents', () => {
  it('beyond their limit are refused with the way out', async () => {
    expect(await reason(file('<kml><Placemark/></kml>'), 'a.kml', {}, { document: 10 })).toMatch(
      /^KML of more than 0 MB can't be read here. Export it as CSV or GeoJSON/,
    );
  });

  it('that are not sound are refused', async () => {
    expect(await reason(file('<kml><Placemark></kml>'), 'a.kml')).toMatch(
      /^The KML can't be read; of its first element: it is not sound XML/,
    );
    expect(await reason(file('{"type":"Topology"}'), 'a.topojson')).toMatch(/^The TopoJSON can't be read/);
  });

  it('with one bad element keep the others', async () => {
    const mark = (name: string): string => `<Placemark><name>${name}</name><Point><coordinates>1,2</coordinates></Point></Placemark>`;
    const { said: report } = await done(
      file(`<kml xmlns="http://www.opengis.net/kml/2.2">${mark('a')}${mark('b</nome>')}${mark('c &nbsp; d')}</kml>`),
      'a.kml',
    );
    expect(report).toMatchObject({ rows: 3, taken: 2, refused: 1, unit: 'feature' });
    expect(report.faults[0]).toMatchObject({ line: 2, reason: expect.stringMatching(/^it is not sound XML: "<Placemark><name>b/) });
  });

  it('may be in Windows-1252', async () => {
    const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><!--${'-- '.repeat(30_000)}><Placemark><name>Dévasté</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`;
    expect(await (await done(file(Uint8Array.from(kml, (letter) => letter.charCodeAt(0))), 'a.kml')).table.titles([0])).toEqual([
      'Dévasté',
    ]);
  });

  it('with entities that grow are not unfolded', async () => {
    const bomb = `<!DOCTYPE kml [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>&c;</name><Point><coordinates>1,2</coordinates></Point></Placemark></kml>`;
    const { outcome, table } = await read(file(bomb), 'a.kml');
    const length = outcome.type === 'done' ? JSON.stringify(await table?.cells(0)).length : 0;
    expect(['done', 'failed']).toContain(outcome.type);
    expect(length).toBeLessThan(10_000);
  });
});
