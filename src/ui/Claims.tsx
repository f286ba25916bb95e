import type { Claim, Mark } from '../core/mark';
import { useExplorer } from './context';
import { messages } from './messages';

/** The claims of a mark, one a line: who says what, its status, and the report that carries it. */
export function Claims({ mark }: { readonly mark: Mark }) {
  if (mark.claims.length === 0) return null;
  return (
    <ul class="claims">
      {mark.claims.map((claim) => (
        <ClaimLine key={claim.id} claim={claim} mark={mark} />
      ))}
    </ul>
  );
}

function ClaimLine({ claim, mark }: { readonly claim: Claim; readonly mark: Mark }) {
  const explorer = useExplorer();
  const { symbol } = explorer.layerOf(mark);
  const source = mark.sources.find(({ id }) => id === claim.source);
  const glyph = symbol === 'line' || symbol === 'area' ? 'attack' : symbol;
  return (
    <li class="claim">
      <strong>{claim.by}</strong> {claim.verb} {claim.says}
      {/[.!?”]$/.test(claim.says) ? ' ' : '. '}
      <span class={`tag is-${claim.status}`} data-glyph={glyph}>
        {messages.status[claim.status]}
      </span>
      {source && (
        <span class="by-report">
          {' '}
          {messages.claimedIn} {source.publisher}
        </span>
      )}
    </li>
  );
}
