import type { importing } from '../messages/importing';

/** The words of how datasets come in. */
export type Words = typeof importing;
