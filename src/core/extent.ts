import type { BBox } from 'geojson';

/** Whether two boxes (west, south, east, north in degrees, not across the antimeridian) share a point. */
export const overlaps = ([aw, as, ae, an]: BBox, [bw, bs, be, bn]: BBox): boolean =>
  aw <= be && ae >= bw && as <= (bn as number) && (an as number) >= bs;
