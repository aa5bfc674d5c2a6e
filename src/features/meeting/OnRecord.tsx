// What meetings have put on record about an action, in its panel: challenges with both ratings, decisions and questions; what the person
// may answer, accept or say is done; and, for who may, new ones.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { columnOf } from "../../plan/action.ts";
import { meetings } from "../../plan/meetings/bodies.ts";
import { onRecord } from "../../plan/meetings/onRecord.ts";
import { records } from "../../plan/meetings/records.ts";
import { rowsOf } from "../../plan/rowsOf.ts";
import type { PanelSectionProps } from "../../ui/kit/feature.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useVerificationStyles } from "../../ui/kit/said.styles.ts";
import { ChallengeLine } from "./ChallengeLine.tsx";
import { ChallengeForm } from "./forms/ChallengeForm.tsx";
import { DecisionForm } from "./forms/DecisionForm.tsx";
import { QuestionForm } from "./forms/QuestionForm.tsx";
import { liveWords } from "./liveWords.ts";
import { meetingsOf } from "./meetings.ts";
import { recordWords } from "./recordWords.ts";
import { TaskLine } from "./TaskLine.tsx";
import { useMeetingLists } from "./useMeetingLists.ts";

const forms = { challenge: ChallengeForm, decision: DecisionForm, question: QuestionForm };
type Kind = keyof typeof forms;

export function OnRecord({ action, board, today }: PanelSectionProps) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const record = onRecord(board);
  const isOfAction = ({ actionId }: { readonly actionId: number | undefined }) => actionId === action.id;
  const challenges = record.challenges.filter(isOfAction);
  const tasks = [...record.decisions, ...record.questions].filter(isOfAction);
  const mayAdd = board.mayAdd.has(records.title);
  if (challenges.length + tasks.length === 0 && !mayAdd) return null;
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
      {mayAdd && <NewRecord {...{ action, board, today }} />}
    </section>
  );
}

/** While one meeting is open, what is recorded is recorded in it. */
function NewRecord({ action, board, today }: Pick<PanelSectionProps, "action" | "board" | "today">) {
  const panel = usePanelStyles();
  useMeetingLists(board);
  const [opened, setOpened] = useState<{ readonly kind: Kind; readonly meetingId: number | undefined }>();
  const open = meetingsOf(board).filter(({ state }) => state.status === "open");
  const openId = open.length === 1 ? open[0]?.meeting.id : undefined;
  // The meeting may be closed while somebody types.
  const meetingId = opened?.meetingId ?? openId;
  const meeting = rowsOf(board.lists, meetings).get(meetingId ?? 0);
  const kinds: readonly Kind[] = columnOf(action, today)
    ? ["challenge", "decision", "question"]
    : ["decision", "question"];
  const Form = opened && forms[opened.kind];
  return (
    <>
      {meeting && (
        <p className={panel.about} data-paper="no">
          {liveWords.inOpenMeeting(meeting.fields.title)}
        </p>
      )}
      {Form ? (
        <Form {...{ action, board, meetingId }} onClose={() => setOpened(undefined)} />
      ) : (
        <div className={panel.fieldButtons} data-paper="no">
          {kinds.map((kind) => (
            <Button key={kind} size="small" onClick={() => setOpened({ kind, meetingId: openId })}>
              {recordWords[kind].button}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
