// Decisions and questions of all meetings: who has to do something by when, and whether it is done. Pure.
import type { Day, Person } from "../../schema/column.ts";
import { byRecord, isOfTeam, type Recorded, type Reply, type Roles, recordedOf, replyOf } from "./recorded.ts";
import type { AnswerEntry, extensionKinds, RecordEntry } from "./records.ts";
import { uncounted as words } from "./recordWords.ts";

interface Task extends Recorded {
  readonly owner: Person | undefined;
  /** The day by which its owner reports back. */
  readonly due: Day | undefined;
}

export interface Decision extends Task {
  readonly kind: "Decision";
  /** What was done, by whom; the first such entry counts. */
  readonly done: Reply | undefined;
  readonly extension: Extension | undefined;
}

export interface Question extends Task {
  readonly kind: "Question";
  /** Every answer, in order. */
  readonly answers: readonly Reply[];
}

/** What was decided about a later date that was asked for. */
export interface Extension {
  readonly kind: (typeof extensionKinds)[number];
  readonly asked: Day;
  /** Where it was refused: the date that counts again; none for the original one. */
  readonly again: Day | undefined;
}

/** `decided`: nobody has to do anything. */
export type TaskState = "open" | "overdue" | "done" | "answered" | "decided";

export interface CountedDecisions {
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
  readonly doubts: readonly string[];
}

/** `records`, `answers`: the entries that count, in order. */
export function readDecisions(
  records: readonly RecordEntry[],
  answers: readonly AnswerEntry[],
  roles: Roles,
): CountedDecisions {
  const [doneOf, answersTo] = [byRecord(answers, "Done"), byRecord(answers, "Answer")];
  const doubts: string[] = [];
  const decisions: Decision[] = [];
  const questions: Question[] = [];
  for (const entry of records) {
    const { kind, owner, due } = entry.fields;
    const task = { ...recordedOf(entry), owner, due };
    const replies = (of: ReadonlyMap<string, readonly AnswerEntry[]>) => {
      const all = (of.get(task.operation) ?? []).map(replyOf);
      const counted = all.filter((reply) => mayReply(task, reply, roles));
      for (const reply of all) if (!counted.includes(reply)) doubts.push(words.reply(reply));
      return counted;
    };
    if (kind === "Decision") decisions.push({ ...task, kind, done: replies(doneOf)[0], extension: extensionOf(entry) });
    if (kind === "Question") questions.push({ ...task, kind, answers: replies(answersTo) });
  }
  return { decisions, questions, doubts };
}

/** Its owner, whoever recorded it, whoever leads or coordinates the action's programme; anybody, where it has neither owner nor action. */
export function mayReply(
  { owner, by, actionId }: Pick<Decision, "owner" | "by" | "actionId">,
  reply: Pick<Reply, "by" | "on">,
  roles: Roles,
): boolean {
  const isTheirs = reply.by.id === owner?.id || reply.by.id === by.id;
  return isTheirs || isOfTeam(reply, actionId, roles) || (!owner && !actionId);
}

function extensionOf({ fields: { extension, asked, again, actionId } }: RecordEntry): Extension | undefined {
  return extension && asked && actionId ? { kind: extension, asked, again } : undefined;
}

export function stateOf(task: Decision | Question, today: Day): TaskState {
  if (task.kind === "Question" && task.answers.length > 0) return "answered";
  if (task.kind === "Decision") {
    if (task.done) return "done";
    if (!task.owner && !task.due) return "decided";
  }
  return task.due && task.due < today ? "overdue" : "open";
}

export const isToDo = (task: Decision | Question, today: Day): boolean =>
  ["open", "overdue"].includes(stateOf(task, today));
