// Setting a new due date: the original stays, the new one needs its reason, and each counts as a slip.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import { type ActionFields, actions } from "../../../plan/actions.ts";
import { seenInRow } from "../../../plan/statement.ts";
import { asUpdate } from "../../../plan/update.ts";
import { textOf } from "../../kit/formField.ts";
import { RecordForm } from "../../kit/RecordForm.tsx";
import { useSession } from "../../kit/session.tsx";
import { useDraft } from "../../kit/useDraft.tsx";
import { useFormOpen } from "../../kit/useFormOpen.ts";
import { formWords, progressWords } from "../../kit/words.ts";
import { dateWords } from "./words.ts";

interface DateDraft {
  readonly date: string;
  readonly reason: string;
  /** The dates that were there when it was begun. */
  readonly seen: Pick<ActionFields, "revisedDue" | "revisedDueReason" | "slips">;
}

const { columns } = actions;

const isRefused = ({ dates: { extension } }: Action, date: string) =>
  extension?.kind === "Refused" && extension.asked === date;

export function RevisedDate({ action }: { action: Action }) {
  const { sync } = useSession();
  const { revisedDue, revisedDueReason, due, slips } = action.fields;
  const [draft, keep] = useDraft<DateDraft>(action.id, "revised date");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);

  async function save({ date, reason, seen }: DateDraft): Promise<void> {
    const fields = { revisedDue: date, revisedDueReason: reason.trim(), slips: (slips ?? 0) + 1 };
    await sync.edit(actions, action.id, asUpdate(fields, sync.state().today), { seen: seenInRow(action, seen) });
    keep(undefined);
    close();
  }

  if (!isOpen) {
    return (
      <div>
        <Button size="small" onClick={open}>
          {draft ? dateWords.goOn : dateWords.revise}
        </Button>
      </div>
    );
  }
  return (
    <RecordForm
      label={dateWords.revise}
      testId="date-form"
      start={{ date: revisedDue ?? "", reason: "", seen: { revisedDue, revisedDueReason, slips } }}
      draft={[draft, keep]}
      describe={({ date }) => ({
        fields: [
          {
            ...textOf("date", columns.revisedDue),
            label: progressWords.revisedDue,
            required: progressWords.enterRevisedDue,
            wrong: (date === (revisedDue ?? due) && dateWords.same) || (isRefused(action, date) && dateWords.isRefused),
          },
          {
            ...textOf("reason", columns.revisedDueReason),
            label: progressWords.dueReason,
            required: progressWords.enterDueReason,
          },
        ],
        submit: formWords.save,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={close}
    />
  );
}
