import type { Own } from '../../state/own';
import { MappingDialog } from './MappingDialog';
import { OrderDialog } from './OrderDialog';
import type { Words } from './words';

/** What must be asked about the files that are coming in: one at a time, in the order in which they came. */
export function Question({ own, words }: { readonly own: Own; readonly words: Words }) {
  const asked = own.imports.value.find(({ question }) => question !== null);
  if (!asked?.question) return null;
  const { id, name, question } = asked;
  const cancel = (): void => own.cancel(id);
  return question.type === 'needs-mapping' ? (
    <MappingDialog key={id} {...{ name, question, words }} onRead={(mapping) => own.answer(id, { mapping })} onCancel={cancel} />
  ) : (
    <OrderDialog key={id} {...{ name, question, words }} onRead={(order) => own.answer(id, { order })} onCancel={cancel} />
  );
}
