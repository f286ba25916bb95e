import type { importing } from '../messages/importing';

/** The words of how own data come in. */
export type Words = typeof importing;
