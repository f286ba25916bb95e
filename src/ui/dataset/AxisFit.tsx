import { dayInWords } from '../../core/day';
import { useExplorer } from '../context';
import { rows } from '../messages/rows';

const FITS = ['article', 'data'] as const;

/** Says whose days the time axis shows, and lets it show the others: while datasets have days that the article hasn't. */
export function AxisFit() {
  const { axis, axisFit, fitAxis, hasOtherDays } = useExplorer();
  if (!hasOtherDays.value) return null;
  const { from, to } = axis.value;
  return (
    <p class="axis-fit" role="group" aria-label={rows.axis}>
      <span>{rows.axisShows[axisFit.value](dayInWords(from), dayInWords(to))}</span>
      {FITS.map((fit) => (
        <button key={fit} type="button" aria-pressed={axisFit.value === fit} onClick={() => fitAxis(fit)}>
          {rows.fitTo[fit]}
        </button>
      ))}
    </p>
  );
}
