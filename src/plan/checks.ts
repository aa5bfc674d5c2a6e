// Checks: where an action's rating and its facts disagree. They warn; people decide.
import type { Day } from "../schema/column.ts";
import type { OddValue } from "../schema/list.ts";
import { type Action, columnOf, daysLate, latenessOf } from "./action.ts";
import { checks as words } from "./checkWords.ts";
import { isOriginalChanged } from "./dates.ts";
import { daysBetween, formatDay } from "./days.ts";
import type { Plan } from "./plan.ts";

export const checkKinds = [
  "not-believed",
  "odd-value",
  "reference-shared",
  "green-late",
  "amber-late",
  "no-evidence",
  "no-revised-date",
  "original-changed",
  "unchanged",
  "same-words",
  "verifier-gone",
  "check-due",
] as const;
export type PlanCheckKind = (typeof checkKinds)[number];

export interface Check {
  /** The kind of check: one of the plan's, or of a feature's. */
  readonly kind: string;
  /** For a tag on the card. */
  readonly tag: string;
  /** What disagrees, in a sentence. */
  readonly text: string;
}

/** Rounds carried forward in a row from which the check warns. */
const longUnchanged = 3;
/** Days: the check warns if the narrative was older than this at the last update. */
const oldWords = 20;

export function checksOf(action: Action, { amberDays }: Pick<Plan, "amberDays">, today: Day): readonly Check[] {
  const { fields, status } = action;
  const column = columnOf(action, today);
  const checks: Check[] = status.unsupported.map((text) => ({ kind: "not-believed", tag: words.unsupported, text }));
  const add = (kind: PlanCheckKind, tag: string, text: string) => checks.push({ kind, tag, text });
  for (const odd of [...(action.odd ?? []), ...status.odd]) add("odd-value", words.oddValue.tag, oddInWords(odd));
  if (action.sharedWith) {
    const others = action.sharedWith.filter((id) => id !== action.id);
    add("reference-shared", words.referenceShared.tag, words.referenceShared.text(fields.reference, others));
  }
  if (column === undefined) return checks;
  const late = daysLate(action, today);
  const lateness = latenessOf(action, today);
  const lateBy = Math.max(lateness.original, lateness.revised);
  if (column === "Green" && lateBy > 0) {
    add("green-late", words.greenLate.tag, words.greenLate.text(lateness));
  }
  if (column === "Amber" && lateBy > amberDays) {
    add("amber-late", words.amberLate.tag, words.amberLate.text(lateness, amberDays));
  }
  if (column === "Claimed" || column === "Verified") {
    const { criteria, evidenced } = status;
    const wanted = Math.max(criteria.length, 1);
    if (evidenced < wanted && !status.unread.has("evidence")) {
      const { tag, none, some } = words.noEvidence;
      add("no-evidence", tag, status.evidence.length > 0 ? some(wanted - evidenced, wanted) : none);
    }
  }
  if (late > 0 && !fields.revisedDue) {
    add("no-revised-date", words.noRevisedDate.tag, words.noRevisedDate.text);
  }
  const { original, byRow } = action.dates;
  if (original && isOriginalChanged(action.dates)) {
    add("original-changed", words.originalChanged.tag, words.originalChanged.text(original.due, byRow));
  }
  const rounds = fields.carriedForward ?? 0;
  if (rounds >= longUnchanged) {
    add("unchanged", words.unchanged.tag(rounds), words.unchanged.text(rounds));
  }
  const { updatedOn, narrativeOn } = fields;
  if (rounds === 0 && updatedOn && narrativeOn && daysBetween(narrativeOn, updatedOn) > oldWords) {
    add("same-words", words.sameWords.tag, words.sameWords.text);
  }
  if (status.verification && status.isVerifierUnknown) {
    const { tag, text } = words.verifierGone;
    add("verifier-gone", tag, text(formatDay(status.verification.on)));
  }
  if (status.nextCheck && status.nextCheck <= today) {
    add("check-due", words.checkDue.tag, words.checkDue.text);
  }
  return checks;
}

/** What a list holds that its column does not allow, and how it is read; with its row if it is of no action. */
export function oddInWords({ list, column, holds, readAs }: OddValue, row?: number): string {
  const where = words.oddValue.where(list, column, row);
  return readAs === undefined ? words.oddValue.empty(where, holds) : words.oddValue.read(where, holds, readAs);
}
