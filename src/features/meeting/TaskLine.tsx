// A decision or a question: its words, whose it is, whether it is done, and what the person may say of it.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Board } from "../../plan/board.ts";
import { type Decision, type Question, stateOf } from "../../plan/meetings/decisions.ts";
import { nameOf } from "../../plan/nameOf.ts";
import type { Day } from "../../schema/column.ts";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useVerificationStyles } from "../../ui/kit/said.styles.ts";
import { ReplyForm } from "./forms/ReplyForm.tsx";
import { mayReplyNow } from "./mayReplyNow.ts";
import { Reply } from "./Reply.tsx";
import { recordWords as words } from "./recordWords.ts";
import { TellOfTask } from "./Tell.tsx";

interface Props {
  readonly task: Decision | Question;
  readonly board: Board;
  readonly today: Day;
}

export function TaskLine({ task, board, today }: Props) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const [isReplying, setReplying] = useState(false);
  const isDecision = task.kind === "Decision";
  const reply = isDecision ? "done" : "answer";
  const replies = isDecision ? (task.done ? [task.done] : []) : task.answers;
  const about = [
    task.owner && words.ownedBy(nameOf(task.owner)),
    task.due && words.back(task.due),
    words.states[stateOf(task, today)],
  ];
  const mayAnswer = mayReplyNow(task, board, today);
  const action = board.actions.get(task.actionId ?? 0);
  const isWaiting = ["open", "overdue"].includes(stateOf(task, today));
  return (
    <li className={styles.entry} data-task={stateOf(task, today)}>
      <div>
        <strong>{words[isDecision ? "decision" : "question"].kind}</strong>{" "}
        <span className={styles.when}>{words.when(task.on, nameOf(task.by))}</span>
      </div>
      <p className={panel.text} dir="auto">
        {task.words}
      </p>
      <div className={styles.when}>{about.filter(Boolean).join(" · ")}</div>
      {replies.map(({ operation, on, by, words: said }) => (
        <Reply key={operation} what={words[isDecision ? "done" : "answered"](on, nameOf(by))} text={said} />
      ))}
      {mayAnswer && !isReplying && (
        <div className={panel.fieldButtons} data-paper="no">
          <Button size="small" onClick={() => setReplying(true)}>
            {words.replies[reply].button}
          </Button>
        </div>
      )}
      {action && isWaiting && task.by.id === board.me.id && <TellOfTask {...{ task, action, board, today }} />}
      {isReplying && <ReplyForm kind={reply} about={task} onClose={() => setReplying(false)} />}
    </li>
  );
}
