import { messages } from './messages';

/** Ways past the map, the first stops of the keyboard. */
export function SkipLinks() {
  return (
    <>
      <SkipLink to="article" words={messages.skip} />
      <SkipLink to="events" words={messages.skipToEvents} />
    </>
  );
}

function SkipLink({ to, words }: { readonly to: string; readonly words: string }) {
  return (
    <a
      class="skip"
      href={`#${to}`}
      onClick={(event) => {
        // The hash belongs to the map, so the jump is made by hand.
        event.preventDefault();
        const goal = document.getElementById(to);
        goal?.scrollIntoView();
        goal?.focus({ preventScroll: true });
      }}
    >
      {words}
    </a>
  );
}
