import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type EntryRef, keyOf } from '../../core/selection';
import { useExplorer } from '../context';

/** Titles that are kept at most; those asked for first are forgotten first. */
const MAX_KEPT = 400;
/** Rows that are asked for at once. */
const MAX_ASKED = 40;

/** A row of a layer: its id is its number. */
interface Row {
  readonly layer: string;
  readonly row: number;
}
const refOf = ({ layer, row }: Row): EntryRef => ({ layer, id: row });

/**
 * The titles of rows, asked of their tables while a component shows them; undefined until they have come, empty where there is
 * none. One question at a time, and always for what is shown by then: fast scrolling leaves nothing to be worked off.
 */
export function useTitles(refs: readonly Row[]): (ref: EntryRef) => string | undefined {
  const { own } = useExplorer();
  const known = useSignal<ReadonlyMap<string, string>>(new Map());
  const asked = useRef({ refs, busy: false });
  asked.current.refs = refs;
  const ask = async (): Promise<void> => {
    const { current } = asked;
    const missing = current.refs.filter((ref) => own.layer(ref.layer) && !known.peek().has(keyOf(refOf(ref))));
    const layer = own.layer(missing[0]?.layer ?? '');
    if (!layer || current.busy) return;
    const rows = missing.flatMap((ref) => (ref.layer === layer.id ? [ref.row] : [])).slice(0, MAX_ASKED);
    current.busy = true;
    const titles = await layer.table.titles(rows).catch(() => []);
    current.busy = false;
    const found = rows.map((row, at) => [keyOf({ layer: layer.id, id: row }), titles[at] ?? ''] as const);
    known.value = new Map([...[...known.peek()].slice(-MAX_KEPT), ...found]);
  };
  // What is still missing is asked for after each drawing: the titles that come bring about the next.
  useEffect(() => void ask());
  return (ref) => known.value.get(keyOf(ref));
}
