import { useExplorer } from '../context';

/** A person's own layers, topmost first. */
export function OwnLegend() {
  const { layers } = useExplorer().own;
  return (
    <ul>
      {layers.value.map(({ id, name, shown, done }) => (
        <li key={id}>
          <label>
            <span />
            <span class="title">{name.value}</span>
            <span class="count">{done.points.count + done.shapes.features.length}</span>
            <input type="checkbox" checked={shown.value} onChange={() => (shown.value = !shown.value)} />
          </label>
        </li>
      ))}
    </ul>
  );
}
