// The signs of each column besides its colour: a letter and a word. (`ui/kit/mark` draws its shape.)
import type { BoardColumn } from "./action.ts";

export interface Mark {
  readonly letter: string;
  readonly word: string;
}

export const marks: Readonly<Record<BoardColumn, Mark>> = {
  "Not started": { letter: "–", word: "Not started" },
  Red: { letter: "R", word: "Off track" },
  Amber: { letter: "A", word: "At risk" },
  Green: { letter: "G", word: "On track" },
  Claimed: { letter: "C", word: "Claimed complete" },
  Verified: { letter: "V", word: "Verified" },
};

/** For a screen reader: `Amber, at risk`. */
export function spokenColumn(column: BoardColumn): string {
  const { word } = marks[column];
  if (column === "Not started") return word;
  return column === "Claimed" || column === "Verified" ? word : `${column}, ${word.toLowerCase()}`;
}
