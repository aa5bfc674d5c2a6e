// What people read in My work. A council may change it here.
import { counted } from "../../plan/counted.ts";

export const words = {
  title: "My work",
  none: "Nothing is waiting for you. See the board for the whole plan.",
  /** Over actions about which nothing is to be done. */
  rest: "Nothing due",
  loading: "Looking for what needs you",
  readOnly: "You can read these actions. The lead or coordinator of each programme updates them.",

  /** Updates, and whatever else the person has to do. */
  updates: (count: number) => (count === 0 ? "No updates due" : `${counted(count, "update")} due`),
  others: (count: number) =>
    count === 0 ? "Nothing else needs you" : `${counted(count, "other thing needs", "other things need")} you`,
  things: (count: number) =>
    count === 0 ? "Nothing is waiting for you" : `${counted(count, "thing needs", "things need")} you`,
  open: "Open",
  openOne: (what: string) => `Open ${what}`,

  updated: (updated: number, of: number) => `${updated} of ${of} updated or confirmed`,
  inRound: (number: number, since: string) => `in round ${number}, open since ${since}`,
  inDays: (days: number) => `in the last ${days} days`,
  deadline: (day: string, days: number) => {
    if (days === 0) return `Deadline: today, ${day}.`;
    return days > 0
      ? `Deadline: ${day}, in ${counted(days, "day")}.`
      : `Deadline: ${day}, ${counted(-days, "day")} ago.`;
  },
  progressBar: "Updated or confirmed",

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
  claimedWithoutEvidence: "Claimed complete with no evidence",
  addEvidence: "Claimed complete with no evidence. Add the evidence",
  doesNotCount: "Something that was entered does not count. Open the action to see why",
  noUpdateSince: (day: string) => `No update since ${day}`,
  noUpdate: "No update yet",
  updateDueSince: (day: string) => `Update due since ${day}`,
  andLate: (days: number) => `, and ${counted(days, "day")} late`,
  late: (days: number) => `${counted(days, "day")} late`,
  lateWithoutNewDate: (days: number) => `${counted(days, "day")} late, with no revised date`,
  /** With an update that is due: nobody has answered it since. */
  isWorking: ". Off track: is the corrective action working?",
  red: "Off track",
  redWithoutAction: "Off track, with no corrective action",
  amber: "At risk",
  notDue: "Not due to start yet",
  green: "On track",
};

/** What a coordinator looks after. */
export const worklistWords = {
  heading: "Coordinating",
  notUpdated: (due: number, of: number) =>
    `${due} of ${counted(of, "action")} not updated in this round. You can send a reminder`,
  undated: (count: number) => `${counted(count, "action has", "actions have")} no date that can be read. Enter one`,
  noProgramme: "No programme",
  without: (count: number) =>
    `${counted(count, "action is", "actions are")} in no programme, so nobody but an owner can update ${count === 1 ? "it" : "them"}`,
};
