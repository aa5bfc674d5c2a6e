// Substance checks of the whole plan, by kind: which actions have one, and what it says.
import type { Day } from "../../schema/column.ts";
import { type Action, compareReferences } from "../../plan/action.ts";
import { type CheckKind, checkKinds, checksOf } from "../../plan/checks.ts";

export interface CheckGroup {
  readonly kind: CheckKind;
  readonly found: readonly { readonly action: Action; readonly text: string }[];
}

/** Kinds that nothing has are left out; actions in the order of their references. */
export function checkGroups(actions: Iterable<Action>, today: Day): readonly CheckGroup[] {
  const sorted = [...actions].sort((a, b) => compareReferences(a.fields.reference, b.fields.reference));
  const all = sorted.flatMap((action) => checksOf(action, today).map((check) => ({ ...check, action })));
  return checkKinds
    .map((kind) => ({ kind, found: all.filter((each) => each.kind === kind) }))
    .filter(({ found }) => found.length > 0);
}
