import type { Datasets } from '../../state/datasets';
import { MappingDialog } from './MappingDialog';
import { OrderDialog } from './OrderDialog';
import type { Words } from './words';

/** What must be asked about the files that are coming in: one at a time, in the order in which they came. */
export function Question({ datasets, words }: { readonly datasets: Datasets; readonly words: Words }) {
  const asked = datasets.imports.value.find(({ question }) => question !== null);
  if (!asked?.question) return null;
  const { id, name, question } = asked;
  const cancel = (): void => datasets.cancel(id);
  return question.type === 'needs-mapping' ? (
    <MappingDialog key={id} {...{ name, question, words }} onRead={(mapping) => datasets.answer(id, { mapping })} onCancel={cancel} />
  ) : (
    <OrderDialog key={id} {...{ name, question, words }} onRead={(order) => datasets.answer(id, { order })} onCancel={cancel} />
  );
}
