// Decisions, questions and challenges of all meetings as one list, newest first. Pure.

import type { Meeting } from "../../plan/meetings/bodies.ts";
import type { Challenge } from "../../plan/meetings/challenges.ts";
import { type Decision, type Question, stateOf } from "../../plan/meetings/decisions.ts";
import type { OnRecord } from "../../plan/meetings/onRecord.ts";
import type { Reply } from "../../plan/meetings/recorded.ts";
import type { Day } from "../../schema/column.ts";

export type Registered = {
  readonly kind: "Decision" | "Question" | "Challenge";
  readonly entry: Decision | Question | Challenge;
  readonly state: "open" | "overdue" | "done" | "answered" | "decided" | "settled" | "replaced";
  /** What came of it, in order. */
  readonly replies: readonly Reply[];
};

export function registerOf(record: Pick<OnRecord, "challenges" | "decisions" | "questions">, today: Day) {
  const all: readonly Registered[] = [
    ...record.challenges.map(
      (entry): Registered => ({
        ...{ kind: "Challenge", entry, replies: entry.answers },
        state: entry.state === "answered" ? "open" : entry.state,
      }),
    ),
    ...record.decisions.map(
      (entry): Registered => ({
        ...{ kind: entry.kind, entry, state: stateOf(entry, today) },
        replies: entry.done ? [entry.done] : [],
      }),
    ),
    ...record.questions.map(
      (entry): Registered => ({ ...{ kind: entry.kind, entry, state: stateOf(entry, today), replies: entry.answers } }),
    ),
  ];
  return all.toSorted((a, b) => b.entry.at.getTime() - a.entry.at.getTime());
}

export const stateFilters = ["open", "overdue", "done"] as const;
export type StateFilter = (typeof stateFilters)[number];

/** What is overdue is open too. */
export function isIn({ state }: Registered, filter: StateFilter): boolean {
  if (filter === "overdue") return state === "overdue";
  const isOpen = state === "open" || state === "overdue";
  return filter === "open" ? isOpen : !isOpen;
}

/** The body whose meeting it was; empty for what was recorded between meetings. */
export const bodyOf = ({ entry }: Registered, meetings: ReadonlyMap<number, Meeting>): string =>
  meetings.get(entry.meetingId ?? 0)?.fields.body ?? "";
