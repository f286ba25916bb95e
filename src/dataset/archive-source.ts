import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';
import { refuse } from './rows/fault';

/** A file of this device, read in parts. */
export const partsOfFile = (file: Blob): Source => ({
  getKey: () => 'file',
  getBytes: async (offset, length) => ({ data: await file.slice(offset, offset + length).arrayBuffer() }),
});

/**
 * A file of a site, read in parts by range requests (RFC 9110, section 14). Nobody else is asked: a site that sends the
 * reader on to another is not followed.
 */
export function partsOfAddress(address: string): Source {
  // What the browser has kept may be of the archive as it was before.
  let isChanged = false;
  const getBytes: Source['getBytes'] = async (offset, length, signal, etag): Promise<RangeResponse> => {
    const headers = { Range: `bytes=${offset}-${offset + length - 1}` };
    const cache = isChanged ? 'reload' : 'default';
    const response = await fetch(address, { headers, cache, redirect: 'error', ...(signal && { signal }) }).catch((error: Error) => {
      if (error.name === 'AbortError') throw error;
      return refuse('not-fetched', null);
    });
    const { status } = response;
    const tag = response.headers.get('ETag') ?? undefined;
    // A weak one may differ between parts of the same file.
    const now = tag?.startsWith('W/') ? undefined : tag;
    if (status === 416 || (etag && now && now !== etag)) {
      isChanged = true;
      throw new EtagMismatch('The archive was changed on the site.');
    }
    if (status === 200 && Number(response.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY) > length) {
      void response.body?.cancel();
      refuse('not-in-parts');
    }
    if (!response.ok) refuse('not-fetched', status);
    return { data: await response.arrayBuffer(), ...(now && { etag: now }) };
  };
  return { getKey: () => address, getBytes };
}
