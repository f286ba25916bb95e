import { glyphKind } from './kind';

/** Fighting on the ground: a notched arrow. */
export const fighting = glyphKind('fighting', { body: 'M2.5 5H14.5L21.5 12 14.5 19H2.5L7.5 12Z' });
