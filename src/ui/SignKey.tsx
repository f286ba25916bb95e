import type { Kind } from '../article/kind';
import { glyphOf, SAMPLE } from '../style/shapes';
import { useExplorer } from './context';
import { messages } from './messages';
import { Sign } from './Sign';
import { StripKey } from './Strip';

const { signOf } = messages;
const AREA: Kind = { shape: 'area', colour: 'slate' };

/** What the signs of the map and the time axis mean, those first that any atlas may have. The fill of a sign is explained above it. */
export function SignKey() {
  const { layers } = useExplorer().atlas;
  const stated = layers.filter(({ tracks }) => tracks.length > 0).map(({ title }) => title);
  return (
    <ul class="sign-key">
      <li>
        <svg class="symbol colour-plum is-claimed" viewBox="0 0 24 24" aria-hidden="true">
          <path class="body dashed" d={glyphOf(SAMPLE)?.body ?? ''} />
        </svg>
        {signOf.possible}
      </li>
      <li>
        <svg class="symbol colour-red" viewBox="0 0 24 24" aria-hidden="true">
          <circle class="halo" cx="12" cy="12" r="10" />
        </svg>
        {signOf.halo}
      </li>
      <li>
        <Sign kind={AREA} />
        {signOf.area}
      </li>
      <li>
        <svg class="symbol colour-plum" viewBox="0 0 24 24" aria-hidden="true">
          <path class="band" d="M0 12H24" />
          <path d="M6 7 10 16H2ZM18 7 22 16H14Z" fill="currentColor" />
        </svg>
        {signOf.along}
      </li>
      {layers.map(
        ({ id, symbol }) =>
          symbol.says !== undefined && (
            <li key={id}>
              <Sign kind={symbol} />
              {symbol.says}
            </li>
          ),
      )}
      {(['Certain', 'Ongoing', 'Possible'] as const).map((part) => (
        <li key={part}>
          <svg class="symbol bars-key" viewBox="0 0 24 24" aria-hidden="true">
            <rect class={part.toLowerCase()} x="8" y="3" width="8" height="18" />
          </svg>
          {signOf[`bar${part}`]}
        </li>
      ))}
      {stated.length > 0 && <StripKey of={`${stated.join(', ')}: `} />}
    </ul>
  );
}
