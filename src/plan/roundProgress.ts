// How far a round is, programme by programme, and the result that its closing keeps.
import type { Day } from "../schema/column.ts";
import { type Action, compareReferences } from "./action.ts";
import { isClaimedIn } from "./claimedLately.ts";
import type { Plan } from "./plan.ts";
import { type RoundResult, totalOf } from "./roundResult.ts";
import { isDueUpdate, isOpen } from "./update.ts";

export interface RoundProgress {
  readonly programme: Action["programme"];
  /** Updated or confirmed in the round. One that was claimed complete in it stays: the claim is its update. */
  readonly updated: readonly Action[];
  /** Of these, those that were confirmed as they were. */
  readonly unchanged: readonly Action[];
  readonly due: readonly Action[];
}

/** Who has updated and who has not, by programme, in the order of their numbers. */
export function roundProgress(actions: Iterable<Action>, plan: Plan, today: Day): readonly RoundProgress[] {
  const byProgramme = new Map<number, Action[]>();
  for (const action of actions) {
    if (!isOpen(action, today) && !(plan.round && isClaimedIn(action, plan.round))) continue;
    const number = action.programme?.number ?? 0;
    byProgramme.set(number, [...(byProgramme.get(number) ?? []), action]);
  }
  return [...byProgramme]
    .sort(([one], [other]) => one - other)
    .map(([, open]) => {
      const due = open.filter((action) => isDueUpdate(action, plan, today));
      const updated = open.filter((action) => !due.includes(action));
      const unchanged = updated.filter(({ fields, status }) => !status.claim && (fields.carriedForward ?? 0) > 0);
      return { programme: open[0]?.programme, updated, unchanged, due };
    });
}

/** What the entry that closes the round keeps. */
export function resultOf(progress: readonly RoundProgress[]): RoundResult {
  return totalOf(
    progress.map(({ programme, updated, unchanged, due }) => ({
      programme: programme ? `${programme.number} ${programme.title}` : noProgramme,
      updated: updated.length - unchanged.length,
      unchanged: unchanged.length,
      missing: due.length,
      without: due
        .map(({ fields }) => fields.reference)
        .toSorted(compareReferences)
        .join(", "),
    })),
  );
}

/** Of actions in no programme's folder. */
const noProgramme = "No programme";
