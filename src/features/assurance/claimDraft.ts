// A claim that is being written: what is typed and chosen, and what it still leaves out.
import { unaccounted, WHOLE } from "../../plan/account.ts";
import type { Action } from "../../plan/action.ts";
import { type Criterion, readCriteria } from "../../plan/criteria.ts";
import { claimWords as words } from "./claimWords.ts";
import { type Piece, problemOf } from "./pieces.ts";
import { chosenFor } from "./uploads.ts";

/** What is typed. Each text stands by itself, so that it can be found when the action is gone. */
export interface ClaimDraft {
  readonly words?: string;
  readonly criteria?: string;
  readonly pieces?: readonly Piece[];
  /** Why a criterion has no evidence, by its mark; under the empty mark, why there are no criteria. */
  readonly [why: `why ${string}`]: string | undefined;
  /** The words, as an earlier version kept them. */
  readonly evidence?: string;
}

export const keyOf = ({ id }: Pick<Action, "id">, { key }: Pick<Piece, "key">) => `${id} ${key}`;

/** Those of the action, or those that are written with the claim. */
export const criteriaOf = ({ status }: Action, { criteria = "" }: ClaimDraft): readonly Criterion[] =>
  status.criteria.length > 0 ? status.criteria : readCriteria(criteria);

/** What a claim still leaves out, with the mark of the criterion or the key of the piece. */
export interface Lack {
  readonly of: string;
  readonly text: string;
}

export function whatLacks(action: Action, values: ClaimDraft): Lack | undefined {
  const { pieces = [] } = values;
  for (const piece of pieces) {
    const text = problemOf(piece, chosenFor(keyOf(action, piece)).file);
    if (text) return { of: piece.key, text };
  }
  const evidence = [...action.status.evidence, ...pieces.map(({ criterion }) => ({ fields: { criterion } }))];
  const [open] = unaccounted({ criteria: criteriaOf(action, values), evidence }, withoutIn(values, action));
  if (open === undefined) return undefined;
  if (open !== WHOLE) return { of: open, text: words.lacks(open) };
  return { of: WHOLE, text: values[`why ${WHOLE}`]?.trim() ? words.lacksWhole : words.lacksCriteria };
}

/** A line for each criterion for which a reason is given. */
export function withoutIn(values: ClaimDraft, action: Action): string {
  const oneLine = (text = "") => text.trim().replaceAll(/\s*\n\s*/g, " ");
  const criteria = criteriaOf(action, values);
  if (criteria.length === 0) return oneLine(values[`why ${WHOLE}`]);
  return criteria
    .map(({ mark }) => ({ mark, why: oneLine(values[`why ${mark}`]) }))
    .flatMap(({ mark, why }) => (why ? [`${mark} ${why}`] : []))
    .join("\n");
}

export const criteriaIn = ({ criteria = "" }: ClaimDraft, { status }: Action) =>
  status.criteria.length === 0 ? criteria : "";
