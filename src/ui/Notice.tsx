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
          {messages.ignored(ignored.value.map(({ name, value }) => `${name}=${value}`).join(', '))}{' '}
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
