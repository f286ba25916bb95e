import { signal } from '@preact/signals';
import { hydrate } from 'preact';
import type { Atlas } from './core/atlas';
import type { GeodataUrls } from './map/sources';
import { bindAddress } from './state/address';
import { createExplorer } from './state/explorer';
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
  readonly map: { readonly script: string; readonly css?: string };
}

const delivered = JSON.parse(document.getElementById('atlas')?.textContent ?? '') as Delivered;
const explorer = createExplorer(delivered.atlas);
const theme = createTheme(window);
const map = signal<MapPaneState>('loading');
hydrate(<App page={{ explorer, theme }} map={map} />, document.getElementById('app') as HTMLElement);
bindAddress(explorer, window);

/** MapLibre is fetched and started only after the text has been painted. */
function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}

afterPaint(async () => {
  try {
    const { script, css } = delivered.map;
    if (css)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: css, crossOrigin: 'anonymous' }));
    const { mountMap } = (await import(/* @vite-ignore */ new URL(script, document.baseURI).href)) as typeof import('./map/mount');
    const places = {
      ground: document.getElementById('map-ground') as HTMLElement,
      popup: document.getElementById('popup-host') as HTMLElement,
    };
    await mountMap(explorer, theme, places, delivered.geodata, messages);
    map.value = 'drawn';
  } catch (error) {
    console.warn('The map could not be drawn:', error);
    map.value = 'failed';
  }
});
