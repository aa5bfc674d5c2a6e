// What an import says of a file and its rows.
import { counted } from "../../plan/counted.ts";

export const importWords = {
  place: (table: string, line: number) => `${table}, row ${line}`,
  column: (number: number) => `Column ${number}`,
  heading: (level: number) => `Heading above the table, level ${level}`,
  tableHeading: "Heading in the table’s first row",
  groupHeading: "Heading within the table",
  sheet: "Name of the sheet",

  // Rows that are no actions.
  headerAgain: "The column headings again",
  subtotal: "A total",
  groupStart: (text: string) => `A heading: “${text}”`,
  lonelyText: "Text without an action",
  repeated: "Repeats the row above",
  noText: "It has a reference and no words that say what is to be done",

  // Of an action.
  hasParts: (count: number) =>
    `${counted(count, "further row")} of the file ${count === 1 ? "belongs" : "belong"} to it`,
  toCriteria: "Lines of its text are success criteria",
  longTitle: "Its text is longer than 255 letters: the whole of it is in the success criteria",
  cutText: (title: string) => `${title}: cut to 255 letters`,
  pageNumber: "A page number within its text is left out",
  repeatedLine: "Its first line repeats the row above and is left out",
  dates: (count: number) => `${count} dates in one cell`,
  read: (reading: string) => `Date: ${reading}`,
  notRead: (phrase: string) => `The date “${phrase}” is not understood. It is kept as it stands.`,
  notValue: (title: string, text: string) => `${title}: “${text}” is none of its values, and is left out`,
  noPerson: (text: string) => `“${text}” is nobody you have chosen`,
  offered: (reference: string) => `It has no reference. It gets ${reference}.`,
  complete: "Complete in the file. Here it is Green until its lead claims it with evidence.",
  saidByPeople: (lifecycle: string) => `“${lifecycle}” is said by people in the board, and not imported`,
  saidComplete: "Complete by the file that was imported. Not yet claimed with evidence.",

  // Why it is asked.
  twiceInFile: (reference: string, place: string) => `The reference ${reference} is also that of ${place}`,
  twiceInPlan: (reference: string) => `Two actions have the reference ${reference}`,
  waits: (reference: string) => `Decide first which row of the file the action ${reference} is`,
  isWithdrawn: "It was withdrawn in the board. Reinstate it there to import it again.",
  otherProgramme: "The file has it in another programme. Move it in the board: an import moves no action.",
  withdrawnBecause: (source: string) => `Not in ${source}.`,
  missing: "It was imported, and this file does not have it",
  similar: (reference: string, title: string) => `Is it ${reference}, “${title}”?`,
};
