import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, MercatorCoordinate, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Range } from '../../../src/core/day';
import { palettes } from '../../../src/style/palette';
import { randomColumns, randomly } from '../../random-points';
import { csvOf } from './csv';
import { watchGl } from './gl-time';
import { type Technique, techniques } from './techniques';

/** What `rows.mjs` calls in the page. All times in ms. */
export interface RowsBench {
  /** Makes a table and the map, then measures from the table's text to the first drawing of all, and its reading alone. */
  readonly load: (
    technique: string,
    count: number,
    inOneTown: boolean,
  ) => Promise<{ readonly took: number; readonly readIn: number; readonly tasks: number[] }>;
  /** From each change of the range to its drawn frame, one after the other, the map at rest. */
  readonly change: (times: number) => Promise<number[]>;
  /** How many pixels are not of the ground with a range, to see that it is drawn, and the same by each technique. */
  readonly coverage: (range: Range) => Promise<number>;
  /** Moves the range at every frame for a while: time between frames, and long tasks meanwhile. */
  readonly drag: (ms: number) => Promise<{ readonly frames: number[]; readonly tasks: number[] }>;
  /** Pans the map in the same way. */
  readonly pan: (ms: number) => Promise<{ readonly frames: number[]; readonly tasks: number[] }>;
  /** The work of the main thread for one frame with a changed range, all but the calls to WebGL. */
  readonly outsideGl: (times: number) => Promise<number[]>;
  readonly pick: (times: number) => number[];
}

declare global {
  interface Window {
    rowsBench: RowsBench;
    counted: number;
  }
}

/** Days of four years; a range is half of them. */
const DAYS = 1461;
const HALF = Math.floor(DAYS / 2);
const CENTER: [number, number] = [69, 32];
const ZOOM = 5;
/** Sum of the differences of red, green and blue, 0 to 765. */
const CLEARLY = 120;

setWorkerUrl(workerUrl);
const glTime = watchGl();
const tasks: number[] = [];
const observer = new PerformanceObserver((list) => note(list.getEntries()));
const note = (entries: PerformanceEntryList) => tasks.push(...entries.map(({ duration }) => duration));
observer.observe({ type: 'longtask' });

let map: MapLibreMap;
let technique: Technique;
const random = randomly(7);

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
/** Resolves when the map has drawn what it has to, and the graphics card has too. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    map.once('idle', () => {
      const gl = map.getCanvas().getContext('webgl2') as WebGL2RenderingContext;
      gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
      resolve();
    });
  });
const someRange = (): Range => {
  const from = Math.floor(random() * HALF);
  return { from, to: from + HALF };
};
const tasksSince = (): (() => number[]) => {
  note(observer.takeRecords());
  tasks.length = 0;
  return () => {
    note(observer.takeRecords());
    return [...tasks];
  };
};

/** Does something at every frame for a while. Times between the frames. */
async function everyFrame(ms: number, work: (share: number) => void) {
  const since = tasksSince();
  const frames: number[] = [];
  const begun = await nextFrame();
  for (let last = begun; last - begun < ms; ) {
    work((last - begun) / ms);
    const now = await nextFrame();
    frames.push(now - last);
    last = now;
  }
  await wait(100);
  return { frames, tasks: since() };
}

window.rowsBench = {
  load: async (name, count, inOneTown) => {
    const load = techniques[name];
    if (!load) throw new Error(`No technique ${name}.`);
    map = new MapLibreMap({
      container: 'map',
      style: {
        version: 8,
        sources: {},
        layers: [{ id: 'ground', type: 'background', paint: { 'background-color': palettes.light.land } }],
      },
      center: CENTER,
      zoom: ZOOM,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      canvasContextAttributes: { preserveDrawingBuffer: true },
    });
    await drawn();
    const { x, y } = MercatorCoordinate.fromLngLat(CENTER);
    // Twice as wide and as high as the view: a quarter of the points is seen.
    const wide = inOneTown ? 1e-6 : map.getContainer().clientWidth / (512 * 2 ** ZOOM);
    const csv = csvOf(randomColumns(count, DAYS, [x - wide, y - wide * 0.75, x + wide, y + wide * 0.75]));
    await wait(300);
    const since = tasksSince();
    const begun = performance.now();
    technique = await load(map, csv, DAYS);
    // The map can be at rest before somebody else's layer has drawn anything: it is looked at until there is something.
    for (;;) {
      const done = drawn();
      map.triggerRepaint();
      await done;
      const took = performance.now() - begun;
      if (name === 'empty' || coverage() > 0) return { took, readIn: technique.readIn ?? 0, tasks: since() };
    }
  },

  change: async (times) => {
    const result: number[] = [];
    for (let n = 0; n < times; n++) {
      // Longer than what makes two changes one drag: each is drawn in full.
      await wait(1100);
      const begun = performance.now();
      technique.setRange(someRange());
      await drawn();
      result.push(performance.now() - begun);
    }
    return result;
  },

  coverage: async (range) => {
    await wait(1100);
    technique.setRange(range);
    await drawn();
    return coverage();
  },

  drag: (ms) => everyFrame(ms, (share) => technique.setRange({ from: Math.round(share * HALF), to: Math.round(share * HALF) + HALF })),

  pan: async (ms) => {
    technique.setRange({ from: 0, to: DAYS });
    await wait(1000);
    const panned = map.panBy([200, 100], { duration: ms });
    const result = await everyFrame(ms, () => {});
    panned.stop();
    return result;
  },

  outsideGl: async (times) => {
    const result: number[] = [];
    for (let n = 0; n < times; n++) {
      await nextFrame();
      const inGl = glTime();
      const begun = performance.now();
      technique.setRange(someRange());
      map.redraw();
      result.push(performance.now() - begun - (glTime() - inGl));
    }
    return result;
  },

  pick: (times) => {
    const { clientWidth, clientHeight } = map.getContainer();
    technique.setRange({ from: 100, to: 110 });
    return Array.from({ length: times }, (_, n) => {
      // Every other one in the middle, where the town is if all points lie in one.
      const place = n % 2 ? { x: clientWidth / 2, y: clientHeight / 2 } : { x: random() * clientWidth, y: random() * clientHeight };
      const begun = performance.now();
      technique.pick?.(place);
      return performance.now() - begun;
    });
  },
};

/** How many pixels of the map are clearly not of its ground; the soft edge of a point counts where it is strong. */
function coverage(): number {
  const { width, height } = map.getCanvas();
  const copy = new OffscreenCanvas(width, height).getContext('2d') as OffscreenCanvasRenderingContext2D;
  copy.drawImage(map.getCanvas(), 0, 0);
  const { data } = copy.getImageData(0, 0, width, height);
  const ground = [1, 3, 5].map((at) => Number.parseInt(palettes.light.land.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const away = ground.reduce((sum, part, channel) => sum + Math.abs((data[at + channel] ?? 0) - part), 0);
    if (away > CLEARLY) count++;
  }
  return count;
}
