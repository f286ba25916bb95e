import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { ENDLESS, LAST_DAY } from '../core/day';
import type { Interval } from '../core/interval';
import { predicateInStyle } from '../core/predicate';

/** What decides how a row is drawn that the style draws. */
interface Dates {
  /** It is there in the chosen days, or has no date. */
  readonly isShown: ExpressionSpecification;
  /** It is only possibly in them. */
  readonly isPossible: ExpressionSpecification;
}

type Expression = unknown;

/** The chosen days as the map is told them: always two numbers, and all days where there are none. */
const chosen = (which: 0 | 1): Expression => ['at', which, ['array', 'number', 2, ['global-state', 'days']]];
const range = { from: chosen(0), to: chosen(1) };
const onlyCertain: Expression = ['==', ['global-state', 'onlyCertain'], true];
const number = (column: string): Expression => ['to-number', ['get', column]];
const isNumber = (column: string): Expression => ['==', ['typeof', ['get', column]], 'number'];

const isKnown = (day: 'perhaps' | 'surely'): Expression => ['<=', number(day), ['to-number', ['global-state', 'known']]];

/**
 * The date of a row as expressions of its properties, those of a table or those of a tile, which may have any. `reported`: whether
 * the table tells when its rows became known.
 */
export function datesOf(tiles: { readonly dated: boolean } | null, reported = false): Dates {
  if (tiles && !tiles.dated) return { isShown: literal(true), isPossible: literal(false) };
  const isDated = tiles ? ['all', isNumber('start'), ['<=', ['abs', number('start')], LAST_DAY]] : ['!=', ['get', 'earliest'], null];
  const days = tiles ? tileDays : tableDays;
  const touches = predicateInStyle('touches', days, range);
  const surelyIn = predicateInStyle('certain', days, range);
  // As `dataset/rows/reported` decides.
  const [perhapsKnown, surelyKnown] = [isKnown('perhaps'), isKnown('surely')];
  const isCertain = reported ? ['all', surelyKnown, surelyIn] : surelyIn;
  const isIn = ['all', reported ? perhapsKnown : true, touches, ['any', ['!', onlyCertain], isCertain]];
  return {
    isShown: ['case', isDated, isIn, reported ? surelyKnown : true] as unknown as ExpressionSpecification,
    isPossible: ['all', isDated, ['!', isCertain]] as unknown as ExpressionSpecification,
  };
}

const literal = (value: boolean): ExpressionSpecification => ['literal', value] as unknown as ExpressionSpecification;

type Days = Readonly<Record<keyof Interval, Expression>>;

const tableDays: Days = {
  earliest: number('earliest'),
  latest: number('latest'),
  certainFrom: number('certainFrom'),
  certainTo: number('certainTo'),
};

/** As `rows/tiles` reads them: of a day with a time the day counts, and what is beyond any day is open. */
const tileDay = (column: string, otherwise: Expression, within: (day: Expression) => Expression): Expression => {
  const day = ['floor', number(column)];
  const cut = ['case', ['>', day, LAST_DAY], ENDLESS, ['<', day, -LAST_DAY], -ENDLESS, day];
  return ['case', isNumber(column), within(cut), otherwise];
};
const start: Expression = ['floor', number('start')];
const last = tileDay('end', start, (end) => ['max', start, end]);
const tileDays: Days = {
  earliest: start,
  latest: last,
  certainFrom: tileDay('certain_from', start, (day) => ['max', start, day]),
  certainTo: tileDay('certain_to', last, (day) => ['min', last, day]),
};
