import type { Count as Counted } from '../state/layer';
import { messages } from './messages';

/** How many entries are certainly shown, and how many more only possibly; in a word that they can't be counted. */
export function Count({ count }: { readonly count: Counted | null }) {
  if (count === null) return <>{messages.entries.uncounted}</>;
  const { certain, possible } = count;
  return (
    <>
      {certain.toLocaleString(messages.language)}
      {possible > 0 && (
        <>
          <span class="possible-count" aria-hidden="true" title={messages.possibleToo(possible)}>
            +{possible.toLocaleString(messages.language)}
          </span>
          <span class="sr"> {messages.possibleToo(possible)}</span>
        </>
      )}
    </>
  );
}
