// Changing who leads an action.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import { actions } from "../../../plan/actions.ts";
import { nameAtStart, nameOf } from "../../../plan/nameOf.ts";
import type { Person } from "../../../schema/column.ts";
import { isSame } from "../../../schema/same.ts";
import type { Edit } from "../../../sync/sync.ts";
import { useAnnounce } from "../../kit/announcer.tsx";
import { SaveState } from "../../kit/EditableField.tsx";
import { ChangedMeanwhile } from "../../kit/FormControl.tsx";
import { LeadsField } from "../../kit/LeadsField.tsx";
import { leadWords as words } from "../../kit/leadWords.ts";
import { RecordForm } from "../../kit/RecordForm.tsx";
import { useSession } from "../../kit/session.tsx";
import { useDraft } from "../../kit/useDraft.tsx";
import { useFormOpen } from "../../kit/useFormOpen.ts";
import { formWords } from "../../kit/words.ts";

interface LeadsDraft {
  readonly leads: readonly Person[];
  /** Who led it when the person began. */
  readonly seen: readonly Person[];
}

interface Props {
  readonly action: Action;
  readonly canEdit: boolean;
  readonly edit: Edit | undefined;
}

export function Leads({ action, canEdit, edit }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { leads: current, reference } = action.fields;
  const [draft, keep] = useDraft<LeadsDraft>(action.id, "leads");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);
  if (!canEdit) return null;

  const { leads, seen } = draft ?? { leads: current, seen: current };

  async function save(given: LeadsDraft): Promise<void> {
    await sync.edit(actions, action.id, { leads: given.leads }, { seen: { leads: given.seen } });
    keep(undefined);
    close();
    announce(words.saved(reference));
  }

  if (!isOpen) {
    return (
      <div>
        <Button size="small" onClick={open}>
          {draft ? words.goOn : words.change}
        </Button>
        <SaveState edit={edit} />
      </div>
    );
  }

  const named = () => (
    <LeadsField leads={leads} isFocused={isAsked} onPut={(next) => keep({ leads: next, seen })}>
      {!isSame(seen, current) && (
        <ChangedMeanwhile by={nameAtStart(action.editor)} now={current.map(nameOf).join(", ")} />
      )}
    </LeadsField>
  );
  return (
    <RecordForm<LeadsDraft>
      label={words.change}
      testId="leads-form"
      start={{ leads: current, seen: current }}
      draft={[draft, keep]}
      describe={() => ({
        fields: [{ name: "leads", kind: "own", label: words.current, render: named }],
        note: words.note,
        submit: formWords.save,
      })}
      focus="none"
      onSubmit={save}
      onClose={close}
    />
  );
}
