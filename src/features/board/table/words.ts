// What people read in the table. A council may change it here.
import type { BoardColumn } from "../../../plan/action.ts";
import { counted } from "../../../plan/counted.ts";
import { marks } from "../../../plan/marks.ts";
import { programmeWords } from "../../../ui/kit/programmeWords.ts";

export const words = {
  table: "Actions as a table",
  count: (shown: number) => counted(shown, "action"),
  sorted: (titles: readonly string[]) => `Sorted by ${titles.join(", then ").toLowerCase()}`,
  columns: "Columns and sorting",
  hint: "Double-click a cell, or press Enter in it, to change it.",
  keys: "Arrow keys move between cells. Enter or F2 edits a cell. Space selects its row. M opens the menu of its row.",
  selectAll: "Select all actions shown",
  select: (reference: string) => `Select ${reference}`,
  group: (title: string, count: number) => `${title} (${count})`,
  notYours: (reference: string, column: string) =>
    `You cannot change this here: ${column.toLowerCase()} of ${reference}.`,
  edit: (reference: string, column: string) => `${reference}: ${column.toLowerCase()}`,
  enterTitle: "Enter what will be done",
  saved: (reference: string) => `${reference} is saved.`,
  states: { saving: "Saving", waiting: "Waiting to save", "needs you": "Not saved" },
};

export const columnsWords = {
  title: "Columns and sorting",
  shown: "Columns",
  earlier: (column: string) => `Move ${column} to the left`,
  later: (column: string) => `Move ${column} to the right`,
  order: "Sorting",
  first: "Sort by",
  further: "Then by",
  none: "Choose a column",
  up: "First to last",
  down: "Last to first",
  way: (column: string) => `Order of ${column}`,
  usual: "Use the standard columns",
  device: "Your columns are kept on this device. A shared link to this view has them too.",
};

/** What is done to several actions at once. */
export const bulkWords = {
  selected: (count: number) => `${counted(count, "action")} selected`,
  clear: "Clear selection",
  buttons: {
    unchanged: "No change this month",
    leads: "Change leads",
    due: "Change due date",
    programme: programmeWords.move,
  },
  titles: {
    unchanged: (count: number) => `No change this month to ${counted(count, "action")}`,
    leads: (count: number) => `Change the leads of ${counted(count, "action")}`,
    due: (count: number) => `Change the due date of ${counted(count, "action")}`,
    programme: programmeWords.moveSeveral,
  },
  leftOut: (count: number) =>
    `${counted(count, "selected action")} cannot be changed like this. The reasons are listed when you have saved.`,
  confirm: (count: number) => `Confirm ${counted(count, "action")}`,
  stillSo: (count: number) =>
    count === 1 ? "Answer for this action first:" : `Answer for these ${count} actions first:`,
  answer: "Are they still as they are rated?",
  answerYes: "Yes, confirm them too",
  answerNo: "No, leave them out",
  chooseAnswer: "Choose an answer",
  leadsNote: "These people replace the leads that each action has now.",
  someLead: "Add at least one lead",
  saveAll: (count: number) => `Save ${counted(count, "action")}`,
  done: (count: number, of: number) =>
    count === of ? `${counted(count, "action")} changed.` : `${count} of ${counted(of, "action")} changed.`,
  notChanged: "Not changed:",
  open: (reference: string) => `Open ${reference}`,
  dismiss: "Close",
};

/** Why one of several actions is left as it is. */
export const whyNotWords = {
  unsaved: programmeWords.unsaved,
  withdrawn: "It has been replaced or withdrawn.",
  complete: (column: BoardColumn) => `It is ${marks[column].word.toLowerCase()}, so it needs no update.`,
  unrated: "It has no rating yet. Update it instead.",
  updated: "It has been updated today already.",
  notStillSo: "You left it out. Update it instead.",
  same: "It is due on that day already.",
  refused: "That date was refused for it.",
  sameLeads: "It has these leads already.",
};
