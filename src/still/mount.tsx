import { render } from 'preact';
import { refOf } from '../article/mark';
import type { LngLat } from '../core/bounds';
import { bindPopup, type Surface } from '../map/popup';
import type { Explorer } from '../state/explorer';
import { hitsAt } from './hits';
import { PrintPages } from './PrintPages';
import { type Picture, toPlace, toSpot } from './picture';
import { StillMap, type Words } from './StillMap';
import './still.css';
import './print-pages.css';

/** The page's elements that the still map works in. */
export interface StillPlaces {
  /** What the map would fill. */
  readonly ground: HTMLElement;
  /** What the still map fills. */
  readonly still: HTMLElement;
  readonly popup: HTMLElement;
}

const fetched = new Map<string, Promise<Picture>>();

/** @throws TypeError when the picture can't be fetched; the next call tries again. */
function pictureAt(url: string): Promise<Picture> {
  const found = fetched.get(url) ?? fetch(url).then((response) => response.json() as Promise<Picture>);
  fetched.set(url, found);
  found.catch(() => fetched.delete(url));
  return found;
}

/** Draws the still map in place of the map and keeps it true to the explorer. Resolves to what takes it down again. */
export async function mountStill(explorer: Explorer, places: StillPlaces, url: string, words: Words): Promise<() => void> {
  const picture = await pictureAt(url);
  const { still, popup, ground } = places;
  let moved = (): void => {};
  const svg = (): SVGSVGElement | null => still.querySelector('svg');
  /** From units of the picture to px of the window. */
  const matrix = (): DOMMatrix => svg()?.getScreenCTM() ?? new DOMMatrix();
  const placeAt = (x: number, y: number): LngLat => {
    const spot = new DOMPoint(x, y).matrixTransform(matrix().inverse());
    return toPlace(picture.mercator, [spot.x, spot.y]);
  };
  const onHit = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const marks = hitsAt(still, event).flatMap((id) => explorer.mark(id) ?? []);
    const byKey = event.detail === 0 ? marks[0] : undefined;
    explorer.hit(marks.map(refOf), byKey?.anchor ?? placeAt(event.clientX, event.clientY));
  };
  const draw = (): void => {
    const box = (svg() ?? still).getBoundingClientRect();
    const scale = Math.min(box.width / picture.width, box.height / picture.height) || 1;
    render(<StillMap explorer={explorer} picture={picture} words={words} scale={scale} onHit={onHit} />, still);
    const { left, top, right, bottom } = still.getBoundingClientRect();
    const [[west, north], [east, south]] = [placeAt(left, top), placeAt(right, bottom)];
    explorer.walk.look([west, south, east, north]);
    moved();
  };
  const surface: Surface = {
    getContainer: () => ground,
    project: (place) => {
      const { left, top } = ground.getBoundingClientRect();
      // A sign may stand beside its place, or in the list of what lies beyond.
      const mark = explorer.selectedMark.peek();
      const sign =
        mark?.shape === 'point' && still.querySelector(`[data-mark="${CSS.escape(mark.id)}"] :is(.target, .sign)`)?.getBoundingClientRect();
      if (sign) return { x: sign.left + sign.width / 2 - left, y: sign.top + sign.height / 2 - top };
      const [x, y] = toSpot(picture.mercator, place);
      const at = new DOMPoint(x, y).matrixTransform(matrix());
      return { x: at.x - left, y: at.y - top };
    },
    on: (_, then) => {
      moved = then;
    },
    off: () => {},
  };
  draw();
  let [due, over] = [false, false];
  // Not with the next frame: without a graphics card frames come late, and a link that is gone must be gone.
  const later = (): void => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      if (!over) draw();
    });
  };
  const resized = new ResizeObserver(later);
  resized.observe(still);
  const stops = [bindPopup(surface, explorer, popup), explorer.mapState.subscribe(later)];
  return () => {
    for (const stop of stops) stop();
    resized.disconnect();
    over = true;
    render(null, still);
  };
}

/** Makes ready what the page has on paper beside the article, and fills it anew before each printing. */
export async function mountPrint(explorer: Explorer, url: string, words: Words): Promise<void> {
  const picture = await pictureAt(url);
  const host = Object.assign(document.createElement('div'), { className: 'print-pages' });
  document.body.append(host);
  const fill = (): void => render(<PrintPages explorer={explorer} picture={picture} words={words} />, host);
  const media = window.matchMedia('print');
  window.addEventListener('beforeprint', fill);
  media.addEventListener('change', ({ matches }) => matches && fill());
  if (media.matches) fill();
  performance.mark('print-ready');
}
