// What people read of the plan's checks. A council may change it here.
import type { Day } from "../schema/column.ts";
import { counted } from "./counted.ts";
import { formatDay } from "./days.ts";

/** `60 days past its original due date and 3 days past its revised due date`. */
export function past({ original, revised }: Lateness): string {
  const by = (days: number, date: string) => (days > 0 ? [`${counted(days, "day")} past its ${date} due date`] : []);
  return [...by(original, "original"), ...by(revised, "revised")].join(" and ");
}

interface Lateness {
  readonly original: number;
  readonly revised: number;
}

/** Checks: a tag for the card, and the sentence beside the action. */
export const checks = {
  unsupported: "Not supported",
  greenLate: {
    tag: "Green, but late",
    text: (late: Lateness) => `Rated Green, but ${past(late)}`,
  },
  amberLate: {
    tag: "Amber, but late",
    text: (late: Lateness, most: number) =>
      `Rated Amber, but ${past(late)}. Amber is for actions up to ${counted(most, "day")} late`,
  },
  noEvidence: {
    tag: "Evidence missing",
    none: "Claimed complete with no evidence",
    some: (lacking: number, criteria: number) =>
      criteria === 1
        ? "Claimed complete, but its success criterion has no evidence"
        : `Claimed complete, but ${lacking} of ${criteria} criteria ${lacking === 1 ? "has" : "have"} no evidence`,
  },
  originalChanged: {
    tag: "Original date changed",
    text: (was: Day, now: Day | undefined) =>
      now
        ? `The original due date is ${formatDay(was)}. In the list it was changed to ${formatDay(now)}`
        : `The original due date is ${formatDay(was)}. It was removed from the list`,
  },
  noRevisedDate: { tag: "No revised date", text: "Past its original date, with no new date" },
  unchanged: {
    tag: (rounds: number) => `Unchanged ${rounds} rounds`,
    text: (rounds: number) => `Reported as unchanged for ${rounds} rounds in a row`,
  },
  sameWords: { tag: "Same wording", text: "Updated, but progress and next steps are the same as last time" },
  verifierGone: {
    tag: "Verifier has left",
    text: (day: string) =>
      `Verified on ${day} by a former member. Check again that it is still in place, because nobody can tell whether they were independent`,
  },
  oddValue: {
    tag: "Value not valid",
    where: (list: string, column: string, row: number | undefined) =>
      row === undefined ? `${list}, ${column}` : `${list}, row ${row}, ${column}`,
    read: (where: string, holds: string, readAs: string) =>
      `${where}: “${holds}” is read as “${readAs}”. SharePoint’s own views may leave it out`,
    empty: (where: string, holds: string) => `${where}: “${holds}” is not a valid value, so it does not count`,
  },
  referenceShared: {
    tag: "Reference used twice",
    text: (reference: string, [row, ...more]: readonly number[]) =>
      more.length === 0
        ? `The reference ${reference} is also that of row ${row} in the list Actions. Give one of them another`
        : `The reference ${reference} is also that of ${counted(more.length + 1, "other row")} in the list Actions. Give each its own`,
  },
  checkDue: { tag: "Check due", text: "Verified some months ago. Check that it is still in place" },
};

/** Asked before somebody confirms that nothing has changed: `Green, 152 days past its original due date, with no new date. Still Green?` */
export const stillWords = {
  noNewDate: "with no new date",
  unchanged: (rounds: number) => `unchanged for ${counted(rounds, "round")}`,
  ask: (rating: string, facts: readonly string[]) => `${[rating, ...facts].join(", ")}. Still ${rating}?`,
};
