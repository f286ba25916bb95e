import type { FeatureCollection } from 'geojson';

/** The part of the `geojson` package that is used here, beside the types that @types/geojson gives for the format. */
declare module 'geojson' {
  /** Turns rows into features: `Point` names the columns of latitude and longitude, the others become properties. */
  export function parse(rows: readonly object[], options: { Point: [lat: string, lon: string] }): FeatureCollection;
}
