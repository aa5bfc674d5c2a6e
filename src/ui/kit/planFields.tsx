// Fields for what the plan says of an action: its reference, and where in the plan it belongs.
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { textsIn } from "../../plan/adding.ts";
import type { Board } from "../../plan/board.ts";
import { actionsWith } from "../../plan/references.ts";
import { FormControl } from "./FormControl.tsx";
import { type FormField, problemOf, type TextField, textOf, tooLong } from "./formField.ts";
import { planFieldWords as words } from "./planFieldWords.ts";
import { SuggestedField } from "./SuggestedField.tsx";

interface Given {
  readonly value: string;
  readonly board: Pick<Board, "actions">;
  readonly onPut: (text: string) => void;
}

/** A reference that another action has is taken all the same, and said. It draws itself: what is shown may follow from other fields. */
export function referenceField(
  { value, board, onPut }: Given,
  { own, hint }: { readonly own?: Action; readonly hint?: string | undefined } = {},
): FormField<"reference"> {
  const other = actionsWith(board.actions, value).find(({ id }) => id !== own?.id);
  const field: TextField<"reference"> = {
    ...textOf("reference", actions.columns.reference),
    hint,
    required: words.enterReference,
    warning: other && words.used(value.trim(), other.fields.title),
  };
  return {
    ...{ name: "reference", kind: "own", label: field.label, wrong: problemOf(field, value) },
    render: (problem) => <FormControl {...{ field, value, onPut }} isRefused={problem !== undefined} />,
  };
}

/** One of the plan's texts, or another. */
export function placeField<Name extends "section" | "theme" | "outcome">(
  name: Name,
  { value, board, onPut }: Given,
): FormField<Name> {
  const label = words[name];
  const known = textsIn(board.actions.values(), name);
  return {
    ...{ name, kind: "own", label, wrong: tooLong(textOf(name, actions.columns[name]), value) },
    render: (problem) => (
      <SuggestedField {...{ name, label, value, known, problem, onPut }} hint={words.chooseOrType} />
    ),
  };
}
