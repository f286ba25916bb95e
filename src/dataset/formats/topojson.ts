import type { Geometry, Position } from 'geojson';
import { type RowFault, refuse, rowFault } from '../rows/fault';
import type { Limits } from '../rows/limits';
import { documentFormat, type Made } from './document';
import { isJson } from './geojson';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isPair = (value: unknown): value is [number, number] => Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);

/** TopoJSON: features that share their borders. */
export const topojson = documentFormat({
  id: 'topojson',
  name: 'TopoJSON',
  sniff: (beginning) => isJson(beginning) && /"type"\s*:\s*"Topology"/.test(beginning) && !/"FeatureCollection"/.test(beginning),
  features: fromTopology,
});

/** An object can't be untangled. */
class Tangled extends Error {
  readonly fault: RowFault;

  constructor(fault: RowFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** How deep the references to arcs lie in the lists of a geometry. */
const DEPTH: Readonly<Record<string, number>> = { LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
/** Geometries within geometries. */
const MAX_NESTING = 20;

/**
 * The features of TopoJSON. A fault stands for an object that is not sound. A few arcs may be used any number
 * of times, so that positions are summed before anything is untangled: what passes their limit is refused.
 * @throws Unreadable when it is no TopoJSON.
 */
export function fromTopology(text: string, limits: Pick<Limits, 'positions'>): Made[] {
  const topology = parse(text);
  const geometryOf = untangler(topology);
  let positions = 0;
  const featureOf = (name: string, object: unknown): Made => {
    try {
      const weight = weigh(object, topology.arcs);
      if (positions + weight > limits.positions) return rowFault('too-many-shapes');
      positions += weight;
      const { id, properties } = object as Json;
      const own = { object: name, ...(isObject(properties) && properties) };
      return {
        type: 'Feature',
        ...((typeof id === 'string' || typeof id === 'number') && { id }),
        properties: own,
        geometry: geometryOf(object as Json),
      };
    } catch (error) {
      if (error instanceof Tangled) return error.fault;
      throw error;
    }
  };
  return Object.entries(topology.objects).flatMap(([name, object]) => {
    const members = isObject(object) && object['type'] === 'GeometryCollection' && object['geometries'];
    return (Array.isArray(members) ? members : [object]).map((member: unknown) => featureOf(name, member));
  });
}

interface Topology {
  readonly objects: Json;
  readonly arcs: readonly unknown[];
  /** How whole numbers, each relative to the one before it, become degrees. */
  readonly transform: { readonly scale: readonly number[]; readonly translate: readonly number[] } | null;
}

function parse(text: string): Topology {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('unsound-topology', 'json');
  }
  const { objects, arcs = [], transform } = isObject(value) ? value : {};
  if (!isObject(objects)) refuse('unsound-topology', 'objects');
  if (!Array.isArray(arcs)) refuse('unsound-topology', 'arcs');
  if (transform === undefined || transform === null) return { objects, arcs, transform: null };
  const { scale, translate } = transform as Json;
  if (!isPair(scale) || !isPair(translate)) refuse('unsound-topology', 'transform');
  return { objects, arcs, transform: { scale, translate } };
}

const indexOf = (reference: number): number => (reference < 0 ? ~reference : reference);

/** How many positions an object's arcs come to. @throws Tangled when they are not sound. */
function weigh(object: unknown, arcs: readonly unknown[]): number {
  let sum = 0;
  const addArcs = (value: unknown, depth: number): void => {
    if (depth > 0) {
      if (!Array.isArray(value)) throw new Tangled(rowFault('arcs-no-lists'));
      for (const inner of value) addArcs(inner, depth - 1);
      return;
    }
    const arc = Number.isInteger(value) ? arcs[indexOf(value as number)] : undefined;
    if (!Array.isArray(arc)) throw new Tangled(rowFault('no-arc', String(JSON.stringify(value)?.slice(0, 20))));
    sum += arc.length;
  };
  const add = (value: unknown, nesting: number): void => {
    const { type, arcs: own, geometries } = isObject(value) ? value : {};
    if (type === 'GeometryCollection') {
      if (!Array.isArray(geometries) || nesting > MAX_NESTING) throw new Tangled(rowFault('geometries-no-list'));
      for (const inner of geometries) add(inner, nesting + 1);
    } else if (typeof type === 'string' && Object.hasOwn(DEPTH, type)) addArcs(own, DEPTH[type] ?? 0);
    else if (type !== 'Point' && type !== 'MultiPoint' && type !== null) throw new Tangled(rowFault('no-topojson'));
  };
  add(object, 0);
  return sum;
}

/** Makes geometries of objects that were weighed; positions are left to whoever draws them. */
function untangler({ arcs, transform }: Topology): (object: Json) => Geometry | null {
  const [scaleX = 1, scaleY = 1] = transform?.scale ?? [];
  const [moveX = 0, moveY = 0] = transform?.translate ?? [];
  const pairOf = (position: unknown): [number, number] => {
    const [x, y] = Array.isArray(position) ? position : [];
    return [typeof x === 'number' ? x : Number.NaN, typeof y === 'number' ? y : Number.NaN];
  };
  const placeOf = (position: unknown): Position => {
    const [x, y] = pairOf(position);
    return [x * scaleX + moveX, y * scaleY + moveY];
  };
  const arcOf = (reference: number): Position[] => {
    const positions = (arcs[indexOf(reference)] as unknown[]).map(pairOf);
    if (transform)
      positions.reduce(
        (before, position) => {
          position[0] += before[0];
          position[1] += before[1];
          return position;
        },
        [0, 0],
      );
    const places = positions.map(placeOf);
    return reference < 0 ? places.reverse() : places;
  };
  /** Arcs one after the other; each ends where the next begins. */
  const lineOf = (references: readonly number[]): Position[] =>
    references.flatMap((reference, at) => (at === references.length - 1 ? arcOf(reference) : arcOf(reference).slice(0, -1)));
  const linesOf = (value: unknown, depth: number): unknown =>
    depth === 1 ? lineOf(value as number[]) : (value as unknown[]).map((inner) => linesOf(inner, depth - 1));

  return function geometryOf(object: Json): Geometry | null {
    const { type, coordinates, arcs: own, geometries } = object;
    if (type === null) return null;
    if (type === 'GeometryCollection') return { type, geometries: (geometries as Json[]).map((inner) => geometryOf(inner) as Geometry) };
    if (type === 'Point') return { type, coordinates: placeOf(coordinates) };
    if (type === 'MultiPoint') return { type, coordinates: Array.isArray(coordinates) ? coordinates.map(placeOf) : [] };
    return { type, coordinates: linesOf(own, DEPTH[type as string] ?? 1) } as Geometry;
  };
}
