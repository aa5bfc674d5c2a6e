// The words of an action's panel.
import { counted } from "../../../plan/counted.ts";
import type { DecidedExtension } from "../../../plan/dates.ts";
import { formatDay } from "../../../plan/days.ts";
import { nameOf } from "../../../plan/nameOf.ts";
import type { Day } from "../../../schema/column.ts";

export const panelWords = {
  action: (reference: string) => `Action ${reference}`,
  row: (id: number | undefined) => `Row ${id} of the list`,
  openThis: "Open",
  openOther: (reference: string, title: string) => `Open ${reference} ${title}`,
  openRow: "Open in SharePoint",
  close: "Close",
  offBoard: "Withdrawn",
  noProgramme: "In no programme",
  lead: (name: string) => `lead: ${name}`,
  late: (days: number) => `${counted(days, "day")} late`,
  readOnly: "View only in a meeting",
  viewOnly: "View only",
  unsaved: "This action is kept on this device and will be saved in SharePoint. You can update it then.",
  verifierOnly: "The lead rates progress. You verify completion.",
  added: "Added to the plan",
  returned: (name: string, on: Day) => `Returned by ${name}, ${formatDay(on)}`,
  checks: "Checks",
};

/** A link's reference that is not the action's own, or not its alone. */
export const renumberedWords = {
  renumbered: (was: string, now: string) => `This action was ${was}. Its reference is now ${now}.`,
  taken: (reference: string, count: number) =>
    count === 1
      ? `Another action has the reference ${reference} now:`
      : `${count} other actions have the reference ${reference} now:`,
};

export const goneWords = {
  several: "Choose an action",
  severalWhy: (reference: string, count: number) =>
    `${count} actions have the reference ${reference}, and the link does not say which of them it means.`,
  unreadable: "You cannot see this action at the moment",
  unreadableWhy: (reason: string) => `${reason} It will show here once somebody has corrected that in SharePoint.`,
  missing: "You cannot see this action",
  missingWhy:
    "It may have been removed, its number may be wrong, or you may not have access to it. Ask the person who sent you the link.",
  typed: "What you were writing, not saved",
  copy: "Copy what you wrote",
};

export const positionWords = {
  title: "Current position",
  moveTo: "Move to",
  notGiven: "Not given",
};

export const dateWords = {
  title: "Dates",
  phrase: "Date in the plan",
  understood: "Understood as",
  next: "Next due",
  nextOn: (on: Day, isCountedFromPlan: boolean) =>
    `${formatDay(on)}${isCountedFromPlan ? ", counted from the plan's first month" : ""}`,
  kind: "Type of date",
  /** By the kinds of date in the list. */
  kinds: { by: "deadline", between: "between two dates", onwards: "open-ended" } as Readonly<Record<string, string>>,
  start: "Start",
  due: "Original due date",
  recorded: "Recorded",
  recordedBy: (name: string, on: Day) => `${formatDay(on)} by ${name}`,
  revised: "Revised due date",
  extension: "Later date asked for",
  decided: ({ kind, asked, by, on }: DecidedExtension) =>
    `Extension to ${formatDay(asked)} ${kind.toLowerCase()} by ${nameOf(by)} on ${formatDay(on)}`,
  slippage: "Slippage",
  slipped: (days: number) =>
    `${counted(Math.abs(days), "day")} ${days > 0 ? "later" : "earlier"} than the original date`,
  slips: "Times revised",
  slipsAndWhy: (slips: number, reason: string) => (reason ? `${slips}. Last reason: ${reason}` : String(slips)),
  lastUpdate: "Last update",
  noUpdate: "None yet",
};

/** The original due date, and what is wrong with it. */
export const originalWords = {
  isRead: "These dates are read from the date in the plan. The list has no dates yet.",
  enter: "Enter these dates in the list",
  changed: (was: Day, now: Day) =>
    `The original due date was changed in the list from ${formatDay(was)} to ${formatDay(now)}.`,
  removed: (was: Day) => `The original due date, ${formatDay(was)}, was removed from the list.`,
  changedBy: (name: string, when: string) => `Changed by ${name}, ${when}.`,
  putBack: (day: string) => `Put back ${day}`,
};

/** Changing what the plan says of an action. */
export const rewordWords = {
  change: "Change reference or wording",
  goOn: "Continue changing reference or wording",
  referenceHint: "Links to the action stay valid.",
  history: "The history keeps what it said before.",
  agreed:
    "The plan's owners have recorded this action as agreed. What you change is shown beside what was agreed until an owner agrees it.",
  saved: (reference: string) => `${reference} is saved.`,
  duplicate: "Duplicate",
};

export const aboutWords = {
  title: "About",
  outcome: "Outcome",
  section: "Section",
  theme: "Theme",
  phase: "Phase",
  leads: "Leads",
  leadRoles: "Lead roles in the plan",
  changed: "Last changed",
  changedBy: (when: string, name: string) => `${when} by ${name}`,
  actionTitle: "Title",
};
