import { useJump } from './layout';
import { messages } from './messages';

/** Ways past the map, the first stops of the keyboard. */
export function SkipLinks() {
  const jump = useJump();
  return (
    <>
      <a class="skip" href="#article" onClick={jump('article')}>
        {messages.skip}
      </a>
      <a class="skip" href="#events" onClick={jump('events')}>
        {messages.skipToEvents}
      </a>
    </>
  );
}
