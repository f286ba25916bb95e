import { readFileSync } from 'node:fs';
import type { Plugin, ResolvedConfig, Rolldown } from 'vite';
import { problemLine } from '../core/problem.ts';
import { APART, buildApart } from './apart.ts';
import { type Asset, geodataAssets } from './assets.ts';
import { type Fonts, subsetFonts } from './fonts.ts';
import { type ApartFiles, contentPolicy, fillPage, hintsFor, type PageParts } from './page.ts';
import type { Prepared } from './prerender';
import { run } from './run.ts';
import { sharedModules } from './shared.ts';

const FOLDER = 'geodata';
/** The licences of what the site ships; it must carry them. */
const LICENCES = 'THIRD-PARTY.txt';

type Apart = PageParts['apart'];
const NAMES = Object.keys(APART) as (keyof typeof APART)[];
/** Where a page that is not built finds what is apart. */
const SOURCES = Object.fromEntries(NAMES.map((name) => [name, { script: APART[name] }])) as unknown as Apart;

/** Without the bodies of the files. */
const addresses = ({ script, css, worker }: ApartFiles): ApartFiles => ({ script, ...(css && { css }), ...(worker && { worker }) });

/** Turns a geodata folder and `index.html` into the page: its text in the HTML, its data beside it. */
export function atlasPlugin(): Plugin {
  let config: ResolvedConfig;
  let content: Content;
  const load = async (apart: Apart): Promise<Content> => {
    content = await readContent(config, apart);
    return content;
  };
  return {
    name: 'passage-atlas',
    configResolved(resolved) {
      config = resolved;
    },
    async buildStart() {
      if (config.command !== 'build') return;
      const shared = await sharedModules(config);
      const built = await Promise.all(NAMES.map(async (name) => [name, await buildApart(name, config, shared)] as const));
      await load(Object.fromEntries(built.map(([name, files]) => [name, addresses(files)])) as Apart);
      for (const { fileName, body } of built.flatMap(([, { assets }]) => assets)) this.emitFile({ type: 'asset', fileName, source: body });
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
      server.middlewares.use((request, response, next) => {
        // Names carry a hash of the content: without this the browser asks again, and fetches the worker twice.
        if (request.url?.startsWith('/assets/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle }) => (bundle ? html : fillPage(html, (await load(SOURCES)).parts, '')),
    },
    generateBundle: {
      // After Vite has written the addresses of what is imported later into the entry.
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'] as Rolldown.OutputAsset;
        page.source = builtPage(String(page.source), bundle, content.parts);
      },
    },
  };
}

interface Content {
  readonly parts: PageParts;
  readonly assets: readonly Asset[];
}

async function readContent(config: ResolvedConfig, apart: Apart): Promise<Content> {
  const module = await run<{ prepare: (folder: string) => Prepared }>('src/build/prerender.tsx', config);
  const { atlas, features, problems, html, colours, edgeKnownTo } = module.prepare(FOLDER);
  for (const problem of problems) config.logger.warn(`${FOLDER}/${problemLine(problem)}`);
  const { assets, urls } = geodataAssets(FOLDER, atlas, features, edgeKnownTo);
  const basemap = assets.map(({ body }) => (typeof body === 'string' ? body : '')).join('');
  const fonts: Fonts = await subsetFonts(html + basemap);
  return {
    parts: { atlas, geodata: urls, html, css: colours + fonts.css, fonts: fonts.preload, apart },
    assets: [...assets, ...fonts.assets],
  };
}

/** The built page: own script and styles stand in it, what the map needs is hinted, and nothing else may run. */
function builtPage(html: string, bundle: Rolldown.OutputBundle, parts: PageParts): string {
  const files = Object.values(bundle);
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry) as Rolldown.OutputChunk;
  const ownCss = [...(entry.viteMetadata?.importedCss ?? [])];
  const hints = hintsFor(parts.apart.map);
  const css = ownCss.map((name) => String((bundle[name] as Rolldown.OutputAsset).source)).join('');
  const bare = html.replace(/<script type="module"[^>]*><\/script>/g, '').replace(/<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '');
  const script = `<script type="module">${entry.code.replace(/<\/script/g, '<\\/script')}</script>`;
  // As data, or the browser asks for it again whenever the map writes its place into the address.
  const icon = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`;
  const filled = fillPage(bare.replace('./icon.svg', icon), { ...parts, css: parts.css + css }, hints).replace(
    '</body>',
    () => `${script}</body>`,
  );
  for (const name of [entry.fileName, ...ownCss]) delete bundle[name];
  return filled.replace(
    '<head>',
    () => `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentPolicy(filled)}">`,
  );
}
