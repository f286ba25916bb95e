import { signal } from '@preact/signals';
import { render } from 'preact';
import type { Delivered } from '../../../src/article/atlas';
import { TableClient } from '../../../src/dataset/client';
import { mountMap } from '../../../src/map/mount';
import { bindAddress } from '../../../src/state/address';
import { noChunk } from '../../../src/state/chunk';
import { layerOf } from '../../../src/state/dataset-layer';
import { createExplorer } from '../../../src/state/explorer';
import { createTheme } from '../../../src/state/theme';
import { App } from '../../../src/ui/App';
import { parts } from '../../../src/ui/dataset/parts';
import type { MapPaneState } from '../../../src/ui/MapPane';
import { messages } from '../../../src/ui/messages';

/** The page's data as JSON, written in by the build. */
declare const DELIVERED: string;

// The page as it would be without any thought for the first load: everything in one script, drawn by it, map and all.
const { atlas, geodata } = JSON.parse(DELIVERED) as Delivered;
const explorer = createExplorer(atlas, { open: () => new TableClient(), layerOf: async () => layerOf });
const theme = createTheme(window);
const map = signal<MapPaneState>('loading');
render(
  <App page={{ explorer, theme, lookup: noChunk(), datasetUi: { ...noChunk(), loaded: signal({ parts }) } }} map={map} />,
  document.getElementById('app') as HTMLElement,
);
bindAddress(explorer, window);

const places = {
  ground: document.getElementById('map-ground') as HTMLElement,
  popup: document.getElementById('popup-host') as HTMLElement,
};
await mountMap(explorer, theme, places, geodata, messages, {
  onTrouble: () => {},
  onUnmarked: () => {},
  onLost: () => {},
  onRestored: () => {},
});
map.value = 'drawn';
