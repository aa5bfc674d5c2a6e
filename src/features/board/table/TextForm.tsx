// One text of an action, as the panel has it: the same draft, the same rules.
import type { Action } from "../../../plan/action.ts";
import { actions } from "../../../plan/actions.ts";
import { nameAtStart } from "../../../plan/nameOf.ts";
import { useAnnounce } from "../../../ui/kit/announcer.tsx";
import { type FormField, textOf } from "../../../ui/kit/formField.ts";
import { RecordForm } from "../../../ui/kit/RecordForm.tsx";
import { type TextDraft, useTextDraft } from "../../../ui/kit/useTextDraft.ts";
import { formWords } from "../../../ui/kit/words.ts";
import { words } from "./words.ts";

/** Those that a cell can be edited in. */
export type CellText = "title" | "narrative" | "correctiveAction" | "ask";

interface Props {
  readonly action: Action;
  readonly field: CellText;
  readonly onClose: () => void;
}

export function TextForm({ action, field, onClose }: Props) {
  const announce = useAnnounce();
  const text = useTextDraft(action, field);
  const { fields, editor } = action;
  const current = fields[field];
  const column = actions.columns[field];

  async function save(typed: TextDraft): Promise<void> {
    await text.save(typed);
    onClose();
    announce(words.saved(fields.reference));
  }

  const described = ({ seen }: TextDraft): FormField<"text"> => ({
    ...{ ...textOf("text", column), kind: "lines", tall: field !== "title" },
    // Without a title nobody knows what it is; any other text may be taken away.
    ...(field === "title" && { required: words.enterTitle }),
    changed: seen !== current && { by: nameAtStart(editor), now: current },
  });
  return (
    <RecordForm<TextDraft>
      label={words.edit(fields.reference, column.title)}
      isFloating
      isQuick={field === "title"}
      start={{ text: current, seen: current }}
      draft={text.draft}
      describe={(values) => ({ fields: [described(values)], submit: formWords.save })}
      onSubmit={save}
      onClose={onClose}
    />
  );
}
