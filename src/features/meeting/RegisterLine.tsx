// One decision, question or challenge: on which action, by whom, in which meeting, whose it is, and what came of it.
import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { type Action, boardColumns } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { formatDay } from "../../plan/days.ts";
import type { Meeting } from "../../plan/meetings/bodies.ts";
import type { Challenge } from "../../plan/meetings/challenges.ts";
import { isToDo } from "../../plan/meetings/decisions.ts";
import { nameAtStart } from "../../plan/nameOf.ts";
import type { Day } from "../../schema/column.ts";
import { Mark } from "../../ui/kit/mark.tsx";
import { useFormsStyles } from "./forms/Forms.styles.ts";
import { ReplyForm } from "./forms/ReplyForm.tsx";
import { useMeetingStyles } from "./Meetings.styles.ts";
import { mayReplyNow } from "./mayReplyNow.ts";
import { recordWords } from "./recordWords.ts";
import type { Registered } from "./register.ts";
import { registerWords as words } from "./registerWords.ts";
import { ratingWords } from "./sayWords.ts";

interface Props {
  readonly each: Registered;
  readonly board: Board;
  readonly today: Day;
  readonly onOpen: (action: Action) => void;
  /** Where it was recorded; absent where that is the page itself. */
  readonly meeting?: Meeting | undefined;
  readonly onMeeting?: (id: number) => void;
}

export function RegisterLine({
  each: { kind, entry, state, replies },
  board,
  today,
  onOpen,
  meeting,
  onMeeting,
}: Props) {
  const styles = useMeetingStyles();
  const action = board.actions.get(entry.actionId ?? 0);
  const { due, owner } = "owner" in entry ? entry : { due: undefined, owner: undefined };
  const [isReplying, setReplying] = useState(false);
  const toDo = "owner" in entry && isToDo(entry, today) ? entry : undefined;
  const mayReplyTo = toDo && mayReplyNow(toDo, board, today);
  const reply = kind === "Decision" ? "done" : "answer";
  const facts = [
    owner && (kind === "Question" ? words.to : words.owner)(nameAtStart(owner)),
    due && words.due(formatDay(due)),
  ].filter(Boolean);
  return (
    <li className={styles.entry} data-record={kind}>
      <div className={styles.head}>
        <span className={styles.strong}>{words.kinds[kind]}</span>
        {action ? (
          <button
            type="button"
            className={styles.reference}
            aria-label={words.openAction(action.fields.reference)}
            onClick={() => onOpen(action)}
          >
            {action.fields.reference}
          </button>
        ) : (
          entry.reference && <span>{entry.reference}</span>
        )}
        <span className={mergeClasses(styles.badge, state === "overdue" && styles.strongBadge)} data-state={state}>
          {words.stateOf[state]}
        </span>
      </div>
      {"held" in entry && <Ratings challenge={entry} />}
      <p className={styles.words} dir="auto">
        {entry.words}
      </p>
      {facts.length > 0 && <p className={styles.quietWords}>{facts.join(" · ")}</p>}
      {replies.map((reply) => (
        <p key={reply.operation} className={styles.words}>
          <span className={styles.quiet}>{words.reply(nameAtStart(reply.by), formatDay(reply.on))}</span>
          <span dir="auto">{reply.words || words.stateOf.done}</span>
        </p>
      ))}
      {"accepted" in entry && entry.accepted && (
        <p className={styles.words}>{words.accepted(nameAtStart(entry.accepted.by), formatDay(entry.accepted.on))}</p>
      )}
      {mayReplyTo && !isReplying && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setReplying(true)}>
            {recordWords.replies[reply].button}
          </Button>
        </div>
      )}
      {toDo && isReplying && <ReplyForm kind={reply} about={toDo} onClose={() => setReplying(false)} />}
      <p className={styles.small}>
        <span>{words.madeOn(formatDay(entry.on), nameAtStart(entry.by))}</span>
        {meeting && onMeeting && (
          <>
            <span>{" · "}</span>
            <button
              type="button"
              className={styles.reference}
              aria-label={words.inMeeting(meeting.fields.title)}
              onClick={() => onMeeting(meeting.id)}
            >
              {meeting.fields.title}
            </button>
          </>
        )}
      </p>
    </li>
  );
}

/** Both ratings: the one that the action had, and the one that it should have. */
function Ratings({ challenge: { rated, held } }: { readonly challenge: Challenge }) {
  const styles = useMeetingStyles();
  const { rating } = useFormsStyles();
  const before = boardColumns.find((each) => each === rated);
  return (
    <div className={styles.head}>
      {before && (
        <span className={rating}>
          <Mark column={before} letter={false} />
          <span>{words.rated(ratingWords(before))}</span>
        </span>
      )}
      <span className={rating}>
        <Mark column={held} letter={false} />
        <span>{words.held(held)}</span>
      </span>
    </div>
  );
}
