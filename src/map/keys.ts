import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Explorer } from '../state/explorer';

/** Keys of the map beside MapLibre's own arrows, plus and minus: `[` and `]` go to the previous and the next event. */
export function bindKeys(map: MapLibreMap, explorer: Explorer): () => void {
  const canvas = map.getCanvas();
  const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (ctrlKey || metaKey || altKey) return;
    if (key === ']') explorer.goTo(1);
    if (key === '[') explorer.goTo(-1);
  };
  canvas.addEventListener('keydown', onKey);
  return () => canvas.removeEventListener('keydown', onKey);
}
