// mapshaper as a function: named GeoJSON inputs and a command line in, GeoJSON out.
import mapshaper from 'mapshaper';

/**
 * @param {string} commands  mapshaper commands without -i and -o
 * @param {Record<string, object> | string} input  GeoJSON by file name, or the path of one file
 * @returns {Promise<import('geojson').FeatureCollection>}
 */
export async function shape(commands, input) {
  const [inputs, names] =
    typeof input === 'string'
      ? [undefined, `"${input}"`]
      : [
          Object.fromEntries(Object.entries(input).map(([name, value]) => [`${name}.json`, value])),
          Object.keys(input)
            .map((name) => `${name}.json`)
            .join(' '),
        ];
  const combine = typeof input !== 'string' && Object.keys(input).length > 1 ? 'combine-files' : '';
  const output = await mapshaper.applyCommands(
    `-i ${names} ${combine} ${commands} -o out.json format=geojson geojson-type=FeatureCollection`,
    inputs,
  );
  return JSON.parse(output['out.json'].toString());
}

/** Lines or polygons cut to an area, or with `how` "erase" what of them lies outside of it. */
export async function clip(target, area, how = 'clip') {
  const output = await mapshaper.applyCommands(`-i target.json -${how} area.json -o out.json format=geojson geojson-type=FeatureCollection`, {
    'target.json': target,
    'area.json': area,
  });
  return JSON.parse(output['out.json'].toString());
}

export const feature = (geometry, properties = {}) => ({ type: 'Feature', properties, geometry });
export const collection = (features) => ({ type: 'FeatureCollection', features });
export const line = (coordinates, properties) => feature({ type: 'LineString', coordinates }, properties);
export const polygon = (coordinates, properties) => feature({ type: 'Polygon', coordinates }, properties);

/** The extent drawn in detail; its south lies beyond the Gulf of Kutch, so that no coast is cut lengthwise. */
export const EXTENT = [60, 22, 78, 39];
