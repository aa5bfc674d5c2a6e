// A challenge with both ratings, what was answered, and what the person may do about it.
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { type Action, columnOf } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { type Challenge, isOpen, mayAccept } from "../../plan/meetings/challenges.ts";
import { acceptedEntry } from "../../plan/meetings/newRecord.ts";
import { onRecord } from "../../plan/meetings/onRecord.ts";
import { answers, records } from "../../plan/meetings/records.ts";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import { roleIn } from "../../plan/teams.ts";
import type { Day } from "../../schema/column.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { usePanelStyles } from "../../ui/kit/panel.styles.ts";
import { useVerificationStyles } from "../../ui/kit/said.styles.ts";
import { useFormsStyles } from "./forms/Forms.styles.ts";
import { ReplyForm } from "./forms/ReplyForm.tsx";
import { useRecord } from "./forms/useRecord.ts";
import { Reply } from "./Reply.tsx";
import { recordWords as words } from "./recordWords.ts";
import { TellOfChallenge } from "./Tell.tsx";

interface Props {
  readonly challenge: Challenge;
  readonly action: Action;
  readonly board: Board;
  readonly today: Day;
}

export function ChallengeLine({ challenge, action, board, today }: Props) {
  const panel = usePanelStyles();
  const styles = useVerificationStyles();
  const form = useFormsStyles();
  const record = useRecord(action);
  const [isAnswering, setAnswering] = useState(false);
  const isSaving = useRef(false);
  const { me, mayAdd } = board;
  const { by, on, held, rated, accepted, state } = challenge;
  const column = columnOf(action, today);
  const last = challenge.answers.at(-1);
  const mayAnswer = isOpen(challenge) && mayAdd.has(answers.title) && roleIn(action.programme, me, today);
  const { isChair } = onRecord(board).roles;
  const isTheirs = last && mayAccept({ ...challenge, answer: last }, { by: me, on: today }, isChair);
  const toAccept = isOpen(challenge) && mayAdd.has(records.title) && isTheirs ? last : undefined;

  async function accept(answer: typeof last): Promise<void> {
    if (!answer || isSaving.current) return;
    isSaving.current = true;
    await record(acceptedEntry(challenge, answer), words.accepted);
    isSaving.current = false;
  }

  return (
    <li className={styles.entry} data-challenge={state}>
      {column && isOpen(challenge) && (
        <div className={form.rating}>
          <Mark column={column} letter={false} />
          <span>{words.challenge.rated(column)}</span>
        </div>
      )}
      <div>
        <span className={form.rating}>
          <Mark column={held} letter={false} />
          <strong>{words.challenge.heldBy(held, nameAtStart(by), on)}</strong>
        </span>
      </div>
      {rated && rated !== column && <div className={styles.when}>{words.challenge.ratedThen(rated)}</div>}
      <p className={panel.text} dir="auto">
        {challenge.words}
      </p>
      {challenge.answers.map((reply) => (
        <Reply key={reply.operation} what={words.answered(reply.on, nameOf(reply.by))} text={reply.words} />
      ))}
      {accepted && <div className={styles.when}>{words.challenge.settled(accepted.on, nameOf(accepted.by))}</div>}
      {state === "replaced" && <div className={styles.when}>{words.challenge.replaced}</div>}
      {!isAnswering && (mayAnswer || toAccept) && (
        <div className={panel.fieldButtons} data-paper="no">
          {mayAnswer && (
            <Button size="small" onClick={() => setAnswering(true)}>
              {words.replies.answer.button}
            </Button>
          )}
          {toAccept && (
            <Button size="small" onClick={() => accept(toAccept)}>
              {words.accept}
            </Button>
          )}
        </div>
      )}
      {state === "open" && by.id === me.id && <TellOfChallenge {...{ challenge, action, board, today }} />}
      {isAnswering && <ReplyForm kind="answer" about={challenge} onClose={() => setAnswering(false)} />}
    </li>
  );
}
