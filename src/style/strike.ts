import { glyphKind } from './kind';

/** An air strike: a four-point star. */
export const strike = glyphKind('strike', { body: 'M12 1.5 14.6 9.4 22.5 12 14.6 14.6 12 22.5 9.4 14.6 1.5 12 9.4 9.4Z' });
