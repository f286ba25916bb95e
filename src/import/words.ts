import type { importing } from '../ui/messages/importing';

/** The words of how own data come in. */
export type Words = typeof importing;
