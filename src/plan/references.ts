// References are for people: two actions may have the same one, because SharePoint cannot refuse that in folders with permissions of
// their own. Each action with such a reference says which rows have it.
import { isSame } from "../schema/same.ts";
import type { Action } from "./action.ts";

type Actions = ReadonlyMap<number, Action>;
type Rows = readonly number[];

/** The actions that people mean by a reference: blanks around it and the case of letters do not matter. */
export function actionsWith(actions: Actions, reference: string): readonly Action[] {
  const wanted = keyOf(reference);
  return [...actions.values()].filter(({ fields }) => keyOf(fields.reference) === wanted);
}

/**
 * The actions, each with the rows that have its reference. All of them are compared only where a reference has changed: `ids` are of
 * those that are other objects than before.
 */
export function withSharedReferences(now: Actions, before: Actions, ids: Iterable<number>): Actions {
  const changed = [...ids];
  const isAsBefore = changed.every((id) => keyAt(now, id) === keyAt(before, id));
  const shared: Iterable<readonly [number, Rows | undefined]> = isAsBefore
    ? changed.map((id) => [id, before.get(id)?.sharedWith])
    : sharedIn(now);
  const marked = [...shared].flatMap(([id, sharedWith]) => {
    const action = now.get(id);
    return action && action.sharedWith !== sharedWith ? [[id, { ...action, sharedWith }] as const] : [];
  });
  // A board of thousands is not copied for nothing.
  if (marked.length === 0) return now;
  const next = new Map(now);
  for (const [id, action] of marked) next.set(id, action);
  return next;
}

function* sharedIn(actions: Actions): Generator<readonly [number, Rows | undefined]> {
  for (const rows of rowsByReference(actions).values()) {
    // The same rows as before are the same object, so that their actions are as well.
    const known = rows.map((id) => actions.get(id)?.sharedWith).find(Boolean);
    const shared = rows.length < 2 ? undefined : isSame(known, rows) ? known : rows;
    for (const id of rows) yield [id, shared];
  }
}

function rowsByReference(actions: Actions): ReadonlyMap<string, Rows> {
  const found = new Map<string, number[]>();
  for (const id of [...actions.keys()].sort((a, b) => a - b)) {
    const key = keyAt(actions, id);
    const rows = found.get(key) ?? [];
    found.set(key, rows);
    rows.push(id);
  }
  found.delete("");
  return found;
}

const keyAt = (actions: Actions, id: number) => keyOf(actions.get(id)?.fields.reference ?? "");

const keyOf = (reference: string) => reference.trim().toLowerCase();
