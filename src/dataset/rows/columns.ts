import { pairs } from '../../core/pairs';
import { parseWhen } from './dates';

/** What a column may be for. */
export const ROLES = ['longitude', 'latitude', 'start', 'end', 'reported', 'title', 'category', 'value'] as const;
export type Role = (typeof ROLES)[number];

/** Columns by name. A table of features has its places in their geometries and needs no longitude and latitude. */
export type Mapping = Readonly<Partial<Record<Role, string>>>;

/** The best that names and a few rows tell. */
export interface Guess {
  readonly mapping: Mapping;
  /** The kind of table that the names are known from. */
  readonly scheme: string | null;
  /** Whether that is enough to read the table without asking. */
  readonly sure: boolean;
}

interface Scheme {
  readonly name: string;
  /** Columns that such a table surely has. */
  readonly marks: readonly string[];
  readonly mapping: Mapping;
}

const SCHEMES: readonly Scheme[] = [
  {
    name: 'ACLED',
    marks: ['event_date', 'event_type', 'latitude', 'longitude'],
    mapping: {
      longitude: 'longitude',
      latitude: 'latitude',
      start: 'event_date',
      title: 'notes',
      category: 'event_type',
      value: 'fatalities',
    },
  },
  {
    name: 'UCDP GED',
    marks: ['date_start', 'date_end', 'type_of_violence', 'latitude', 'longitude'],
    mapping: {
      longitude: 'longitude',
      latitude: 'latitude',
      start: 'date_start',
      end: 'date_end',
      title: 'source_headline',
      category: 'type_of_violence',
      value: 'best',
    },
  },
  {
    name: 'GDELT',
    marks: ['SQLDATE', 'ActionGeo_Lat', 'ActionGeo_Long'],
    mapping: {
      longitude: 'ActionGeo_Long',
      latitude: 'ActionGeo_Lat',
      start: 'SQLDATE',
      title: 'ActionGeo_FullName',
      category: 'EventRootCode',
      value: 'NumMentions',
    },
  },
];

const words = (text: string): readonly string[] => text.split(' ');
/** Names by role, the better first, without case and marks. */
const NAMES: Readonly<Record<Exclude<Role, 'longitude' | 'latitude'>, readonly string[]>> = {
  start: words(
    'eventdate datestart startdate starttime starts start begin begindate dtstart from date day datetime occurred incidentdate attackdate timestamp time when edtf sqldate month year iyear fecha datum data дата tarih تاریخ',
  ),
  end: words('dateend enddate endtime ends end finish finishdate dtend to until'),
  reported: words(
    'reportedon reporteddate datereported reportdate dateofreport firstreported publishedon publisheddate datepublished publicationdate',
  ),
  title: words(
    'title headline sourceheadline name label event summary notes note description desc location place placename address city titulo titre titel название место lugar lieu ort what happened',
  ),
  category: words(
    'category eventtype type kind class group subeventtype status sym categoria categorie kategorie tipo typ тип ereignisart',
  ),
  value: words(
    'value fatalities best deaths killed casualties count number amount magnitude mag size weight population dead muertos morts tote погибшие',
  ),
};
/** What a word within a name is enough for. */
const WORDY: ReadonlySet<Role> = new Set(['title', 'category']);
const hasWord = (name: string, wanted: string): boolean => {
  const own = wordsOf(name);
  return own.length > 1 && own.includes(wanted) && !own.includes('id') && !own.includes('code');
};
const LONGITUDES = new Set(words('longitude lon lng long x xcoord longitud geolon geolng'));
const LATITUDES = new Set(words('latitude lat y ycoord latitud geolat'));
const PARTNER: readonly (readonly [lat: string, lon: string])[] = [
  ['latitude', 'longitude'],
  ['lat', 'lng'],
  ['lat', 'lon'],
  ['lat', 'long'],
  ['y', 'x'],
];

/** A name without case, accents and marks. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
/** Its words; "Tipo de incidente" is three. */
const wordsOf = (name: string): string[] => name.split(/[^\p{L}\p{N}]+/u).map(plain);

/**
 * Guesses what columns are for, by their names and then by ten rows or so. `located`: the rows have geometries of their
 * own, as in GeoJSON. Sure when places are known and no column holds dates that its name doesn't tell.
 */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[], located: boolean): Guess {
  const scheme = SCHEMES.find(({ marks }) => marks.every((mark) => header.some((name) => plain(name) === plain(mark))));
  const mapping: Partial<Record<Role, string>> = {};
  if (scheme) {
    for (const role of ROLES) {
      const named = header.find((name) => plain(name) === plain(scheme.mapping[role] ?? '\0'));
      if (named !== undefined && !(located && (role === 'longitude' || role === 'latitude'))) mapping[role] = named;
      else if (role === 'title') Object.assign(mapping, titleIn(header));
    }
    return { mapping, scheme: scheme.name, sure: true };
  }
  if (!located) Object.assign(mapping, places(header) ?? {});
  const taken = new Set(Object.values(mapping));
  for (const role of ROLES) {
    if (role === 'longitude' || role === 'latitude') continue;
    const named = (fits: (name: string, wanted: string) => boolean): string | undefined =>
      NAMES[role].map((wanted) => header.find((name) => !taken.has(name) && fits(name, wanted))).find((name) => name !== undefined);
    // A word in a longer name tells less than the name: a column of dates has to hold dates, too.
    const found = named((name, wanted) => plain(name) === wanted) ?? (WORDY.has(role) ? named(hasWord) : undefined);
    if (found === undefined) continue;
    mapping[role] = found;
    taken.add(found);
  }
  const placed = located || (mapping.longitude !== undefined && mapping.latitude !== undefined);
  const dates = mapping.start === undefined ? columnOfDates(header, rows) : undefined;
  if (dates !== undefined) mapping.start = dates;
  if (!placed) Object.assign(mapping, numbersLikePlaces(header, rows));
  return { mapping, scheme: null, sure: placed && dates === undefined };
}

/** A column that names what a row of a known table is about, where it has no title of its own. */
function titleIn(header: readonly string[]): Mapping {
  const title = ['dyadname', 'conflictname', ...NAMES.title].flatMap((wanted) => header.find((name) => plain(name) === wanted) ?? [])[0];
  return title === undefined ? {} : { title };
}

/** Two columns named as longitude and latitude, or ending so with the same beginning (`pickup_lat`, `pickup_lng`). */
function places(header: readonly string[]): Mapping | null {
  const longitude = header.find((name) => LONGITUDES.has(plain(name)));
  const latitude = header.find((name) => LATITUDES.has(plain(name)));
  if (longitude !== undefined && latitude !== undefined) return { longitude, latitude };
  for (const [lat, lon] of PARTNER) {
    for (const name of header) {
      const lower = name.toLowerCase();
      if (!new RegExp(`[^\\p{L}]${lat}$`, 'u').test(lower)) continue;
      const other = header.find((one) => one.toLowerCase() === `${lower.slice(0, -lat.length)}${lon}`);
      if (other !== undefined) return { longitude: other, latitude: name };
    }
  }
  return null;
}

/** A column whose cells are nearly all dates, and not mere figures. */
function columnOfDates(header: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  return header.find((_, index) => {
    const filled = rows.map((row) => row[index]?.trim() ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter((cell) => !/^\d+(\.\d+)?$/.test(cell) && parseWhen(cell)).length >= filled.length * 0.8;
  });
}

/** Two neighbours of numbers, most with decimals, within the bounds of places; the one beyond 90 is the longitude, else the second. */
function numbersLikePlaces(header: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  const reach = header.map((_, index) => {
    const numbers = rows.map((row) => row[index]?.trim() ?? '');
    const decimal = numbers.filter((cell) => /[.,]/.test(cell)).length * 2 > numbers.length;
    return decimal && numbers.every((cell) => /^-?\d{1,3}([.,]\d+)?$/.test(cell))
      ? Math.max(...numbers.map((cell) => Math.abs(Number(cell.replace(',', '.')))))
      : Number.POSITIVE_INFINITY;
  });
  const columns = header.map((name, index) => ({ name, most: reach[index] ?? Number.POSITIVE_INFINITY }));
  const found = [...pairs(columns)].find((both) => both.every(({ most }) => most <= 180));
  if (!found) return {};
  const [{ name: one, most }, { name: other }] = found;
  return most > 90 ? { longitude: one, latitude: other } : { longitude: other, latitude: one };
}

/** Names that are there and differ: an empty one becomes "column 3", the second `name` "name (2)". */
export function uniqueNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const bare = cell.trim() || `column ${index + 1}`;
    let name = bare;
    for (let n = 2; taken.has(name); n++) name = `${bare} (${n})`;
    taken.add(name);
    return name;
  });
}

/** Whether a first line is data already: it has a number in it, and no name of a place's column. */
export const isData = (cells: readonly string[]): boolean =>
  cells.some((cell) => /^[+-]?\d+([.,]\d+)?$/.test(cell.trim())) && places(cells) === null;
