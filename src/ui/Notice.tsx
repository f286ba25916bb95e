import { usePage } from './context';
import { messages } from './messages';

/** Says which parts of the address were left out, and that what shows added data could not be loaded. */
export function Notice() {
  const { explorer, datasetUi } = usePage();
  const { ignored, dismiss } = explorer;
  return (
    <div class="notice" role="status">
      {ignored.value.length > 0 && (
        <p>
          {messages.ignored(ignored.value.map(({ name, value }) => `${shortened(name)}=${shortened(value)}`).join(', '))}{' '}
          <button type="button" class="link" onClick={dismiss}>
            {messages.dismiss}
          </button>
        </p>
      )}
      {datasetUi.failed.value && (
        <p>
          {messages.adding.failed}{' '}
          <button type="button" class="link" onClick={datasetUi.load}>
            {messages.adding.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}

/** Letters of a name or a value that tell which it is. */
const MOST = 60;
const shortened = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);
