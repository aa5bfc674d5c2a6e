// What a meeting must withstand and does not yet: each of these fails. Pure rules.
import { describe, expect, test } from "vitest";
import { readAgenda } from "../../../src/features/meeting/agenda.ts";
import { quorumOf } from "../../../src/features/meeting/bodies.ts";
import { type MeetingEntryFields, meetingLog } from "../../../src/features/meeting/list.ts";
import { entriesOf, meetingState } from "../../../src/features/meeting/meetingLog.ts";
import { effectiveDue } from "../../../src/plan/action.ts";
import { askedOf } from "../../../src/plan/meetings/askedDate.ts";
import { chairsOf, meetings, members } from "../../../src/plan/meetings/bodies.ts";
import type { Extension } from "../../../src/plan/meetings/decisions.ts";
import { withExtension } from "../../../src/plan/meetings/extensions.ts";
import { extensionEntry } from "../../../src/plan/meetings/newRecord.ts";
import { readRecord } from "../../../src/plan/meetings/onRecord.ts";
import { answers, records } from "../../../src/plan/meetings/records.ts";
import { byId } from "../../../src/plan/snapshots/format.ts";
import type { Person } from "../../../src/schema/column.ts";
import { aMeetingOf, chair, slt1 } from "../../plan/meetings/aMeeting.ts";
import { anAction, anEntry, coordinator5, lead5 } from "../../support/builders.ts";
import { aFrozen } from "../../support/frozen.ts";

const log = (fields: Partial<MeetingEntryFields>, by: Person = chair) =>
  anEntry(meetingLog, { meetingId: 7, actionId: undefined, ...fields }, by, "2026-11-12");
const opened = log({ kind: "Opened", operation: "theirs" });
const closed = log({ kind: "Closed" });

describe("the log of a meeting", () => {
  test("is not moved on by somebody who names the presenter's entry and does not present", () => {
    const forged = log({ kind: "Showing", presenting: "theirs", item: "Forged" }, coordinator5);
    expect(meetingState([opened, forged]).shown).toBeUndefined();
  });

  test("has not shown what somebody adds who never presented", () => {
    const forged = log({ kind: "Showing", presenting: "none", item: "Forged" }, coordinator5);
    expect(meetingState([opened, forged]).wasShown).toEqual([]);
  });

  test("is not opened again by somebody whose taking over arrives after the close", () => {
    const late = log({ kind: "Presenting", operation: "late" }, slt1);
    expect(meetingState([opened, closed, late]).status).toBe("closed");
  });

  test("has not shown what arrives after the close", () => {
    const late = log({ kind: "Showing", presenting: "theirs", item: "Late" });
    expect(meetingState([opened, closed, late]).wasShown).toEqual([]);
  });

  test("leaves out entries that somebody has edited", () => {
    const edited = { ...closed, version: "3.0", editor: lead5 };
    const rows = new Map([opened, edited].map((row) => [row.id, row]));
    const lists = new Map([[meetingLog.title, { kind: "read", rows }]]) as never;
    expect(meetingState(entriesOf(lists, 7)).status).toBe("open");
  });
});

describe("a later date", () => {
  const action = anAction({ rating: "Amber", due: "2026-08-31", revisedDue: "2027-01-31" });
  const asked = "2027-01-31";
  const counts = (...all: readonly Extension[]) => {
    const meeting = aMeetingOf(action);
    for (const each of all) meeting.add(extensionEntry({ action }, each));
    return withExtension(action, { lists: meeting.lists(), inDoubt: undefined });
  };

  test("that is refused after the round was closed gives way to the one that was agreed before", () => {
    const now = counts({ kind: "Agreed", asked: "2026-10-31", again: undefined });
    const frozen = aFrozen("2026-11-30", { id: 1, due: "2026-08-31", revisedDue: asked });
    const since = { snapshot: { actions: [frozen] } as never, byId: byId({ actions: [frozen] }) };
    expect(askedOf(now, since)).toEqual({ asked, again: "2026-10-31" });
  });

  test("that is refused never gives way to a later one", () => {
    expect(effectiveDue(counts({ kind: "Refused", asked, again: "2030-12-31" }).fields)).toBe("2026-08-31");
  });

  test("stays refused when another date is decided about", () => {
    const refused: Extension = { kind: "Refused", asked, again: undefined };
    expect(effectiveDue(counts(refused, { ...refused, asked: "2027-02-28" }).fields)).toBe("2026-08-31");
  });
});

test("a challenge is not settled by the chair of another body when the meeting's row is changed to theirs", () => {
  const meeting = { ...anEntry(meetings as never, { title: "November", body: "SLT" } as never), id: 7 } as never;
  const seat = anEntry(members as never, { title: "Chair", body: "SLT", capacity: "Chair", person: slt1 } as never);
  const challenge = { kind: "Challenge", operation: "c", held: "Red", meetingId: 7, actionId: 1 } as const;
  const found = readRecord({
    records: [
      anEntry(records, challenge, chair, "2026-11-12"),
      anEntry(records, { kind: "Accepted", about: "c", answer: "a", actionId: 1 }, slt1, "2026-11-14"),
    ],
    answers: [anEntry(answers, { kind: "Answer", operation: "a", about: "c", actionId: 1 }, lead5, "2026-11-13")],
    roles: { programmeOf: () => ({ lead: lead5 }) as never, isChair: chairsOf([meeting], [seat as never]) },
  });
  expect(found.challenges[0]?.state).toBe("answered");
});

test("an action of the agenda is called by its own title", () => {
  const action = anAction({ title: "Pay suppliers" });
  const [item] = readAgenda(`1.1.1 Closed and verified [${action.id}]`, { actions: new Map([[action.id, action]]) });
  expect(item).toMatchObject({ words: expect.stringContaining("Pay suppliers") });
});

test("four members of the same role are not a quorum when one is there", () => {
  const seat = () => anEntry(members as never, { title: "Commissioner", capacity: "Member" } as never) as never;
  const all = [seat(), seat(), seat(), seat()];
  expect(quorumOf({ fields: { quorum: 3 } } as never, all, ["Commissioner"]).isMet).toBe(false);
});
