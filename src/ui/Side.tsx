import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ClaimFilter } from './ClaimFilter';
import { Legend } from './Legend';

/** Below this width, px, the panel leaves too little of the map to begin with. */
const NARROW = '(min-width: 720px) and (max-width: 899px) and (min-height: 501px)';

/** The panel over the map: layers and claims, which can be folded away. On a phone it is a part of the sheet. */
export function Side() {
  const folded = useSignal(false);
  useEffect(() => {
    folded.value = window.matchMedia(NARROW).matches;
  }, [folded]);
  return (
    <div class={folded.value ? 'side is-folded' : 'side'} data-covers-map="">
      <Legend folded={folded} />
      <div class="import-host" id="import-host" />
      <ClaimFilter />
    </div>
  );
}
