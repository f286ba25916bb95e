import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import type { Files } from '../compile/files';
import { problemLine } from '../compile/problem.ts';
import { type Asset, geodataAssets } from './assets.ts';
import { chunkOf, filesOf } from './chunks.ts';
import { readFolder } from './folder.ts';
import { type Fonts, subsetFonts } from './fonts.ts';
import { headersFor, headersText } from './headers.ts';
import { contentPolicy, entryTags, fillPage, hintsFor, type PageParts, policyIn, policyTag } from './page.ts';
import type { Prepared } from './prepared';
import { run } from './run.ts';

const FOLDER = 'geodata';
/** The licences of what the site ships; it must carry them. */
const LICENCES = 'THIRD-PARTY.txt';
/** What a host is to send; `npm run serve` sends it too. */
const HEADERS = '_headers';

/** Turns a geodata folder and `index.html` into the page: its text in the HTML, its data beside it. */
export function atlasPlugin(): Plugin {
  let config: ResolvedConfig;
  let content: Content;
  return {
    name: 'passage-atlas',
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      if (config.command !== 'build') return;
      content = await readContent(config);
      this.emitFile({ type: 'asset', fileName: LICENCES, source: readFileSync(LICENCES) });
      for (const { fileName, body } of content.assets) this.emitFile({ type: 'asset', fileName, source: body });
    },
    configureServer(server) {
      server.watcher.add(FOLDER);
      server.watcher.on('change', (path) => path.includes(`/${FOLDER}/`) && server.ws.send({ type: 'full-reload' }));
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
        content = await readContent(config);
        return fillPage(html, content.parts, '');
      },
    },
  };
}

interface Content {
  readonly parts: PageParts;
  readonly assets: readonly Asset[];
}

async function readContent(config: ResolvedConfig): Promise<Content> {
  const module = await run<{ prepare: (files: Files) => Prepared }>('src/site/prerender.tsx', config);
  const { atlas, features, problems, html, colours, edgeKnownTo } = module.prepare(readFolder(FOLDER));
  for (const problem of problems) config.logger.warn(`${FOLDER}/${problemLine(problem)}`);
  const { assets, urls } = geodataAssets(FOLDER, atlas, features, edgeKnownTo);
  const basemap = assets.map(({ body }) => (typeof body === 'string' ? body : '')).join('');
  const fonts: Fonts = await subsetFonts(html + basemap);
  return {
    parts: { atlas, geodata: urls, html, css: colours + fonts.css, fonts: fonts.preload },
    assets: [...assets, ...fonts.assets],
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
