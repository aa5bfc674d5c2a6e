// The confidence in an action's outcome, to be chosen.
import type { Action } from "../../../plan/action.ts";
import { actions, confidences } from "../../../plan/actions.ts";
import { asUpdate } from "../../../plan/update.ts";
import { useAnnounce } from "../../../ui/kit/announcer.tsx";
import { choiceOf } from "../../../ui/kit/formField.ts";
import { RecordForm } from "../../../ui/kit/RecordForm.tsx";
import { useSession } from "../../../ui/kit/session.tsx";
import { formWords } from "../../../ui/kit/words.ts";
import { words } from "./words.ts";

interface Choice {
  readonly confidence: string;
}

const column = actions.columns.confidence;

export function ChoiceForm({ action, onClose }: { readonly action: Action; readonly onClose: () => void }) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { reference, confidence = "" } = action.fields;

  async function save(chosen: Choice): Promise<void> {
    const fields = asUpdate({ confidence: confidences.find((each) => each === chosen.confidence) }, sync.state().today);
    await sync.edit(actions, action.id, fields, { seen: { confidence: action.fields.confidence } });
    onClose();
    announce(words.saved(reference));
  }

  return (
    <RecordForm<Choice>
      label={words.edit(reference, column.title)}
      isFloating
      start={{ confidence }}
      describe={() => ({ fields: [choiceOf("confidence", column)], submit: formWords.save })}
      onSubmit={save}
      onClose={onClose}
    />
  );
}
