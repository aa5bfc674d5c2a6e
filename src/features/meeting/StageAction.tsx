// The right of the stage: the action that is looked at, in words for a whole room.
import { Fragment, type ReactNode } from "react";
import { type Action, type BoardColumn, columnOf, daysLate, effectiveDue } from "../../plan/action.ts";
import type { Board } from "../../plan/board.ts";
import { formatDay, formatShortDay } from "../../plan/days.ts";
import { marks } from "../../plan/marks.ts";
import type { Challenge } from "../../plan/meetings/challenges.ts";
import { type Decision, isToDo, type Question, stateOf } from "../../plan/meetings/decisions.ts";
import { onRecord, openChallenges } from "../../plan/meetings/onRecord.ts";
import { nameAtStart, nameOf } from "../../plan/nameOf.ts";
import { travelSince } from "../../plan/snapshots/last.ts";
import { coverageOf } from "../../plan/status.ts";
import type { Day } from "../../schema/column.ts";
import { DirectionMark } from "../../ui/kit/DirectionMark.tsx";
import { directionNames } from "../../ui/kit/directionWords.ts";
import { changeLines } from "./changeLines.ts";
import { recordWords } from "./recordWords.ts";
import { useStageStyles } from "./Stage.styles.ts";
import { StageMark } from "./StageMark.tsx";
import { ratedWords, shouldBe } from "./sayWords.ts";
import { stageWords as words } from "./stageWords.ts";
import type { Since } from "./useSince.ts";

interface Props {
  readonly action: Action;
  readonly board: Board;
  readonly today: Day;
  readonly since: Since;
}

export function StageAction({ action, board, today, since }: Props) {
  const styles = useStageStyles();
  const { fields, programme } = action;
  const snapshot = since.kind === "read" ? since.snapshot : undefined;
  const column = columnOf(action, today);
  const travel = snapshot && travelSince(action, snapshot, today);
  const leads = fields.leads.map(nameAtStart).join(", ");
  const isRed = column === "Red";
  return (
    <>
      <p className={styles.facts}>
        <strong data-testid="stage-reference">{fields.reference}</strong>
        {column && (
          <span className={styles.direction}>
            <StageMark column={column} size={30} />
            <span>{marks[column].word}</span>
          </span>
        )}
        {travel && (
          <span className={styles.direction}>
            <DirectionMark direction={travel.direction} size={28} />
            <span>{directionNames[travel.direction]}</span>
          </span>
        )}
      </p>
      <h2 className={styles.big} dir="auto">
        {fields.title}
      </h2>
      <p className={styles.facts}>
        {programme && <span>{words.programme(programme.number ?? 0, programme.title)}</span>}
        {leads && <span>{words.lead(leads)}</span>}
      </p>
      <p className={styles.facts}>
        <span>{datesOf(action, today)}</span>
        <span>{evidenceOf(action)}</span>
      </p>
      <Challenged column={column} challenges={openChallenges(board).get(action.id) ?? []} />
      <Decided {...{ action, board, today }} />
      {snapshot && (
        <Part label={changedSince(snapshot.snapshot.day, since)}>
          <Lines lines={changeLines(action, snapshot, { plan: board.plan, today })} />
        </Part>
      )}
      <Said label={words.narrative} text={fields.narrative} />
      {(isRed || fields.correctiveAction) && <Said label={words.correctiveAction} text={fields.correctiveAction} />}
      {(isRed || fields.ask) && <Said label={words.ask} text={fields.ask} />}
    </>
  );
}

/** Both ratings, until it is settled. */
function Challenged({ column, challenges }: { column: BoardColumn | undefined; challenges: readonly Challenge[] }) {
  const styles = useStageStyles();
  if (challenges.length === 0) return null;
  return (
    <div className={styles.challenge} data-testid="stage-challenge">
      <h3 className={styles.label}>{words.challenge}</h3>
      {column && (
        <p className={styles.direction}>
          <StageMark column={column} />
          <span>{ratedWords(column)}</span>
        </p>
      )}
      {challenges.map(({ operation, held, by, words: why }) => (
        <Fragment key={operation}>
          <p className={styles.direction}>
            <StageMark column={held} />
            <span>{shouldBe(nameAtStart(by), held)}</span>
          </p>
          {why.trim() && (
            <p className={styles.text} dir="auto">
              {why.trim()}
            </p>
          )}
        </Fragment>
      ))}
    </div>
  );
}

/** What is still to be done or answered about it. */
function Decided({ action, board, today }: Pick<Props, "action" | "board" | "today">) {
  const styles = useStageStyles();
  const { decisions, questions } = onRecord(board);
  const open = [...decisions, ...questions].filter((task) => task.actionId === action.id && isToDo(task, today));
  if (open.length === 0) return null;
  return (
    <Part label={words.decided}>
      <ul className={styles.lines} data-testid="stage-decided">
        {open.map((task) => (
          <li key={task.operation} dir="auto">
            {decidedLine(task, today)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function decidedLine(task: Decision | Question, today: Day): string {
  const found = [
    words.decidedLine(task.kind, task.words),
    task.owner && recordWords.ownedBy(nameOf(task.owner)),
    task.due && recordWords.back(task.due),
    stateOf(task, today) === "overdue" && recordWords.states.overdue,
  ];
  return found.filter(Boolean).join(" · ");
}

function changedSince(day: Day, since: Since): string {
  const seenOn = since.kind === "read" ? since.seenOn : undefined;
  return seenOn ? words.changedSinceMeeting(formatDay(seenOn), formatDay(day)) : words.changedSince(formatDay(day));
}

function Part({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStageStyles();
  return (
    <section className={styles.part}>
      <h3 className={styles.label}>{label}</h3>
      {children}
    </section>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStageStyles();
  return (
    <Part label={label}>
      <p className={styles.text} dir="auto">
        {text.trim() || words.nothingSaid}
      </p>
    </Part>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStageStyles();
  if (lines.length === 0) return <p className={styles.text}>{words.unchanged}</p>;
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function datesOf(action: Action, today: Day): string {
  const { due, revisedDue, slips = 0, confidence } = action.fields;
  const counts = effectiveDue(action.fields);
  const late = daysLate(action, today);
  const found = [
    counts ? words.by(formatShortDay(counts)) : words.noDueDate,
    revisedDue && due && revisedDue !== due && words.original(formatShortDay(due)),
    slips > 0 && words.slips(slips),
    late > 0 && words.late(late),
    confidence && words.confidence(confidence),
  ];
  return found.filter(Boolean).join(", ");
}

function evidenceOf({ status }: Action): string {
  if (status.criteria.length === 0) return words.evidenceWithout(status.evidence.length);
  return words.evidenceOf(coverageOf(status));
}
