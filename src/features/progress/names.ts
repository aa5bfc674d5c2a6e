// How people and programmes of a frozen plan are called.
import { nameAtStart } from "../../plan/nameOf.ts";
import type { FrozenPlan } from "../../plan/snapshots/format.ts";

/** `3 Financial planning`, by its number; the number alone where the plan has no such programme. */
export function programmeName(number: number, { programmes }: Pick<FrozenPlan, "programmes">): string {
  return `${number} ${programmes.find((each) => each.number === number)?.title ?? ""}`.trim();
}

/** By the site's number. */
export const personName = (id: number, { people }: Pick<FrozenPlan, "people">): string =>
  nameAtStart(people[id] ?? { name: "" });
