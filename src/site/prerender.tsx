import { signal } from '@preact/signals';
import { renderToString } from 'preact-render-to-string';
import { type Assembled, assemble } from '../compile/assemble';
import type { Files } from '../compile/files';
import { noChunk } from '../state/chunk';
import { createExplorer } from '../state/explorer';
import { startTheme } from '../state/theme';
import { colourProperties } from '../style/palette';
import { App } from '../ui/App';
import type { MapPaneState } from '../ui/MapPane';
import { messages } from '../ui/messages';
import { Problems } from './Problems';
import type { Prepared, Reading } from './prepared';

/** Nobody brings a table before any script runs. */
const none = () => {
  throw new Error('There are no datasets at build time.');
};

/** Reads an atlas from its files and renders the page as it stands before any script runs, as far as the content allows. */
export function prepare(files: Files, { folder, draft }: Reading): Prepared {
  const assembled = creditingGround(assemble(files));
  const { problems } = assembled;
  const panel = problems.length > 0 ? renderToString(<Problems folder={folder} problems={problems} draft={draft} />) : '';
  return {
    ...assembled,
    html: pageOf(assembled),
    panel,
    language: messages.language,
    colours: colourProperties(),
    edgeKnownTo: messages.edgeKnownTo,
  };
}

/** What stands in for a ground of the atlas's own is named, as coarse, beside what the atlas credits itself. */
const creditingGround = (assembled: Assembled): Assembled => {
  const { atlas, basemap } = assembled;
  return basemap ? assembled : { ...assembled, atlas: { ...atlas, credits: [...atlas.credits, ...messages.coarseGround] } };
};

/** Empty when so little could be read that there is no page. */
function pageOf({ atlas, problems }: Assembled): string {
  try {
    const explorer = createExplorer(atlas, { open: none, layerOf: none });
    const page = { explorer, theme: startTheme(), lookup: noChunk(), datasetUi: noChunk() };
    return renderToString(<App page={page} map={signal<MapPaneState>('loading')} />);
  } catch (error) {
    if (problems.length === 0) throw error;
    return '';
  }
}
