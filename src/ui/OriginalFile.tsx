import { useRef } from 'preact/hooks';
import { useExplorer } from './context';
import { messages } from './messages';

/** Lets a reader who has the article open it and read each paragraph that is truly the article's beside the retelling. */
export function OriginalFile() {
  const { fingerprints, matched, trouble, wanted, open, want } = useExplorer().original;
  const input = useRef<HTMLInputElement>(null);
  const found = matched.value;
  if (fingerprints.length === 0) return null;
  return (
    <div class="original-file" lang={messages.language}>
      <button type="button" class="outlined" onClick={() => input.current?.click()}>
        {messages.openOriginal}
      </button>
      <input
        ref={input}
        type="file"
        accept=".txt,text/plain"
        class="sr"
        tabIndex={-1}
        aria-label={messages.originalFile}
        onChange={async (event) => {
          const field = event.currentTarget;
          const [file] = field.files ?? [];
          if (file) await open(file);
          field.value = '';
        }}
      />
      <span class="help">{messages.originalHelp}</span>
      <p role="status">
        {trouble.value ? messages.trouble[trouble.value] : found ? messages.originalStatus(found.passages.size, fingerprints.length) : ''}
      </p>
      {found && found.passages.size > 0 && (
        <label>
          <input
            type="checkbox"
            role="switch"
            aria-checked={wanted.value}
            checked={wanted.value}
            onChange={(event) => want(event.currentTarget.checked)}
          />
          {messages.showOriginal}
        </label>
      )}
      {found && found.others.length > 0 && (
        <details>
          <summary>{messages.otherLines(found.others.length)}</summary>
          <ul>
            {found.others.map(({ line, text }) => (
              <li key={line}>
                {messages.line(line)}: {text.length > 80 ? `${text.slice(0, 80)} …` : text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
