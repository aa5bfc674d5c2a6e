// The form for a new due date of one action.
import type { Action } from "../../plan/action.ts";
import { type ActionFields, actions } from "../../plan/actions.ts";
import { revision, whyNotDue } from "../../plan/revising.ts";
import { seenInRow } from "../../plan/statement.ts";
import { useAnnounce } from "./announcer.tsx";
import { dueWords as words } from "./dueWords.ts";
import { type FormField, textOf } from "./formField.ts";
import { RecordForm } from "./RecordForm.tsx";
import { useSession } from "./session.tsx";
import { type Draft, useDraft } from "./useDraft.tsx";
import { formWords, progressWords } from "./words.ts";

interface DateDraft {
  readonly date: string;
  readonly reason: string;
  /** The dates that were there when it was begun. */
  readonly seen: Pick<ActionFields, "revisedDue" | "revisedDueReason" | "slips">;
}

export const useDueDraft = ({ id }: Action): Draft<DateDraft> => useDraft<DateDraft>(id, "revised date");

const { columns } = actions;

/** A date and its reason; `wrong` is what is wrong with the date. */
export function dueFields(wrong: string | undefined): FormField<"date" | "reason">[] {
  return [
    {
      ...textOf("date", columns.revisedDue),
      label: progressWords.revisedDue,
      required: progressWords.enterRevisedDue,
      wrong,
    },
    {
      ...textOf("reason", columns.revisedDueReason),
      label: progressWords.dueReason,
      required: progressWords.enterDueReason,
    },
  ];
}

interface Props {
  readonly action: Action;
  /** Whether the person has just asked for it, and goes on to type. */
  readonly isFocused: boolean;
  readonly isFloating?: boolean;
  readonly onClose: () => void;
}

export function DueForm({ action, isFocused, isFloating = false, onClose }: Props) {
  const { sync } = useSession();
  const announce = useAnnounce();
  const { revisedDue, revisedDueReason, slips, reference } = action.fields;
  const [draft, keep] = useDueDraft(action);

  async function save({ date, reason, seen }: DateDraft): Promise<void> {
    const fields = revision(action, { day: date, reason }, sync.state().today);
    await sync.edit(actions, action.id, fields, { seen: seenInRow(action, seen) });
    keep(undefined);
    onClose();
    announce(words.saved(reference));
  }

  return (
    <RecordForm<DateDraft>
      label={words.revise}
      testId="date-form"
      isFloating={isFloating}
      start={{ date: revisedDue ?? "", reason: "", seen: { revisedDue, revisedDueReason, slips } }}
      draft={[draft, keep]}
      describe={({ date }) => {
        const why = whyNotDue(action, date);
        return { fields: dueFields(why && words.whyNot[why]), submit: formWords.save };
      }}
      focus={isFocused ? "first" : "none"}
      onSubmit={save}
      onClose={onClose}
    />
  );
}
