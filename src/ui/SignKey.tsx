import { kinds } from '../style/kinds';
import { messages } from './messages';
import { Sign } from './Sign';
import { StripKey } from './Strip';

const { signOf } = messages;

/** Every sign of the map and the time axis, drawn, with what it means. The fill of a sign is explained above it. */
export function SignKey() {
  return (
    <ul class="sign-key">
      <li>
        <svg class="symbol symbol-bombing is-claimed" viewBox="0 0 24 24" aria-hidden="true">
          <path class="body dashed" d={kinds.bombing.glyph?.body ?? ''} />
        </svg>
        {signOf.possible}
      </li>
      <li>
        <svg class="symbol symbol-strike" viewBox="0 0 24 24" aria-hidden="true">
          <circle class="halo" cx="12" cy="12" r="10" />
        </svg>
        {signOf.halo}
      </li>
      <li>
        <Sign kind="area" />
        {signOf.area}
      </li>
      <li>
        <svg class="symbol symbol-bombing" viewBox="0 0 24 24" aria-hidden="true">
          <path class="band" d="M0 12H24" />
          <path d="M6 7 10 16H2ZM18 7 22 16H14Z" fill="currentColor" />
        </svg>
        {signOf.along}
      </li>
      <li>
        <Sign kind="line" />
        {signOf.line}
      </li>
      {(['Certain', 'Ongoing', 'Possible'] as const).map((part) => (
        <li key={part}>
          <svg class="symbol bars-key" viewBox="0 0 24 24" aria-hidden="true">
            <rect class={part.toLowerCase()} x="8" y="3" width="8" height="18" />
          </svg>
          {signOf[`bar${part}`]}
        </li>
      ))}
      <StripKey of={`${messages.regions.crossings}: `} />
    </ul>
  );
}
