import { circle } from './glyph';
import { glyphKind } from './kind';

/** A border crossing: a disc with a bar. */
export const crossing = glyphKind('crossing', { body: circle(12, 12, 9.5), detail: 'M6.5 10.5H17.5V13.5H6.5Z' }, 0.9);
