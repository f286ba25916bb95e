/** A column of an archive's rows, over all of its layers. */
interface TileColumn {
  readonly type: 'string' | 'number' | 'other';
  /** Its texts, as many as the archive lists. */
  readonly values: readonly string[];
  /** The largest of its numbers; null when the archive doesn't say. */
  readonly most: number | null;
}

/** What the metadata of an archive tell. */
export interface Metadata {
  readonly layers: readonly string[];
  readonly columns: ReadonlyMap<string, TileColumn>;
  readonly rows: number | null;
}

/** More layers than this are not drawn. */
const MAX_LAYERS = 20;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (value: unknown, name: string): readonly Json[] => {
  const list = isObject(value) ? value[name] : null;
  return Array.isArray(list) ? list.filter(isObject) : [];
};

/**
 * Reads the metadata of an archive, whatever they are: `vector_layers` as TileJSON 3 has them, and `tilestats` where the
 * tool that made it has counted.
 */
export function metadataOf(metadata: unknown): Metadata {
  const described = listIn(metadata, 'vector_layers').filter(({ id }) => typeof id === 'string' && id !== '');
  const layers = [...new Set(described.map(({ id }) => String(id)))].slice(0, MAX_LAYERS);
  const columns = new Map<string, TileColumn>();
  for (const { fields } of described)
    for (const [name, type] of Object.entries(isObject(fields) ? fields : {}))
      columns.set(name, { type: typeOf(type), values: [], most: null });
  const counted = listIn(isObject(metadata) ? metadata['tilestats'] : null, 'layers');
  for (const { attribute, type, values, max } of counted.flatMap((layer) => listIn(layer, 'attributes'))) {
    if (typeof attribute !== 'string') continue;
    const before = columns.get(attribute);
    const texts = Array.isArray(values) ? values.filter((value) => typeof value === 'string' && value !== '') : [];
    columns.set(attribute, {
      type: typeOf(type),
      values: [...new Set([...(before?.values ?? []), ...texts])],
      most: typeof max === 'number' ? Math.max(max, before?.most ?? max) : (before?.most ?? null),
    });
  }
  const counts = counted.flatMap(({ count }) => (typeof count === 'number' && Number.isFinite(count) ? [count] : []));
  const isComplete = counts.length > 0 && counts.length === counted.length;
  const rows = isComplete ? counts.reduce((sum, count) => sum + count) : null;
  return { layers, columns, rows };
}

function typeOf(type: unknown): TileColumn['type'] {
  const name = String(type).toLowerCase();
  return name === 'string' || name === 'number' ? name : 'other';
}
