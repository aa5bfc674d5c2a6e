// What people read where challenges, decisions and questions are recorded and answered. A council may change it here.
import type { BoardColumn } from "../../plan/action.ts";
import { formatDay } from "../../plan/days.ts";
import type { TaskState } from "../../plan/meetings/decisions.ts";
import type { Day } from "../../schema/column.ts";
import { ratedWords, shouldBe } from "./sayWords.ts";

const when = (on: Day, who: string) => `${formatDay(on)}, ${who}`;

export const recordWords = {
  title: "Challenges, decisions and questions",
  none: "Nothing is on record.",
  waiting: "Not sent yet",
  challenge: {
    button: "Challenge the rating",
    label: (reference: string) => `Challenge the rating of ${reference}`,
    held: "What should the rating be?",
    chooseHeld: "Choose the rating that it should be",
    why: "Why",
    enterWhy: "Enter why",
    submit: "Challenge",
    saved: (reference: string) => `The rating of ${reference} is challenged.`,
    rated: (column: BoardColumn) => ratedWords(column),
    heldBy: (held: BoardColumn, who: string, on: Day) => `${shouldBe(who, held)} (${formatDay(on)})`,
    ratedThen: (rated: string) => `Rated ${rated} at the time`,
    settled: (on: Day, who: string) => `Settled on ${formatDay(on)}: ${who} accepted the answer`,
    replaced: "Replaced by a later challenge",
  },
  decision: {
    button: "Record a decision",
    label: (about: string) => (about ? `Decision on ${about}` : "Decision"),
    words: "Decision",
    enterWords: "Enter the decision",
    submit: "Record decision",
    saved: "The decision is recorded.",
    kind: "Decision",
    agree: (asked: Day) => `Agree to ${formatDay(asked)}`,
    refuse: (asked: Day) => `Refuse ${formatDay(asked)}`,
    counts: (again: Day | undefined, due: Day | undefined) =>
      again || due
        ? `If it is refused, ${formatDay(again ?? due ?? "")} counts again.`
        : "If it is refused, there is no due date.",
    agreed: (asked: Day) => `The extension to ${formatDay(asked)} is agreed.`,
    refused: (asked: Day) => `The extension to ${formatDay(asked)} is refused.`,
  },
  question: {
    button: "Ask a question",
    label: (about: string) => (about ? `Question on ${about}` : "Question"),
    words: "Question",
    enterWords: "Enter the question",
    submit: "Record question",
    saved: "The question is recorded.",
    kind: "Question",
  },
  owner: "Owner",
  nobody: "Nobody",
  due: "Report back by",
  replies: {
    answer: { button: "Answer", words: "Answer", enter: "Enter the answer", saved: "The answer is recorded." },
    done: { button: "Done", words: "What was done", enter: "Enter what was done", saved: "The decision is done." },
    to: (button: string, what: string) => `${button}: ${what}`,
  },
  accept: "Accept the answer",
  accepted: "The challenge is settled.",
  when,
  answered: (on: Day, who: string) => `Answered ${when(on, who)}`,
  done: (on: Day, who: string) => `Done ${when(on, who)}`,
  ownedBy: (who: string) => `Owner: ${who}`,
  back: (due: Day) => `Report back by ${formatDay(due)}`,
  states: {
    ...{ open: "Open", overdue: "Overdue", done: "Done", answered: "Answered", decided: "Decided" },
  } satisfies Readonly<Record<TaskState, string>>,
};
