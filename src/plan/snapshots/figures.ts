// The figures of a frozen plan, in all or of a group of its actions: by status, and by the rating that each was given.
import { type Direction, travelOf } from "./direction.ts";
import { byId, type FrozenAction, type FrozenPlan, type Rating, type Status, statuses } from "./format.ts";
import { isOpen } from "./programmeRule.ts";

export interface Figures {
  /** Actions that are not withdrawn. */
  readonly actions: number;
  readonly byStatus: Readonly<Record<Exclude<Status, "Superseded">, number>>;
  readonly withdrawn: number;
  /** By the rating that was last given, whether it is finished or not. */
  readonly byRating: Readonly<Record<Rating, Rated>>;
  /** Under way, and without a rating: it counts as Red. */
  readonly notRated: number;
  readonly late: number;
  readonly notUpdated: number;
  /** Success criteria, and how many of them have evidence. */
  readonly criteria: number;
  readonly evidenced: number;
}

export interface Rated {
  readonly actions: number;
  /** Of these, claimed complete or verified. */
  readonly complete: number;
  /** Of those, verified. */
  readonly verified: number;
}

export function figuresOf(actions: readonly FrozenAction[]): Figures {
  const counted = actions.filter(({ status }) => status !== "Superseded");
  const count = (holds: (action: FrozenAction) => boolean) => counted.filter(holds).length;
  const sum = (of: (action: FrozenAction) => number) => counted.reduce((total, action) => total + of(action), 0);
  const byStatus = Object.fromEntries(
    statuses.flatMap((status) => (status === "Superseded" ? [] : [[status, count((each) => each.status === status)]])),
  ) as Figures["byStatus"];
  const rated = (rating: Rating): Rated => {
    const all = counted.filter(({ status, fields }) => status !== "Not started" && fields.rating === rating);
    const complete = all.filter((action) => !isOpen(action));
    const verified = complete.filter(({ status }) => status !== "Claimed").length;
    return { actions: all.length, complete: complete.length, verified };
  };
  return {
    actions: counted.length,
    byStatus,
    withdrawn: actions.length - counted.length,
    byRating: { Red: rated("Red"), Amber: rated("Amber"), Green: rated("Green") },
    notRated: count((action) => isOpen(action) && action.fields.rating === undefined),
    late: count(({ late }) => late > 0),
    notUpdated: count(({ notUpdated }) => notUpdated),
    criteria: sum(({ criteria }) => criteria.length),
    evidenced: sum(({ criteria, evidenced }) => Math.min(evidenced, criteria.length)),
  };
}

export type Directions = Readonly<Record<Direction, number>>;

/** How many of these actions went which way since the plan before. */
export function directionsOf(actions: readonly FrozenAction[], before: Pick<FrozenPlan, "actions">): Directions {
  const was = byId(before);
  const found = { new: 0, started: 0, up: 0, level: 0, down: 0 };
  for (const action of actions) {
    const travel = travelOf(was.get(action.id), action);
    if (travel) found[travel.direction]++;
  }
  return found;
}
