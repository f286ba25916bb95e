// A faint hillshade of the detail extent: shadows black, lit slopes white, both by alpha; flat land stays transparent.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { basemap, debianFile } from './sources.mjs';
import { writeText } from './write.mjs';

const [WEST, SOUTH, EAST, NORTH] = [60, 23, 78, 39];
const TILE = 675; // pixels for 22.5°: 2 minutes of arc each
const PER_DEGREE = TILE / 22.5;
/** Height of a grey value: fitted to thirteen places between the Indus plain and Nanga Parbat. */
const metresOf = (grey) => (grey < 110 ? 0 : 285 * (Math.exp((grey - 110) / 40) - 1));
const MARGIN = 1; // degrees read beyond the extent, so that smoothing has neighbours
const WIDTH = 640;
const BLUR = [1.5, 2.6]; // pixels of the source, low and high up: hides 8-bit steps and JPEG blocks, coarsest in the heights
const FADE = 0.9; // degrees over which the edge goes transparent

/** Heights in metres of the extent and its margin, rows from the north, 30 to the degree. */
async function heights() {
  const cols = [10, 11];
  const tiles = await Promise.all(
    cols.map((col) =>
      sharp(debianFile('marble-qt-data', `usr/share/marble/data/maps/earth/srtm/3/000002/000002_0000${col}.jpg`))
        .greyscale()
        .raw()
        .toBuffer(),
    ),
  );
  const left = Math.round((WEST - MARGIN - (cols[0] * 22.5 - 180)) * PER_DEGREE);
  const top = Math.max(0, Math.round((45 - NORTH - MARGIN) * PER_DEGREE));
  const width = (EAST - WEST + 2 * MARGIN) * PER_DEGREE;
  const height = Math.min(TILE - top, Math.round((45 - SOUTH + MARGIN) * PER_DEGREE) - top);
  const grid = new Float64Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const column = left + x;
      grid[y * width + x] = metresOf(tiles[Math.floor(column / TILE)][(top + y) * TILE + (column % TILE)]);
    }
  }
  return { grid, width, height, west: WEST - MARGIN, north: 45 - top / PER_DEGREE };
}

/** Gaussian blur, one axis after the other. */
function blur({ grid, width, height, ...rest }, sigma) {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)));
  const sum = weights.reduce((a, b) => a + b);
  const pass = (source, size, stride, other, otherStride) => {
    const target = new Float64Array(source.length);
    for (let o = 0; o < other; o++) {
      for (let i = 0; i < size; i++) {
        let value = 0;
        for (let w = -reach; w <= reach; w++) {
          const j = Math.min(size - 1, Math.max(0, i + w));
          value += weights[w + reach] * source[j * stride + o * otherStride];
        }
        target[i * stride + o * otherStride] = value / sum;
      }
    }
    return target;
  };
  const across = pass(grid, width, 1, height, width);
  return { grid: pass(across, height, width, width, 1), width, height, ...rest };
}

/** Height at a place by Catmull–Rom in both directions. */
function sampler({ grid, width, height, west, north }) {
  const spline = (a, b, c, d, t) => b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
  const at = (x, y) => grid[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))];
  return (lon, lat) => {
    const [px, py] = [(lon - west) * PER_DEGREE - 0.5, (north - lat) * PER_DEGREE - 0.5];
    const [x, y] = [Math.floor(px), Math.floor(py)];
    const row = (j) => spline(at(x - 1, j), at(x, j), at(x + 1, j), at(x + 2, j), px - x);
    return spline(row(y - 1), row(y), row(y + 1), row(y + 2), py - y);
  };
}

const mercator = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
const smoothstep = (from, to, value) => {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Light from the north-west and, weaker, from west and north; flat ground gives 0. */
function shade(east, north) {
  const lit = [
    [-0.707, 0.707, 0.6],
    [-1, 0, 0.2],
    [0, 1, 0.2],
  ].reduce((sum, [x, y, weight]) => sum - weight * (x * east + y * north), 0);
  return lit / Math.sqrt(1 + east * east + north * north);
}

export async function relief() {
  const raw = await heights();
  const [fine, rough] = BLUR.map((sigma) => blur(raw, sigma));
  const mixed = fine.grid.map((metres, i) => {
    const share = smoothstep(2800, 4600, rough.grid[i]);
    return metres * (1 - share) + rough.grid[i] * share;
  });
  const height = sampler({ ...fine, grid: mixed });
  const [bottom, top] = [mercator(SOUTH), mercator(NORTH)];
  const rows = Math.round((WIDTH * (top - bottom)) / (((EAST - WEST) * Math.PI) / 180));
  const pixels = Buffer.alloc(WIDTH * rows * 4);
  const step = 1 / PER_DEGREE / 2;
  for (let j = 0; j < rows; j++) {
    const lat = (Math.atan(Math.exp(top - ((j + 0.5) / rows) * (top - bottom))) * 360) / Math.PI - 90;
    for (let i = 0; i < WIDTH; i++) {
      const lon = WEST + ((i + 0.5) / WIDTH) * (EAST - WEST);
      const metres = 111195 * 2 * step;
      const east = (height(lon + step, lat) - height(lon - step, lat)) / (metres * Math.cos((lat * Math.PI) / 180));
      const north = (height(lon, lat + step) - height(lon, lat - step)) / metres;
      const light = shade(east * 7, north * 7);
      const steep = smoothstep(0.008, 0.05, Math.hypot(east, north));
      const edge = smoothstep(0, FADE, Math.min(lon - WEST, EAST - lon, lat - SOUTH, NORTH - lat));
      const coast = smoothstep(5, 60, height(lon, lat));
      const value = steep * edge * coast * light;
      const at = (j * WIDTH + i) * 4;
      pixels.fill(value > 0 ? 255 : 0, at, at + 3);
      pixels[at + 3] = Math.round(Math.min(1, Math.abs(value) * (value > 0 ? 0.55 : 0.62)) * 255);
    }
  }
  const image = await sharp(pixels, { raw: { width: WIDTH, height: rows, channels: 4 } })
    .webp({ quality: 30, alphaQuality: 40, effort: 6, exact: false })
    .toBuffer();
  writeFileSync(join(basemap, 'relief.webp'), image);
  console.log(`  basemap/relief.webp: ${WIDTH}×${rows}, ${image.length} bytes`);
  const coordinates = [
    [WEST, NORTH],
    [EAST, NORTH],
    [EAST, SOUTH],
    [WEST, SOUTH],
  ];
  writeText(join(basemap, 'relief.json'), `${JSON.stringify({ image: 'relief.webp', coordinates })}\n`);
}
