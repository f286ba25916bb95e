import type { Map as MapLibreMap } from 'maplibre-gl';
import { placePopup } from '../core/placement';
import type { Explorer } from '../state/explorer';
import { takenBoxes } from './free';

/** Distance of a popup from its mark, px: past the ring of a selected one. */
const GAP = 26;
/** Below this width the popup is a card that the page's own style places. */
const CARD_BELOW = 480;

/** Keeps the popup beside its mark while the map moves. */
export function bindPopup(map: MapLibreMap, explorer: Explorer, host: HTMLElement): () => void {
  const ground = map.getContainer();
  const place = (): void => {
    const anchor = explorer.popupAt.peek();
    const card = ground.clientWidth < CARD_BELOW;
    host.classList.toggle('is-placed', anchor !== null && !card);
    if (!anchor || card) {
      host.style.transform = '';
      return;
    }
    const size = { width: host.offsetWidth, height: host.offsetHeight };
    const box = { x: 0, y: 0, width: ground.clientWidth, height: ground.clientHeight };
    const { x, y } = placePopup(map.project(anchor as [number, number]), size, box, takenBoxes(ground), GAP);
    host.style.transform = `translate(${x}px, ${y}px)`;
  };
  const stop = explorer.popupAt.subscribe(place);
  const resized = new ResizeObserver(place);
  resized.observe(host);
  resized.observe(ground);
  map.on('move', place);
  return () => {
    stop();
    resized.disconnect();
    map.off('move', place);
  };
}
