// The sign of a state: a shape of its own, with its letter. Tells the states apart without colour.
import type { BoardColumn } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";
import { colourOf } from "./palette.ts";

interface Props {
  readonly column: BoardColumn;
  /** Pixels. */
  readonly size?: number;
  readonly letter?: boolean;
  /** Instead of a style of its own, where there are hundreds. */
  readonly className?: string | undefined;
}

export function Mark({ column, size = 14, letter = true, className }: Props) {
  return (
    <span {...(className ? { className } : { style: { ...markStyle, color: colourOf(column) } })} aria-hidden="true">
      <svg width={size} height={size} viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
        {shapes[column]}
      </svg>
      {letter && column !== "Not started" && <span>{marks[column].letter}</span>}
    </span>
  );
}

export const markStyle = { display: "inline-flex", alignItems: "center", columnGap: "4px", fontWeight: 600 } as const;

const shapes: Readonly<Record<BoardColumn, React.ReactElement>> = {
  "Not started": <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />,
  // The bar tells it from a circle where both are small and grey.
  Red: <path fillRule="evenodd" d="M5 1h6l4 4v6l-4 4H5l-4-4V5zM4 6.500v3h8v-3z" />,
  Amber: <path d="M8 1.2 15.4 14.4H.6z" />,
  Green: <circle cx="8" cy="8" r="7" />,
  Claimed: (
    <>
      <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" strokeWidth="1.8" />
      <path d="M8 1v14L1 8z" />
    </>
  ),
  Verified: (
    <path
      fillRule="evenodd"
      d="M8 .8 14.5 3v5c0 3.6-2.6 6.2-6.5 7.4C4.1 14.2 1.500 11.6 1.5 8V3zM4.300 7.9l2.700 2.800 4.900-5.100-1.200-1.100-3.700 3.900-1.500-1.600z"
    />
  ),
};
