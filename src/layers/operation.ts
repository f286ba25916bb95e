import { glyphKind } from './kind';

/** A ground operation: a notched arrow. */
export const operation = glyphKind('operation', { body: 'M2.5 5H14.5L21.5 12 14.5 19H2.5L7.5 12Z' });
