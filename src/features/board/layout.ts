// Where every lane, column and card of the board stands. All cards are of one height, so that everything follows from
// counting, and only what is seen needs to be drawn.
import type { BoardColumn } from "../../plan/action.ts";
import type { ArrangedLane, Cells } from "./arrange.ts";

/** Pixels. */
export const cardHeight = 146;
export const cardGap = 8;
export const laneHeaderHeight = 40;
const emptyLaneHeight = 24;

export interface LaneLayout {
  readonly lane: ArrangedLane;
  readonly cells: Cells;
  /** Whether its cards are out of sight. */
  readonly collapsed: boolean;
  /** Pixels from the top of the board, header included. */
  readonly top: number;
  readonly height: number;
  readonly titled: boolean;
}

interface Options {
  readonly columns: readonly BoardColumn[];
  readonly collapsed: ReadonlySet<string>;
  /** Cards side by side in one column; more than one where a single column has the whole width. */
  readonly abreast: number;
}

export function layOut(lanes: readonly ArrangedLane[], options: Options): readonly LaneLayout[] {
  let top = 0;
  return lanes.map((lane) => {
    const { cells } = lane;
    const titled = lane.title !== "";
    const collapsed = options.collapsed.has(lane.key);
    const most = Math.max(...options.columns.map((column) => cells[column].length));
    const rows = Math.ceil(most / options.abreast);
    const cards = collapsed ? 0 : Math.max(rows * (cardHeight + cardGap) + cardGap, emptyLaneHeight);
    const height = (titled ? laneHeaderHeight : 0) + cards;
    const layout = { lane, cells, collapsed, top, height, titled };
    top += height;
    return layout;
  });
}

export function heightOf(lanes: readonly LaneLayout[]): number {
  const last = lanes.at(-1);
  return last ? last.top + last.height : 0;
}

/** Pixels drawn above and below what is seen, so that nothing is blank while scrolling. */
export const overscan = 600;

/** The first and last row of cards of a lane that are to be drawn; none when `last` comes before `first`. */
export function rowsInSight(lane: LaneLayout, seen: { top: number; bottom: number }): { first: number; last: number } {
  const start = lane.top + (lane.titled ? laneHeaderHeight : 0) + cardGap;
  const row = cardHeight + cardGap;
  return {
    first: Math.max(0, Math.floor((seen.top - overscan - start) / row)),
    last: lane.collapsed ? -1 : Math.max(-1, Math.floor((seen.bottom + overscan - start) / row)),
  };
}

type Counts = Readonly<Record<BoardColumn, number>>;

/** Pixels: six of them stand beside an action's panel in a window of 1280. */
const narrowestColumn = 124;
/** Room for what its head says while a card is dragged. */
const narrowestEmptyColumn = 84;
const columnGap = 8;

/** Columns that hold nothing leave their room to the others. */
export function columnTemplate(columns: readonly BoardColumn[], counts: Counts): string {
  if (columns.length === 1) return "minmax(0, 1fr)";
  return columns
    .map((column) =>
      counts[column] === 0 ? `minmax(${narrowestEmptyColumn}px, 0.4fr)` : `minmax(${narrowestColumn}px, 1fr)`,
    )
    .join(" ");
}

/** Pixels that the columns take at least; with less room, the board scrolls sideways, heads and lanes alike. */
export function narrowestBoard(columns: readonly BoardColumn[], counts: Counts): number | undefined {
  if (columns.length === 1) return undefined;
  const widths = columns.map((column) => (counts[column] === 0 ? narrowestEmptyColumn : narrowestColumn));
  return widths.reduce((sum, width) => sum + width + columnGap, -columnGap);
}
