import { useExplorer } from './context';
import { messages } from './messages';

/** Says which parts of the address were left out. */
export function Notice() {
  const { ignored, dismiss, own } = useExplorer();
  return (
    <div class="notice" role="status">
      {ignored.value.length > 0 && (
        <p>
          {messages.ignored(ignored.value.map(({ name, value }) => `${name}=${value}`).join(', '))}{' '}
          <button type="button" class="link" onClick={dismiss}>
            {messages.dismiss}
          </button>
        </p>
      )}
      {own.untold.value && <p>{messages.adding.untold}</p>}
    </div>
  );
}
