// The words of forms and of edits, wherever they are shown.
import { counted } from "../../plan/counted.ts";
import { formatDay } from "../../plan/days.ts";
import type { Day } from "../../schema/column.ts";

export const formWords = {
  save: "Save",
  cancel: "Cancel",
  discard: "Discard",
  keep: "Save draft and close",
  choose: "Choose",
  noDay: "Enter a date, such as 30 Sep 2026",
  mistypedYear: "Check the year of the date",
  chooseDay: "Choose a day",
  tooLong: (label: string, most: number, length: number) =>
    `${label} must be ${figure(most)} characters or fewer. It has ${figure(length)}.`,
  changedBy: (name: string) => `${name} has changed this while you were writing.`,
  nowSays: (text: string) => `It now says: ${text || "nothing"}`,
};

const figure = (count: number) => count.toLocaleString("en-GB");

const times = (count: number) => (count === 1 ? "once" : count === 2 ? "twice" : `${count} times`);

/** How far the saving of an edit is. */
export const editWords = {
  waiting: "Waiting to save",
  sending: "Saving",
  conflict: "Not saved: needs your attention",
  rejected: "Not saved: needs your attention",
};

/** What is asked about an action's progress, in an update and in a move. */
export const progressWords = {
  rating: "Rating",
  chooseRating: "Choose a rating",
  narrative: "Progress and next steps",
  enterNarrative: "Enter progress and next steps",
  sameAsLast: "This is the same as the last update. If nothing has changed, use “No change this month” instead.",
  lastUpdate: (on: Day | undefined) => (on ? `Last update, ${formatDay(on)}` : "Progress so far"),
  passed: "This date has passed. If it will be met later, enter the new date.",
  correctiveAction: "Corrective action",
  correctiveActionHint: "What will be done to bring it back on track.",
  enterCorrectiveAction: "Enter the corrective action",
  ask: "Help needed, and from whom",
  enterAsk: "Enter the help you need, or “None”",
  confidence: "Confidence in the outcome",
  revisedDue: "Revised due date",
  enterRevisedDue: "Enter the revised due date",
  dueReason: "Reason for the new date",
  enterDueReason: "Enter the reason for the new date",
};

/** `Original due date: 30 Nov 2026. Revised twice, now 45 days later.` */
export function datesInWords({ due, revisedDue, slips, slippage }: Dates): string {
  if (!due && !revisedDue) return "No due date.";
  const original = due ? `Original due date: ${formatDay(due)}.` : "No due date in the plan.";
  if (!revisedDue) return `${original} Never revised.`;
  const by = slippage === 0 ? "" : `, now ${counted(Math.abs(slippage), "day")} ${slippage > 0 ? "later" : "earlier"}`;
  return `${original} Revised ${times(slips ?? 0)}${by}.`;
}

interface Dates {
  readonly due: Day | undefined;
  readonly revisedDue: Day | undefined;
  readonly slips: number | undefined;
  /** Days from the one to the other. */
  readonly slippage: number;
}

export const copyWords = {
  copied: "Copied",
  done: "Copied.",
  blocked: "Your browser blocked copying. Select the text and copy it.",
};

export const pickerWords = {
  typeName: "Type a name",
  looking: "Searching",
  noMatch: "No one found with that name",
};

export const historyWords = {
  repeated: "Columns that repeat the record changed",
  /** True of a save that the board made by itself, and of one that the person made. */
  repeatedBy: (name: string) =>
    `Saved by the board that ${name} had open, or by ${name} in person: SharePoint does not say which. The record says who claimed and who verified.`,
};
