// Entering the plan's words for a date: what is understood of them is shown while they are typed, and written with them.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import { type ActionFields, actions } from "../../../plan/actions.ts";
import type { Board } from "../../../plan/board.ts";
import { readDatePhrase } from "../../../plan/datePhrase.ts";
import { fieldsFor } from "../../../plan/dateReading.ts";
import { readingInWords } from "../../../plan/dateWords.ts";
import { planDates } from "../../../plan/log.ts";
import { aboutAction, planDate } from "../../../plan/newEntry.ts";
import { textOf } from "../../kit/formField.ts";
import { RecordForm } from "../../kit/RecordForm.tsx";
import { useSession } from "../../kit/session.tsx";
import { useDraft } from "../../kit/useDraft.tsx";
import { useFormOpen } from "../../kit/useFormOpen.ts";
import { formWords } from "../../kit/words.ts";
import { planWords as words } from "./words.ts";

interface WordsDraft {
  readonly phrase: string;
  /** What the row held when it was begun. */
  readonly seen: Pick<ActionFields, "datePhrase" | "dateKind" | "start" | "due">;
}

export function PlanWords({ action, board }: { readonly action: Action; readonly board: Board }) {
  const { sync } = useSession();
  const { datePhrase } = action.fields;
  const [draft, keep] = useDraft<WordsDraft>(action.id, "plan date");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);
  const mayRecord = board.mayAdd.has(planDates.title);

  function save({ phrase, seen }: WordsDraft): void {
    const fields = fieldsFor(phrase.trim(), readDatePhrase(phrase));
    const entry = mayRecord && fields.due ? planDate(aboutAction(action), fields.due, phrase.trim()) : undefined;
    void sync.edit(actions, action.id, fields, { seen, entry });
    keep(undefined);
    close();
  }

  if (!isOpen) {
    return (
      <div>
        <Button size="small" onClick={open}>
          {draft ? words.goOn : datePhrase ? words.correct : words.enter}
        </Button>
      </div>
    );
  }
  return (
    <RecordForm
      label={words.enter}
      testId="plan-date-form"
      start={{ phrase: datePhrase, seen: { datePhrase, ...action.dates.inRow } }}
      draft={[draft, keep]}
      describe={({ phrase, seen }) => ({
        fields: [
          {
            ...textOf("phrase", actions.columns.datePhrase),
            hint: words.hint,
            required: words.missing,
            changed: datePhrase !== seen.datePhrase && { by: action.editor.name, now: datePhrase },
          },
        ],
        note: phrase.trim() && <Understood phrase={phrase} isRecorded={mayRecord} />,
        submit: formWords.save,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={close}
    />
  );
}

/** Said to screen readers as it changes. */
function Understood({ phrase, isRecorded }: { readonly phrase: string; readonly isRecorded: boolean }) {
  const reading = readDatePhrase(phrase);
  const text = words.understood(readingInWords(reading));
  return (
    <span role="status" data-testid="understood">
      {isRecorded && reading.due ? `${text} ${words.willBeRecorded}` : text}
    </span>
  );
}
