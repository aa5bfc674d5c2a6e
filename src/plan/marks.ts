// How each column of the board is told apart, told once for the board and for SharePoint's lists: a letter, a word and a shape
// beside the colour.
import type { StateSign } from "../schema/formatting.ts";
import type { BoardColumn } from "./action.ts";

export interface Mark extends StateSign {
  /** At least 4.5:1 on a card of the dark theme. */
  readonly inkOnDark: string;
  /** At least 4.5:1 on black, as high contrast themes want. */
  readonly inkOnBlack: string;
}

export const marks: Readonly<Record<BoardColumn, Mark>> = {
  "Not started": {
    letter: "–",
    word: "Not started",
    shape: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 8 3z",
    ink: "#5c5c5c",
    paper: "#f0f0f0",
    inkOnDark: "#c2c2c2",
    inkOnBlack: "#ffffff",
  },
  Red: {
    letter: "R",
    word: "Off track",
    // The bar tells it from a circle where both are small and grey.
    shape: "M5 1h6l4 4v6l-4 4H5l-4-4V5zM4 6.5v3h8v-3z",
    ink: "#a80000",
    paper: "#fdeded",
    inkOnDark: "#ff9c94",
    inkOnBlack: "#ff8a80",
  },
  Amber: {
    letter: "A",
    word: "At risk",
    shape: "M8 1.2 15.4 14.4H.6z",
    ink: "#835100",
    paper: "#fff4dc",
    inkOnDark: "#ffc867",
    inkOnBlack: "#ffd75e",
  },
  Green: {
    letter: "G",
    word: "On track",
    shape: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z",
    ink: "#0b6a0b",
    paper: "#e9f6e9",
    inkOnDark: "#84d884",
    inkOnBlack: "#8cff8c",
  },
  Claimed: {
    letter: "C",
    word: "Claimed complete",
    shape: "M8 1 15 8 8 15 1 8zM8 3.5v9L12.5 8z",
    ink: "#6b2fa0",
    paper: "#f4ecfb",
    inkOnDark: "#d0adf7",
    inkOnBlack: "#e3bfff",
  },
  Verified: {
    letter: "V",
    word: "Verified",
    shape:
      "M8 .8 14.5 3v5c0 3.6-2.6 6.2-6.5 7.4C4.1 14.2 1.5 11.6 1.5 8V3zM4.3 7.9l2.7 2.8 4.9-5.1-1.2-1.1-3.7 3.9-1.5-1.6z",
    ink: "#0f548c",
    paper: "#e8f2fb",
    inkOnDark: "#92c9ff",
    inkOnBlack: "#9ad7ff",
  },
};

/** For a screen reader: `Amber, at risk`. */
export function spokenColumn(column: BoardColumn): string {
  const { word } = marks[column];
  if (column === "Not started") return word;
  return column === "Claimed" || column === "Verified" ? word : `${column}, ${word.toLowerCase()}`;
}
