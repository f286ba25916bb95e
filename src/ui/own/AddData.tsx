import { useRef } from 'preact/hooks';
import { useExplorer } from '../context';
import { messages } from '../messages';

/** Brings in a person's own tables, by the file picker. */
export function AddData() {
  const { own } = useExplorer();
  const input = useRef<HTMLInputElement>(null);
  return (
    <p class="add-data">
      <button type="button" onClick={() => input.current?.click()}>
        {messages.importing.add}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          for (const file of currentTarget.files ?? []) own.add(file, file.name);
          currentTarget.value = '';
        }}
      />
    </p>
  );
}
