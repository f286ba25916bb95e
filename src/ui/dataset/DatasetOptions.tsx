import type { TargetedEvent } from 'preact';
import { useContext, useMemo, useRef } from 'preact/hooks';
import { shownOf, sumOf } from '../../dataset/counts';
import { colourAt } from '../../dataset/points';
import { ALL_CATEGORIES } from '../../dataset/slices';
import type { DatasetLayer } from '../../state/dataset-layer';
import type { NamedCategory } from '../../state/dataset-look';
import { Count } from '../Count';
import { useExplorer } from '../context';
import { Icon, type IconName } from '../Icon';
import { LayoutContext } from '../layout';
import { messages } from '../messages';
import { rows } from '../messages/rows';
import { Swatch } from '../Swatch';
import './dataset-options.css';

/** What can be done with a dataset, under its row in the legend. It is open at first where it tells what the colours mean. */
export function DatasetOptions({ id }: { readonly id: string }) {
  const layer = useExplorer().datasets.layer(id);
  return layer ? <Options layer={layer} /> : null;
}

function Options({ layer }: { readonly layer: DatasetLayer }) {
  const { bringExtent } = useExplorer();
  const { title, opacity, counts, done, tally, isShown, categories } = layer;
  const mask = layer.mask.value;
  const all = useMemo(() => shownOf(tally.countsIn(null), ALL_CATEGORIES), [tally]);
  const inRange = {
    shown: shownOf(counts.value, mask),
    possible: sumOf(counts.value.possible, mask),
    undated: sumOf(counts.value.undated, mask),
    all,
  };
  const { bounds, tiles, mapping } = done;
  const isStill = useContext(LayoutContext)?.isStill;
  const summary = isStill ? rows.notDrawn(all) : tiles ? rows.tiles(tiles) : isShown.value ? rows.inRange(inRange) : rows.off(all);
  // What colours and sizes stand for.
  const columns = [
    ...(categories.length > 1 && mapping.category ? [rows.coloured(mapping.category)] : []),
    ...(mapping.value && done.points.count > 0 ? [rows.sized(mapping.value)] : []),
  ];
  const percent = Math.round(opacity.value * 100);
  return (
    <details open={categories.length > 1}>
      <summary aria-label={rows.options(title.value)}>{rows.more}</summary>
      <p class="in-range">{summary}</p>
      {columns.length > 0 && <p class="in-range">{columns.join(' ')}</p>}
      {categories.length > 1 && (
        <ul>
          {categories.map((one) => (
            <Category key={one.category} layer={layer} one={one} />
          ))}
        </ul>
      )}
      <label class="field">
        {rows.opacity}
        <input
          type="range"
          min={5}
          max={100}
          step={5}
          aria-label={rows.opacityOf(title.value)}
          value={percent}
          onInput={(event) => (opacity.value = Number(event.currentTarget.value) / 100)}
        />
        <output>{percent} %</output>
      </label>
      <label class="field">
        {rows.rename}
        <input
          type="text"
          aria-label={rows.renameOf(title.value)}
          value={title.value}
          onChange={({ currentTarget }) => {
            title.value = currentTarget.value.trim() || title.peek();
            currentTarget.value = title.peek();
          }}
        />
      </label>
      <p class="dataset-buttons">
        <button type="button" aria-label={rows.zoomTo(title.value)} disabled={!bounds} onClick={() => bounds && bringExtent(bounds)}>
          {rows.zoom}
        </button>
        <Moves layer={layer} />
        <Remove layer={layer} />
      </p>
    </details>
  );
}

function Category({
  layer: { counts, mask, done, paletteOffset },
  one: { category, name },
}: {
  readonly layer: DatasetLayer;
  readonly one: NamedCategory;
}) {
  const count = (counts.value.dated[category] ?? 0) + (counts.value.undated[category] ?? 0);
  const possible = counts.value.possible[category] ?? 0;
  const bit = 1 << category;
  return (
    <li>
      <label class={count === 0 && !done.tiles ? 'is-empty' : ''}>
        <Swatch colours={[colourAt(category, paletteOffset)]} />
        <span class="title">{name ?? messages.entries.other}</span>
        {!done.tiles && (
          <span class="count">
            <Count count={{ certain: count - possible, possible }} />
          </span>
        )}
        <input type="checkbox" checked={(mask.value & bit) > 0} onChange={() => (mask.value = mask.peek() ^ bit)} />
      </label>
    </li>
  );
}

/** Buttons that move a layer among the own ones. At the end there is nowhere to go on to; the button keeps the focus. */
function Moves({ layer: { id, title } }: { readonly layer: DatasetLayer }) {
  const { datasets } = useExplorer();
  const all = datasets.layers.value;
  const at = all.findIndex((layer) => layer.id === id);
  if (all.length < 2) return null;
  const button = (by: 1 | -1, label: string, icon: IconName) => {
    const off = at + by < 0 || at + by >= all.length;
    const onClick = ({ currentTarget }: TargetedEvent<HTMLElement>): void => {
      if (!off) datasets.move(id, by);
      // What is moved in the page loses the focus, if nothing else took it.
      requestAnimationFrame(() => document.activeElement === document.body && currentTarget.focus());
    };
    return (
      <button type="button" class="icon" aria-label={label} aria-disabled={off} onClick={onClick}>
        <Icon name={icon} />
      </button>
    );
  };
  return (
    <>
      {button(-1, rows.up(title.value), 'up')}
      {button(1, rows.down(title.value), 'down')}
    </>
  );
}

function Remove({ layer: { id, title } }: { readonly layer: DatasetLayer }) {
  const { datasets } = useExplorer();
  const button = useRef<HTMLButtonElement>(null);
  const remove = (): void => {
    const item = button.current?.closest('li');
    const beside = item?.nextElementSibling ?? item?.previousElementSibling;
    datasets.remove(id);
    (beside?.querySelector('input') ?? document.getElementById('layers'))?.focus();
  };
  return (
    <button ref={button} type="button" class="remove" aria-label={rows.removeOne(title.value)} onClick={remove}>
      {rows.remove}
    </button>
  );
}
