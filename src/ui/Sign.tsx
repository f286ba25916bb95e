import type { SymbolKind } from '../article/atlas';
import type { Status } from '../article/mark';
import { SignPaths } from './SignPaths';
import './sign.css';

interface Props {
  readonly kind: SymbolKind;
  readonly status?: Status;
}

/** A kind's sign in its colour, filled by status. Decoration: its meaning always stands beside it in words. */
export function Sign({ kind, status = 'agreed' }: Props) {
  return (
    <svg class={`symbol symbol-${kind} is-${status}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <SignPaths kind={kind} status={status} />
    </svg>
  );
}
