import type { Datasets } from '../../state/datasets';
import type { Keeping } from './kept';
import type { Words } from './words';

/** Which datasets are kept in this browser, how much that takes, and how all of it is forgotten. */
export function Keep({
  datasets,
  keeping,
  words: { keep },
}: {
  readonly datasets: Datasets;
  readonly keeping: Keeping;
  readonly words: Words;
}) {
  const { files, bytes, layers, trouble, forgotten } = keeping.state.value;
  // What an address names comes back with it.
  const choices = datasets.layers.value.flatMap((layer) =>
    layer.address === null && layer.file instanceof Blob ? [{ layer, file: layer.file }] : [],
  );
  if (choices.length === 0 && files === 0 && !trouble && !forgotten) return null;
  return (
    <section class="panel keep" aria-label={keep.title}>
      <h2>{keep.title}</h2>
      {choices.map(({ layer, file }) => (
        <label key={layer.id}>
          <span class="title">
            <span class="sr">{keep.layer}</span>
            {layer.title.value}
          </span>
          <span class="count">{keep.size(file.size)}</span>
          <input
            type="checkbox"
            checked={layers.has(layer.id)}
            onChange={({ currentTarget: box }) =>
              void (box.checked ? keeping.keep(layer) : keeping.forget(layer.id)).then(() => {
                box.checked = keeping.state.peek().layers.has(layer.id);
              })
            }
          />
        </label>
      ))}
      <p class="help">{keep.help}</p>
      <p role="status">{trouble ? keep[trouble] : files > 0 ? keep.used(files, bytes) : forgotten && keep.forgotten}</p>
      {files > 0 && (
        <button type="button" class="link" onClick={() => void keeping.forgetAll()}>
          {keep.forgetAll}
        </button>
      )}
    </section>
  );
}
