import { type Kind, kindKey } from '../article/kind';
import type { Status } from '../article/mark';
import { glyphOf } from '../style/shapes';
import { SignPaths } from '../ui/SignPaths';
import type { Drawn, Spot } from './picture';
import type { Shown } from './scene';

/** Size of a sign at full size, px, and of one in the pattern of an area or along a line. */
export const SIGN = 22;
const SMALL = 13;
const ALONG = 16;
/** Side of the pattern's tile, px. */
const TILE = 34;

interface GlyphProps {
  readonly kind: Kind;
  readonly status: Status;
  readonly possible?: boolean;
  /** The middle of the sign, in the units of what it stands in. */
  readonly at: Spot;
  /** Side of its square, in the same units. */
  readonly size: number;
}

/** A sign as part of the picture, with a halo in the colour of the land. */
export function Glyph({ kind, status, possible = false, at: [x, y], size }: GlyphProps) {
  const glyph = glyphOf(kind);
  return (
    <g
      class={`symbol colour-${kind.colour} is-${status}${possible ? ' is-possible' : ''}`}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 24})`}
    >
      {glyph && <path class="halo-of" d={glyph.body} />}
      <SignPaths kind={kind} status={status} />
    </g>
  );
}

/** Id of the pattern that fills areas of a kind and status, in the picture named `id`. */
const patternId = (id: string, kind: Kind, status: Status): string => `${id}-${kindKey(kind).replace(':', '-')}-${status}`;

/** The patterns that tell kind and status of the areas shown. */
export function AreaPatterns({ id, shown, scale }: { readonly id: string; readonly shown: readonly Shown[]; readonly scale: number }) {
  const used = new Map(shown.filter(({ mark }) => mark.shape === 'area').map((one) => [patternId(id, one.kind, one.status), one]));
  return (
    <defs>
      {[...used].map(([key, { kind, status }]) => {
        const glyph = glyphOf(kind);
        const side = glyph ? TILE : 7;
        return (
          <pattern key={key} id={key} width={side} height={side} patternUnits="userSpaceOnUse" patternTransform={`scale(${1 / scale})`}>
            {glyph ? (
              <>
                <Glyph kind={kind} status={status} at={[TILE / 4, TILE / 4]} size={SMALL} />
                <Glyph kind={kind} status={status} at={[(TILE * 3) / 4, (TILE * 3) / 4]} size={SMALL} />
              </>
            ) : (
              <path class={`colour-${kind.colour} area-hatch`} d="M-1 1 1 -1M-1 8 8 -1M6 8 8 6" />
            )}
          </pattern>
        );
      })}
    </defs>
  );
}

/** A line or an area of the picture: a tint and a pattern, a border line on its casing, or a band with signs along it. */
export function Shape({
  id,
  shown,
  drawn,
  scale,
}: {
  readonly id: string;
  readonly shown: Shown;
  readonly drawn: Drawn;
  readonly scale: number;
}) {
  const { mark, kind, status, possible } = shown;
  const { d = '', along = [], edge } = drawn;
  const look = `shape colour-${kind.colour}${possible ? ' is-possible' : ''}`;
  if (mark.shape === 'area')
    return (
      <g class={look}>
        <path class="area-tint" d={d} />
        <path class="area-pattern" d={d} fill={`url(#${patternId(id, kind, status)})`} />
        <path class={`area-edge${edge ? ' is-generalised' : ''}`} d={d} stroke-width={edge} />
      </g>
    );
  if (kind.shape === 'line')
    return (
      <g class={look}>
        <path class="line-casing" d={d} />
        <path class={kind.contested ? 'line-stroke is-contested' : 'line-stroke'} d={d} />
      </g>
    );
  return (
    <g class={look}>
      <path class="line-band" d={d} />
      {along.map((spot) => (
        <Glyph key={spot.join()} kind={kind} status={status} possible={possible} at={spot} size={ALONG / scale} />
      ))}
    </g>
  );
}
