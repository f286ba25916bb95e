import { computed, signal } from '@preact/signals';
import { type Fingerprint, type Matched, match } from '../article/original';

/** What stopped a reader's file from being compared. */
export type Trouble = 'unreadable' | 'insecure';

/** The reader's own copy of the source article: compared here, kept in memory, forgotten when the page closes. */
export function createOriginal(fingerprints: readonly Fingerprint[]) {
  const matched = signal<Matched | null>(null);
  const trouble = signal<Trouble | null>(null);
  /** Whether its paragraphs are shown beside the retelling. */
  const wanted = signal(true);
  const paragraphOf = computed(
    () =>
      (n: number): string | undefined =>
        wanted.value ? matched.value?.passages.get(n) : undefined,
  );

  async function open(file: Blob): Promise<void> {
    trouble.value = globalThis.crypto?.subtle ? null : 'insecure';
    if (trouble.value) return;
    try {
      matched.value = await match(await file.text(), fingerprints, sha256);
      wanted.value = true;
    } catch {
      trouble.value = 'unreadable';
    }
  }
  const want = (on: boolean): void => {
    wanted.value = on;
  };
  return { fingerprints, matched, trouble, wanted, paragraphOf, open, want };
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
