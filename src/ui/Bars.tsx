import { isoDay } from '../core/day';
import type { Layer } from '../state/layer';
import { useExplorer } from './context';
import { barIn, percent, startOf, ticksOf } from './scale';

/** The parts of a bar, bottom to top. */
const PARTS = ['ongoing', 'certain', 'possible'] as const;

/** How high the bars may be, and what stands above them, px. */
const SIZES = { article: { ground: 46, room: 6 }, user: { ground: 28, room: 2 } } as const;

/**
 * One bar a day, or for several days on a long axis, of the layers of one group: what goes on pale, what is dated to it plain on
 * top of it, what is only possible hatched. Told in words beside it. The article's carry the words of the axis, and its days
 * after the one as known on are grey.
 */
export function Bars({ group }: { readonly group: Layer['group'] }) {
  const { axis, bins: all, fieldDays: days, known } = useExplorer();
  const bins = all[group];
  const { ground, room } = SIZES[group];
  const isMain = group === 'article';
  const span = axis.value;
  /** The first day of which nothing is known. */
  const unknownFrom = !isMain || known.value === null ? null : Math.max(known.value + 1, span.from);
  const most = Math.max(1, ...bins.value.map(({ ongoing, certain, possible }) => ongoing + certain + possible));
  const ticks = isMain ? ticksOf(bins.value) : [];
  return (
    <svg class={isMain ? 'bars' : 'bars dataset-bars'} aria-hidden="true" focusable="false">
      {isMain && <Hatches />}

      {bins.value.map((bin) => {
        const inRange = bin.to >= days.value.from && bin.from <= days.value.to;
        const count = bin.ongoing + bin.certain + bin.possible;
        if (!isMain && count === 0) return null;
        let top = ground;
        return (
          <g
            key={bin.from}
            class={inRange ? 'bar is-in' : 'bar'}
            data-day={isoDay(bin.from)}
            data-count={count}
            data-possible={bin.possible}
          >
            {PARTS.map((part) => {
              const height = bin[part] && Math.max(1, (bin[part] * (ground - room)) / most);
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
          height={ground}
        />
      )}
      <line class="baseline" x1="0" x2="100%" y1={ground} y2={ground} />
      {ticks.map(({ day, text, isMonth, rank }) => (
        <text key={day} class={`tick ${isMonth ? 'is-month' : ''} rank-${rank}`} x={percent(startOf(day + 0.5, span))} y={ground + 15}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** The patterns that all bars and strips of the page are hatched with. */
const Hatches = () => (
  <defs>
    <pattern id="hatch-possible" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="1.6" height="4" class="hatch-line" />
    </pattern>
    <pattern id="hatch-differ" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="1.8" height="4" class="differ-line" />
    </pattern>
  </defs>
);
