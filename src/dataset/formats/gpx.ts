import { gpx as convert } from '@tmcw/togeojson';
import { documentFormat } from './document';
import { featuresOfXml, rootOf } from './xml';

/** GPX 1.1: waypoints, routes and tracks. */
export const gpx = documentFormat({
  id: 'gpx',
  name: 'GPX',
  sniff: (beginning) => rootOf(beginning) === 'gpx',
  features: (text, _, done) => featuresOfXml(text, { root: 'gpx', elements: ['wpt', 'rte', 'trk'], convert }, done),
});
