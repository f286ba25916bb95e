import { accounts } from '../core/conflict';
import { claimsBy } from '../core/filter';
import type { Claim, Mark } from '../core/mark';
import { useExplorer } from './context';
import { messages } from './messages';

/** The claims of a mark, one a line; those that conflict stand together and say so. */
export function Claims({ mark }: { readonly mark: Mark }) {
  const { known } = useExplorer();
  const claims = claimsBy(mark, known.value);
  const later = mark.claims.length - claims.length;
  return (
    <>
      {accounts(claims).map((account) => {
        const lines = (
          <ul class="claims">
            {account.map((claim) => (
              <ClaimLine key={claim.id} claim={claim} mark={mark} />
            ))}
          </ul>
        );
        const [first] = account;
        if (account.length === 1) return lines;
        return (
          <div key={first?.id} class="conflict">
            <h3>{messages.conflicts}</h3>
            {lines}
          </div>
        );
      })}
      {later > 0 && <p class="later">{messages.laterClaims(later)}</p>}
    </>
  );
}

/** Who, says or denies, what, the figure, its status, and where it stands or who carries it. */
function ClaimLine({ claim, mark }: { readonly claim: Claim; readonly mark: Mark }) {
  const source = mark.sources.find(({ id }) => id === claim.source);
  // A figure that the claim already says in digits is not said again.
  const figured = claim.figure !== undefined && !(claim.figure.match(/\d+/g) ?? ['?']).every((digits) => claim.says.includes(digits));
  return (
    <li class="claim">
      <strong>{claim.by}</strong> {claim.verb} {claim.says}
      {figured && (
        <>
          {' '}
          <span class="figure">({claim.figure})</span>
        </>
      )}
      {/[.!?]$/.test(claim.says) && !figured ? ' ' : '. '}
      <span class="claim-meta">
        <span class={`tag is-${claim.status}`}>{messages.status[claim.status]}</span>
        {source ? <> · {source.publisher}</> : <> · {messages.passage(claim.passage)}</>} · {messages.said(claim.made.words)}
      </span>
    </li>
  );
}
