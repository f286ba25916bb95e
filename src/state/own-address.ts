import { effect, untracked } from '@preact/signals';
import type { Explorer } from './explorer';

/** What is said of a table of the address that can't be fetched, in sentences. */
export interface AddressWords {
  /** It is another origin's. */
  readonly elsewhere: (host: string) => string;
  readonly notAnAddress: string;
  /** `status`: of HTTP; null when there was no answer. */
  readonly notFetched: (status: number | null) => string;
}

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
export function resolveAddress(address: string, base: string, words: AddressWords): URL | string {
  if (!URL.canParse(address, base)) return words.notAnAddress;
  const url = new URL(address, base);
  return url.origin === new URL(base).origin ? url : words.elsewhere(url.host || url.protocol);
}

/**
 * Reads the tables that the page's address names (`data=`), and takes them away when Back or Forward leads to an address
 * without them. Only the page's own origin is asked. `base`: the page's address. Returns what ends it.
 */
export function bindData({ own }: Explorer, base: string, words: AddressWords): () => void {
  const brought = new Map<string, string>();
  return effect(() => {
    const wanted = new Set(own.addresses.value);
    untracked(() => {
      for (const [address, id] of brought) {
        if (wanted.has(address)) continue;
        brought.delete(address);
        own.cancel(id);
        // It may have been read anew since, with other columns.
        for (const layer of own.layers.peek()) if (layer.address === address) own.remove(layer.id);
      }
      for (const address of wanted) if (!brought.has(address)) brought.set(address, bring(address));
    });
  });

  function bring(address: string): string {
    const url = resolveAddress(address, base, words);
    if (typeof url === 'string') return own.refuse(address, url);
    // It is read in parts, by whoever reads it.
    if (/\.pmtiles$/i.test(url.pathname)) return own.add(url.href, fileNameOf(url), { address });
    return own.add((signal) => fetchFile(url, signal, words), fileNameOf(url), { address });
  }
}

/** @throws Error with a sentence when there is no such file. */
async function fetchFile(url: URL, signal: AbortSignal, words: AddressWords): Promise<Blob> {
  let status: number | null = null;
  try {
    const response = await fetch(url, { signal });
    status = response.status;
    if (response.ok) return await response.blob();
  } catch {
    // No answer, cut off, or another origin that the page's policy refuses.
  }
  throw new Error(words.notFetched(status));
}
