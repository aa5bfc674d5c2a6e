// The tags of a card: only what needs saying, most pressing first.
import { type Action, columnOf, daysLate, isStale } from "../../plan/action.ts";
import type { checksOf, PlanCheckKind } from "../../plan/checks.ts";
import type { Plan } from "../../plan/plan.ts";
import type { Day } from "../../schema/column.ts";
import { tags as words } from "./words.ts";

export type EditState = "saving" | "waiting" | "needs you" | undefined;

interface Context {
  readonly plan: Plan;
  readonly today: Day;
  readonly edit: EditState;
  /** The plan's checks; absent until they are loaded. */
  readonly checks: typeof checksOf | undefined;
  /** What features add, a line each: first what is urgent, or an empty line. */
  readonly more: string;
}

/** What a tag takes beside its letters, and how many others there are, in letters. */
const around = 3;

/** How many of the tags, at most three, fit into a line of so many letters: the first one always, cut if need be. */
export function tagsThatFit(tags: readonly string[], letters: number): number {
  let left = letters;
  const fitting = tags.slice(0, 3).findIndex((tag, index) => {
    left -= tag.length + around;
    return index > 0 && left < (index < tags.length - 1 ? around : 0);
  });
  return fitting < 0 ? Math.min(tags.length, 3) : fitting;
}

export function tagsOf(action: Action, { plan, today, edit, checks, more }: Context): string[] {
  const { status } = action;
  const late = daysLate(action, today);
  const lateTag = late > 0 && words.late(late);
  const [urgent, ...others] = more.split("\n");
  const { slips = 0 } = action.fields;
  const found = checks?.(action, plan, today) ?? [];
  const check = (kind: PlanCheckKind) => found.find((each) => each.kind === kind)?.tag;
  return [
    edit === "needs you" && words.notSaved,
    edit === "waiting" && words.waiting,
    edit === "saving" && words.saving,
    urgent && lateTag,
    urgent,
    status.superseded && words.withdrawn,
    check("not-believed"),
    check("odd-value"),
    check("reference-shared"),
    status.returned && !["Claimed", "Verified"].includes(columnOf(action, today) ?? "") && words.returned,
    check("no-evidence"),
    check("verifier-gone"),
    check("original-changed"),
    check("check-due"),
    !urgent && lateTag,
    status.held.length > 0 && words.embedded,
    check("unchanged"),
    slips > 0 && words.revised(slips),
    isStale(action, plan, today) && words.notUpdated,
    check("same-words"),
    ...others,
  ].filter((tag): tag is string => typeof tag === "string" && tag !== "");
}
