import { reachOf } from '../map/reach';

/** Ids of the marks under a click on the still map, topmost first; under the Enter key, of the one that has the focus. */
export function hitsAt(still: HTMLElement, event: MouseEvent): string[] {
  const idOf = (element: Element): string[] => {
    const id = element.closest<SVGElement | HTMLElement>('[data-mark]')?.dataset['mark'];
    return id === undefined ? [] : [id];
  };
  const { clientX: x, clientY: y, detail } = event;
  if (detail === 0) return event.target instanceof Element ? idOf(event.target) : [];
  const reach = reachOf(event);
  const near = [...still.querySelectorAll('.target')].filter((target) => {
    const { left, top, right, bottom } = target.getBoundingClientRect();
    const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
    return Math.max(Math.abs(x - middleX), Math.abs(y - middleY)) < reach;
  });
  return [...new Set([...document.elementsFromPoint(x, y), ...near].flatMap(idOf))];
}
