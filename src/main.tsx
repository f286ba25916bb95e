import { signal } from '@preact/signals';
import { hydrate } from 'preact';
import type { Atlas } from './core/atlas';
import type { Lookup } from './lookup/lookup';
import type { GeodataUrls } from './map/sources';
import { bindAddress } from './state/address';
import { createExplorer } from './state/explorer';
import { createLookupState } from './state/lookup';
import { createTheme } from './state/theme';
import { App } from './ui/App';
import type { MapPaneState } from './ui/MapPane';
import { messages } from './ui/messages';
import './styles/base.css';

/** What the build leaves in the page beside its HTML. */
interface Delivered {
  readonly atlas: Atlas;
  readonly geodata: GeodataUrls;
  /** The map is built by itself, as this script stands in the page and nothing can import from it. */
  readonly lookup: { readonly script: string; readonly names: string };
  readonly map: { readonly script: string; readonly css?: string; readonly worker?: string };
}

const delivered = JSON.parse(document.getElementById('atlas')?.textContent ?? '') as Delivered;
const explorer = createExplorer(delivered.atlas);
const theme = createTheme(window);
const lookup = createLookupState(loadLookup);
const map = signal<MapPaneState>('loading');
hydrate(<App page={{ explorer, theme, lookup }} map={map} />, document.getElementById('app') as HTMLElement);
bindAddress(explorer, window);

const json = async (url: string) => {
  const response = await fetch(new URL(url, document.baseURI));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
};

async function loadLookup(): Promise<Lookup> {
  const { script, names } = delivered.lookup;
  const [module, places, marks] = await Promise.all([
    import(/* @vite-ignore */ new URL(script, document.baseURI).href) as Promise<typeof import('./lookup/lookup')>,
    json(names),
    json(delivered.geodata.marks),
  ]);
  return module.createLookup(delivered.atlas, places, marks);
}

/**
 * What the map will ask for besides its script is fetched ahead, but only this long after the start, in ms: earlier it
 * would share a slow line with the script, later the line would lie idle while the script is compiled. Measured.
 */
const AHEAD_MS = 1200;
/** The look-ups come after the map has had the line and the processor to itself, ms; sooner if they are asked for. */
const LATER_MS = 2000;

function fetchAhead(): void {
  const { geodata, map: files } = delivered;
  const hint = (href: string | undefined, as: string): void => {
    if (href) document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', as, href, crossOrigin: 'anonymous' }));
  };
  hint(files.worker, 'script');
  for (const href of [geodata.basemap, geodata.marks, geodata.relief?.url]) hint(href, 'fetch');
}

/** MapLibre is fetched and started only after the text has been painted. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}

afterPaint(async () => {
  setTimeout(fetchAhead, AHEAD_MS);
  try {
    const { script, css } = delivered.map;
    if (css)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: css, crossOrigin: 'anonymous' }));
    const { mountMap } = (await import(/* @vite-ignore */ new URL(script, document.baseURI).href)) as typeof import('./map/mount');
    const places = {
      ground: document.getElementById('map-ground') as HTMLElement,
      popup: document.getElementById('popup-host') as HTMLElement,
    };
    await mountMap(explorer, theme, places, delivered.geodata, messages, () => {
      map.value = 'partial';
    });
    if (map.value === 'loading') map.value = 'drawn';
  } catch (error) {
    console.warn('The map could not be drawn:', error);
    map.value = 'failed';
  }
  setTimeout(lookup.need, LATER_MS);
});
