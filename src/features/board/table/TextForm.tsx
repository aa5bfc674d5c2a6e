// One text of an action, as the panel has it: the same draft, the same rules.
import type { Action } from "../../../plan/action.ts";
import { actions } from "../../../plan/actions.ts";
import { nameAtStart } from "../../../plan/nameOf.ts";
import { asUpdate } from "../../../plan/update.ts";
import { useAnnounce } from "../../../ui/kit/announcer.tsx";
import { type FormField, textOf } from "../../../ui/kit/formField.ts";
import { RecordForm } from "../../../ui/kit/RecordForm.tsx";
import { useSession } from "../../../ui/kit/session.tsx";
import { useDraft } from "../../../ui/kit/useDraft.tsx";
import { formWords } from "../../../ui/kit/words.ts";
import { words } from "./words.ts";

export type TextKey = "title" | "narrative" | "correctiveAction" | "ask";

interface TextDraft {
  readonly text: string;
  /** What the field held when the person began to type. */
  readonly seen: string;
}

interface Props {
  readonly action: Action;
  readonly field: TextKey;
  readonly onClose: () => void;
}

export function TextForm({ action, field, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const [draft, keep] = useDraft<TextDraft>(action.id, `field ${field}`);
  const { fields, editor } = action;
  const current = fields[field];
  const column = actions.columns[field];

  async function save({ text, seen }: TextDraft): Promise<void> {
    const changed = asUpdate({ [field]: text.trim() }, sync.state().today);
    await sync.edit(actions, action.id, changed, { seen: { [field]: seen } });
    keep(undefined);
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
      draft={[draft, keep]}
      describe={(values) => ({ fields: [described(values)], submit: formWords.save })}
      onSubmit={save}
      onClose={onClose}
    />
  );
}
