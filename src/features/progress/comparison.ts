// Which two plans a screen compares, and its form in an address: the plan now or as a round left it, beside the plan as a round left it.
import type { Plan } from "../../plan/plan.ts";
import type { Sealed } from "../../plan/snapshots/closedRounds.ts";

export interface Comparison {
  /** Nothing means now. */
  readonly at: Sealed | undefined;
  /** Nothing where there is no earlier snapshot. */
  readonly than: Sealed | undefined;
}

/**
 * Now beside the last snapshot, unless the query says otherwise; a snapshot is compared with an earlier one only. Until the next round is
 * opened, the time since the last snapshot has hardly begun, and papers are made: then it is the snapshot before.
 */
export function readComparison(query: string, sealed: readonly Sealed[], { round }: Pick<Plan, "round">): Comparison {
  const given = new URLSearchParams(query);
  const named = (name: string) => {
    const number = given.get(name) ?? "";
    return /^\d{1,4}$/.test(number) ? sealed.find(({ round }) => round.number === Number(number)) : undefined;
  };
  const at = named("at");
  const earlier = at ? sealed.filter(({ round }) => round.number < at.round.number) : sealed;
  const than = named("than");
  const usual = at || round ? earlier.at(-1) : (earlier.at(-2) ?? earlier.at(-1));
  return { at, than: than && earlier.includes(than) ? than : usual };
}
