import bearing from '@turf/bearing';
import type { LineString, MultiLineString } from 'geojson';
import type { Atlas } from '../article/atlas';
import { type FromLine, fromLine } from '../article/from-line';
import type { Mark } from '../article/mark';
import { type Bounds, contains, type LngLat, overlaps } from '../core/bounds';
import { kmBetween } from '../core/measure';
import type { NamedPlace } from './gazetteer';

/** How a place lies to another: km along the great circle, and the direction to it in degrees clockwise from north. */
interface Way {
  readonly name: string;
  readonly km: number;
  readonly bearing: number;
}

/** What the map shows, as facts to be put into words. */
export interface Look {
  /** Width and height of the view, km on the ground through its middle. */
  readonly size: readonly [number, number];
  /** Places near the middle and near the south-western and north-eastern corners, where the basemap names some. */
  readonly around: string | null;
  readonly corners: readonly [string, string] | null;
  /** The most important places in view, by importance. */
  readonly places: readonly string[];
  /** Titles of layers with the number of their marks in view, topmost layer first. */
  readonly layers: readonly { readonly title: string; readonly count: number }[];
  /** The nearest shown mark with states, and what such a one is called: from the selected mark, else from the middle of the view. */
  readonly nearest: (Way & { readonly one: string }) | null;
  readonly selected: SelectedLook | null;
}

export interface SelectedLook {
  readonly title: string;
  /** Whether it has no one spot, so that it is measured from its middle. */
  readonly spread: boolean;
  readonly radiusKm: number;
  readonly fromLine: FromLine | null;
  /** From each capital in the atlas's extent to the mark. */
  readonly capitals: readonly Way[];
}

const PLACES = 5;
const TOWNS = ['capital', 'city', 'town'];
/** A corner is named by a place no farther from it than this share of the view. */
const NEAR_CORNER = 0.25;

/** Tells what is in view. `shown`: the marks that the filter lets through. */
export function look(
  atlas: Atlas,
  places: readonly NamedPlace[],
  lines: readonly (LineString | MultiLineString)[],
  shown: readonly Mark[],
  extent: Bounds,
  selected: Mark | null,
): Look {
  const [west, south, east, north] = clamped(extent);
  const middle: LngLat = [(west + east) / 2, (south + north) / 2];
  const size = [(east - west) * KM_A_DEGREE * Math.cos(radians(middle[1])), (north - south) * KM_A_DEGREE] as const;
  const inView = places.filter(({ at, kind }) => TOWNS.includes(kind) && contains(extent, at));
  const nearest = (to: LngLat): NamedPlace | undefined => byDistance(inView, to, ({ at }) => at)[0];
  const corner = (to: LngLat): string | null => {
    const found = nearest(to);
    return found && kmBetween(found.at, to) < Math.max(...size) * NEAR_CORNER ? found.name : null;
  };
  const [from, to] = [corner([west, south]), corner([east, north])];
  const stated = shown.filter(({ states }) => states.length > 0);
  const start = selected ? selected.anchor : middle;
  const next = byDistance(
    stated.filter(({ id }) => id !== selected?.id),
    start,
    ({ anchor }) => anchor,
  )[0];
  return {
    size,
    around: nearest(middle)?.name ?? null,
    corners: from && to && from !== to ? [from, to] : null,
    places: [...inView]
      .sort((a, b) => TOWNS.indexOf(a.kind) - TOWNS.indexOf(b.kind) || a.rank - b.rank)
      .slice(0, PLACES)
      .map(({ name }) => name),
    layers: [...atlas.layers].reverse().flatMap(({ id, title }) => {
      const count = shown.filter((mark) => mark.layer === id && overlaps(mark.bounds, extent)).length;
      return count > 0 ? [{ title, count }] : [];
    }),
    nearest: next
      ? { ...way(next.where.name, start, next.anchor), one: atlas.layers.find(({ id }) => id === next.layer)?.one ?? '' }
      : null,
    selected: selected && {
      title: selected.title,
      spread: selected.shape !== 'point',
      radiusKm: selected.where.radiusKm ?? 0,
      fromLine: lines.length > 0 && selected.shape !== 'line' ? (fromLine(selected.anchor, lines) ?? null) : null,
      capitals: capitalsOf(atlas, places, selected.anchor).map(({ name, at }) => way(name, at, selected.anchor)),
    },
  };
}

const KM_A_DEGREE = 111.195;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const clamped = ([west, south, east, north]: Bounds): Bounds => [
  Math.max(-180, west),
  Math.max(-90, south),
  Math.min(180, east),
  Math.min(90, north),
];

const way = (name: string, from: LngLat, to: LngLat): Way => ({
  name,
  km: kmBetween(from, to),
  bearing: (bearing([...from], [...to]) + 360) % 360,
});

function byDistance<T>(all: readonly T[], to: LngLat, at: (one: T) => LngLat): T[] {
  const far = new Map(all.map((one) => [one, kmBetween(at(one), to)]));
  return [...all].sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0));
}

/** The capitals that the atlas's extent holds; the nearest one when it holds none. */
function capitalsOf({ extent }: Atlas, places: readonly NamedPlace[], from: LngLat): readonly NamedPlace[] {
  const capitals = places.filter(({ kind }) => kind === 'capital');
  const near = capitals.filter(({ at }) => contains(extent, at));
  return near.length > 0 ? near : byDistance(capitals, from, ({ at }) => at).slice(0, 1);
}
