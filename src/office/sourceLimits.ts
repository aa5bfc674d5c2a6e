// How much of somebody else's file is read, whichever kind it is. A plan is far below all of these; a hostile file is not.
import { mebibyte, type Purpose } from "./officeFile.ts";

export const mostRows = 20_000;
export const mostColumns = 200;
export const mostCells = 1_000_000;
/** Characters of all cells together. */
export const mostText = 20_000_000;

export const limitWords = {
  tooLarge: "The file is larger than 50 MB. Save a copy with the tables of the plan and nothing else, and try again.",
  tooManyRows: "There are more than 20,000 rows. Import the plan in parts.",
  tooManyColumns:
    "A table has more than 200 columns. Save a copy with the columns of the plan and nothing else, and try again.",
  tooMuchText:
    "There is more text than a plan can have. Save a copy with the tables of the plan and nothing else, and try again.",
};

export const forSources: Purpose = {
  largestFile: 50 * mebibyte,
  largestPart: 96 * mebibyte,
  reasons: {
    tooLarge: limitWords.tooLarge,
    protectedOrOld:
      "The file is protected by a password, or was saved by Office 2003 or older (.doc or .xls). Save it as .docx or .xlsx without a password, and try again.",
    other: "The file is not a Word file (.docx), a workbook (.xlsx) or a CSV file.",
  },
};

/** Stops the reading with a reason for people. It never leaves a reader. */
export class Refusal extends Error {}

/** Counts what was read, and refuses when it is too much. */
export function createTally() {
  let [rows, cells, text] = [0, 0, 0];
  return {
    addRow(): void {
      if (++rows > mostRows) throw new Refusal(limitWords.tooManyRows);
    },
    addCells(count: number): void {
      if (count > mostColumns) throw new Refusal(limitWords.tooManyColumns);
      cells += count;
      if (cells > mostCells) throw new Refusal(limitWords.tooMuchText);
    },
    addText(length: number): void {
      text += length;
      if (text > mostText) throw new Refusal(limitWords.tooMuchText);
    },
  };
}

export type Tally = ReturnType<typeof createTally>;
