// Frozen actions for tests, made by the product's own freezing.
import type { ActionFields } from "../../src/plan/actions.ts";
import { readPlan } from "../../src/plan/plan.ts";
import type { FrozenAction, FrozenPlan } from "../../src/plan/snapshots/format.ts";
import { freezeAction, freezePlan } from "../../src/plan/snapshots/freeze.ts";
import type { Day } from "../../src/schema/column.ts";
import { aBoard, anAction } from "./builders.ts";

/** As it is on a day; `more` says what does not follow from its fields. */
export function aFrozen(
  today: Day,
  { id = 1, ...fields }: Partial<ActionFields> & { readonly id?: number } = {},
  more: Partial<FrozenAction> = {},
): FrozenAction {
  const made = freezeAction(anAction(fields, { id }), { plan: readPlan([]), today, numberOf: (person) => person.id });
  return { ...made, ...more };
}

/** The settings of a plan, as frozen. */
export function aFrozenSettings(today: Day, given: Partial<FrozenPlan["plan"]> = {}): FrozenPlan["plan"] {
  return { ...freezePlan(aBoard(), today).plan, ...given };
}
