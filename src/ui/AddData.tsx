import { useRef } from 'preact/hooks';
import { useExplorer } from './context';
import { messages } from './messages';
import './add-data.css';

/** Where a person chooses files of their own. What comes of them is told in the place below, which is filled by `import`. */
export function AddData() {
  const { datasets } = useExplorer();
  const input = useRef<HTMLInputElement>(null);
  const { adding } = messages;
  return (
    <div class="add-data">
      <button type="button" class="outlined" onClick={() => input.current?.click()}>
        {adding.add}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        class="sr"
        tabIndex={-1}
        aria-label={adding.file}
        onChange={({ currentTarget: field }) => {
          datasets.addFiles(field.files ?? []);
          // The same file may be chosen again.
          field.value = '';
        }}
      />
      <span class="help">{adding.help}</span>
    </div>
  );
}
