import type { Kind } from '../article/kind';
import type { Status } from '../article/mark';
import { glyphOf } from '../style/shapes';

interface Props {
  readonly kind: Kind;
  readonly status: Status;
}

/** What a sign is made of, on a 24 × 24 grid. */
export function SignPaths({ kind, status }: Props) {
  const glyph = glyphOf(kind);
  if (glyph)
    return (
      <>
        <path class="body" d={glyph.body} />
        {status === 'disputed' && <path class="half" d={glyph.body} />}
        {glyph.detail && <path class="detail" d={glyph.detail} />}
      </>
    );
  if (kind.shape === 'line')
    return (
      <>
        <path class="casing" d="M1 12H23" />
        <path class={kind.contested ? 'stroke is-contested' : 'stroke'} d="M1 12H23" />
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
