// Answers a challenge or a question, or says what was done about a decision.
import { answerEntry, doneEntry } from "../../../plan/meetings/newRecord.ts";
import type { Recorded } from "../../../plan/meetings/recorded.ts";
import { RecordForm } from "../../../ui/kit/RecordForm.tsx";
import { useDraft } from "../../../ui/kit/useDraft.tsx";
import { recordWords } from "../recordWords.ts";
import { useFormsStyles } from "./Forms.styles.ts";
import { useRecord } from "./useRecord.ts";

interface Props {
  readonly kind: "answer" | "done";
  readonly about: Recorded;
  readonly onClose: () => void;
}

interface ReplyDraft {
  readonly words?: string;
}

export function ReplyForm({ kind, about, onClose }: Props) {
  const { actionId, operation } = about;
  const styles = useFormsStyles();
  const record = useRecord(actionId ? { id: actionId } : undefined);
  const [draft, keep] = useDraft<ReplyDraft>(actionId ?? 0, `${kind} ${operation}`);
  const words = recordWords.replies[kind];

  async function save({ words: said = "" }: ReplyDraft): Promise<void> {
    await record(kind === "answer" ? answerEntry(about, said) : doneEntry(about, said), words.saved);
    keep(undefined);
    onClose();
  }

  return (
    <div className={styles.box}>
      <RecordForm<ReplyDraft>
        label={recordWords.replies.to(words.button, about.words)}
        testId={`${kind}-form`}
        start={{}}
        draft={[draft, keep]}
        describe={() => ({
          fields: [{ name: "words", kind: "lines", label: words.words, required: words.enter }],
          submit: words.button,
        })}
        isQuick
        onSubmit={save}
        onClose={onClose}
      />
    </div>
  );
}
