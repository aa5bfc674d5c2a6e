// What people read on the board. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const words = {
  /** The line above the board: `Fresh start · month 8 of 24 · next Joint Board 8 December`. */
  month: (month: number, of: number | undefined) => (of ? `month ${month} of ${of}` : `month ${month}`),
  nextBoard: (day: string) => `next Joint Board ${day}`,
  search: "Search actions",
  filters: (on: number) => (on > 0 ? `Filters: ${on}` : "Filters"),
  groupBy: "Group by",
  layout: "Layout",
  layouts: { cards: "Cards", table: "Table" },
  share: "Share this view",
  takeAway: "Print or download",
  add: "Add action",

  chooseColumn: "Choose a column",
  noneIn: (column: string) => `${column}: no actions`,
  board: "Board",

  figures: "Figures: select one to filter the board",
  actions: "actions",
  /** Of the figures, where filters leave fewer than all. */
  ofAll: (shown: number, all: number) => (shown === all ? `${shown}` : `${shown} of ${all}`),
  overdue: "Overdue",
  notUpdated: "Not updated",

  more: (reference: string) => `More options for ${reference}`,
};

/** What the board can be grouped by, and the groups of actions that have none of it. */
export const laneWords = {
  none: "None",
  programme: "Programme",
  theme: "Theme",
  lead: "Lead",
  month: "Due month",
};

export const laneTitles = {
  noProgramme: "No programme",
  noTheme: "No theme",
  noLead: "No lead",
  noDate: "No due date",
  lead: (name: string) => `Lead: ${name}`,
  due: (month: string) => `Due ${month}`,
};

/** The lines of a card. */
export const card = {
  noLead: "No lead",
  lead: (name: string) => `lead ${name}`,
  evidence: (coverage: string) => `Evidence ${coverage}`,
  recurring: "Recurring",
  recurringTo: (day: string) => `Recurring to ${day}`,
  from: (day: string) => `From ${day}`,
  by: (day: string) => `By ${day}`,
  ongoing: "Ongoing",
  toBeAgreed: "Date to be agreed",
  noDate: "No due date",
};

/** Tags of a card, beside those of its checks. */
export const tags = {
  notSaved: "Not saved",
  waiting: "Waiting to save",
  saving: "Saving",
  withdrawn: "Withdrawn",
  returned: "Returned",
  late: (days: number) => `${counted(days, "day")} late`,
  embedded: "Embedded",
  revised: (times: number) => (times === 1 ? "Date revised" : `Date revised ${times} times`),
  notUpdated: "Not updated",
};
