import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import { hitLayers } from '../layers/style';
import type { Explorer } from '../state/explorer';

/** Half the width of the box around a click that counts as hit, px: small for a mouse, a fingertip for touch. */
const MOUSE = 4;
const TOUCH = 14;

/** Finds the marks under the pointer: a click selects or offers them, hovering lights up their words. */
export function bindHits(map: MapLibreMap, explorer: Explorer): () => void {
  const layers = explorer.atlas.layers.flatMap(({ id }) => hitLayers(id));
  const under = ({ point, originalEvent }: MapMouseEvent): string[] => {
    const reach = (originalEvent as PointerEvent).pointerType === 'touch' ? TOUCH : MOUSE;
    const box: [PointLike, PointLike] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ];
    const known = layers.filter((id) => map.getLayer(id));
    const found = map.queryRenderedFeatures(box, { layers: known }).map(({ properties }) => String(properties['id']));
    return [...new Set(found)];
  };
  const onClick = (event: MapMouseEvent): void => {
    if (explorer.measure.on.peek()) return explorer.measure.add([event.lngLat.lng, event.lngLat.lat]);
    explorer.hit(under(event), [event.lngLat.lng, event.lngLat.lat]);
  };
  let frame = 0;
  const onMove = (event: MapMouseEvent): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => point(explorer.measure.on.peek() ? [] : under(event)));
  };
  const point = (ids: readonly string[]): void => {
    map.getCanvas().style.cursor = explorer.measure.on.peek() ? 'crosshair' : ids.length > 0 ? 'pointer' : '';
    // Areas lie under much of the map: only what a click would open is pointed at.
    const marks = ids.flatMap((id) => explorer.mark(id) ?? []);
    const near = marks.filter(({ shape }) => shape === 'point');
    const next = (near.length > 0 ? near : marks).map(({ id }) => id);
    explorer.point(next);
  };
  const onOut = (): void => {
    cancelAnimationFrame(frame);
    point([]);
  };
  map.on('click', onClick);
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  return () => {
    map.off('click', onClick);
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    onOut();
  };
}
