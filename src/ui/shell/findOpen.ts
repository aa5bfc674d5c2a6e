// The action that a link means. Its row counts; its reference says what people knew it by when the link was made.
import type { Action } from "../../plan/action.ts";
import { actionsWith } from "../../plan/references.ts";
import type { OpenAction } from "../kit/address.ts";

export interface FoundAction {
  readonly kind: "action";
  readonly action: Action;
  /** Its reference in the link, where that is no longer its own; and what has that reference now. */
  readonly was?: { readonly reference: string; readonly others: readonly Action[] };
}

export interface NoAction {
  /** `several`: a link without a row, and more than one action has its reference. */
  readonly kind: "gone" | "several";
  /** The link's own. */
  readonly reference: string | undefined;
  readonly id: number | undefined;
  /** The actions that have that reference now. */
  readonly others: readonly Action[];
}

export function findOpen(actions: ReadonlyMap<number, Action>, { id, reference }: OpenAction): FoundAction | NoAction {
  const known = reference === undefined ? [] : actionsWith(actions, reference);
  const [only] = known;
  const action = id === undefined ? known.length === 1 && only : actions.get(id);
  if (!action) return { kind: id === undefined && only ? "several" : "gone", reference, id, others: known };
  if (reference === undefined || known.includes(action)) return { kind: "action", action };
  return { kind: "action", action, was: { reference, others: known } };
}
