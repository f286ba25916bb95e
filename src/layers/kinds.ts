import type { SymbolKind } from '../core/atlas';
import { area } from './area';
import { attack } from './attack';
import { crossing } from './crossing';
import { diplomacy } from './diplomacy';
import type { Kind } from './kind';
import { line } from './line';
import { operation } from './operation';
import { place } from './place';
import { strike } from './strike';

/** How each symbol kind looks. */
export const kinds: Readonly<Record<SymbolKind, Kind>> = { strike, operation, attack, crossing, diplomacy, place, line, area };
