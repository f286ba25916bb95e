import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

/** Builds the site and serves it while the browser tests run, on a free port. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  await build({ logLevel: 'error' });
  const server = await preview({ logLevel: 'error', preview: { port: 0, strictPort: false } });
  const [address] = server.resolvedUrls?.local ?? [];
  if (!address) throw new Error('The built site could not be served.');
  project.provide('site', address);
  return () => server.close();
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: string;
  }
}
