import type { Explorer } from '../state/explorer';
import type { Entry } from '../state/layer';
import { messages } from './messages';
import { whenWords } from './when';

/** What an entry is called: by its title, else by its number. Undefined: its title hasn't come yet. */
export function titleOf({ layer }: Explorer, { ref, row }: Entry): string | undefined {
  const title = layer(ref.layer)?.titleOf(ref.id);
  return title === '' ? (row === null ? messages.entries.one : messages.entries.row(row)) : title;
}

/** What kind of thing an entry is: "Air strike", or where it stands: "events, row 12". */
export const kindOf = (explorer: Explorer, { mark, ref, row }: Entry): string =>
  mark ? explorer.layerOf(mark).one : messages.entries.rowOf(row, explorer.layer(ref.layer)?.title.value ?? '');

/** When an entry was, and whether that is only possibly in the chosen days. */
export function dateOf(explorer: Explorer, entry: Entry): string {
  const { mark, when, ref } = entry;
  const words = (mark ? whenWords(explorer, mark) : when && messages.entries.when(when)) ?? messages.undated;
  const why = explorer.layer(ref.layer)?.possibly(entry);
  return why ? `${words} (${messages.entries.possibly[why]})` : words;
}
