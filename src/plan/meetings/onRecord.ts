// What meetings have put on record, as a whole: challenges, decisions and questions with what came of them.

import { byAction } from "../actionLogs.ts";
import type { Board } from "../board.ts";
import { inOrder } from "../completion.ts";
import { rowsOf } from "../rowsOf.ts";
import { chairsOf, type IsChair, meetings, members } from "./bodies.ts";
import { type Challenge, isOpen, readChallenges } from "./challenges.ts";
import { type Decision, type Question, readDecisions } from "./decisions.ts";
import type { Roles } from "./recorded.ts";
import { type AnswerEntry, answers, type RecordEntry, records } from "./records.ts";

export interface OnRecord {
  readonly challenges: readonly Challenge[];
  readonly decisions: readonly Decision[];
  readonly questions: readonly Question[];
  /** Why entries do not count, a sentence each. */
  readonly doubts: readonly string[];
  readonly roles: Roles & { readonly isChair: IsChair };
}

interface Entries {
  readonly records: readonly RecordEntry[];
  readonly answers: readonly AnswerEntry[];
  readonly roles: OnRecord["roles"];
}

/** `records`, `answers`: the entries that count, in any order. */
export function readRecord({ roles, ...entries }: Entries): OnRecord {
  const [made, replies] = [inOrder(entries.records), inOrder(entries.answers)];
  const { challenges, doubts } = readChallenges(made, replies, roles);
  const { decisions, questions, doubts: others } = readDecisions(made, replies, roles);
  return { challenges, decisions, questions, doubts: [...doubts, ...others], roles };
}

export type RecordBoard = Pick<Board, "lists" | "actions" | "inDoubt">;

const known = new WeakMap<RecordBoard, OnRecord>();

/** Worked out once for a board. */
export function onRecord(board: RecordBoard): OnRecord {
  const found = known.get(board) ?? readBoard(board);
  known.set(board, found);
  return found;
}

function readBoard({ lists, actions, inDoubt }: RecordBoard): OnRecord {
  const [made, replies] = [byAction(rowsOf(lists, records), inDoubt), byAction(rowsOf(lists, answers), inDoubt)];
  const isChair = chairsOf(rowsOf(lists, meetings).values(), rowsOf(lists, members).values());
  const found = readRecord({
    records: [...made.counted.values()].flat(),
    answers: [...replies.counted.values()].flat(),
    roles: { isChair, programmeOf: (id) => actions.get(id)?.programme },
  });
  const doubted = [made, replies].flatMap(({ doubts }) => [...doubts.values()].flat());
  return { ...found, doubts: [...found.doubts, ...doubted] };
}

const openBy = new WeakMap<OnRecord, ReadonlyMap<number, readonly Challenge[]>>();

/** Challenges that are not settled, by the action's row. */
export function openChallenges(board: RecordBoard): ReadonlyMap<number, readonly Challenge[]> {
  const record = onRecord(board);
  const known = openBy.get(record);
  if (known) return known;
  const found = new Map<number, Challenge[]>();
  for (const challenge of record.challenges.filter(isOpen)) {
    found.set(challenge.actionId, [...(found.get(challenge.actionId) ?? []), challenge]);
  }
  openBy.set(record, found);
  return found;
}
