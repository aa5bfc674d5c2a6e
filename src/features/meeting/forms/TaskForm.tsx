// The form of a decision or a question: its words, who owns it, and when it comes back.
import { useMemo } from "react";
import { decisionEntry, type NewTask, questionEntry } from "../../../plan/meetings/newRecord.ts";
import { RecordForm } from "../../../ui/kit/RecordForm.tsx";
import { useDraft } from "../../../ui/kit/useDraft.tsx";
import { recordWords } from "../recordWords.ts";
import { useFormsStyles } from "./Forms.styles.ts";
import type { FormProps } from "./formProps.ts";
import { ownerOf, ownersOn } from "./owners.ts";
import { useRecord } from "./useRecord.ts";

export interface TaskDraft {
  readonly words: string;
  /** The site's number of the person; empty for nobody. */
  readonly owner: string;
  readonly due: string;
}

interface Props extends FormProps {
  readonly kind: "decision" | "question";
}

const entries = { decision: decisionEntry, question: questionEntry };

export function TaskForm({ kind, meetingId, action, board, onClose }: Props) {
  const styles = useFormsStyles();
  const record = useRecord(action);
  const [draft, keep] = useDraft<TaskDraft>(action?.id ?? 0, kind);
  const owners = useMemo(() => ownersOn(board), [board]);
  const words = recordWords[kind];
  const lead = ownerOf(action);

  async function save({ words: said, owner: number, due }: TaskDraft): Promise<void> {
    const owner = owners.find(({ id }) => String(id) === number);
    const task: NewTask = { words: said, owner, due: due || undefined };
    await record(entries[kind]({ action, meetingId }, task), words.saved);
    keep(undefined);
    onClose(words.saved);
  }

  return (
    <div className={styles.box}>
      <RecordForm<TaskDraft>
        label={words.label(action?.fields.reference ?? "")}
        isTitled
        testId={`${kind}-form`}
        start={{ words: "", owner: lead ? String(lead.id) : "", due: "" }}
        draft={[draft, keep]}
        describe={() => ({
          fields: [
            { name: "words", kind: "lines", label: words.words, required: words.enterWords },
            {
              ...{ name: "owner", kind: "select", label: recordWords.owner, half: true },
              choices: [
                { value: "", label: recordWords.nobody },
                ...owners.map(({ id, name }) => ({ value: String(id), label: name })),
              ],
            },
            { name: "due", kind: "date", label: recordWords.due, half: true },
          ],
          submit: words.submit,
        })}
        isQuick
        onSubmit={save}
        onClose={() => onClose()}
      />
    </div>
  );
}
