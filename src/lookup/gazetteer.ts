import type { LngLat } from '../core/bounds';

/** A name of the basemap: a country, disputed area, province, capital, city, town or sea. */
export interface NamedPlace {
  readonly name: string;
  /** The name in other languages, by BCP 47 tag. */
  readonly names: Readonly<Record<string, string>>;
  readonly kind: string;
  /** From 1, the most important. */
  readonly rank: number;
  /** Lon/lat in degrees. */
  readonly at: LngLat;
}
