// The form for who leads one action.
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import type { Person } from "../../schema/column.ts";
import { isSame } from "../../schema/same.ts";
import { useAnnounce } from "./announcer.tsx";
import { ChangedMeanwhile } from "./FormControl.tsx";
import { LeadsField } from "./LeadsField.tsx";
import { leadWords as words } from "./leadWords.ts";
import { RecordForm } from "./RecordForm.tsx";
import { useSession } from "./session.tsx";
import { type Draft, useDraft } from "./useDraft.tsx";
import { formWords } from "./words.ts";

interface LeadsDraft {
  readonly leads: readonly Person[];
  /** Who led it when the person began. */
  readonly seen: readonly Person[];
}

export const useLeadsDraft = ({ id }: Action): Draft<LeadsDraft> => useDraft<LeadsDraft>(id, "leads");

interface Props {
  readonly action: Action;
  /** Whether the field for a name takes focus. */
  readonly isFocused: boolean;
  readonly isFloating?: boolean;
  readonly onClose: () => void;
}

export function LeadsForm({ action, isFocused, isFloating = false, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { leads: current, reference } = action.fields;
  const [draft, keep] = useLeadsDraft(action);
  const { leads, seen } = draft ?? { leads: current, seen: current };

  async function save(given: LeadsDraft): Promise<void> {
    await sync.edit(actions, action.id, { leads: given.leads }, { seen: { leads: given.seen } });
    keep(undefined);
    onClose();
    announce(words.saved(reference));
  }

  const named = () => (
    <LeadsField leads={leads} isFocused={isFocused} onPut={(next) => keep({ leads: next, seen })}>
      {!isSame(seen, current) && (
        <ChangedMeanwhile by={nameAtStart(action.editor)} now={current.map(nameOf).join(", ")} />
      )}
    </LeadsField>
  );
  return (
    <RecordForm<LeadsDraft>
      label={words.change}
      testId="leads-form"
      isFloating={isFloating}
      start={{ leads: current, seen: current }}
      draft={[draft, keep]}
      describe={() => ({
        fields: [{ name: "leads", kind: "own", label: words.current, render: named }],
        note: words.note,
        submit: formWords.save,
      })}
      focus="none"
      onSubmit={save}
      onClose={onClose}
    />
  );
}
