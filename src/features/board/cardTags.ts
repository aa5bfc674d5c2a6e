// The tags of a card: only what needs saying, most pressing first; a card has room for two.
import { type Action, columnOf, daysLate, isStale } from "../../plan/action.ts";
import { checksOf, type PlanCheckKind } from "../../plan/checks.ts";
import { counted } from "../../plan/counted.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Day } from "../../schema/column.ts";

export type EditState = "saving" | "waiting" | "needs you" | undefined;

interface Context {
  readonly plan: Plan;
  readonly today: Day;
  readonly edit: EditState;
  /** What features add, a line each. */
  readonly more: string;
}

export function tagsOf(action: Action, { plan, today, edit, more }: Context): string[] {
  const { status } = action;
  const late = daysLate(action, today);
  const { slips = 0 } = action.fields;
  const checks = checksOf(action, today);
  const check = (kind: PlanCheckKind) => checks.find((each) => each.kind === kind)?.tag;
  return [
    edit === "needs you" && "Needs you",
    edit === "waiting" && "Waiting to save",
    edit === "saving" && "Saving",
    status.superseded && "Superseded",
    check("not-believed"),
    status.returned && !["Claimed", "Verified"].includes(columnOf(action, today) ?? "") && "Returned",
    check("no-evidence"),
    check("check-due"),
    late > 0 && `${counted(late, "day")} late`,
    status.held.length > 0 && "Embedded",
    check("unchanged"),
    slips > 0 && counted(slips, "slip"),
    isStale(action, plan, today) && "Not updated",
    check("same-words"),
    ...more.split("\n"),
  ]
    .filter((tag): tag is string => typeof tag === "string" && tag !== "")
    .slice(0, 2);
}
