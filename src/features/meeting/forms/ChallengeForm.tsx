// Challenges the rating of an action: what it should be, and why.
import { columnOf } from "../../../plan/action.ts";
import { ratings } from "../../../plan/actions.ts";
import { challengeEntry } from "../../../plan/meetings/newRecord.ts";
import type { Rating } from "../../../plan/snapshots/format.ts";
import { Mark } from "../../../ui/kit/mark.tsx";
import { RecordForm } from "../../../ui/kit/RecordForm.tsx";
import { useBoardState } from "../../../ui/kit/session.tsx";
import { useDraft } from "../../../ui/kit/useDraft.tsx";
import { recordWords } from "../recordWords.ts";
import { useFormsStyles } from "./Forms.styles.ts";
import type { FormProps } from "./formProps.ts";
import { useRecord } from "./useRecord.ts";

const { challenge: words } = recordWords;

interface ChallengeDraft {
  readonly held?: Rating;
  readonly why?: string;
}

export function ChallengeForm({ meetingId, action, onClose }: FormProps) {
  const styles = useFormsStyles();
  const { today } = useBoardState();
  const record = useRecord(action);
  const [draft, keep] = useDraft<ChallengeDraft>(action?.id ?? 0, "challenge");
  const column = action && columnOf(action, today);
  if (!action || !column) return null;
  const { reference } = action.fields;

  async function save({ held, why = "" }: ChallengeDraft): Promise<void> {
    if (!action || !column || !held) return;
    const entry = challengeEntry({ action, meetingId }, { held, rated: column, why });
    await record(entry, words.saved(reference));
    keep(undefined);
    onClose(words.saved(reference));
  }

  return (
    <div className={styles.box}>
      <RecordForm<ChallengeDraft>
        label={words.label(reference)}
        isTitled
        testId="challenge-form"
        start={{}}
        draft={[draft, keep]}
        describe={() => ({
          fields: [
            {
              ...{ name: "held", kind: "radio", label: words.held, required: words.chooseHeld },
              // The rating that it has is no challenge.
              choices: ratings.flatMap((rating) =>
                rating === column
                  ? []
                  : {
                      value: rating,
                      label: (
                        <span className={styles.rating}>
                          <Mark column={rating} letter={false} /> <span>{rating}</span>
                        </span>
                      ),
                    },
              ),
            },
            { name: "why", kind: "lines", label: words.why, required: words.enterWhy },
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
