// The success criteria as text, one per line; every line is saved with its mark, so that evidence keeps pointing at it.
import type { Action } from "../../plan/action.ts";
import { actions } from "../../plan/actions.ts";
import { readCriteria, withMarks } from "../../plan/criteria.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import { coverageOf, evidencedOf } from "../../plan/status.ts";
import { textOf, tooLong } from "../../ui/kit/formField.ts";
import { RecordForm } from "../../ui/kit/RecordForm.tsx";
import { useSession } from "../../ui/kit/session.tsx";
import type { Draft } from "../../ui/kit/useDraft.tsx";
import { formWords } from "../../ui/kit/words.ts";
import { criteriaWords } from "./words.ts";

export interface CriteriaDraft {
  readonly text: string;
  /** What the row held when the person began to write. */
  readonly seen: string;
}

interface Props {
  readonly action: Action;
  readonly draft: Draft<CriteriaDraft>;
  readonly isAsked: boolean;
  readonly onClose: () => void;
}

const field = { ...textOf("text", actions.columns.successCriteria), label: criteriaWords.title };

export function CriteriaForm({ action, draft, isAsked, onClose }: Props) {
  const { sync } = useSession();
  const current = action.fields.successCriteria;

  async function save({ text, seen }: CriteriaDraft): Promise<void> {
    const successCriteria = withMarks(text);
    const criteria = readCriteria(successCriteria);
    const supported = action.status.evidence.map(({ fields }) => fields.criterion);
    const coverage = coverageOf({ criteria, evidenced: evidencedOf(criteria, supported) });
    await sync.edit(actions, action.id, { successCriteria, coverage }, { seen: { successCriteria: seen } });
    const [, keep] = draft;
    keep(undefined);
    onClose();
  }

  return (
    <RecordForm
      label={criteriaWords.edit}
      testId="criteria-form"
      start={{ text: withMarks(current), seen: current }}
      draft={draft}
      describe={({ text, seen }) => ({
        fields: [
          {
            ...field,
            // The marks that are added count too.
            wrong: tooLong(field, withMarks(text)),
            hint: criteriaWords.hint,
            tall: true,
            changed: seen !== current && { by: nameAtStart(action.editor), now: current },
          },
        ],
        submit: formWords.save,
      })}
      focus={isAsked ? "first" : "none"}
      onSubmit={save}
      onClose={onClose}
    />
  );
}
