import { type Day, ENDLESS } from '../../core/day';
import { type Answer, type Interval, isNeverCertain } from '../../core/interval';

/** From which day on a row was known: perhaps from the one, surely from the other. `ENDLESS` where nothing tells it. */
export interface Reported {
  readonly perhaps: Day;
  readonly surely: Day;
}

/** Nobody tells when it became known, so it wasn't known on any day that can be asked for. */
export const UNREPORTED: Reported = { perhaps: ENDLESS, surely: ENDLESS };

/** When a row was known that was reported on a date: surely only after all of the days that are meant, never if that is uncertain. */
export const reportedOn = (when: Interval): Reported => ({
  perhaps: when.earliest,
  surely: isNeverCertain(when) ? ENDLESS : when.latest,
});

/** Whether a row was known by a day. One without a date of its own can't be shown as possible, and counts once it surely was known. */
export function knownBy({ perhaps, surely }: Reported, isDated: boolean, known: Day): Answer {
  if (surely <= known) return 'certain';
  return isDated && perhaps <= known ? 'possible' : 'outside';
}
