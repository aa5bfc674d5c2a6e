// Entering the plan's words for a date: what is understood of them is shown while they are typed, and written with them.
import { Button } from "@fluentui/react-components";
import type { Action } from "../../../plan/action.ts";
import { type ActionFields, actions } from "../../../plan/actions.ts";
import { readDatePhrase } from "../../../plan/datePhrase.ts";
import { correctedFields } from "../../../plan/dateReading.ts";
import { textOf } from "../../kit/formField.ts";
import { planWords as words } from "../../kit/planDateWords.ts";
import { RecordForm } from "../../kit/RecordForm.tsx";
import { useSession } from "../../kit/session.tsx";
import { Understood } from "../../kit/Understood.tsx";
import { useDraft } from "../../kit/useDraft.tsx";
import { useFormOpen } from "../../kit/useFormOpen.ts";
import { formWords } from "../../kit/words.ts";

interface WordsDraft {
  readonly phrase: string;
  /** What the row held when it was begun. */
  readonly seen: Pick<ActionFields, "datePhrase" | "dateKind" | "start" | "due">;
}

export function PlanWords({ action }: { readonly action: Action }) {
  const { sync } = useSession();
  const { datePhrase } = action.fields;
  const [draft, keep] = useDraft<WordsDraft>(action.id, "plan date");
  const { isOpen, isAsked, open, close } = useFormOpen(draft);

  async function save({ phrase, seen }: WordsDraft): Promise<void> {
    const fields = correctedFields(action, phrase.trim(), readDatePhrase(phrase));
    await sync.edit(actions, action.id, fields, { seen });
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
        note: (
          <>
            <Understood phrase={phrase} /> <span data-testid="follows">{followsFrom(action, phrase.trim())}</span>
          </>
        ),
        submit: formWords.save,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={close}
    />
  );
}

/** What becomes of the original due date. */
function followsFrom(action: Action, phrase: string): string | undefined {
  const { fields, dates } = action;
  if (!fields.datePhrase || phrase === "" || phrase === fields.datePhrase.trim()) return undefined;
  if (dates.original) return words.stays(dates.original.due);
  const { due } = { ...fields, ...correctedFields(action, phrase, readDatePhrase(phrase)) };
  return due === fields.due ? undefined : words.moves(fields.due, due);
}
