import type { Map as MapLibreMap, StyleSpecification } from 'maplibre-gl';
import type { Explorer } from '../state/explorer';

/** How long lost graphics may take to come back before a still map stands in, ms. */
const PATIENCE_MS = 5000;

/** The graphics are gone and did not come back soon; they came back after all. */
export interface ContextEvents {
  readonly onLost: () => void;
  readonly onRestored: () => void;
}

/**
 * Brings the map back as it was after its WebGL context was lost. MapLibre restores the style and the global state that it
 * began with; what is shown, selected and lit since then, and the theme, are the explorer's, so the style is set anew.
 */
export function bindContext(
  map: MapLibreMap,
  { mapState }: Explorer,
  style: () => StyleSpecification,
  { onLost, onRestored }: ContextEvents,
): () => void {
  let timer = 0;
  const lost = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(onLost, PATIENCE_MS);
  };
  const restored = (): void => {
    window.clearTimeout(timer);
    map.setStyle(style(), { diff: false, globalState: { ...mapState.peek() } });
    onRestored();
    // The place of the popup and what is in view are told anew.
    map.resize();
  };
  map.on('webglcontextlost', lost);
  map.on('webglcontextrestored', restored);
  return () => {
    window.clearTimeout(timer);
    map.off('webglcontextlost', lost);
    map.off('webglcontextrestored', restored);
  };
}
