import type { Kind } from '../article/kind';
import type { Status } from '../article/mark';
import { SignPaths } from './SignPaths';
import './sign.css';

interface Props {
  readonly kind: Kind;
  readonly status?: Status;
}

/** A kind's sign in its colour, filled by status. Decoration: its meaning always stands beside it in words. */
export function Sign({ kind, status = 'agreed' }: Props) {
  return (
    <svg class={`symbol colour-${kind.colour} is-${status}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <SignPaths kind={kind} status={status} />
    </svg>
  );
}
