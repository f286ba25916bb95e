import { lineName } from '../article/atlas';
import { usePage } from './context';
import { messages } from './messages';
import './measure.css';

const { measure: words } = messages;

/** The button that begins measuring, and the way measured so far: the lengths of its legs, and each point from the atlas's line. */
export function Measure() {
  const { explorer, lookup } = usePage();
  const { on, start, end } = explorer.measure;
  return (
    <button
      type="button"
      class="measure-button"
      aria-pressed={on.value}
      onClick={() => {
        if (on.value) return end();
        explorer.close();
        lookup.load();
        start();
        // The map takes the keys that set a point.
        document.querySelector<HTMLElement>('#map canvas')?.focus({ preventScroll: true });
      }}
    >
      {words.button}
    </button>
  );
}

export function MeasuredWay() {
  const { explorer, lookup } = usePage();
  const { on, legs, undo, end } = explorer.measure;
  if (!on.value) return null;
  const line = lineName(explorer.atlas);
  const told = legs.value.map(({ at, km, sum }, index) => {
    const fromLine = lookup.loaded.value?.fromLine(at);
    const where = fromLine && line ? words.fromLine(fromLine.km, fromLine.bearing, line) : '';
    return index === 0 ? words.first(where) : words.next(km, sum, where);
  });
  return (
    <div class="measured" role="group" aria-label={words.panel} data-covers-map="">
      <p class="by-mouse">{words.help}</p>
      <p class="by-touch">{words.helpByTouch}</p>
      <ol>
        {told.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ol>
      <p class="sr" role="status">
        {told.at(-1)}
      </p>
      <div class="buttons">
        <button type="button" disabled={told.length === 0} onClick={undo}>
          {words.undo}
        </button>
        <button
          type="button"
          onClick={() => {
            end();
            document.querySelector<HTMLElement>('.measure-button')?.focus();
          }}
        >
          {words.end}
        </button>
      </div>
    </div>
  );
}
