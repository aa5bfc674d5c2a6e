// What is asked of a person before they confirm that nothing has changed, where the action's rating and its dates or rounds disagree.
import type { Day } from "../schema/column.ts";
import { type Action, latenessOf } from "./action.ts";
import { checksOf } from "./checks.ts";
import { past, stillWords as words } from "./checkWords.ts";
import type { Plan } from "./plan.ts";

/** The checks that only who updates the action can answer. The others stand whatever it is rated. */
const asked = ["green-late", "amber-late", "no-revised-date", "unchanged"];

/** The question, or none where no such check finds anything. */
export function whetherStillSo(action: Action, plan: Pick<Plan, "amberDays">, today: Day): string | undefined {
  const { rating, carriedForward = 0 } = action.fields;
  const kinds = checksOf(action, plan, today).flatMap(({ kind }) => (asked.includes(kind) ? [kind] : []));
  if (!rating || kinds.length === 0) return undefined;
  const lateness = past(latenessOf(action, today));
  const facts = [
    lateness,
    kinds.includes("no-revised-date") && words.noNewDate,
    kinds.includes("unchanged") && words.unchanged(carriedForward),
  ];
  return words.ask(
    rating,
    facts.flatMap((fact) => fact || []),
  );
}
