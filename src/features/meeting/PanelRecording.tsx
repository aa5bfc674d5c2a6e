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
  /** What is on the stage. */
  readonly shown: Shown | undefined;
}

export function PanelRecording({ meetingId, board, today, shown }: Props) {
  const styles = useMeetingStyles();
  /** On what the form was begun: the presenter may go on meanwhile. */
  const [begun, setBegun] = useState<{ readonly kind: Kind; readonly actionId: number | undefined }>();
  const actionOf = (id: number | undefined) => board.actions.get(id ?? 0);
  const action = actionOf(shown?.kind === "action" ? shown.id : undefined);
  const kinds: readonly Kind[] =
    action && columnOf(action, today) ? ["challenge", "decision", "question"] : ["decision", "question"];
  const Form = begun && forms[begun.kind];
  return (
    <section className={styles.group} aria-label={words.record} data-testid="recording">
      <h2 className={styles.groupTitle}>{action ? words.recordOn(action.fields.reference) : words.record}</h2>
      {Form ? (
        <Form {...{ meetingId, board }} action={actionOf(begun.actionId)} onClose={() => setBegun(undefined)} />
      ) : (
        <div className={styles.buttons}>
          {kinds.map((kind) => (
            <Button key={kind} onClick={() => setBegun({ kind, actionId: action?.id })}>
              {recordWords[kind].button}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
