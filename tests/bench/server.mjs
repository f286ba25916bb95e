import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const COMPACT = ['.webp', '.woff2'];

/**
 * Serves folders on 127.0.0.1 as a good static host would: brotli at its best, made before the first request so that no
 * load waits for it, hashed files kept for ever and the page asked for anew. Of a file in several folders the first counts.
 * `heads` go with every answer.
 */
export async function serve(folders, heads = {}) {
  const files = new Map();
  for (const folder of [...folders].reverse()) for (const [path, file] of await readSite(folder)) files.set(path, file);
  const sockets = new Set();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    if (!file) return response.writeHead(404).end();
    const { body, head } = file;
    response.writeHead(200, { ...head, ...heads, 'Content-Length': body.length }).end(body);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    /** Bytes sent over the connections opened since it was last asked: all that a browser fetched, its workers' too. */
    takeSent: () => {
      const bytes = [...sockets].reduce((total, { bytesWritten }) => total + bytesWritten, 0);
      sockets.clear();
      return bytes;
    },
    close: () => server.close(),
  };
}

const made = new Map();

async function readSite(folder) {
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: build the site first.`);
  const names = (await readdir(folder, { recursive: true })).filter((name) => extname(name));
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      if (!made.has(file)) made.set(file, prepare(file, name));
      return [`/${name.split(sep).join('/')}`, await made.get(file)];
    }),
  );
}

async function prepare(file, name) {
  const body = await readFile(file);
  const extension = extname(name);
  const head = {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': name.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (COMPACT.includes(extension)) return { body, head };
  const small = await compress(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
  return { body: small, head: { ...head, 'Content-Encoding': 'br' } };
}
