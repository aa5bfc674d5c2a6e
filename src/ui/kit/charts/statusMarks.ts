// How a status of a report looks: as its column on the board; what has held since it was verified has a pattern of its own.
import type { BoardColumn } from "../../../plan/action.ts";
import { marks } from "../../../plan/marks.ts";
import type { Charted } from "../../../plan/snapshots/format.ts";
import { colourOf } from "../palette.ts";

export const columnOfStatus = (status: Charted): BoardColumn => (status === "Embedded" ? "Verified" : status);

/** Embedded is verified too, and the letter says so. */
export const letterOf = (status: Charted): string =>
  status === "Embedded" ? "E" : marks[columnOfStatus(status)].letter;

export const wordOf = (status: Charted): string =>
  status === "Embedded" ? "Embedded" : marks[columnOfStatus(status)].word;

/** A pattern for each, so that they are told apart without colour. */
export function patternOf(status: Charted): string {
  const ink = colourOf(columnOfStatus(status));
  const stripes = (angle: number, line: number, gap: number) =>
    `repeating-linear-gradient(${angle}deg, ${ink} 0 ${line}px, transparent ${line}px ${line + gap}px)`;
  switch (status) {
    case "Not started":
      return "none";
    case "Red":
      return `linear-gradient(${ink}, ${ink})`;
    case "Amber":
      return stripes(45, 4, 3);
    case "Green":
      return stripes(135, 2, 5);
    case "Claimed":
      return stripes(90, 2, 3);
    case "Verified":
      return stripes(0, 3, 2);
    case "Embedded":
      return `${stripes(0, 2, 3)}, ${stripes(90, 2, 3)}`;
  }
}
