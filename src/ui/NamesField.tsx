import { languages } from '../article/view';
import { useExplorer } from './context';
import { messages } from './messages';

/** Chooses one more language for the names on the map, where the atlas gives names in several. */
export function NamesField() {
  const { atlas, names, setNames } = useExplorer();
  const all = languages(atlas);
  if (all.length === 0) return null;
  const title = new Intl.DisplayNames([messages.language], { type: 'language' });
  return (
    <label class="names-field">
      <span>{messages.names}</span>
      <select value={names.value ?? ''} onChange={(event) => setNames(event.currentTarget.value || null)}>
        <option value="">{messages.namesAlone}</option>
        {all.map((language) => (
          <option key={language} value={language}>
            {messages.namesWith(title.of(language) ?? language)}
          </option>
        ))}
      </select>
    </label>
  );
}
