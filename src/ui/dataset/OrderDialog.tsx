import { dayInWords } from '../../core/day';
import type { NeedsOrder } from '../../dataset/messages';
import { type DateOrder, parseWhen } from '../../dataset/rows/dates';
import { Modal } from './Modal';
import type { Words } from './words';

interface Props {
  readonly name: string;
  readonly question: NeedsOrder;
  readonly words: Words;
  readonly onRead: (order: DateOrder) => void;
  readonly onCancel: () => void;
}

const ORDERS: readonly DateOrder[] = ['day-first', 'month-first'];
const MAX_SHOWN = 3;

/** Asks whether the day or the month stands first, with what the table's own dates would mean. */
export function OrderDialog({ name, question: { columns, examples }, words, onRead, onCancel }: Props) {
  const { title, why, first, means } = words.order;
  return (
    <Modal title={title(name)} onCancel={onCancel}>
      <form
        class="order"
        onSubmit={(event) => {
          event.preventDefault();
          onRead(new FormData(event.currentTarget).get('order') as DateOrder);
        }}
      >
        <fieldset>
          <legend>
            <p>{why(columns)}</p>
          </legend>
          {ORDERS.map((order) => (
            <label key={order}>
              <input type="radio" name="order" value={order} required />
              <strong>{first[order]}</strong>
              <span class="examples">
                {examples.slice(0, MAX_SHOWN).map((written) => (
                  <span key={written}>{means(written, meaning(written, order))}</span>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
        <div class="actions">
          <button type="button" onClick={onCancel}>
            {words.cancel}
          </button>
          <button type="submit">{words.mapping.read}</button>
        </div>
      </form>
    </Modal>
  );
}

function meaning(written: string, order: DateOrder): string {
  const read = parseWhen(written);
  const day = read && 'dayFirst' in read ? (order === 'day-first' ? read.dayFirst : read.monthFirst) : null;
  return day === null ? '' : dayInWords(day);
}
