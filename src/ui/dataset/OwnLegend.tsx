import { useMemo } from 'preact/hooks';
import { shownOf, sumOf } from '../../dataset/counts';
import type { OwnLayer } from '../../state/own-layer';
import { useExplorer } from '../context';
import { rows } from '../messages/rows';
import { Count } from './Count';
import { categoriesOf } from './categories';
import { OwnOptions } from './OwnOptions';
import { Swatch } from './Swatch';
import './own-legend.css';

/** A person's own layers in the legend, topmost first: each is a checkbox with its count in range, and has its options below. */
export function OwnLegend() {
  const layers = useExplorer().own.layers.value;
  if (layers.length === 0) return null;
  return (
    <ul class="own-layers" aria-label={rows.region}>
      {layers.map((layer) => (
        <Item key={layer.id} layer={layer} />
      ))}
    </ul>
  );
}

function Item({ layer }: { readonly layer: OwnLayer }) {
  const { name, shown, counts, done, mask } = layer;
  const count = shownOf(counts.value, mask.value);
  const categories = useMemo(() => categoriesOf(layer), [layer]);
  return (
    <li>
      <label class={!done.tiles && count === 0 ? 'is-empty' : ''}>
        <Swatch categories={categories.map(({ category }) => category)} paletteOffset={layer.paletteOffset} />
        <span class="title">{name.value}</span>
        <span class="count">
          {done.tiles ? (
            rows.inTiles
          ) : (
            <Count all={shown.value ? count : 0} possible={shown.value ? sumOf(counts.value.possible, mask.value) : 0} />
          )}
        </span>
        <input type="checkbox" checked={shown.value} onChange={(event) => (shown.value = event.currentTarget.checked)} />
      </label>
      <OwnOptions layer={layer} categories={categories} />
    </li>
  );
}
