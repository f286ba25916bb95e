import { geoInterpolate } from 'd3-geo';
import type { Feature, FeatureCollection, Position } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '../core/bounds';
import type { Leg } from '../core/measure';
import type { Explorer } from '../state/explorer';
import { MEASURE } from '../style/measure';
import { freePadding } from './free';
import type { MapWords } from './sources';

/** Points on the great circle between two that were set: enough for a smooth curve across the map. */
const STEPS = 64;

/** A measured way as it is drawn: its points with their distance from the start in words, and great circles between them. */
export function wayOf(legs: readonly Leg[], words: Pick<MapWords, 'distance'>): FeatureCollection {
  const points = legs.map(
    ({ at, sum }, index): Feature => ({
      type: 'Feature',
      properties: { distance: index === 0 ? '' : words.distance(sum) },
      geometry: { type: 'Point', coordinates: [...at] },
    }),
  );
  const lines = legs.slice(1).flatMap(({ at, km }, index): Feature[] => {
    const from = legs[index]?.at;
    if (!from || km === 0) return [];
    return [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: arc(from, at) } }];
  });
  return { type: 'FeatureCollection', features: [...lines, ...points] };
}

/** The great circle between two places, lon/lat in degrees; over the antimeridian the longitudes go on beyond 180. */
function arc(from: LngLat, to: LngLat): Position[] {
  const on = geoInterpolate([...from], [...to]);
  let [before] = from;
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const [lon, lat] = on(step / STEPS);
    before = lon + 360 * Math.round((before - lon) / 360);
    return [before, lat];
  });
}

/** Draws the way being measured, and the cross in the middle of the free part of the map where a key sets a point. */
export function bindMeasure(map: MapLibreMap, { measure }: Explorer, words: Pick<MapWords, 'distance'>): () => void {
  const ground = map.getContainer();
  const cross = ground.appendChild(document.createElement('div'));
  cross.className = 'cross';
  cross.setAttribute('aria-hidden', 'true');
  const draw = (): void => {
    map.getSource<GeoJSONSource>(MEASURE)?.setData(wayOf(measure.legs.peek(), words));
  };
  const place = (): void => {
    const [x, y] = middleOf(ground);
    cross.style.transform = `translate(${x}px, ${y}px)`;
  };
  const stops = [
    measure.legs.subscribe(draw),
    measure.on.subscribe((on) => {
      ground.classList.toggle('is-measuring', on);
      place();
      if (on) map.doubleClickZoom.disable();
      else map.doubleClickZoom.enable();
    }),
  ];
  map.on('resize', place);
  return () => {
    for (const stop of stops) stop();
    map.off('resize', place);
    cross.remove();
  };
}

/** The middle of the part of the map that nothing covers, px from its top left. */
export function middleOf(ground: HTMLElement): [number, number] {
  const { left, top, right, bottom } = freePadding(ground);
  return [(left + ground.clientWidth - right) / 2, (top + ground.clientHeight - bottom) / 2];
}
