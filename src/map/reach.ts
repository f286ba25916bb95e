/** How far around a click something counts as hit, px: little for a mouse, a fingertip for touch. */
export const REACH = { mouse: 4, touch: 14 };

export const reachOf = (event: Event): number => ('pointerType' in event && event.pointerType === 'touch' ? REACH.touch : REACH.mouse);

/** Rows of a person's own data that one click offers: all that lie in one place, but for heaps that nobody would go through. */
export const MAX_HITS = 5000;
