import { messages } from '../messages';
import { rows } from '../messages/rows';

/** How many rows are certainly in range, and how many more only possibly. `all`: both. */
export function Count({ all, possible }: { readonly all: number; readonly possible: number }) {
  return (
    <>
      {rows.number(all - possible)}
      {possible > 0 && (
        <>
          <span class="possible-count" aria-hidden="true" title={messages.possibleToo(possible)}>
            +{rows.number(possible)}
          </span>
          <span class="sr"> {messages.possibleToo(possible)}</span>
        </>
      )}
    </>
  );
}
