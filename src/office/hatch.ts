// Lines and dots over a rectangle, so that areas differ in grey print too. They are worked out as lines, because Word does not draw every
// pattern of an SVG.
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

const step = 6;

/** Diagonals within the rectangle, every six pixels, aligned with those of a rectangle beside it. */
export function diagonals({ x, y, width, height }: Area, direction: "up" | "down"): readonly Segment[] {
  const found: Segment[] = [];
  // Along an "up" diagonal x + y stays the same, along a "down" diagonal x - y.
  const [first, last] = direction === "up" ? [x + y, x + y + width + height] : [x - y - height, x + width - y];
  for (let sum = Math.ceil(first / step) * step; sum < last; sum += step) {
    const yAt = (at: number) => (direction === "up" ? sum - at : at - sum);
    const xAt = (at: number) => (direction === "up" ? sum - at : sum + at);
    const ends = [xAt(y), xAt(y + height)].sort((a, b) => a - b);
    const from = Math.max(x, ends[0] ?? x);
    const to = Math.min(x + width, ends[1] ?? x);
    if (to > from) found.push([from, yAt(from), to, yAt(to)]);
  }
  return found;
}

/** The middles of dots, a grid of six pixels. */
export function dots({ x, y, width, height }: Area): readonly (readonly [x: number, y: number])[] {
  const found: [number, number][] = [];
  for (let atY = Math.ceil((y + 1) / step) * step; atY <= y + height - 1; atY += step)
    for (let atX = Math.ceil((x + 1) / step) * step; atX <= x + width - 1; atX += step) found.push([atX, atY]);
  return found;
}

/** The pattern as the path of an SVG. */
export const hatchPath = (area: Area, hatch: "up" | "down" | "dots"): string =>
  (hatch === "dots"
    ? dots(area).map(([x, y]) => `M${x - 0.75} ${y}h1.5`)
    : diagonals(area, hatch).map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`)
  ).join("");
