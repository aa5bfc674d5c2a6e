// Puts on record what is said of what the stage shows: a challenge of its rating, a decision, a question.
import type { Action } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { records } from "../../plan/meetings/records.ts";
import { PlainButton } from "../../ui/kit/PlainButton.tsx";
import { ChallengeForm } from "./forms/ChallengeForm.tsx";
import { DecisionForm } from "./forms/DecisionForm.tsx";
import { QuestionForm } from "./forms/QuestionForm.tsx";
import { useStageStyles } from "./Stage.styles.ts";
import { stageWords as words } from "./stageWords.ts";

const forms = { challenge: ChallengeForm, decision: DecisionForm, question: QuestionForm };
const kinds = ["challenge", "decision", "question"] as const;

interface Props {
  readonly board: Board;
  readonly meetingId: number;
  /** Whether the meeting is open: only then a form is offered. */
  readonly isOpen: boolean;
  readonly action: Action | undefined;
  readonly opened: OpenedForm | undefined;
  readonly onOpened: (opened: OpenedForm | undefined) => void;
}

export interface OpenedForm {
  readonly kind: (typeof kinds)[number];
  /** Of the meeting in which it was opened, also when that is closed meanwhile. */
  readonly meetingId: number;
  /** What was shown when it was opened, whatever is shown meanwhile. */
  readonly action: Action | undefined;
}

export function StageRecords({ board, meetingId, isOpen, action, opened, onOpened }: Props) {
  const styles = useStageStyles();
  if (!board.mayAdd.has(records.title)) return null;
  const Form = opened && forms[opened.kind];
  return (
    <>
      {kinds.map((kind) =>
        isOpen && (kind !== "challenge" || action) ? (
          <PlainButton
            key={kind}
            className={styles.button}
            aria-expanded={opened?.kind === kind}
            onClick={() => onOpened({ kind, meetingId, action })}
          >
            {words.record[kind]}
          </PlainButton>
        ) : null,
      )}
      {Form && (
        <div className={styles.form} data-testid="stage-form">
          <Form
            key={`${opened.kind} ${opened.action?.id}`}
            board={board}
            meetingId={opened.meetingId}
            action={opened.action}
            onClose={() => onOpened(undefined)}
          />
        </div>
      )}
    </>
  );
}
