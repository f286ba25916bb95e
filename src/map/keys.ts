import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Mark, refOf } from '../article/mark';
import type { Explorer } from '../state/explorer';
import { middleOf } from './measure';

/**
 * Keys of the map beside MapLibre's own arrows, plus and minus: `[` and `]` go to the previous and the next event, Enter
 * goes into the popup that is open or opens the mark nearest to the middle; while measuring it sets a point there.
 */
export function bindKeys(map: MapLibreMap, explorer: Explorer, popup: HTMLElement): () => void {
  const canvas = map.getCanvas();
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === ']') explorer.walk.goTo(1);
    if (event.key === '[') explorer.walk.goTo(-1);
    if (event.key === 'Enter') enter();
  };
  const enter = (): void => {
    const middle = middleOf(map.getContainer());
    if (explorer.measure.on.peek()) {
      const { lng, lat } = map.unproject(middle);
      return explorer.measure.add([lng, lat]);
    }
    const open = popup.querySelector<HTMLElement>('[role="dialog"]');
    if (open) return open.focus({ preventScroll: true });
    const nearest = nearestTo(middle);
    if (nearest) explorer.select(refOf(nearest), 'map');
  };
  const nearestTo = ([x, y]: [number, number]): Mark | null => {
    let found: Mark | null = null;
    let least = Infinity;
    for (const mark of explorer.atlas.marks.filter(explorer.isShown)) {
      const at = map.project([...mark.anchor]);
      const far = Math.hypot(at.x - x, at.y - y);
      if (far < least) [found, least] = [mark, far];
    }
    return found;
  };
  canvas.addEventListener('keydown', onKey);
  return () => canvas.removeEventListener('keydown', onKey);
}
