// Substance checks of the whole plan, by kind: which actions have one, and what it says.
import { type Action, compareReferences } from "../../plan/action.ts";
import { allChecksOf } from "../../plan/allChecks.ts";
import type { Board } from "../../plan/board.ts";
import { checkKinds } from "../../plan/checks.ts";
import type { Says } from "../../plan/feature.ts";
import type { Day } from "../../schema/column.ts";
import { checkTitles } from "./words.ts";

export interface CheckGroup {
  readonly kind: string;
  readonly title: string;
  readonly found: readonly { readonly action: Action; readonly text: string }[];
}

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
    ...checkKinds.map((kind) => ({ kind, title: checkTitles[kind] })),
    ...says.flatMap(({ checks = [] }) => checks),
  ];
  return kinds
    .map(({ kind, title }) => ({ kind, title, found: all.filter((each) => each.kind === kind) }))
    .filter(({ found }) => found.length > 0);
}
