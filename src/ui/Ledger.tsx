import { passagesIn } from '../core/atlas';
import { ledger } from '../core/ledger';
import { useExplorer } from './context';
import { messages } from './messages';
import { ReadLink } from './ReadLink';
import './ledger.css';

/** What of the article is not on the map, and why. Nothing is dropped without a word. */
export function Ledger() {
  const { atlas } = useExplorer();
  const { passages, marked, withoutPlace, withoutDate, unmapped } = ledger(passagesIn(atlas), atlas.marks, atlas.unmapped);
  return (
    <section class="ledger" id="ledger" tabIndex={-1} aria-label={messages.regions.ledger}>
      <h2>{messages.regions.ledger}</h2>
      <p>{messages.coverage(marked, passages)}</p>
      <Reasons title={messages.withoutPlace} rows={withoutPlace} />
      <Reasons title={messages.withoutDate} rows={withoutDate} />
      <Reasons title={messages.unmapped} rows={unmapped.map(({ passage, quote, reason }) => ({ n: passage, quote, reason }))} />
    </section>
  );
}

interface Row {
  readonly n: number;
  readonly quote?: string;
  readonly reason: string;
}

function Reasons({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <>
      <h3>{title}</h3>
      {rows.length === 0 && <p>{messages.nothing}</p>}
      <ul>
        {rows.map(({ n, quote, reason }) => (
          <li key={quote ?? n}>
            <ReadLink n={n} /> {quote && <q>{quote}</q>} {reason}
            {reason.endsWith('.') ? '' : '.'}
          </li>
        ))}
      </ul>
    </>
  );
}
