import { circle } from './glyph';
import { glyphKind } from './kind';

/** Diplomacy and statements: two overlapping rings. */
export const diplomacy = glyphKind('diplomacy', { body: `${circle(8.3, 12, 6.3)}${circle(15.7, 12, 6.3)}` });
