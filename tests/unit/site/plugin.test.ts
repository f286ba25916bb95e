import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type Rolldown, type ViteDevServer } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  vi.unstubAllEnvs();
});

/** A copy of the atlas with a slip in the claims of its strikes, which the site is then made of. */
function brokenAtlas(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  cleanups.push(() => rmSync(folder, { recursive: true }));
  cpSync('geodata/', folder, { recursive: true, filter: (path) => !path.includes('recipe') });
  const file = join(folder, 'layers/strikes.geojson');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"status": "claimed"', '"status": "claimd"'));
  vi.stubEnv('ATLAS', folder);
  return folder;
}

async function serve(): Promise<ViteDevServer> {
  const server = await createServer({ logLevel: 'silent', server: { middlewareMode: true, ws: false } });
  cleanups.push(() => server.close());
  return server;
}

const TITLE = /<title>([^<]*)<\/title>/;
const panelOf = (page: string): string => /<section class="problems"[\s\S]*?<\/section>/.exec(page)?.[0] ?? '';

describe('content that the check refuses', { timeout: 120_000 }, () => {
  it('is shown by the server above the page: file, line, column, field, expectation and cure', async () => {
    const folder = brokenAtlas();
    const page = await (await serve()).transformIndexHtml('/', readFileSync('index.html', 'utf8'));
    const panel = panelOf(page).replace(/<[^>]+>/g, '');
    expect(panel).toMatch(
      new RegExp(
        `${folder}/layers/strikes\\.geojson:\\d+:\\d+ \\S+ properties\\.claims\\[\\d\\]\\.status Expected one of agreed, claimed, disputed, unverified, not the text &quot;claimd&quot;\\. Did you mean &quot;claimed&quot;\\?`,
      ),
    );
    expect(panel).toMatch(/^One problem in the content\./);
    expect(page).toMatch(TITLE);
    expect(page).toMatch(/class="passage[^"]*" id="p22"/);
  });

  it('comes anew when a file of the atlas is saved', async () => {
    const folder = brokenAtlas();
    const server = await serve();
    const reload = vi.spyOn(server.ws, 'send');
    await server.transformIndexHtml('/', readFileSync('index.html', 'utf8'));
    const file = join(folder, 'article.md');
    const text = readFileSync(file, 'utf8');
    await expect
      .poll(
        () => {
          writeFileSync(file, `${text}\n`);
          return reload.mock.calls.some(([payload]) => JSON.stringify(payload).includes('full-reload'));
        },
        { timeout: 60_000, interval: 300 },
      )
      .toBe(true);
  });

  it('is not built', async () => {
    const folder = brokenAtlas();
    await expect(build({ logLevel: 'silent', build: { write: false } })).rejects.toThrow(
      `${folder} has problems: 1. Nothing was built; --draft builds it all the same.`,
    );
  });

  it('is built as a draft, which says so above the page', async () => {
    brokenAtlas();
    vi.stubEnv('DRAFT', '1');
    const built = (await build({ logLevel: 'silent', build: { write: false, minify: false } })) as Rolldown.RolldownOutput;
    const page = built.output.find(({ fileName }) => fileName === 'index.html') as Rolldown.OutputAsset;
    expect(panelOf(String(page.source))).toContain('This is a draft: the check refuses its content, and it should not be published.');
  });
});
