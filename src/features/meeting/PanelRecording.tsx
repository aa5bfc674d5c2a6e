// Puts something on record in a meeting: on the action that is on the stage, or on none.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { columnOf } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import type { Day } from "../../schema/column.ts";
import { panelWords as words } from "./agendaWords.ts";
import { ChallengeForm } from "./forms/ChallengeForm.tsx";
import { DecisionForm } from "./forms/DecisionForm.tsx";
import { QuestionForm } from "./forms/QuestionForm.tsx";
import { useMeetingStyles } from "./Meetings.styles.ts";
import type { Shown } from "./meetingLog.ts";
import { recordWords } from "./recordWords.ts";

const forms = { challenge: ChallengeForm, decision: DecisionForm, question: QuestionForm };
type Kind = keyof typeof forms;

interface Props {
  readonly meetingId: number;
  readonly board: Board;
  readonly today: Day;
  /** Whether the meeting is open. A form that is begun stays when it is closed. */
  readonly isOpen: boolean;
  /** What is on the stage. */
  readonly shown: Shown | undefined;
}

export function PanelRecording({ meetingId, board, today, shown, isOpen }: Props) {
  const styles = useMeetingStyles();
  /** On what the form was begun: the presenter may go on meanwhile. */
  const [begun, setBegun] = useState<{ readonly kind: Kind; readonly actionId: number | undefined }>();
  const [said, setSaid] = useState<string>();
  const actionOf = (id: number | undefined) => board.actions.get(id ?? 0);
  const action = actionOf(shown?.kind === "action" ? shown.id : undefined);
  const kinds: readonly Kind[] =
    action && columnOf(action, today) ? ["challenge", "decision", "question"] : ["decision", "question"];
  const close = (recorded?: string) => {
    setBegun(undefined);
    setSaid(recorded);
  };
  const Form = begun && forms[begun.kind];
  if (!isOpen && !Form && !said) return null;
  return (
    <section aria-label={words.record} data-testid="recording">
      <h2 className={styles.groupTitle}>{action ? words.recordOn(action.fields.reference) : words.record}</h2>
      {Form ? (
        <Form {...{ meetingId, board }} action={actionOf(begun.actionId)} onClose={close} />
      ) : (
        <div className={styles.buttons}>
          {(isOpen ? kinds : []).map((kind) => (
            <Button
              key={kind}
              onClick={() => {
                setBegun({ kind, actionId: action?.id });
                setSaid(undefined);
              }}
            >
              {recordWords[kind].button}
            </Button>
          ))}
        </div>
      )}
      {said && <p className={styles.quietWords}>{said}</p>}
    </section>
  );
}
