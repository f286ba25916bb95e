import type { Signal } from '@preact/signals';
import { useContext } from 'preact/hooks';
import type { Layer } from '../state/layer';
import { AddData } from './AddData';
import { Count } from './Count';
import { useExplorer } from './context';
import { EntrySign } from './EntrySign';
import { Icon } from './Icon';
import { LazySlot } from './LazySlot';
import { LayoutContext, useJump } from './layout';
import { messages } from './messages';
import { NamesField } from './NamesField';
import './legend.css';

/** The legend, which is the layer control: the article's layers, then a person's own. */
export function Legend({ folded }: { readonly folded: Signal<boolean> }) {
  const jump = useJump();
  const explorer = useExplorer();
  const { atlas, layersOf, shown, possible, isFiltered } = explorer;
  const own = layersOf('user');
  return (
    <section class="panel legend" id="layers" aria-label={messages.regions.layers} tabIndex={-1}>
      <div class="shown">
        <p class="status" role="status">
          {messages.shownOf(shown.value.size, atlas.marks.length, possible.value)}
        </p>
        <button
          type="button"
          class="fold"
          aria-expanded={!folded.value}
          aria-label={messages.panel}
          title={messages.panel}
          onClick={() => {
            folded.value = !folded.value;
          }}
        >
          <Icon name={folded.value ? 'down' : 'up'} />
        </button>
        {isFiltered.value && (
          <button type="button" class="link" onClick={explorer.showEverything}>
            {messages.showEverything}
          </button>
        )}
      </div>
      <ul>{layersOf('article').map(item)}</ul>
      {own.length > 0 && (
        <ul class="dataset-layers" aria-label={messages.regions.ownData}>
          {own.map(item)}
        </ul>
      )}
      <AddData />
      <NamesField />
      <a class="jump" href="#events" onClick={jump('events')}>
        {messages.regions.events}
      </a>
      <a class="jump" href="#ledger" onClick={jump('ledger')}>
        {messages.regions.ledger}
      </a>
    </section>
  );
}

const item = (layer: Layer) => <Item key={layer.id} layer={layer} />;

/** A layer: its sign, its name, how many of its entries are in range, a checkbox, and what else can be done with a dataset. */
function Item({ layer }: { readonly layer: Layer }) {
  const isDrawn = layer.group === 'article' || !useContext(LayoutContext)?.isStill;
  const count = layer.count.value;
  return (
    <li>
      <label class={count?.certain === 0 && count.possible === 0 ? 'is-empty' : ''}>
        <EntrySign sign={layer.sign} />
        <span class="title" lang={layer.language}>
          {layer.title.value}
        </span>
        <span class="count">{isDrawn ? <Count count={count} /> : messages.entries.notDrawn}</span>
        <input type="checkbox" checked={layer.isShown.value} onChange={({ currentTarget }) => layer.show(currentTarget.checked)} />
      </label>
      {layer.group === 'user' && <LazySlot part="options" id={layer.id} />}
    </li>
  );
}
