// Substance checks: where the colour and the facts disagree. They warn; people decide.
import type { Day } from "../schema/column.ts";
import { type Action, columnOf, daysLate } from "./action.ts";
import { counted } from "./counted.ts";
import { daysBetween } from "./days.ts";

export const checkKinds = [
  "not-believed",
  "green-late",
  "no-evidence",
  "no-revised-date",
  "unchanged",
  "same-words",
  "check-due",
] as const;
export type PlanCheckKind = (typeof checkKinds)[number];

export interface Check {
  /** One of the plan's own, or of a feature's. */
  readonly kind: string;
  /** For a tag on the card. */
  readonly tag: string;
  /** The disagreement, in a sentence. */
  readonly text: string;
}

/** Rounds carried forward from which it is worth asking. */
const longUnchanged = 3;
/** Words older than this, in days, at the time of an update that was said to be new. */
const oldWords = 20;

export function checksOf(action: Action, today: Day): readonly Check[] {
  const { fields, status } = action;
  const column = columnOf(action, today);
  const checks: Check[] = status.unsupported.map((text) => ({ kind: "not-believed", tag: "Not believed", text }));
  if (column === undefined) return checks;
  const late = daysLate(action, today);
  const add = (kind: PlanCheckKind, tag: string, text: string) => checks.push({ kind, tag, text });
  if (column === "Green" && late > 0) {
    add("green-late", "Green, but late", `It is rated Green, and its date passed ${counted(late, "day")} ago.`);
  }
  if (column === "Claimed" || column === "Verified") {
    const { criteria, evidenced } = status;
    const wanted = Math.max(criteria.length, 1);
    if (evidenced < wanted && !status.unread.has("evidence")) {
      const how = criteria.length > 0 ? `${evidenced} of ${wanted} criteria have evidence` : "there is no evidence";
      add("no-evidence", "Evidence missing", `It is said to be complete, and ${how}.`);
    }
  }
  if (late > 0 && !fields.revisedDue) {
    add("no-revised-date", "No revised date", "Its original date has passed, and no revised date is given.");
  }
  const rounds = fields.carriedForward ?? 0;
  if (rounds >= longUnchanged) {
    add("unchanged", `Unchanged ${rounds} rounds`, `It was carried forward unchanged for ${rounds} rounds.`);
  }
  const { updatedOn, narrativeOn } = fields;
  if (rounds === 0 && updatedOn && narrativeOn && daysBetween(narrativeOn, updatedOn) > oldWords) {
    add("same-words", "Same narrative", "It was updated, with the narrative of the time before.");
  }
  if (status.nextCheck && status.nextCheck <= today) {
    add("check-due", "Check due", "It was verified months ago; whether it still holds is to be checked.");
  }
  return checks;
}
