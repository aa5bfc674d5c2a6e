// A meeting about one action, for tests: entries are added one after another, as by people who have seen those before.
import type { Action } from "../../../src/plan/action.ts";
import type { InDoubt } from "../../../src/plan/actionLogs.ts";
import type { Board } from "../../../src/plan/board.ts";
import { type MeetingFields, type MemberFields, meetings, members } from "../../../src/plan/meetings/bodies.ts";
import { onRecord } from "../../../src/plan/meetings/onRecord.ts";
import { type AnswerFields, answers, type RecordFields, records } from "../../../src/plan/meetings/records.ts";
import type { KnownList } from "../../../src/ports/known.ts";
import type { AnyRow } from "../../../src/ports/lists.ts";
import type { Entry } from "../../../src/ports/storage.ts";
import type { Day, Person } from "../../../src/schema/column.ts";
import { aBoard, anEntry } from "../../support/builders.ts";

export const slt1: Person = { id: 41, name: "SLT member 1", email: "slt-1@council.example" };
export const chair: Person = { id: 42, name: "Commissioner 1", email: "board-1@council.example" };

/** Says of every entry that it is in doubt, and why. */
export const allInDoubt =
  (why: string): InDoubt =>
  (entries) =>
    new Map(entries.map(({ id }) => [id, why]));

export function aMeetingOf(action: Action) {
  const rows = new Map<string, AnyRow[]>();
  const put = (list: string, row: AnyRow) => rows.set(list, [...(rows.get(list) ?? []), row]);
  const lists = () => new Map([...rows].map(([title, own]) => [title, aList(own)]));
  const board = (): Board => aBoard({ actions: new Map([[action.id, action]]), lists: lists() });
  const record = () => onRecord(board());
  return {
    ...{ lists, board, record },
    challenge: () => the(record().challenges[0]),
    answer: () => the(record().challenges[0]?.answers[0]),
    decision: () => the(record().decisions[0]),
    question: () => the(record().questions[0]),
    add({ list, fields }: Entry, by: Person = slt1, on: Day = "2026-11-12") {
      const isRecord = list === records.title;
      put(
        list,
        isRecord
          ? anEntry(records, fields as Partial<RecordFields>, by, on)
          : anEntry(answers, fields as Partial<AnswerFields>, by, on),
      );
    },
    /** The body of meeting 7. */
    isChairedBy(person: Person, from: Day, to?: Day) {
      const seat: Partial<MemberFields> = { title: "Chair", body: "Joint Board", capacity: "Chair", person, from, to };
      const meeting: Partial<MeetingFields> = { title: "November", body: "Joint Board", on: "2026-11-12" };
      put(members.title, { ...anEntryOf(seat) });
      put(meetings.title, { ...anEntryOf(meeting), id: 7 });
    },
  };
}

/** A row has what an entry has. */
const anEntryOf = (fields: object): AnyRow => ({ ...anEntry(records, {}), fields: { ...fields } });

function the<T>(found: T | undefined): T {
  if (found === undefined) throw new Error("There is none yet");
  return found;
}

function aList(rows: readonly AnyRow[]): KnownList {
  return {
    ...{ kind: "read", folders: new Map(), unreadable: [], duplicates: [] },
    rights: { add: true, edit: true, delete: true },
    rows: new Map(rows.map((row) => [row.id, row])),
  } as unknown as KnownList;
}
