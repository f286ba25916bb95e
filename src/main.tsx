import { effect, signal } from '@preact/signals';
import { hydrate } from 'preact';
import type { Atlas } from './core/atlas';
import type { Lookup } from './lookup/lookup';
import type { GeodataUrls } from './map/sources';
import type { Parts } from './own/parts';
import { TableClient } from './rows/client';
import { share } from './shared';
import { bindAddress } from './state/address';
import { createExplorer } from './state/explorer';
import { createLookupState } from './state/lookup';
import { bindData } from './state/own-address';
import { createTheme } from './state/theme';
import { App } from './ui/App';
import { isStill, type MapPaneState } from './ui/MapPane';
import { messages } from './ui/messages';
import './styles/base.css';
import './styles/print.css';

/** What the build leaves in the page beside its HTML. */
interface Delivered {
  readonly atlas: Atlas;
  readonly geodata: GeodataUrls;
  /** Built by itself each, as this script stands in the page and nothing can import from it. */
  readonly apart: Readonly<Record<'map' | 'still' | 'lookup' | 'import' | 'own', Apart>>;
}

interface Apart {
  readonly script: string;
  readonly css?: string;
  readonly worker?: string;
}

const delivered = JSON.parse(document.getElementById('atlas')?.textContent ?? '') as Delivered;
const explorer = createExplorer(delivered.atlas, () => new TableClient());
const theme = createTheme(window);
const lookup = createLookupState(loadLookup);
const map = signal<MapPaneState>('loading');
const late = signal<Parts | null>(null);
hydrate(<App page={{ explorer, theme, lookup, late }} map={map} />, document.getElementById('app') as HTMLElement);
bindAddress(explorer, window);

const json = async (url: string) => {
  const response = await fetch(new URL(url, document.baseURI));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
};

async function loadLookup(): Promise<Lookup> {
  const { names, marks } = delivered.geodata;
  const fetched = [fetchApart<typeof import('./lookup/lookup')>(delivered.apart.lookup), json(names), json(marks)] as const;
  const [{ createLookup: create }, ...data] = await Promise.all(fetched);
  return create(delivered.atlas, ...data);
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
  const { geodata, apart } = delivered;
  const hint = (href: string | undefined, as: string): void => {
    if (href) document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', as, href, crossOrigin: 'anonymous' }));
  };
  hint(apart.map.worker, 'script');
  for (const href of [geodata.basemap, geodata.marks, geodata.relief?.url]) hint(href, 'fetch');
}

/** MapLibre is fetched and started only after the text has been painted. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}

/** Fetches what is built apart, with its styles. */
async function fetchApart<T>({ script, css }: Apart): Promise<T> {
  const [module] = await Promise.all([
    import(/* @vite-ignore */ new URL(script, document.baseURI).href) as Promise<T>,
    css && addStyles(css),
  ]);
  return module;
}

/** Resolves once they hold, so that nothing is measured without them. */
function addStyles(href: string): Promise<unknown> {
  return new Promise((onload, onerror) => {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'stylesheet', href, crossOrigin: 'anonymous', onload, onerror }),
    );
  });
}

const place = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const places = { ground: place('map-ground'), still: place('still-host'), popup: place('popup-host') };

afterPaint(async () => {
  setTimeout(fetchAhead, AHEAD_MS);
  bindOwn();
  const becomes = (next: MapPaneState) => (): void => {
    map.value = next;
  };
  const told = {
    // What fails while the still map stands in is no longer seen.
    onTrouble: () => isStill(map.value) || becomes('partial')(),
    onLost: becomes('lost'),
    onBack: becomes('drawn'),
  };
  try {
    const { mountMap } = await fetchApart<typeof import('./map/mount')>(delivered.apart.map);
    await mountMap(explorer, theme, places, delivered.geodata, messages, told);
    if (map.value === 'loading') map.value = 'drawn';
  } catch (error) {
    console.warn('The map could not be drawn:', error);
    map.value = document.createElement('canvas').getContext('webgl2') ? 'failed' : 'unsupported';
  }
  setTimeout(lookup.need, LATER_MS);
  bringKept();
  setTimeout(() => readyStill().catch(noStill), isStill(map.value) ? 0 : PAPER_MS);
});

/** The still map stands in whenever the map can't be drawn, and is what is printed of it. */
async function readyStill(): Promise<void> {
  const { mountStill, mountPrint } = await fetchApart<typeof import('./still/mount')>(delivered.apart.still);
  const { still } = delivered.geodata;
  effect(() => {
    if (!isStill(map.value)) return;
    const mounted = mountStill(explorer, places, still, messages);
    mounted.catch(noStill);
    return () => void mounted.then((end) => end());
  });
  await mountPrint(explorer, still, messages);
}

const noStill = (error: unknown): void => console.warn('The still map could not be drawn:', error);

/** The browser's database in which own data are kept. */
const KEPT = 'passage-atlas-own';
let importing: ReturnType<typeof loadImport> | null = null;

/** What tells how own data come in, and what shows them, is fetched with the first. Resolves to what brings back those that were kept. */
async function loadImport() {
  const { apart } = delivered;
  const fetched = [fetchApart<typeof import('./import/mount')>(apart.import), fetchApart<typeof import('./own/parts')>(apart.own)] as const;
  const [{ mountImport }, { parts }] = await Promise.all(fetched);
  late.value = parts;
  return mountImport(explorer, place('import-host'), KEPT);
}

async function needImport(restored: boolean): Promise<void> {
  importing ??= loadImport();
  try {
    const restore = await importing;
    if (restored) await restore();
  } catch (error) {
    console.warn('What tells of added data could not be loaded:', error);
    explorer.own.untold.value = true;
  }
}

function bindOwn(): void {
  share();
  explorer.own.imports.subscribe((imports) => imports.length > 0 && void needImport(false));
  bindData(explorer, document.baseURI, messages.adding.address);
}

/** Brings back what was kept on earlier visits, if anything was. */
async function bringKept(): Promise<void> {
  const names = await indexedDB.databases?.().catch(() => []);
  if (!names || names.some(({ name }) => name === KEPT)) await needImport(true);
}
