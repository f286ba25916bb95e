import { effect, signal } from '@preact/signals';
import mapWorker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { hydrate } from 'preact';
import type { Delivered } from './article/atlas';
import { present } from './core/assert';
import { TableClient } from './dataset/client';
import { bindAddress } from './state/address';
import { createChunk, imported } from './state/chunk';
import { bindData } from './state/dataset-address';
import { createExplorer } from './state/explorer';
import { inTime, NoAnswer } from './state/in-time';
import { createTheme } from './state/theme';
import { allowOwnWorkers } from './state/worker-policy';
import { App } from './ui/App';
import { isStill, type MapPaneState } from './ui/MapPane';
import { messages } from './ui/messages';
import { reloadStyles } from './ui/stylesheets';
import './styles/base.css';
import './styles/print.css';

allowOwnWorkers(window);
const { atlas, geodata } = JSON.parse(place('atlas').textContent ?? '') as Delivered;
/** The browser's database in which own data are kept. */
const KEPT = 'passage-atlas-own';

const chunk = <T,>(name: string, fetch: () => Promise<T>) => createChunk(name, fetch, reloadStyles);
const lookup = chunk('Search', async () => {
  const { names, marks } = geodata;
  const [{ createLookup }, ...data] = await Promise.all([imported(() => import('./lookup/lookup')), json(names), json(marks)]);
  return createLookup(atlas, ...data);
});
const datasetUi = chunk('What shows added data', async () => {
  const [{ mountImport }, { parts }, { layerOf }] = await Promise.all([
    imported(() => import('./ui/dataset/mount')),
    imported(() => import('./ui/dataset/parts')),
    imported(() => import('./state/dataset-layer')),
  ]);
  return { parts, layerOf, restore: mountImport(explorer, place('import-host'), KEPT) };
});
const mapChunk = chunk('The map', () => imported(() => import('./map/mount')));
const still = chunk('The still map', () => imported(() => import('./still/mount')));

const explorer = createExplorer(atlas, {
  open: () => new TableClient(),
  layerOf: async () => (await datasetUi.whenLoaded()).layerOf,
});
const theme = createTheme(window);
const map = signal<MapPaneState>('loading');
hydrate(<App page={{ explorer, theme, lookup, datasetUi }} map={map} />, place('app'));
bindAddress(explorer, window);

async function json(url: string) {
  const response = await fetch(new URL(url, document.baseURI));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

/**
 * What the map will ask for besides its script is fetched ahead, but only this long after the start, in ms: earlier it
 * would share a slow line with the script, later the line would lie idle while the script is compiled. Measured.
 */
const AHEAD_MS = 1200;
/** The look-ups come after the map has had the line and the processor to itself, ms; sooner if they are asked for. */
const LATER_MS = 2000;
/** How long after the map what is printed is made ready, ms: the map comes first. */
const PAPER_MS = 4000;

function fetchAhead(): void {
  const hint = (href: string | undefined, as: string): void => {
    if (href) document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', as, href, crossOrigin: 'anonymous' }));
  };
  hint(mapWorker, 'script');
  for (const href of [geodata.basemap, geodata.marks, geodata.relief?.url]) hint(href, 'fetch');
}

/** MapLibre is fetched and started only after the text has been painted. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}

/** An element of the page, by its id. Throws where there is none. */
function place(id: string): HTMLElement {
  return present(document.getElementById(id), `element #${id}`);
}
const places = { ground: place('map-ground'), still: place('still-host'), popup: place('popup-host') };

afterPaint(async () => {
  setTimeout(fetchAhead, AHEAD_MS);
  bindDatasets();
  const becomes = (next: MapPaneState) => (): void => {
    map.value = next;
  };
  const events = {
    // What fails while the still map stands in is no longer seen.
    onTrouble: () => isStill(map.value) || becomes('partial')(),
    onUnmarked: becomes('unmarked'),
    onLost: becomes('lost'),
    onRestored: becomes('drawn'),
  };
  try {
    const loaded = await mapChunk.load();
    if (!loaded) becomes('failed')();
    else await loaded.mountMap(explorer, theme, places, geodata, messages, events);
    if (map.value === 'loading') map.value = 'drawn';
  } catch (error) {
    console.warn('The map could not be drawn:', error);
    map.value = document.createElement('canvas').getContext('webgl2') ? 'failed' : 'unsupported';
  }
  setTimeout(lookup.load, LATER_MS);
  void restoreKept();
  setTimeout(() => readyPrint().catch(noStill), isStill(map.value) ? 0 : PAPER_MS);
});

// The still map stands in whenever the map can't be drawn.
effect(() => {
  if (!isStill(map.value)) return;
  const mount = async () => {
    const loaded = await still.load();
    if (!loaded) throw new Error('It could not be loaded.');
    return loaded.mountStill(explorer, places, geodata.still, messages);
  };
  const mounted = mount().catch((error): null => {
    noStill(error);
    if (isStill(map.peek())) map.value = 'nothing';
    return null;
  });
  return () => void mounted.then((end) => end?.());
});

/** It is also what is printed of the map. */
async function readyPrint(): Promise<void> {
  const loaded = await still.load();
  await loaded?.mountPrint(explorer, geodata.still, messages);
}

function noStill(error: unknown): void {
  console.warn('The still map could not be drawn:', error);
}

/** What shows own data is loaded with the first of them, and tried again with each of the next while that fails. */
function bindDatasets(): void {
  let before = 0;
  explorer.datasets.imports.subscribe(({ length }) => {
    if (length > before) void datasetUi.load();
    before = length;
  });
  bindData(explorer, document.baseURI);
}

/** Brings back what was kept on earlier visits, if anything was. */
async function restoreKept(): Promise<void> {
  if (!(await mayBeKept())) return;
  const loaded = await datasetUi.load();
  await loaded?.restore();
}

/** Whether there may be something: not where the browser refuses to say, as it then keeps nothing; where it can't say or doesn't answer there may. */
async function mayBeKept(): Promise<boolean> {
  try {
    const names = indexedDB.databases && (await inTime(indexedDB.databases()));
    return !names || names.some(({ name }) => name === KEPT);
  } catch (error) {
    return error instanceof NoAnswer;
  }
}
