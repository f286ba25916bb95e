import { glyphKind } from './kind';

/** A bombing: a triangle. */
export const bombing = glyphKind('bombing', { body: 'M12 3 21.5 20H2.5Z' });
