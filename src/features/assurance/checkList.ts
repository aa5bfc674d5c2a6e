// Substance checks of the whole plan, by kind: which actions have one, and what it says.
import { type Action, compareReferences } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { checkKinds, type PlanCheckKind } from "../../plan/checks.ts";
import type { Says } from "../../plan/feature.ts";
import type { Day } from "../../schema/column.ts";
import { allChecksOf } from "../../ui/kit/features.tsx";

export interface CheckGroup {
  readonly kind: string;
  readonly title: string;
  readonly found: readonly { readonly action: Action; readonly text: string }[];
}

const titles: Readonly<Record<PlanCheckKind, string>> = {
  "not-believed": "Not believed: the row says what no record bears out",
  "green-late": "Green past its date",
  "no-evidence": "Complete without evidence",
  "no-revised-date": "Original date passed, no revised date",
  unchanged: "Carried forward unchanged",
  "same-words": "Updated with the narrative of the time before",
  "check-due": "Verified, and due to be checked again",
};

interface Context {
  readonly board: Board;
  readonly today: Day;
  readonly says: readonly Says[];
}

/** Kinds that nothing has are left out; actions in the order of their references. */
export function checkGroups(actions: Iterable<Action>, { board, today, says }: Context): readonly CheckGroup[] {
  const sorted = [...actions].sort((a, b) => compareReferences(a.fields.reference, b.fields.reference));
  const all = sorted.flatMap((action) =>
    allChecksOf(action, board, today, says).map((check) => ({ ...check, action })),
  );
  const kinds = [
    ...checkKinds.map((kind) => ({ kind, title: titles[kind] })),
    ...says.flatMap(({ checks = [] }) => checks),
  ];
  return kinds
    .map(({ kind, title }) => ({ kind, title, found: all.filter((each) => each.kind === kind) }))
    .filter(({ found }) => found.length > 0);
}
