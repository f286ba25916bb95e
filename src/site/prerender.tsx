import { signal } from '@preact/signals';
import { renderToString } from 'preact-render-to-string';
import { assemble } from '../compile/assemble';
import type { Files } from '../compile/files';
import { noChunk } from '../state/chunk';
import { createExplorer } from '../state/explorer';
import { startTheme } from '../state/theme';
import { colourProperties } from '../style/palette';
import { App } from '../ui/App';
import type { MapPaneState } from '../ui/MapPane';
import { messages } from '../ui/messages';
import type { Prepared } from './prepared';

/** Nobody brings a table before any script runs. */
const none = () => {
  throw new Error('There are no datasets at build time.');
};

/** Reads an atlas from its files and renders the page as it stands before any script runs. */
export function prepare(files: Files): Prepared {
  const assembled = assemble(files);
  const page = {
    explorer: createExplorer(assembled.atlas, { open: none, layerOf: none }),
    theme: startTheme(),
    lookup: noChunk(),
    datasetUi: noChunk(),
  };
  const html = renderToString(<App page={page} map={signal<MapPaneState>('loading')} />);
  return { ...assembled, html, colours: colourProperties(), edgeKnownTo: messages.edgeKnownTo };
}
