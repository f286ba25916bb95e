import { useExplorer } from '../context';
import { rows } from '../messages/rows';
import './known-note.css';

/** While a day as known on is chosen: the layers that it doesn't act on. */
export function KnownNote() {
  const { layers, known } = useExplorer();
  if (known.value === null) return null;
  const names = layers.value.flatMap(({ title, isShown, tellsKnown }) => (isShown.value && !tellsKnown ? [title.value] : []));
  return names.length > 0 ? <p class="not-known">{rows.notKnown(names.join(', '))}</p> : null;
}
