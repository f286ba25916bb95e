import { useState } from 'preact/hooks';
import type { NeedsMapping } from '../../dataset/messages';
import { type Mapping, ROLES, type Role } from '../../dataset/rows/columns';
import { Modal } from './Modal';
import type { Words } from './words';

interface Props {
  readonly name: string;
  readonly question: NeedsMapping;
  readonly words: Words;
  readonly onRead: (mapping: Mapping) => void;
  readonly onCancel: () => void;
}

/** Asks what the columns of a table are for, beside its first rows. */
export function MappingDialog({ name, question: { header, preview, guess, located }, words, onRead, onCancel }: Props) {
  const [mapping, setMapping] = useState(guess);
  const { title, needed, undated, located: withRows, preview: caption, roles, none, same, read } = words.mapping;
  const asked = located ? ROLES.filter((role) => !isPlace(role)) : ROLES;
  const choose = (role: Role, column: string): void => {
    const { [role]: _, ...others } = mapping;
    setMapping(column === '' ? others : { ...others, [role]: column });
  };
  const twice = !located && mapping.longitude !== undefined && mapping.longitude === mapping.latitude;
  const used = (column: string): string[] => asked.filter((role) => mapping[role] === column).map((role) => roles[role]);
  return (
    <Modal title={title(name)} onCancel={onCancel}>
      <form
        class="mapping"
        onSubmit={(event) => {
          event.preventDefault();
          onRead(mapping);
        }}
      >
        <p>
          {located ? withRows : needed} {mapping.start === undefined && undated}
        </p>
        <div class="roles">
          {asked.map((role) => (
            <label key={role}>
              <span>
                {roles[role]}
                {isPlace(role) && ' *'}
              </span>
              <select
                required={isPlace(role)}
                ref={(select) => select?.setCustomValidity(role === 'latitude' && twice ? same : '')}
                onChange={(event) => choose(role, event.currentTarget.value)}
              >
                <option value="" selected={mapping[role] === undefined}>
                  {none}
                </option>
                {header.map((column) => (
                  <option key={column} value={column} selected={mapping[role] === column}>
                    {column}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by arrow keys, too. */}
        <section class="preview" aria-label={caption} tabIndex={0}>
          <table>
            <caption>{caption}</caption>
            <thead>
              <tr>
                {header.map((column) => (
                  <th key={column} scope="col" class={used(column).length > 0 ? 'is-used' : ''}>
                    <span>{used(column).join(', ')}</span>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {preview.map((row, index) => (
                <tr key={`${index} ${row.join()}`}>
                  {header.map((column, cell) => (
                    <td key={column} class={used(column).length > 0 ? 'is-used' : ''}>
                      {row[cell]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <div class="actions">
          <button type="button" onClick={onCancel}>
            {words.cancel}
          </button>
          <button type="submit">{read}</button>
        </div>
      </form>
    </Modal>
  );
}

const isPlace = (role: Role): boolean => role === 'longitude' || role === 'latitude';
