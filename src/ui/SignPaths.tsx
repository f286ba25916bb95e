import type { SymbolKind } from '../article/atlas';
import type { Status } from '../article/mark';
import { kinds } from '../style/kinds';

interface Props {
  readonly kind: SymbolKind;
  readonly status: Status;
}

/** What a sign is made of, on a 24 × 24 grid. */
export function SignPaths({ kind, status }: Props) {
  const { glyph, sign } = kinds[kind];
  if (glyph)
    return (
      <>
        <path class="body" d={glyph.body} />
        {status === 'disputed' && <path class="half" d={glyph.body} />}
        {glyph.detail && <path class="detail" d={glyph.detail} />}
      </>
    );
  if (sign === 'line')
    return (
      <>
        <path class="casing" d="M1 12H23" />
        <path class="dash" d="M1 12H23" />
      </>
    );
  return (
    <>
      <path class="tint" d="M3 5H21V19H3Z" />
      <path class="hatch" d="M3 13 11 5M5 19 19 5M13 19 21 11" />
      <path class="edge" d="M3 5H21V19H3Z" />
    </>
  );
}
