import { accounts } from '../article/conflict';
import { isChosen } from '../article/filter';
import { claimsBy } from '../article/known';
import { type Claim, type Mark, saidIn } from '../article/mark';
import { useExplorer } from './context';
import { EditorsNote } from './EditorsNote';
import { messages } from './messages';

/** The claims of a mark, one a line; those that conflict stand together and say so. */
export function Claims({ mark }: { readonly mark: Mark }) {
  const { known } = useExplorer();
  const claims = claimsBy(mark, known.value);
  const [headline, ...others] = accounts(claims);
  // What happened comes first, then what is contested, then the rest.
  const ordered = [
    ...(headline ? [headline] : []),
    ...others.filter(({ length }) => length > 1),
    ...others.filter(({ length }) => length === 1),
  ];
  const conflicting = ordered.filter(({ length }) => length > 1).flat().length;
  const later = mark.claims.length - claims.length;
  return (
    <>
      {claims.length > 1 && <p class="claim-count">{messages.claimCount(claims.length, conflicting)}</p>}
      {ordered.map((account) => {
        const [first] = account;
        const lines = (
          <ul class="claims" key={first?.id}>
            {account.map((claim) => (
              <ClaimLine key={claim.id} claim={claim} mark={mark} />
            ))}
          </ul>
        );
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
  const { atlas, filter } = useExplorer();
  const note = claim.note && atlas.notes.find(({ id }) => id === claim.note);
  const said = saidIn(claim);
  const source = mark.sources.find(({ id }) => id === claim.source);
  // A figure is said again only where the claim does not say it in digits.
  const figured = (claim.figure?.match(/\d+/g) ?? []).some((digits) => !said.includes(digits));
  return (
    <li class={isChosen(claim, filter.value) ? 'claim' : 'claim is-aside'}>
      <span lang={atlas.language}>
        <strong>{claim.by}</strong> {claim.verb} {said}
      </span>
      {figured && (
        <>
          {' '}
          <span class="figure">({claim.figure})</span>
        </>
      )}
      {/[.!?]$/.test(said) && !figured ? ' ' : '. '}
      <span class="claim-meta">
        <span class={`tag is-${claim.status}`}>{messages.status[claim.status]}</span>
        {claim.basis
          ? ` · ${claim.basis}`
          : ` · ${source ? source.publisher : messages.passage(claim.passage)} · ${messages.said(claim.made.words)}`}
      </span>
      {note && <EditorsNote note={note} />}
    </li>
  );
}
