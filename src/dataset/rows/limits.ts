/** Bounds on what a file may ask for; each has a clear answer of its own when it is passed. */
export interface Limits {
  /** Bytes of text after unpacking. */
  readonly bytes: number;
  /** Bytes that a gzip may unpack to however small it is. */
  readonly unpacked: number;
  readonly rows: number;
  /** Bytes of a document that has to be in memory as a whole: KML, GPX, TopoJSON. */
  readonly document: number;
  /** Bytes of one row, and of one read from the file. */
  readonly row: number;
  /** Bytes of one GeoJSON feature. */
  readonly feature: number;
  /** Lines and areas that are drawn, and positions of all of them. */
  readonly shapes: number;
  readonly positions: number;
  /** Reasons that the report lists; the rest is counted. */
  readonly reasons: number;
}

const MB = 1024 * 1024;

export const LIMITS: Limits = {
  bytes: 2048 * MB,
  unpacked: 64 * MB,
  rows: 5_000_000,
  document: 64 * MB,
  row: 4 * MB,
  feature: 64 * MB,
  shapes: 20_000,
  positions: 1_000_000,
  reasons: 10_000,
};
