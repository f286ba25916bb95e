import { useExplorer } from './context';
import { LazySlot } from './LazySlot';
import { messages } from './messages';
import { MarkButton } from './Popup';
import { PopupFrame } from './PopupFrame';

/** Several marks under one click, or on the same words, as a list to choose from. */
export function Offer({ ids }: { readonly ids: readonly string[] }) {
  const explorer = useExplorer();
  return (
    <PopupFrame title={messages.choose(ids.length)}>
      <ul class="offer">
        {ids.map((id) => (
          <li key={id}>
            <MarkButton
              id={id}
              onChoose={() =>
                explorer.select(
                  id,
                  explorer.origin.peek() === 'map' ? 'popup' : 'article',
                  ids.filter((other) => other !== id),
                  explorer.own.under.peek(),
                )
              }
            />
          </li>
        ))}
      </ul>
      <LazySlot part="here" marks={ids} />
    </PopupFrame>
  );
}
