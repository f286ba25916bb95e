import type { Messages } from '../ui/messages';

/** The words of bringing data, which the page hands over. */
export type Words = Messages['importing'];
