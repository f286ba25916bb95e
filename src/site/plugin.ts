import { readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import type { Files } from '../compile/files';
import { problemLine } from '../compile/problem.ts';
import { type Asset, geodataAssets } from './assets.ts';
import { chunkOf, filesOf } from './chunks.ts';
import { readFolder } from './folder.ts';
import { type Fonts, subsetFonts } from './fonts.ts';
import { headersFor, headersText } from './headers.ts';
import { contentPolicy, entryTags, fillPage, hintsFor, type PageParts, policyIn, policyTag } from './page.ts';
import type { Prepared, Reading } from './prepared';
import { run } from './run.ts';

/** How the panel of problems looks, which no page that is published has. */
const PANEL = 'src/site/problems.css';
/** The licences of what the site ships; it must carry them. */
const LICENCES = 'THIRD-PARTY.txt';
/** What a host is to send; `npm run serve` sends it too. */
const HEADERS = '_headers';

/**
 * Turns a geodata folder and `index.html` into the page: its text in the HTML, its data beside it. A build of content that the
 * check refuses fails, but for a draft; a server shows what is wrong above the page and sends it anew when a file changes.
 */
export function atlasPlugin(): Plugin {
  const reading: Reading = { folder: process.env['ATLAS'] ?? 'geodata', draft: process.env['DRAFT'] === '1' };
  let config: ResolvedConfig;
  let content: Content;
  return {
    name: 'passage-atlas',
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      if (config.command !== 'build') return;
      content = await readContent(config, reading);
      if (content.problems > 0 && !reading.draft)
        throw withoutStack(`${reading.folder} has problems: ${content.problems}. Nothing was built; --draft builds it all the same.`);
      this.emitFile({ type: 'asset', fileName: LICENCES, source: readFileSync(LICENCES) });
      for (const { fileName, body } of content.assets) this.emitFile({ type: 'asset', fileName, source: body });
    },
    configureServer(server) {
      const folder = resolve(config.root, reading.folder);
      server.watcher.add(folder);
      server.watcher.on('all', (_, path) => {
        if (resolve(config.root, path).startsWith(`${folder}${sep}`)) server.ws.send({ type: 'full-reload' });
      });
      server.middlewares.use((request, response, next) => {
        const found = content?.assets.find(({ fileName }) => request.url === `/${fileName}`);
        if (found) response.end(found.body);
        else next();
      });
    },
    configurePreviewServer(server) {
      const text = readFileSync(resolve(config.root, config.build.outDir, HEADERS), 'utf8');
      server.middlewares.use((request, response, next) => {
        for (const [name, value] of headersFor(text, request.url ?? '/')) response.setHeader(name, value);
        next();
      });
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type === 'asset') this.emitFile({ type: 'asset', fileName: HEADERS, source: headersText(policyIn(String(page.source))) });
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle }) => {
        if (bundle) return builtPage(html, bundle, config.root, content.parts);
        content = await readContent(config, reading);
        return fillPage(html, content.parts, '');
      },
    },
  };
}

/** Where in the code it is found that content is wrong helps nobody. */
const withoutStack = (message: string): Error => Object.assign(new Error(message), { stack: '' });

interface Content {
  readonly parts: PageParts;
  readonly assets: readonly Asset[];
  /** How much is wrong. */
  readonly problems: number;
}

async function readContent(config: ResolvedConfig, reading: Reading): Promise<Content> {
  const { folder } = reading;
  const module = await run<{ prepare: (files: Files, reading: Reading) => Prepared }>('src/site/prerender.tsx', config);
  const prepared = module.prepare(readFolder(folder), reading);
  const { atlas, problems, html, panel, language, colours, edgeKnownTo } = prepared;
  for (const problem of problems) config.logger.error(`${folder}/${problemLine(problem)}`);
  const { assets, urls } = geodataAssets(folder, prepared, edgeKnownTo);
  const basemap = assets.map(({ body }) => (typeof body === 'string' ? body : '')).join('');
  const fonts: Fonts = await subsetFonts(panel + html + basemap);
  const css = colours + fonts.css + (panel && readFileSync(PANEL, 'utf8'));
  return {
    parts: { atlas, geodata: urls, html, problems: panel, language, css, fonts: fonts.preload },
    assets: [...assets, ...fonts.assets],
    problems: problems.length,
  };
}

/** The built page: its own styles stand in it, its script is asked for with the head, and what the map needs is hinted. */
function builtPage(html: string, bundle: Rolldown.OutputBundle, root: string, parts: PageParts): string {
  const entry = filesOf(bundle, chunkOf(bundle, root, 'src/main.tsx'));
  const map = filesOf(bundle, chunkOf(bundle, root, 'src/map/mount.ts'), entry);
  const css = entry.styles.map((name) => String((bundle[name] as Rolldown.OutputAsset).source)).join('');
  for (const name of entry.styles) delete bundle[name];
  const { head, foot } = entryTags(entry);
  // Vite's own tags ask for the styles as files.
  const bare = html.replace(/<script type="module"[^>]*><\/script>/g, '').replace(/<link rel="stylesheet"[^>]*>/g, '');
  // As data, or the browser asks for it again whenever the map writes its place into the address.
  const icon = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`;
  const filled = fillPage(bare.replace('./icon.svg', icon), { ...parts, css: parts.css + css }, head + hintsFor(map)).replace(
    '</body>',
    () => `${foot}</body>`,
  );
  return filled.replace('<head>', () => `<head><meta charset="utf-8">${policyTag(contentPolicy(filled))}`);
}
