import { isoDay } from '../core/day';
import { useExplorer } from './context';
import { barIn, percent, startOf, ticksOf } from './scale';

/** Height of the bars' ground within the chart, px; the axis's words stand below. */
const GROUND = 46;
const HEADROOM = 6;

/** The parts of a bar, bottom to top. */
const PARTS = ['ongoing', 'certain', 'possible'] as const;

/**
 * One bar a day, or for several days on a long axis: what goes on pale, what is dated to it plain on top of it, what is only possible hatched. Told in
 * words by the status line. Days after the one as known on are grey.
 */
export function Bars() {
  const { axis, bins, fieldDays: days, known } = useExplorer();
  const span = axis.value;
  /** The first day of which nothing is known. */
  const unknownFrom = known.value === null ? null : Math.max(known.value + 1, span.from);
  const most = Math.max(1, ...bins.value.map(({ ongoing, certain, possible }) => ongoing + certain + possible));
  const ticks = ticksOf(bins.value);
  return (
    <svg class="bars" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch-possible" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.6" height="4" class="hatch-line" />
        </pattern>
        <pattern id="hatch-differ" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1.8" height="4" class="differ-line" />
        </pattern>
      </defs>
      {bins.value.map((bin) => {
        const inRange = bin.to >= days.value.from && bin.from <= days.value.to;
        let top = GROUND;
        return (
          <g key={bin.from} class={inRange ? 'bar is-in' : 'bar'} data-day={isoDay(bin.from)}>
            {PARTS.map((part) => {
              const height = (bin[part] * (GROUND - HEADROOM)) / most;
              top -= height;
              return height > 0 && <rect key={part} class={part} {...barIn(bin, span)} y={top} height={height} />;
            })}
          </g>
        );
      })}
      {unknownFrom !== null && unknownFrom <= span.to && (
        <rect
          class="unknown-days"
          data-from={isoDay(unknownFrom)}
          x={percent(startOf(unknownFrom, span))}
          width={percent(startOf(span.to + 1, span) - startOf(unknownFrom, span))}
          y="0"
          height={GROUND}
        />
      )}
      <line class="baseline" x1="0" x2="100%" y1={GROUND} y2={GROUND} />
      {ticks.map(({ day, text, isMonth, rank }) => (
        <text key={day} class={`tick ${isMonth ? 'is-month' : ''} rank-${rank}`} x={percent(startOf(day + 0.5, span))} y={GROUND + 15}>
          {text}
        </text>
      ))}
    </svg>
  );
}
