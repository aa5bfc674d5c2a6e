// The mark of a column: its shape with its letter, which tell it apart without colour.
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
        <path fillRule="evenodd" d={marks[column].shape} />
      </svg>
      {letter && column !== "Not started" && <span>{marks[column].letter}</span>}
    </span>
  );
}

export const markStyle = { display: "inline-flex", alignItems: "center", columnGap: "4px", fontWeight: 600 } as const;
