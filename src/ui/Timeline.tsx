import { isoDay } from '../core/day';
import { Bars } from './Bars';
import { Brush } from './Brush';
import { useExplorer } from './context';
import { DateField } from './DateField';
import { KnownField } from './KnownField';
import { LazySlot } from './LazySlot';
import { messages } from './messages';
import './timeline.css';

/** The time axis: one bar a day, a brush over it, and fields and buttons that do the same. */
export function Timeline() {
  const explorer = useExplorer();
  const { atlas, range, reach, fieldDays, filter } = explorer;
  const { from, to } = fieldDays.value;
  return (
    <section class="timeline" id="timeline" aria-label={messages.regions.timeline} tabIndex={-1}>
      <div class="controls">
        <div class="presets" role="group" aria-label={messages.presets}>
          {atlas.presets.map((preset) => (
            <button type="button" key={preset.title} aria-pressed={explorer.isPreset(preset)} onClick={() => explorer.setRange(preset)}>
              {preset.title}
            </button>
          ))}
          <button type="button" aria-pressed={range.value === null} onClick={() => explorer.setRange(null)}>
            {messages.all}
          </button>
        </div>
        <div class="dates">
          <button
            type="button"
            class="step"
            aria-label={messages.earlier}
            disabled={from <= reach.value.from}
            onClick={() => explorer.shift(-1)}
          >
            ‹
          </button>
          <DateField label={messages.from} day={from} onChange={(day) => explorer.setRange({ from: day, to: Math.max(day, to) })} />
          <DateField label={messages.to} day={to} onChange={(day) => explorer.setRange({ from: Math.min(from, day), to: day })} />
          <button type="button" class="step" aria-label={messages.later} disabled={to >= reach.value.to} onClick={() => explorer.shift(1)}>
            ›
          </button>
          <button type="button" class="reset" disabled={range.value === null} onClick={() => explorer.setRange(null)}>
            {messages.resetDates}
          </button>
        </div>
      </div>
      <div class="axis">
        <div class="sureness">
          <label class="only-certain">
            <input
              type="checkbox"
              checked={filter.value.onlyCertain}
              onChange={(event) => explorer.setOnlyCertain(event.currentTarget.checked)}
            />
            {messages.onlyCertain}
          </label>
          <KnownField />
        </div>
        <div class="chart" data-from={isoDay(from)} data-to={isoDay(to)}>
          <Bars group="article" />
          <Brush />
        </div>
        <LazySlot part="days" />
      </div>
    </section>
  );
}
