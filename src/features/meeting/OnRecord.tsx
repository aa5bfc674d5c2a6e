// What meetings have put on record about an action, in its panel: challenges with both ratings, decisions and questions; what the person
// may answer, accept or say is done; and, for who may, new ones.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { columnOf } from "../../plan/action.ts";
import { onRecord } from "../../plan/meetings/onRecord.ts";
import { records } from "../../plan/meetings/records.ts";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useVerificationStyles } from "../../ui/kit/said.styles.ts";
import { ChallengeLine } from "./ChallengeLine.tsx";
import { ChallengeForm } from "./forms/ChallengeForm.tsx";
import { DecisionForm } from "./forms/DecisionForm.tsx";
import { QuestionForm } from "./forms/QuestionForm.tsx";
import { recordWords } from "./recordWords.ts";
import { TaskLine } from "./TaskLine.tsx";

const forms = { challenge: ChallengeForm, decision: DecisionForm, question: QuestionForm };
type Kind = keyof typeof forms;

export function OnRecord({ action, board, today }: PanelSectionProps) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const [form, setForm] = useState<Kind>();
  const record = onRecord(board);
  const isOfAction = ({ actionId }: { readonly actionId: number | undefined }) => actionId === action.id;
  const challenges = record.challenges.filter(isOfAction);
  const tasks = [...record.decisions, ...record.questions].filter(isOfAction);
  const mayAdd = board.mayAdd.has(records.title);
  if (challenges.length + tasks.length === 0 && !mayAdd) return null;
  const kinds: readonly Kind[] = columnOf(action, today)
    ? ["challenge", "decision", "question"]
    : ["decision", "question"];
  const Form = form && forms[form];
  return (
    <section className={panel.section} aria-label={recordWords.title} tabIndex={-1} data-testid="on-record">
      <h3 className={panel.sectionTitle}>{recordWords.title}</h3>
      {challenges.length + tasks.length === 0 && <p className={panel.text}>{recordWords.none}</p>}
      <ul className={styles.said}>
        {challenges.map((challenge) => (
          <ChallengeLine key={challenge.operation} challenge={challenge} action={action} board={board} today={today} />
        ))}
        {tasks
          .toSorted((a, b) => a.at.getTime() - b.at.getTime())
          .map((task) => (
            <TaskLine key={task.operation} task={task} board={board} today={today} />
          ))}
      </ul>
      {mayAdd && !Form && (
        <div className={panel.fieldButtons} data-paper="no">
          {kinds.map((kind) => (
            <Button key={kind} size="small" onClick={() => setForm(kind)}>
              {recordWords[kind].button}
            </Button>
          ))}
        </div>
      )}
      {Form && <Form meetingId={undefined} action={action} board={board} onClose={() => setForm(undefined)} />}
    </section>
  );
}
