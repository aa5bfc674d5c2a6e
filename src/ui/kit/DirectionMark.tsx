// The mark of a direction of travel: an arrow, or a dot for what is new or has started, with its word beside or behind it.
import type { Direction } from "../../plan/snapshots/direction.ts";

import { tokens } from "./tokens.ts";

/** On a square of 16. */
const shapes: Readonly<Record<Direction, string>> = {
  up: "M8 2l6 7h-4v5H6V9H2z",
  down: "M8 14L2 7h4V2h4v5h4z",
  level: "M14 8l-5 5v-3H2V6h7V3z",
  new: "M8 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8z",
  started: "M4 2l10 6-10 6z",
};

const mark = { flexShrink: 0 } as const;
/** Most go level, and what moved is looked for. */
const quiet = { ...mark, color: tokens.colorNeutralForeground3 };

export function DirectionMark({ direction, size = 12 }: { readonly direction: Direction; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="currentColor"
      aria-hidden="true"
      style={direction === "level" ? quiet : mark}
      data-direction={direction}
    >
      <path d={shapes[direction]} />
    </svg>
  );
}
