import type { Placed } from './names';
import type { Picture } from './picture';

/** The ground of the still map: land, water, roads and lines; what is disputed is drawn as disputed. */
export function Ground({ picture: { ground }, id }: { readonly picture: Picture; readonly id: string }) {
  return (
    <g class="ground">
      <defs>
        <pattern id={`${id}-disputed`} width="8" height="8" patternUnits="userSpaceOnUse">
          <path class="disputed-hatch" d="M-1 1 1 -1M-1 9 9 -1M7 9 9 7" />
        </pattern>
      </defs>
      {ground.map(({ part, d }) => (
        <path key={part} class={`ground-${part}`} d={d} {...(part === 'disputed' && { fill: `url(#${id}-disputed)` })} />
      ))}
    </g>
  );
}

/** Names with a halo, sized in px whatever the scale of the picture (px a unit). */
export function Names({ names, scale }: { readonly names: readonly Placed[]; readonly scale: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of names, nothing in it takes the focus
    <g class="names" aria-hidden="true" transform={`scale(${1 / scale})`}>
      {names.map(({ text, kind, size, x, y, from }) => (
        <text key={text} class={`name is-${kind}`} x={x} y={y} font-size={size} text-anchor={from} dominant-baseline="central">
          {text}
        </text>
      ))}
    </g>
  );
}
