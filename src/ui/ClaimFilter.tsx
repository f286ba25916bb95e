import { STATUSES, type Status } from '../article/mark';
import { claimants } from '../article/view';
import { SAMPLE } from '../style/shapes';
import { useExplorer } from './context';
import { messages } from './messages';
import { Sign } from './Sign';
import { SignKey } from './SignKey';
import './claim-filter.css';

const AGREED: ReadonlySet<Status> = new Set(['agreed']);

/** Filters by how sure a claim is and by who makes it. The fill of each sign is its status. */
export function ClaimFilter() {
  const explorer = useExplorer();
  const { by, status } = explorer.filter.value;
  const names = claimants(explorer.atlas);
  const onlyAgreed = status?.size === 1 && status.has('agreed');
  return (
    <section class="panel claim-filter" aria-label={messages.regions.claims}>
      <h2>{messages.certainty}</h2>
      <ul>
        {STATUSES.map((one) => (
          <li key={one}>
            <label>
              <Sign kind={SAMPLE} status={one} />
              <span class="title">{messages.status[one]}</span>
              <input type="checkbox" checked={status === null || status.has(one)} onChange={() => explorer.toggleStatus(one, STATUSES)} />
            </label>
          </li>
        ))}
      </ul>
      <button type="button" class="link" aria-pressed={onlyAgreed} onClick={() => explorer.setStatus(onlyAgreed ? null : AGREED)}>
        {messages.bothSides}
      </button>
      <details>
        <summary>{by ? `${messages.whoClaims}: ${[...by].join(', ')}` : messages.whoClaims}</summary>
        <ul>
          {names.map((name) => (
            <li key={name}>
              <label>
                <span class="title">{name}</span>
                <input type="checkbox" checked={by?.has(name) ?? false} onChange={() => explorer.toggleClaimant(name)} />
              </label>
            </li>
          ))}
        </ul>
        {by && (
          <button type="button" class="link" onClick={() => explorer.change({ by: null })}>
            {messages.anybody}
          </button>
        )}
      </details>
      <details>
        <summary>{messages.signs}</summary>
        <SignKey />
      </details>
    </section>
  );
}
