// What people read on the board. A council may change it here.
import { counted } from "../../plan/counted.ts";
import type { Need } from "../../plan/move.ts";

export const words = {
  /** The line above the board: `Fresh start · month 8 of 24 · next Joint Board 8 December`. */
  month: (month: number, of: number | undefined) => (of ? `month ${month} of ${of}` : `month ${month}`),
  nextBoard: (day: string) => `next Joint Board ${day}`,
  search: "Search actions",
  filters: (on: number) => (on > 0 ? `Filters: ${on}` : "Filters"),
  clear: "Clear filters and search",
  groupBy: "Group by",
  share: "Share this view",
  takeAway: "Print or download",
  add: "Add action",

  noMatch: "No actions match. Clear the search or a filter to see more.",
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
  open: "Open",
  update: "Update",
  addEvidence: "Add evidence",
  copyLink: "Copy link",
  moveTo: (reference: string) => `Move ${reference} to`,
  current: "Current",
  dropHere: "Drop here",
  needs: (all: readonly string[]) => `Needs ${new Intl.ListFormat("en-GB").format(all)}`,
};

/** What a move to a column asks for, after "Needs". */
export const needWords: Readonly<Record<Need, string>> = {
  narrative: "progress and next steps",
  correctiveAction: "a corrective action",
  ask: "help needed",
  account: "evidence",
  why: "a reason",
  checked: "confirmation that you checked the evidence",
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
