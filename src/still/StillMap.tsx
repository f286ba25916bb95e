import type { Explorer } from '../state/explorer';
import { shapes } from '../style/shapes';
import type { messages } from '../ui/messages';
import { Ground, Names } from './Ground';
import { Leaders } from './Leaders';
import type { Edges } from './names';
import type { Picture, Spot } from './picture';
import { AreaPatterns, Glyph, Shape, SIGN } from './Signs';
import { nameOf, namesIn, namesWithin, type Shown, shownNow, sortedOut, spotsOf } from './scene';

export type Words = typeof messages;

interface Props {
  readonly explorer: Explorer;
  readonly picture: Picture;
  readonly words: Words;
  /** Px a unit of the picture. */
  readonly scale: number;
  /** What a click hits: the marks under it, at a point of the window. */
  readonly onHit: (event: MouseEvent) => void;
}

const ID = 'still';
/** Room for a sign among others, px: as large as a target must be. */
const TARGET = 24;

/** The still map: the picture with each shown mark as a link, and links to those beyond it. */
export function StillMap({ explorer, picture, words, scale, onHit }: Props) {
  const { width, height, marks } = picture;
  const shown = shownNow(explorer);
  const { areas, lines, points, beyond } = sortedOut(shown, picture);
  const spots = spotsOf(points, picture, scale, () => [TARGET, TARGET]);
  const at = (id: string): Spot => spots.get(id) ?? [0, 0];
  const inPx = (id: string): Spot => [(marks[id]?.at[0] ?? 0) * scale, (marks[id]?.at[1] ?? 0) * scale];
  const named = [...[...points].reverse().map((one) => nameOf(one, at(one.mark.id))), ...namesWithin([...areas, ...lines], picture, scale)];
  const taken = points.map(({ mark }): Edges => {
    const [x, y] = at(mark.id);
    return [x - SIGN / 2, y - SIGN / 2, x + SIGN / 2, y + SIGN / 2];
  });
  const { names, dots } = namesIn(picture, scale, named, taken, [0, 0, width * scale, height * scale]);
  const link = (one: Shown) => linkProps(explorer, one);
  return (
    <div class="still-map">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
      <svg viewBox={`0 0 ${width} ${height}`} role="group" aria-label={words.stillMap} onClick={onHit}>
        <Ground picture={picture} id={ID} />
        <AreaPatterns id={ID} shown={shown} scale={scale} />
        {[...areas, ...lines].map((one) => (
          <a key={one.mark.id} href={addressOf(one)} {...link(one)}>
            <title>{one.mark.title}</title>
            <Shape id={ID} shown={one} drawn={marks[one.mark.id] ?? { at: [0, 0] }} scale={scale} />
            <path class="emphasis" d={marks[one.mark.id]?.d ?? ''} />
          </a>
        ))}
        <g class="dots" transform={`scale(${1 / scale})`}>
          {dots.map(([x, y]) => (
            <circle key={`${x} ${y}`} cx={x} cy={y} r="1.75" />
          ))}
        </g>
        <Leaders spots={spots} home={inPx} scale={scale} />
        <Names names={names} scale={scale} />
        <g transform={`scale(${1 / scale})`}>
          {points.map((one) => {
            const [x, y] = at(one.mark.id);
            return (
              <a key={one.mark.id} href={addressOf(one)} {...link(one)}>
                <title>{one.mark.title}</title>
                <circle class="emphasis" cx={x} cy={y} r="15" />
                <rect class="target" x={x - TARGET / 2} y={y - TARGET / 2} width={TARGET} height={TARGET} />
                <Glyph kind={one.kind} status={one.status} possible={one.possible} at={[x, y]} size={SIGN * shapes[one.kind.shape].size} />
              </a>
            );
          })}
        </g>
      </svg>
      {beyond.length > 0 && (
        <p class="still-beyond" data-covers-map="">
          <strong>{words.beyond}:</strong>{' '}
          {beyond.map((one) => (
            <a key={one.mark.id} href={addressOf(one)} {...link(one)} onClick={onHit}>
              <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
                <Glyph kind={one.kind} status={one.status} possible={one.possible} at={[12, 12]} size={24} />
              </svg>
              {one.mark.title}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

const addressOf = ({ mark }: Shown): string => `?feature=${mark.id}`;

/** What every mark's link has: a name, and that pointing at it lights up its words. */
function linkProps(explorer: Explorer, { mark: { id, title }, possible }: Shown) {
  const { selected, highlighted } = explorer.mapState.peek();
  const hover = (ids: readonly string[]) => () => explorer.hover(ids);
  return {
    class: `still-mark${selected === id ? ' is-selected' : ''}${highlighted.includes(id) ? ' is-lit' : ''}${possible ? ' is-possible' : ''}`,
    'data-mark': id,
    'aria-label': title,
    ...(selected === id && { 'aria-current': 'true' as const }),
    onMouseEnter: hover([id]),
    onMouseLeave: hover([]),
    onFocus: hover([id]),
    onBlur: hover([]),
  };
}
