// How a cell of a paper reads: a status as letter, shape and word, a day as people write it, nothing as a word that says so.
import { formatShortDay } from "../../../plan/days.ts";
import { type Mark, marks } from "../../../plan/marks.ts";
import { type ColumnKind, isBlank, type PaperCell, type PaperColumn } from "../../../plan/papers/paper.ts";
import type { Direction } from "../../../plan/snapshots/direction.ts";
import { type Status, statuses } from "../../../plan/snapshots/format.ts";
import { cellWords as words } from "../renderWords.ts";

/** Every common font has these, and no two are alike in grey. */
const shapes: Readonly<Record<Status, string>> = {
  "Not started": "○",
  Red: "■",
  Amber: "▲",
  Green: "●",
  Claimed: "◇",
  Verified: "◆",
  Embedded: "★",
  Superseded: "–",
};

const letters: Partial<Record<Status, string>> = { Embedded: "E", "Not started": "N" };

export const isStatus = (cell: PaperCell): cell is Status => statuses.includes(cell as Status);

/** The letter and the word that go with its colour. */
export const statusWords = (status: Status): { readonly letter: string; readonly word: string } => ({
  letter: letters[status] ?? markOf(status)?.letter ?? "",
  word: words.statuses[status],
});

/** `■ R Red`. */
export function statusText(status: Status): string {
  const { letter, word } = statusWords(status);
  return [shapes[status], letter, word].filter(Boolean).join(" ");
}

/** Its colours; none for what is no longer in the plan. */
export const markOf = (status: Status): Mark | undefined =>
  status === "Superseded" ? undefined : marks[status === "Embedded" ? "Verified" : status];

const arrows: Readonly<Record<Direction, string>> = { up: "↑", down: "↓", level: "→", new: "", started: "" };

const isDirection = (cell: PaperCell): cell is Direction => typeof cell === "string" && cell in arrows;

/** A blank text says no more than none. */
export const isNone = (cell: PaperCell): cell is undefined | string =>
  cell === undefined || (typeof cell === "string" && isBlank(cell));

export function cellText(cell: PaperCell, kind: ColumnKind): string {
  if (isNone(cell)) return words.none[kind];
  if (kind === "status" && isStatus(cell)) return statusText(cell);
  if (kind === "direction" && isDirection(cell)) return `${arrows[cell]} ${words.directions[cell]}`.trim();
  if (kind === "day" && typeof cell === "string") return formatShortDay(cell);
  if (kind === "percent") return `${cell}%`;
  if (kind === "change" && typeof cell === "number") return signed(cell);
  return String(cell);
}

const signed = (change: number) => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "0");

export const isNumber = ({ kind }: Pick<PaperColumn, "kind">): boolean =>
  kind === "number" || kind === "percent" || kind === "change";
