// Setting a new due date: the original stays, the new one needs its reason, and each counts as a slip.
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import { type ActionFields, actions } from "../../../plan/actions.ts";
import { asUpdate } from "../../../plan/update.ts";
import { usePanelStyles } from "../../kit/panel.styles.ts";
import { useSession } from "../../kit/session.tsx";
import { useDraft } from "../../kit/useDraft.tsx";
import { useRefusal } from "../../kit/useRefusal.ts";

interface Draft {
  readonly date: string;
  readonly reason: string;
  /** The dates that were there when it was begun. */
  readonly seen: Pick<ActionFields, "revisedDue" | "revisedDueReason" | "slips">;
}

export function RevisedDate({ action }: { action: Action }) {
  const { sync } = useSession();
  const styles = usePanelStyles();
  const { revisedDue, revisedDueReason, due, slips } = action.fields;
  const [draft, keep] = useDraft<Draft>(action.id, "revised date");
  const { form, isRefused, refuse, forget } = useRefusal<HTMLDivElement>();
  const { date = "", reason = "" } = draft ?? {};
  const dateProblem = !date
    ? "Choose the date now aimed for."
    : date === (revisedDue ?? due) && "That is the date it has.";
  const reasonProblem = !reason.trim() && "Say why the date moves.";

  function put(next: Draft | undefined): void {
    keep(next);
    if (!next) forget();
  }

  function save(): void {
    if (!draft || dateProblem || reasonProblem) {
      refuse();
      return;
    }
    const fields = { revisedDue: date, revisedDueReason: reason.trim(), slips: (slips ?? 0) + 1 };
    void sync.edit(actions, action.id, asUpdate(fields, sync.state().today), { seen: draft.seen });
    put(undefined);
  }

  if (!draft) {
    return (
      <div>
        <Button
          size="small"
          onClick={() => put({ date: revisedDue ?? "", reason: "", seen: { revisedDue, revisedDueReason, slips } })}
        >
          Revise the due date
        </Button>
      </div>
    );
  }
  return (
    <div ref={form}>
      <Field label="Revised due date" required {...(isRefused && dateProblem && { validationMessage: dateProblem })}>
        <Input type="date" value={date} onChange={(_, { value }) => put({ ...draft, date: value })} />
      </Field>
      <Field label="Reason" required {...(isRefused && reasonProblem && { validationMessage: reasonProblem })}>
        <Textarea rows={2} value={reason} onChange={(_, { value }) => put({ ...draft, reason: value })} />
      </Field>
      <div className={styles.fieldButtons}>
        <Button size="small" appearance="primary" onClick={save}>
          Save
        </Button>
        <Button size="small" onClick={() => put(undefined)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
