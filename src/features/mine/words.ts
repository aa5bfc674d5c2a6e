// What people read in My actions. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const words = {
  title: "My work",
  none: "You have no actions to update. See the board for the whole plan.",
  otherTasks: "Other tasks",
  open: "Open",
  openOne: (what: string) => `Open ${what}`,

  updated: (updated: number, of: number) => `${updated} of ${of} updated`,
  inRound: (number: number, since: string) => `in round ${number}, open since ${since}`,
  inDays: (days: number) => `in the last ${days} days`,
  upToDate: "You are up to date.",
  progressBar: "Updated",

  updatedOn: (day: string) => `updated ${day}`,
  neverUpdated: "not updated yet",
  unchanged: (rounds: number) => `unchanged for ${counted(rounds, "round")}`,
};

/** How an edit is doing, beside its action. */
export const editWords: Readonly<Record<string, string>> = {
  "needs you": "not saved",
  "waiting to save": "waiting to save",
  saving: "saving",
};

/** The one thing to do about an action. */
export const reasons = {
  returned: (why: string) => `Returned: ${why || "ask the verifier what is missing"}`,
  claimed: "Claimed complete: waiting for a verifier",
  claimedWithoutEvidence: "Claimed complete with no evidence. Add the evidence",
  doesNotCount: "Something that was entered does not count. Open the action to see why",
  noUpdateSince: (day: string) => `No update since ${day}`,
  noUpdate: "No update yet",
  updateDueSince: (day: string) => `Update due since ${day}`,
  andLate: (days: number) => `, and ${counted(days, "day")} late`,
  late: (days: number) => `${counted(days, "day")} late`,
  lateWithoutNewDate: (days: number) => `${counted(days, "day")} late, with no revised date`,
  red: "Off track: is the corrective action working?",
  redWithoutAction: "Off track, with no corrective action",
  amber: "At risk",
  notDue: "Not due to start yet",
  green: "On track",
};
