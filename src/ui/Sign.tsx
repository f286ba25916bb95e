import type { SymbolKind } from '../core/atlas';
import type { Status } from '../core/mark';
import { kinds } from '../layers/kinds';
import './sign.css';

interface Props {
  readonly kind: SymbolKind;
  readonly status?: Status;
}

/** A kind's sign in its colour, filled by status. Decoration: its meaning always stands beside it in words. */
export function Sign({ kind, status = 'agreed' }: Props) {
  const { glyph, sign } = kinds[kind];
  return (
    <svg class={`symbol symbol-${kind} is-${status}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {sign === 'line' && (
        <>
          <path class="casing" d="M1 12H23" />
          <path class="dash" d="M1 12H23" />
        </>
      )}
      {sign === 'area' && (
        <>
          <path class="tint" d="M3 5H21V19H3Z" />
          <path class="hatch" d="M3 13 11 5M5 19 19 5M13 19 21 11" />
          <path class="edge" d="M3 5H21V19H3Z" />
        </>
      )}
      {glyph && (
        <>
          <path class="body" d={glyph.body} />
          {status === 'disputed' && <path class="half" d={glyph.body} />}
          {glyph.detail && <path class="detail" d={glyph.detail} />}
        </>
      )}
    </svg>
  );
}
