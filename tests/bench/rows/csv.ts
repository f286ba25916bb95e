import { MercatorCoordinate } from 'maplibre-gl';
import Papa from 'papaparse';
import { isoDay } from '../../../src/core/day';
import type { Columns } from '../../random-points';

const HEADER = 'longitude,latitude,date,category';
/** Rows that are joined to one text at a time. */
const AT_ONCE = 50_000;

/** Columns as a table that a person would bring: degrees to about 10 cm, ISO days from 1970 on, a name for each category. */
export function csvOf({ x, y, first, category }: Columns): Blob {
  const parts: string[] = [`${HEADER}\n`];
  for (let from = 0; from < x.length; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, x.length - from) }, (_, at) => {
      const row = from + at;
      const { lng, lat } = new MercatorCoordinate(x[row] ?? 0, y[row] ?? 0).toLngLat();
      return `${lng.toFixed(6)},${lat.toFixed(6)},${isoDay(first[row] ?? 0)},kind ${category[row]}\n`;
    });
    parts.push(rows.join(''));
  }
  return new Blob(parts);
}

/** The rows of such a table, for those who have no reader of their own: by papaparse, in columns of numbers. */
export interface Rows {
  readonly places: [lon: number, lat: number][];
  readonly days: number[];
  readonly categories: number[];
}

export async function cut(csv: Blob): Promise<Rows> {
  const rows: Rows = { places: [], days: [], categories: [] };
  const text = await csv.text();
  await new Promise<void>((resolve) => {
    Papa.parse<string[]>(text, {
      chunkSize: 4 * 1024 * 1024,
      chunk: ({ data }: Papa.ParseResult<string[]>) => {
        for (const [lon, lat, day = '', kind = ''] of data) {
          if (!lat || lat === 'latitude') continue;
          rows.places.push([Number(lon), Number(lat)]);
          rows.days.push(Date.parse(day) / 86_400_000);
          rows.categories.push(Number(kind.slice(5)));
        }
      },
      complete: () => resolve(),
    });
  });
  return rows;
}
