import { signal } from '@preact/signals';
import { renderToString } from 'preact-render-to-string';
import { type Assembled, assemble } from '../compile/assemble';
import { noChunk } from '../state/chunk';
import { createExplorer } from '../state/explorer';
import { startTheme } from '../state/theme';
import { colourProperties } from '../style/palette';
import { App } from '../ui/App';
import type { MapPaneState } from '../ui/MapPane';
import { messages } from '../ui/messages';
import { readFolder } from './folder';

/** An atlas as the page needs it: its content, and the page's first view as HTML. */
export interface Prepared extends Assembled {
  readonly html: string;
  readonly colours: string;
  /** Says on the map how far a generalised edge may be off, km. */
  readonly edgeKnownTo: (edgeKm: number) => string;
}

/** Nobody brings a table before any script runs. */
const noTable = () => {
  throw new Error('There are no own tables at build time.');
};

/** Reads an atlas from its folder and renders the page as it stands before any script runs. */
export function prepare(folder: string): Prepared {
  const assembled = assemble(readFolder(folder));
  const page = { explorer: createExplorer(assembled.atlas, noTable), theme: startTheme(), lookup: noChunk(), datasetUi: noChunk() };
  const html = renderToString(<App page={page} map={signal<MapPaneState>('loading')} />);
  return { ...assembled, html, colours: colourProperties(), edgeKnownTo: messages.edgeKnownTo };
}
