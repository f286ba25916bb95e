import { keyOf } from '../core/selection';
import type { Entry } from '../state/layer';
import { EntryButton } from './EntryButton';

/** Entries as buttons that open them. */
export function EntryList({ entries, name = '' }: { readonly entries: readonly Entry[]; readonly name?: string }) {
  return (
    <ul class={name}>
      {entries.map((entry) => (
        <li key={keyOf(entry.ref)}>
          <EntryButton entry={entry} />
        </li>
      ))}
    </ul>
  );
}
