// The forms for what is done to several actions at once.
import type { Action } from "../../../plan/action.ts";
import type { Board } from "../../../plan/board.ts";
import type { Mover } from "../../../plan/move.ts";
import { unchanged } from "../../../plan/update.ts";
import type { Person } from "../../../schema/column.ts";
import { dueFields } from "../../../ui/kit/DueForm.tsx";
import type { FormField } from "../../../ui/kit/formField.ts";
import { LeadsField } from "../../../ui/kit/LeadsField.tsx";
import { RecordForm } from "../../../ui/kit/RecordForm.tsx";
import { useSession } from "../../../ui/kit/session.tsx";
import { useUpdates } from "../../../ui/kit/updates.ts";
import { useDraft } from "../../../ui/kit/useDraft.tsx";
import { useBulkStyles } from "./Bulk.styles.ts";
import { parted, questionsOf, type Refused, whyNotDueOn, whyNotLedBy } from "./bulk.ts";
import { dueEach, ledEach } from "./bulkEdits.ts";
import { whyNotWords, bulkWords as words } from "./words.ts";

interface Props {
  readonly actions: readonly Action[];
  readonly mover: Mover;
  /** With those that were not changed after all. */
  readonly onDone: (refused: readonly Refused[]) => void;
  readonly onClose: () => void;
}

interface Answer {
  readonly answer: string;
}

export function BulkUnchangedForm({ actions, board, mover, onDone, onClose }: Props & { readonly board: Board }) {
  const styles = useBulkStyles();
  const { make } = useUpdates();
  const { plan } = board;
  const questions = questionsOf(actions, plan, mover.today);

  async function confirm({ answer }: Answer): Promise<void> {
    const asked = new Set(questions.map(({ action }) => action));
    const isLeft = (action: Action) => (asked.has(action) && answer !== "yes" ? whyNotWords.notStillSo : undefined);
    const { ready, refused } = parted(actions, isLeft);
    for (const action of ready) await make({ kind: "unchanged", action, fields: unchanged(action, plan, mover.today) });
    onDone(refused);
  }

  const field: FormField<"answer"> = {
    ...{ name: "answer", kind: "radio", label: words.answer, required: words.chooseAnswer },
    choices: [
      { value: "yes", label: words.answerYes },
      { value: "no", label: words.answerNo },
    ],
  };
  return (
    <>
      {questions.length > 0 && (
        <>
          <p className={styles.line}>{words.stillSo(questions.length)}</p>
          <ul className={styles.list}>
            {questions.map(({ action, question }) => (
              <li key={action.id}>{`${action.fields.reference}: ${question}`}</li>
            ))}
          </ul>
        </>
      )}
      <RecordForm<Answer>
        label={words.titles.unchanged(actions.length)}
        start={{ answer: "" }}
        describe={() => ({
          fields: questions.length > 0 ? [field] : [],
          submit: words.confirm(actions.length),
        })}
        onSubmit={confirm}
        onClose={onClose}
      />
    </>
  );
}

interface LeadsDraft {
  readonly leads: readonly Person[];
}

export function BulkLeadsForm({ actions, mover, onDone, onClose }: Props) {
  const { sync } = useSession();
  const [draft, keep] = useDraft<LeadsDraft>(0, "leads of several actions");
  const { leads } = draft ?? { leads: [] };

  async function save(given: LeadsDraft): Promise<void> {
    const { ready, refused } = parted(actions, (action) => whyNotLedBy(action, mover, given.leads));
    await ledEach(sync, ready, given.leads);
    keep(undefined);
    onDone(refused);
  }

  return (
    <RecordForm<LeadsDraft>
      label={words.titles.leads(actions.length)}
      start={{ leads: [] }}
      draft={[draft, keep]}
      describe={() => ({
        fields: [
          {
            ...{ name: "leads", kind: "own", label: words.buttons.leads, wrong: leads.length === 0 && words.someLead },
            render: (problem) => (
              <LeadsField leads={leads} isFocused onPut={(next) => keep({ leads: next })}>
                {problem && <p role="alert">{problem}</p>}
              </LeadsField>
            ),
          },
        ],
        note: words.leadsNote,
        submit: words.saveAll(actions.length),
      })}
      focus="none"
      onSubmit={save}
      onClose={onClose}
    />
  );
}

interface DueDraft {
  readonly date: string;
  readonly reason: string;
}

export function BulkDueForm({ actions, mover, onDone, onClose }: Props) {
  const { sync } = useSession();
  const [draft, keep] = useDraft<DueDraft>(0, "due date of several actions");

  async function save({ date, reason }: DueDraft): Promise<void> {
    const { ready, refused } = parted(actions, (action) => whyNotDueOn(action, mover, date));
    await dueEach(sync, ready, { day: date, reason, today: mover.today });
    keep(undefined);
    onDone(refused);
  }

  return (
    <RecordForm<DueDraft>
      label={words.titles.due(actions.length)}
      start={{ date: "", reason: "" }}
      draft={[draft, keep]}
      describe={() => ({ fields: dueFields(undefined), submit: words.saveAll(actions.length) })}
      onSubmit={save}
      onClose={onClose}
    />
  );
}
