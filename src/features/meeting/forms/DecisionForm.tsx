// A decision. Where an action's lead asks for a later date, it is agreed or refused with one press; words that are typed go with it.
import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { askedOf } from "../../../plan/meetings/askedDate.ts";
import type { Extension } from "../../../plan/meetings/decisions.ts";
import { extensionEntry } from "../../../plan/meetings/newRecord.ts";
import { useDraft } from "../../../ui/kit/useDraft.tsx";
import { recordWords } from "../recordWords.ts";
import { useFormsStyles } from "./Forms.styles.ts";
import type { FormProps } from "./formProps.ts";
import { type TaskDraft, TaskForm } from "./TaskForm.tsx";
import { useRecord } from "./useRecord.ts";

const { decision: words } = recordWords;

export function DecisionForm(props: FormProps) {
  const { meetingId, action, board, onClose } = props;
  const styles = useFormsStyles();
  const record = useRecord(action);
  const [draft, keep] = useDraft<TaskDraft>(action?.id ?? 0, "decision");
  const extension = action && askedOf(action, board.since);
  const isSaving = useRef(false);

  async function decide(decided: Extension): Promise<void> {
    if (isSaving.current) return;
    isSaving.current = true;
    const said = decided.kind === "Agreed" ? words.agreed(decided.asked) : words.refused(decided.asked);
    await record(extensionEntry({ action, meetingId }, decided, draft?.words), said);
    keep(undefined);
    onClose(said);
  }

  return (
    <div className={styles.box}>
      {extension && (
        <>
          <div className={styles.choices}>
            <Button onClick={() => decide({ kind: "Agreed", ...extension })}>{words.agree(extension.asked)}</Button>
            <Button onClick={() => decide({ kind: "Refused", ...extension })}>{words.refuse(extension.asked)}</Button>
          </div>
          <p className={styles.hint}>{words.counts(extension.again, action.fields.due)}</p>
        </>
      )}
      <TaskForm kind="decision" {...props} />
    </div>
  );
}
