// A programme's own rating, by a rule over its open actions that the owners set and every report prints.
import { plain } from "../../schema/plain.ts";
import type { Board } from "../board.ts";
import { daysBetween } from "../days.ts";
import { planSettings } from "../planSettings.ts";
import { rowsOf } from "../rowsOf.ts";
import type { FrozenAction, ProgrammeRule, Rating } from "./format.ts";

/** The titles of the rule's rows in Plan settings. */
export const ruleSettings = {
  redShare: "Programme Red at one Red action in",
  amberShare: "Programme Amber at one Amber action in",
  lateDays: "Programme Red at days late without a new date",
} as const;

export const defaultRule: ProgrammeRule = { redShare: 6, amberShare: 4, lateDays: 31 };

/** What is not set, or is no whole number above 0, is as the product has it. */
export function ruleIn({ lists }: Pick<Board, "lists">): ProgrammeRule {
  const rows = [...rowsOf(lists, planSettings).values()];
  const found = { ...defaultRule };
  for (const key of Object.keys(ruleSettings) as (keyof ProgrammeRule)[]) {
    const value =
      rows.find(({ fields }) => plain(fields.title) === plain(ruleSettings[key]))?.fields.value.trim() ?? "";
    if (/^[1-9]\d{0,2}$/u.test(value)) found[key] = Number(value);
  }
  return found;
}

const open: readonly string[] = ["Red", "Amber", "Green"];

/** Whether the action is under way: it is rated, or should be. */
export const isOpen = ({ status }: Pick<FrozenAction, "status">): boolean => open.includes(status);

export interface RatingReason {
  readonly rating: Rating;
  /** How many of the open actions make it so: late ones, Red ones or Amber ones. */
  readonly because: "late" | "Red" | "Amber" | "none";
  readonly count: number;
  readonly of: number;
}

/**
 * Red: a share of the open actions is Red, or one is late by more than so many days and has no new date. Amber: one is Red, or a share is
 * Amber. Else Green. None where no action is open.
 */
export function ratingReason(actions: readonly FrozenAction[], rule: ProgrammeRule): RatingReason | undefined {
  const all = actions.filter(isOpen);
  const of = all.length;
  if (of === 0) return undefined;
  const count = (holds: (action: FrozenAction) => boolean) => all.filter(holds).length;
  const [red, amber] = [count(({ status }) => status === "Red"), count(({ status }) => status === "Amber")];
  if (red * rule.redShare >= of) return { rating: "Red", because: "Red", count: red, of };
  const late = count((action) => isLongLate(action, rule));
  if (late > 0) return { rating: "Red", because: "late", count: late, of };
  if (red > 0) return { rating: "Amber", because: "Red", count: red, of };
  if (amber * rule.amberShare >= of) return { rating: "Amber", because: "Amber", count: amber, of };
  return { rating: "Green", because: "none", count: 0, of };
}

/** A programme's own rating, without what makes it so. */
export const programmeRating = (actions: readonly FrozenAction[], rule: ProgrammeRule): Rating | undefined =>
  ratingReason(actions, rule)?.rating;

/** A new date that has passed too is none. */
function isLongLate({ late, fields: { due, revisedDue } }: FrozenAction, { lateDays }: ProgrammeRule): boolean {
  const moved = due && revisedDue ? daysBetween(due, revisedDue) : 0;
  return late > 0 && late + Math.max(0, moved) > lateDays;
}
