import { circle } from './glyph';
import { glyphKind } from './kind';

/** A place that is named: a small ring. */
export const place = glyphKind('place', { body: `${circle(12, 12, 7)}${circle(12, 12, 3.5)}` }, 0.55);
