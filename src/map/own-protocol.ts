import { addProtocol } from 'maplibre-gl';
import type { Explorer } from '../state/explorer';
import { OWN_PROTOCOL } from '../style/own';

const ADDRESS = new RegExp(`^${OWN_PROTOCOL}://([^/]+)(?:/(\\d+)/(\\d+)/(\\d+))?$`);

/**
 * Lets the map ask the page for what a style names: lines and areas of a table by the id of its layer, and the tiles of an
 * archive. Call it once, before a style asks for any.
 */
export const serveOwn = ({ own }: Explorer): void =>
  addProtocol(OWN_PROTOCOL, async ({ url }, { signal }) => {
    const [, id = '', ...place] = ADDRESS.exec(url) ?? [];
    const layer = own.layer(id);
    if (place[0] === undefined) return { data: layer?.done.shapes ?? { type: 'FeatureCollection', features: [] } };
    const [z = 0, x = 0, y = 0] = place.map(Number);
    return { data: layer ? await layer.table.tile(z, x, y, signal) : new ArrayBuffer(0) };
  });
