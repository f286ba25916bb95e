import type { SymbolKind } from '../article/atlas';
import { area } from './area';
import { bombing } from './bombing';
import { crossing } from './crossing';
import { diplomacy } from './diplomacy';
import { fighting } from './fighting';
import type { Kind } from './kind';
import { line } from './line';
import { place } from './place';
import { strike } from './strike';

/** How each symbol kind looks. */
export const kinds: Readonly<Record<SymbolKind, Kind>> = { strike, fighting, bombing, crossing, diplomacy, place, line, area };
