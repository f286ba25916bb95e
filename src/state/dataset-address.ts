import { effect, untracked } from '@preact/signals';
import type { FileFault } from '../dataset/rows/fault';
import type { Explorer } from './explorer';

/** The file's name: the last part of an address's path. */
export function fileNameOf(url: URL): string {
  const last = url.pathname.split('/').findLast(Boolean) ?? url.host;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** An address as it is written, from the page's own origin; else why not. */
export function resolveAddress(address: string, base: string): URL | FileFault {
  if (!URL.canParse(address, base)) return { code: 'not-an-address', args: [] };
  const url = new URL(address, base);
  return url.origin === new URL(base).origin ? url : { code: 'elsewhere', args: [url.host || url.protocol] };
}

/**
 * Reads the tables that the page's address names (`data=`), and takes them away when Back or Forward leads to an address
 * without them. Only the page's own origin is asked. `base`: the page's address. Returns what ends it.
 */
export function bindData({ datasets }: Explorer, base: string): () => void {
  const brought = new Map<string, string>();
  return effect(() => {
    const wanted = new Set(datasets.addresses.value);
    untracked(() => {
      for (const [address, id] of brought) {
        if (wanted.has(address)) continue;
        brought.delete(address);
        datasets.cancel(id);
        // It may have been read anew since, with other columns.
        for (const layer of datasets.layers.peek()) if (layer.address === address) datasets.remove(layer.id);
      }
      for (const address of wanted) if (!brought.has(address)) brought.set(address, bring(address));
    });
  });

  function bring(address: string): string {
    const url = resolveAddress(address, base);
    if (!(url instanceof URL)) return datasets.refuse(address, url);
    // It is read in parts, by whoever reads it.
    if (/\.pmtiles$/i.test(url.pathname)) return datasets.add(url.href, fileNameOf(url), { address });
    return datasets.add((signal) => fetchFile(url, signal), fileNameOf(url), { address });
  }
}

/** Never rejects: where there is no such file it tells why. */
async function fetchFile(url: URL, signal: AbortSignal): Promise<Blob | FileFault> {
  let status: number | null = null;
  try {
    const response = await fetch(url, { signal });
    status = response.status;
    if (response.ok) return await response.blob();
  } catch {
    // No answer, cut off, or another origin that the page's policy refuses.
  }
  return { code: 'not-fetched', args: [status] };
}
