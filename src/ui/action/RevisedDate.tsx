// Setting a new due date: the original stays, the new one needs its reason, and each counts as a slip.
import { Button, Field, Input, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Action } from "../../domain/action.ts";
import { asUpdate } from "../../domain/update.ts";
import { useSession } from "../shared/session.tsx";
import { usePanelStyles } from "./ActionPanel.styles.ts";

export function RevisedDate({ action }: { action: Action }) {
  const { sync } = useSession();
  const styles = usePanelStyles();
  const { revisedDue, due, slips } = action.fields;
  const [asked, setAsked] = useState(false);
  const [date, setDate] = useState(revisedDue ?? "");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const dateProblem = !date
    ? "Choose the date now aimed for."
    : date === (revisedDue ?? due) && "That is the date it has.";
  const reasonProblem = !reason.trim() && "Say why the date moves.";

  function save(): void {
    setTried(true);
    if (dateProblem || reasonProblem) return;
    const fields = { revisedDue: date, revisedDueReason: reason.trim(), slips: (slips ?? 0) + 1 };
    sync.edit(action.id, asUpdate(fields, sync.state().today));
    setAsked(false);
    setReason("");
    setTried(false);
  }

  if (!asked) {
    return (
      <div>
        <Button size="small" onClick={() => setAsked(true)}>
          Revise the due date
        </Button>
      </div>
    );
  }
  return (
    <div>
      <Field label="Revised due date" required {...(tried && dateProblem && { validationMessage: dateProblem })}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <Field label="Reason" required {...(tried && reasonProblem && { validationMessage: reasonProblem })}>
        <Textarea rows={2} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.fieldButtons}>
        <Button size="small" appearance="primary" onClick={save}>
          Save
        </Button>
        <Button size="small" onClick={() => setAsked(false)}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
