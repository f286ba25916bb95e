import { chromium } from 'playwright-core';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { launchOptions, PAINTED_BY_CPU } from '../chromium.mjs';

/** Builds the site, serves it on a free port, and starts the one Chromium of all browser tests, while they run. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  await build({ logLevel: 'error' });
  const server = await preview({ logLevel: 'error', preview: { port: 0, strictPort: false } });
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error('The built site could not be served.');
  const browser = await chromium.launchServer(launchOptions(...PAINTED_BY_CPU));
  project.provide('site', address);
  project.provide('chromium', browser.wsEndpoint());
  project.provide('update', project.config.snapshotOptions.updateSnapshot === 'all');
  return async () => {
    await browser.close();
    await server.close();
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site. */
    site: string;
    /** Where the shared Chromium is driven from. */
    chromium: string;
    /** Whether reference pictures are to be made anew (`--update`). */
    update: boolean;
  }
}
