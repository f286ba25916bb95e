import { passagesIn } from '../article/atlas';
import { ledger, NAMED_KINDS } from '../article/ledger';
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
      <Reasons title={messages.withoutPlace} rows={withoutPlace.map(({ n, reason }) => ({ at: [n], reason }))} />
      <Reasons title={messages.withoutDate} rows={withoutDate.map(({ n, reason }) => ({ at: [n], reason }))} />
      <Reasons title={messages.unmapped} rows={unmapped.map(({ passage, quote, reason }) => ({ at: [passage], quote, reason }))} />
      {NAMED_KINDS.map((kind) => (
        <Reasons
          key={kind}
          title={messages.named[kind]}
          rows={atlas.named.filter((one) => one.kind === kind).map(({ name, passages: at, reason }) => ({ at, name, reason }))}
        />
      ))}
      <Reasons
        title={messages.notes(atlas.notes.length)}
        rows={atlas.notes.map(({ passage, text }) => ({ at: [passage], reason: text }))}
      />
    </section>
  );
}

interface Row {
  /** Numbers of the passages. */
  readonly at: readonly number[];
  readonly quote?: string;
  readonly name?: string;
  readonly reason: string;
}

function Reasons({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const { language } = useExplorer().atlas;
  return (
    <>
      <h3>{title}</h3>
      {rows.length === 0 && <p>{messages.nothing}</p>}
      <ul>
        {rows.map(({ at, quote, name, reason }) => (
          <li key={quote ?? name ?? reason}>
            {at.map((n) => (
              <span key={n}>
                <ReadLink n={n} />{' '}
              </span>
            ))}
            <span lang={language}>
              {quote && <q>{quote}</q>}
              {name && <strong>{name}:</strong>} {reason}
              {reason.endsWith('.') ? '' : '.'}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
