// The form of what is said about an action with an entry of its own: replaced or withdrawn, or back in the plan.
import { actions } from "../../plan/actions.ts";
import { reinstateChange, supersedeChange } from "../../plan/assurance.ts";
import { supersessions } from "../../plan/log.ts";
import type { Change } from "../../plan/move.ts";
import { actionsWith } from "../../plan/references.ts";
import { useAnnounce } from "../../ui/kit/announcer.tsx";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { type FormField, textOf } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import { useDraft } from "../../ui/kit/useDraft.tsx";
import { entryWords, replacedBy } from "./words.ts";

export type EntryKind = Exclude<keyof typeof entryWords, "Held">;

interface Said {
  readonly words?: string;
  readonly replacedBy?: string;
}

/** Under which drafts are kept on devices: never to be changed. */
const draftKeys: Readonly<Record<EntryKind, string>> = {
  Superseded: "say Supersede",
  Reinstated: "say Reinstate",
};

interface Props extends Pick<PanelSectionProps, "action"> {
  readonly kind: EntryKind;
  readonly onClose: () => void;
}

export function EntryForm({ action, kind, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const [draft, keep] = useDraft<Said>(action.id, draftKeys[kind]);
  const { button, done, words, hint, enter } = entryWords[kind];
  const { reference } = action.fields;
  const { columns } = supersessions;
  const reason: FormField<keyof Said> = { ...textOf("words", columns.words), label: words, hint, required: enter };
  function whyWrong(typed = ""): string | false {
    if (typed.trim() === "") return false;
    const meant = actionsWith(sync.state().board?.actions ?? new Map(), typed);
    if (meant.length > 1) return replacedBy.shared(meant.length);
    return (meant.length === 0 || meant[0]?.id === action.id) && replacedBy.wrong;
  }
  const successor = (typed: string | undefined): FormField<keyof Said> => ({
    ...textOf("replacedBy", columns.replacedBy),
    label: replacedBy.label,
    hint: replacedBy.hint,
    wrong: whyWrong(typed),
  });

  async function save({ words = "", replacedBy = "" }: Said): Promise<void> {
    const changes: Record<EntryKind, () => Change> = {
      Superseded: () => supersedeChange(action, words, replacedBy.trim()),
      Reinstated: () => reinstateChange(action, words),
    };
    const { fields, entry } = changes[kind]();
    await sync.edit(actions, action.id, fields, { seen: action.fields, entry });
    keep(undefined);
    announce(done(reference));
    onClose();
  }

  return (
    <RecordForm
      label={`${button}: ${reference}`}
      isTitled
      testId="entry-form"
      start={{}}
      draft={[draft, keep]}
      describe={(said) => ({
        fields: kind === "Superseded" ? [reason, successor(said.replacedBy)] : [reason],
        submit: button,
      })}
      onSubmit={save}
      onClose={onClose}
    />
  );
}
