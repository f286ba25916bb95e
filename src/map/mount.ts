import { unreachable } from '../core/assert';
import type { CameraWish } from '../state/camera';
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, NavigationControl, ScaleControl, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { GeodataUrls } from '../article/atlas';
import type { Explorer } from '../state/explorer';
import type { ThemeState } from '../state/theme';
import { CHOSEN } from '../style/datasets';
import { MARKS } from '../style/expressions';
import { MAP_FONT } from '../style/kind';
import { MEASURE } from '../style/measure';
import { palettes } from '../style/palette';
import { mapStyle } from '../style/style';
import { around, bring, bringExtent, bringPlace, raise } from './camera';
import { bindContext, type ContextEvents } from './context';
import { chosenRow, drawDatasets, serveDatasets } from './datasets';
import { type Free, freeExtent, freePadding, whenCovered } from './free';
import { bindHits } from './hits';
import { drawImage, PIXEL_RATIO } from './images';
import { bindKeys } from './keys';
import { bindMeasure, wayOf } from './measure';
import { bindPopup } from './popup';
import { type MapWords, sourcesOf } from './sources';
import './map.css';

/** The page's elements that the map works in. */
export interface Places {
  /** What the map fills. */
  readonly ground: HTMLElement;
  /** What the map moves beside the selected mark. */
  readonly popup: HTMLElement;
}

/** What becomes of the map. */
export interface MapEvents extends ContextEvents {
  /** A part of it could not be loaded; the rest is drawn. */
  readonly onTrouble: () => void;
  /** The marks could not be loaded: it shows none of them. */
  readonly onUnmarked: () => void;
}

/** The fewest zoom levels: the whole world, once. */
const MIN_ZOOM = 1;
const MAX_ZOOM = 14;

/**
 * Draws the map and keeps it true to the explorer; nobody else touches it. Resolves when the style is loaded, to what
 * takes the map down again.
 * @throws Error when there is no WebGL2.
 */
export async function mountMap(
  explorer: Explorer,
  theme: ThemeState,
  places: Places,
  urls: GeodataUrls,
  words: MapWords,
  events: MapEvents,
): Promise<() => void> {
  setWorkerUrl(workerUrl);
  const { atlas } = explorer;
  const sources = sourcesOf(atlas, urls, words);
  await document.fonts.load(`500 12px "${MAP_FONT[0]}"`);
  const home: [number, number, number, number] = [...atlas.extent];
  const style = () => {
    const way = { type: 'geojson', data: wayOf(explorer.measure.legs.peek(), words) } as const;
    const chosen = { type: 'geojson', data: chosenRow(explorer) } as const;
    const all = { ...sources, [MEASURE]: way, [CHOSEN]: chosen };
    return mapStyle(atlas.layers, palettes[theme.theme.peek()], all, explorer.names.peek(), explorer.datasets.looks.peek());
  };
  serveDatasets(explorer);
  const map = new MapLibreMap({
    container: places.ground,
    style: style(),
    globalState: { ...explorer.mapState.peek() },
    hash: 'map',
    // MapLibre writes its first place into the address before it has fitted the bounds: a reload then must not show the world.
    ...around(home, places.ground.clientWidth),
    bounds: home,
    fitBoundsOptions: { padding: freePadding(places.ground) },
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    attributionControl: false,
    fadeDuration: 0,
    locale: { 'Map.Title': words.canvas, 'NavigationControl.ZoomIn': words.zoomIn, 'NavigationControl.ZoomOut': words.zoomOut },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const drawn = new Set<string>();
  map.setMissingStyleImageResolver(async (id) => {
    const image = drawn.has(id) && map.hasImage(id) ? null : drawImage(id);
    drawn.add(id);
    if (image && !map.hasImage(id)) map.addImage(id, image, { pixelRatio: PIXEL_RATIO });
  });
  map.addControl(new ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-right');
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  // What fails on the way (a picture, a tile) is no reason to give up the rest.
  map.on('error', ({ error, ...of }) => {
    console.warn('The map:', error);
    if ('sourceId' in of && of.sourceId === MARKS) events.onUnmarked();
    else events.onTrouble();
  });
  await new Promise<void>((resolve) => map.once('style.load', () => resolve()));
  map.once('idle', () => performance.mark('map-idle'));
  map.on('idle', () => places.ground.dispatchEvent(new Event('map-idle')));
  const datasets = drawDatasets(map, explorer, theme);
  const ends = [
    datasets.end,
    bindState(map, explorer),
    bindStyle(map, explorer, theme, style),
    bindCamera(map, explorer),
    bindHits(map, explorer, datasets.rowsUnder),
    bindPopup(map, explorer, places.popup),
    bindWalk(map, explorer),
    bindKeys(map, explorer, places.popup),
    bindMeasure(map, explorer, words),
    bindContext(map, explorer, style, events),
    explorer.nudge.subscribe(([right, down]) => {
      const { clientWidth, clientHeight } = places.ground;
      if (right || down) map.panBy([right * clientWidth, down * clientHeight], { duration: 200 });
    }),
    explorer.home.subscribe((count) => count > 0 && map.fitBounds(home, { padding: freePadding(places.ground), duration: 600 })),
  ];
  return () => {
    for (const end of ends) end();
    map.remove();
  };
}

/** Tells the map what is shown, selected and pointed at, at most once a frame, and again when a style was made anew. */
function bindState(map: MapLibreMap, { mapState }: Explorer): () => void {
  let frame = 0;
  // While the graphics are lost there is no style to tell.
  let ready = true;
  const tell = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!ready) return;
      for (const [name, value] of Object.entries(mapState.peek())) map.setGlobalStateProperty(name, value);
    });
  };
  const stop = mapState.subscribe(tell);
  const lost = (): void => {
    ready = false;
  };
  const loaded = (): void => {
    ready = true;
    tell();
  };
  map.on('webglcontextlost', lost);
  map.on('style.load', loaded);
  return () => {
    stop();
    map.off('webglcontextlost', lost);
    map.off('style.load', loaded);
    cancelAnimationFrame(frame);
  };
}

/** Draws the style anew when the colours, the language of the names, or the look of own layers change. */
function bindStyle(
  map: MapLibreMap,
  { mapState, names, datasets }: Explorer,
  { theme }: ThemeState,
  style: () => StyleSpecification,
): () => void {
  const now = (): string => JSON.stringify([theme.peek(), names.peek(), datasets.looks.peek()]);
  let drawn = now();
  const draw = (): void => {
    if (now() === drawn) return;
    drawn = now();
    // While the graphics are lost there is no style; it is made anew when they come back.
    if (map.style) map.setStyle(style(), { diff: true, globalState: { ...mapState.peek() } });
  };
  const stops = [theme.subscribe(draw), names.subscribe(draw), datasets.looks.subscribe(draw)];
  return () => {
    for (const stop of stops) stop();
  };
}

function bindCamera(map: MapLibreMap, explorer: Explorer): () => void {
  const stopRaising = explorer.popupAt.subscribe((place) => {
    if (place && explorer.lastCommit.peek().origin === 'map') raise(map, place, freePadding(map.getContainer()));
  });
  const stop = explorer.camera.subscribe((wish) => {
    if (wish) fulfil(map, wish, freePadding(map.getContainer()));
  });
  return () => {
    stop();
    stopRaising();
  };
}

function fulfil(map: MapLibreMap, wish: CameraWish, free: Free): void {
  switch (wish.kind) {
    case 'extent':
      return bringExtent(map, wish.extent, free);
    case 'place':
      return bringPlace(map, wish.place, free);
    case 'spots':
      return bring(map, wish.spots, free);
    default:
      return unreachable(wish);
  }
}

/** Tells what the map shows, and ends the following when the reader's own hand moves it. */
function bindWalk(map: MapLibreMap, { walk }: Explorer): () => void {
  const look = (): void => walk.look(freeExtent(map));
  const taken = ({ originalEvent }: { originalEvent?: unknown }): void => {
    if (originalEvent) walk.follow(false);
  };
  map.on('moveend', look);
  const covered = whenCovered(look);
  map.on('movestart', taken);
  look();
  return () => {
    map.off('moveend', look);
    covered();
    map.off('movestart', taken);
  };
}
