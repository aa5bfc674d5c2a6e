// Where cards and columns are on the screen, and where there are none.

export const cards = () => [...document.querySelectorAll<HTMLElement>("[data-ref]")];
export const cardOf = (reference: string) => document.querySelector(`[data-ref="${CSS.escape(reference)}"]`);
export const columnOf = (column: string) =>
  document.querySelector(`[data-column="${column}"], .column-${column.replace(" ", "-")}`);

/** The scrolling element that holds the tallest column, and that column's stretch of the screen. */
export function tallest() {
  let best: { element: Element; left: number; right: number } | undefined;
  let most = -1;
  for (const name of ["Not started", "Red", "Amber", "Green", "Claimed", "Verified"]) {
    const column = columnOf(name);
    if (!column) continue;
    const { left, right } = column.getBoundingClientRect();
    const inside = [...column.querySelectorAll("*")].slice(0, 40).filter(isScroller)[0];
    const element = inside ?? outer(column);
    const count = Number(column.getAttribute("data-count")) || element.scrollHeight + column.clientHeight;
    if (count > most) [most, best] = [count, { element, left, right }];
  }
  return best ?? { element: document.documentElement, left: 0, right: innerWidth };
}

const isScroller = (element: Element) =>
  element.scrollHeight > element.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(element).overflowY);

function outer(element: Element): Element {
  for (let up: Element | null = element; up; up = up.parentElement) if (isScroller(up)) return up;
  return document.documentElement;
}

/** Pixels that sticky heads and ends take. */
const [headroom, footroom] = [70, 40];

/** How much of the column's stretch of the screen no card covers: 0 to 1. */
export function blankIn({ element, left, right }: ReturnType<typeof tallest>): number {
  const seen = element.getBoundingClientRect();
  const [top, bottom] = [seen.top + headroom, Math.min(seen.bottom, innerHeight) - footroom];
  const spans = cards()
    .map((card) => card.getBoundingClientRect())
    .filter((rect) => rect.left < right && rect.right > left && rect.bottom > top && rect.top < bottom)
    .sort((a, b) => a.top - b.top);
  let [reached, empty] = [top, 0];
  for (const rect of spans) {
    empty += Math.max(0, rect.top - reached - 20);
    reached = Math.max(reached, rect.bottom);
  }
  return (empty + Math.max(0, bottom - reached - 20)) / (bottom - top);
}
