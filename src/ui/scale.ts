import { type Day, dayInShort, daysIn, monthInShort, type Range } from '../core/day';

/** Share of the axis's width, in per cent, at which a day begins. */
export const startOf = (day: Day, span: Range): number => (100 * (day - span.from)) / daysIn(span);

/** The day at a share of the axis's width, 0 to 1. */
export const dayAt = (share: number, span: Range): Day =>
  Math.max(span.from, Math.min(span.to, span.from + Math.floor(share * daysIn(span))));

export const percent = (value: number): string => `${Number(value.toFixed(3))}%`;

/** Place and width of a bar, with a little room between it and the next. */
export function barIn({ from, to }: Range, span: Range): { readonly x: string; readonly width: string } {
  const days = daysIn({ from, to });
  return { x: percent(startOf(from + 0.14 * days, span)), width: percent((72 * days) / daysIn(span)) };
}

/** How many words stand at an axis at most. */
const MAX_TICKS = 8;

/** A word at an axis. */
export interface Tick {
  readonly day: Day;
  readonly text: string;
  readonly isMonth: boolean;
  /** 0: it stays on the narrowest axis; on one half as wide as for all only 0 and 1. */
  readonly rank: 0 | 1 | 2;
}

/** Words under some of the bars: a day a week, or months on a long axis, each where it begins. */
export function ticksOf(bins: readonly Range[]): Tick[] {
  const isMonth = bins.some((bin) => daysIn(bin) > 1);
  const places = isMonth
    ? bins.filter(({ from }, index) => monthInShort(from) !== monthInShort(bins[index - 1]?.from ?? from - 1))
    : bins.filter((_, index) => index % 7 === 0);
  const every = Math.ceil(places.length / MAX_TICKS);
  return places
    .filter((_, index) => index % every === 0)
    .map(({ from }, index) => ({
      day: from,
      text: isMonth ? monthInShort(from) : dayInShort(from),
      isMonth,
      rank: index % 4 === 0 ? 0 : index % 2 === 0 ? 1 : 2,
    }));
}
