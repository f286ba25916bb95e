import { glyphKind } from './kind';

/** An attack: a triangle. */
export const attack = glyphKind('attack', { body: 'M12 3 21.5 20H2.5Z' });
