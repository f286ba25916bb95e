import type { Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl';
import { refOf } from '../article/mark';
import type { Explorer } from '../state/explorer';
import { hitLayers } from '../style/style';
import type { RowsUnder } from './datasets';
import { reachOf } from './reach';

/**
 * Finds the marks under the pointer, and the rows of a person's own tables: a click selects or offers them, hovering lights
 * up the words of marks.
 */
export function bindHits(map: MapLibreMap, explorer: Explorer, rowsUnder: RowsUnder): () => void {
  const layers = explorer.atlas.layers.flatMap(({ id }) => hitLayers(id));
  const under = (event: MapMouseEvent): string[] => {
    const { point } = event;
    const reach = reachOf(event.originalEvent);
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
    const marks = under(event).flatMap((id) => explorer.mark(id) ?? []);
    explorer.hit([...marks.map(refOf), ...rowsUnder(event.point, reachOf(event.originalEvent))], [event.lngLat.lng, event.lngLat.lat]);
  };
  let frame = 0;
  const onMove = (event: MapMouseEvent): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const held = explorer.measure.on.peek() || event.originalEvent.buttons > 0;
      point(explorer.measure.on.peek() ? [] : under(event), !held && rowsUnder(event.point, reachOf(event.originalEvent)).length > 0);
    });
  };
  const point = (ids: readonly string[], row = false): void => {
    map.getCanvas().style.cursor = explorer.measure.on.peek() ? 'crosshair' : row || ids.length > 0 ? 'pointer' : '';
    // Areas lie under much of the map: only what a click would open is pointed at.
    const marks = ids.flatMap((id) => explorer.mark(id) ?? []).filter(({ shape }) => !row || shape !== 'area');
    const near = marks.filter(({ shape }) => shape === 'point');
    const next = (near.length > 0 ? near : marks).map(({ id }) => id);
    explorer.hover(next);
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
