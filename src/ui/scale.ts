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

/** Words under some of the bars: a day a week, or months on a long axis. */
export function ticksOf(bins: readonly Range[]): { readonly day: Day; readonly text: string }[] {
  const isLong = bins.some((bin) => daysIn(bin) > 1);
  const every = isLong ? Math.ceil(bins.length / MAX_TICKS) : 7 * Math.ceil(bins.length / (7 * MAX_TICKS));
  return bins
    .filter((_, index) => index % every === 0)
    .map(({ from }) => ({ day: from, text: isLong ? monthInShort(from) : dayInShort(from) }));
}
