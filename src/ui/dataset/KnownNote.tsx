import { useExplorer } from '../context';
import { rows } from '../messages/rows';
import './known-note.css';

/** While a day as known on is chosen: the layers that it doesn't act on. */
export function KnownNote() {
  const { own, known } = useExplorer();
  if (known.value === null) return null;
  const names = own.layers.value.flatMap(({ name, shown, done }) => (shown.value && !done.known ? [name.value] : []));
  return names.length > 0 ? <p class="not-known">{rows.notKnown(names.join(', '))}</p> : null;
}
