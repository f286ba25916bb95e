import type { Own, OwnRow } from '../../state/own';
import { messages } from '../messages';
import { rows } from '../messages/rows';

/** What makes a row only possible, to stand behind its date; empty for one that is certain. */
export function unsure(own: Own, row: Pick<OwnRow, 'when' | 'known'>): string {
  if (own.inDates(row) !== 'possible') return '';
  return ` (${row.known === 'possible' ? rows.perhapsKnown : messages.events.possible})`;
}
