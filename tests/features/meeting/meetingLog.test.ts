// What the entries of a meeting's log come to, also where somebody adds what is not theirs, or what comes too late.
import { expect, test } from "vitest";
import { type MeetingEntryFields, meetingLog } from "../../../src/features/meeting/list.ts";
import {
  entriesOf,
  meetingState,
  presentEntry,
  presentingEntry,
  type Shown,
} from "../../../src/features/meeting/meetingLog.ts";
import type { InDoubt } from "../../../src/plan/actionLogs.ts";
import { entriesInDoubt } from "../../../src/plan/entryOrder.ts";
import type { Person } from "../../../src/schema/column.ts";
import { chair, slt1 } from "../../plan/meetings/aMeeting.ts";
import { anEntry, coordinator5, lead5 } from "../../support/builders.ts";

const log = (fields: Partial<MeetingEntryFields>, by: Person = chair) =>
  anEntry(meetingLog, { meetingId: 7, actionId: undefined, ...fields }, by, "2026-11-12");
const opened = log({ kind: "Opened", operation: "theirs" });
const takenOver = log({ kind: "Presenting", operation: "next" }, slt1);
const closed = log({ kind: "Closed", operation: "over" });
const showing = (presenting: string, item: string, by?: Person) => log({ kind: "Showing", presenting, item }, by);
const item = (text: string): Shown => ({ kind: "item", text });

test.each([
  ["somebody who names the presenter's entry and does not present", showing("theirs", "Forged", coordinator5)],
  ["somebody who never presented", showing("none", "Forged", coordinator5)],
  ["a presenter who names another's entry", showing("next", "Forged")],
])("what is added by %s is neither followed nor was it shown", (_, forged) => {
  const { shown, wasShown } = meetingState([opened, showing("theirs", "Budget"), takenOver, forged]);
  expect([shown, wasShown]).toEqual([item("Budget"), [item("Budget")]]);
});

test("what a presenter showed offline was shown, and moves nobody once somebody else presents", () => {
  const entries = [opened, takenOver, showing("next", "Staff", slt1), showing("theirs", "Budget")];
  const { shown, wasShown } = meetingState(entries);
  expect([shown, wasShown]).toEqual([item("Staff"), [item("Staff"), item("Budget")]]);
});

test("a meeting that is closed is not opened again by who takes over, opens or shows without having seen it closed", () => {
  const late = [takenOver, log({ kind: "Opened", operation: "again" }), showing("theirs", "Late")];
  const { status, presenter, shown, wasShown, closedAt } = meetingState([opened, closed, ...late]);
  expect([status, presenter, shown, wasShown]).toEqual(["closed", undefined, undefined, []]);
  expect(closedAt).toEqual(closed.created);
});

test("a meeting that is closed is opened again by who has seen it closed", () => {
  const state = meetingState([opened, closed]);
  const { fields } = presentingEntry(7, state, "again");
  const reopened = log({ ...(fields as Partial<MeetingEntryFields>), operation: "again" }, slt1);
  const { status, presenter, openedAt } = meetingState([opened, closed, reopened]);
  expect([status, presenter, openedAt]).toEqual(["open", { by: slt1, operation: "again" }, opened.created]);
});

test("a meeting that was never opened is not closed", () => {
  expect(meetingState([closed]).status).toBe("to come");
  expect(meetingState([closed, opened]).status).toBe("open");
});

test("who was there may be put right once the meeting is closed, and it is known by whom", () => {
  const before = [opened, log({ kind: "Present", words: "Leader" }), closed];
  expect(meetingState(before).corrected).toBeUndefined();
  const { present, corrected, status } = meetingState([
    ...before,
    log({ kind: "Present", words: "Leader\nClerk" }, coordinator5),
  ]);
  expect([status, present, corrected?.by]).toEqual(["closed", ["Leader", "Clerk"], coordinator5]);
});

test("of who is there 200 lines count, 255 letters of each", () => {
  const many = Array.from({ length: 300 }, (_, index) => `${index}`.padEnd(300, "a"));
  const { present } = meetingState([opened, log({ kind: "Present", words: many.join("\n") })]);
  expect([present.length, present[0]?.length]).toEqual([200, 255]);
  expect(presentEntry(7, many).fields).toMatchObject({ title: "200 people present", words: present.join("\n") });
});

test("entries that somebody has edited do not count", () => {
  const edited = { ...closed, version: "3.0", editor: lead5 };
  const rows = new Map([opened, edited].map((row) => [row.id, row]));
  const lists = new Map([[meetingLog.title, { kind: "read", rows }]]) as never;
  const inDoubt: InDoubt = (entries) => entriesInDoubt(entries, new Date("2026-11-13"));
  expect(meetingState(entriesOf({ lists }, 7)).status).toBe("closed");
  expect(meetingState(entriesOf({ lists, inDoubt }, 7)).status).toBe("open");
});
