import type { Import } from '../../state/imported-file';
import type { Words } from './words';

/** A file that is being read: how far, how fast, and what ends it. */
export function ReadingLine({ one, words, onCancel }: { readonly one: Import; readonly words: Words; readonly onCancel: () => void }) {
  const { name, progress, question } = one;
  const status = progress ? words.progress(progress) : question ? words.asking : words.waiting;
  return (
    <>
      <progress
        aria-label={words.reading(name)}
        aria-valuetext={status}
        {...(progress && { value: progress.bytes, max: Math.max(1, progress.of) })}
        {...(question && { value: 0 })}
      />
      <p class="progress-line">
        <span>{status}</span>
        <button type="button" class="link" onClick={onCancel}>
          {words.cancel}
          <span class="sr"> {name}</span>
        </button>
      </p>
    </>
  );
}
