import { kml as convert } from '@tmcw/togeojson';
import { documentFormat } from './document';
import { featuresOfXml, rootOf } from './xml';

/** KML 2.2: placemarks and overlays, with their dates and extended data. */
export const kml = documentFormat({
  id: 'kml',
  name: 'KML',
  sniff: (beginning) => rootOf(beginning) === 'kml',
  features: (text, _, done) => featuresOfXml(text, { root: 'kml', elements: ['Placemark', 'GroundOverlay'], convert }, done),
});
