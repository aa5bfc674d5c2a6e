// The chapter of papers about what meetings put on record, made of a snapshot alone.
import { expect, test } from "vitest";
import { papers } from "../../../src/features/meeting/papers.ts";
import { challengeEntry, decisionEntry, questionEntry } from "../../../src/plan/meetings/newRecord.ts";
import { type RecordFields, records } from "../../../src/plan/meetings/records.ts";
import type { PaperInput, PaperPlan } from "../../../src/plan/papers/input.ts";
import { freezePlan, freezeRows } from "../../../src/plan/snapshots/freeze.ts";
import type { Entry } from "../../../src/ports/storage.ts";
import type { Person } from "../../../src/schema/column.ts";
import { aBoard, anAction, anEntry, lead5 } from "../../support/builders.ts";

const slt1: Person = { id: 41, name: "SLT member 1", email: "slt-1@council.example" };
const today = "2026-11-30";
const action = anAction({ rating: "Green", due: "2027-03-31" });
const [section] = papers.sections;

function inputOf(entries: readonly Entry[] | undefined): PaperInput {
  const board = aBoard({ actions: new Map([[1, action]]) });
  const people = new Map([slt1, lead5].map((person) => [person.id, person]));
  const made = entries?.map(({ fields }) => ({
    ...anEntry(records, fields as Partial<RecordFields>, slt1, "2026-11-12"),
    version: "1.0",
  }));
  const lists: PaperPlan["lists"] = made ? { [records.title]: freezeRows(records, made, ({ id }) => id) } : {};
  const about = { round: 7, takenAt: "2026-11-30T12:00:00Z", sha256: "", previous: undefined, checked: true };
  const now: PaperPlan = { ...freezePlan(board, today), ...about, lists };
  return {
    ...{ audience: "Internal", now, before: undefined, period: [now], theme: "", exempt: [] },
    ...{ personOf: (id) => people.get(id)?.name ?? "", leadOf: () => "" },
  };
}

const rowsIn = (input: PaperInput) =>
  section?.parts(input)?.flatMap((part) => (part.kind === "table" ? part.rows : []));

test("has open challenges with both ratings, then decisions and questions with their owners and states", () => {
  const input = inputOf([
    challengeEntry({ action }, { held: "Amber", rated: "Green", why: "Few came." }),
    decisionEntry({ action }, { words: "Report back", owner: lead5, due: "2026-11-20" }),
    questionEntry({}, { words: "When do we meet?" }),
  ]);
  expect(rowsIn(input)).toEqual([
    ["1.1.1", "Green", "Amber", "SLT member 1", "2026-11-12", "Few came.", undefined],
    ["1.1.1", "Decision", "Report back", "2026-11-12", "Programme lead 5", "2026-11-20", "Overdue"],
    [undefined, "Question", "When do we meet?", "2026-11-12", undefined, undefined, "Open"],
  ]);
});

test("is internal, and left out where the snapshot does not have the list", () => {
  expect(section?.isPublic).toBe(false);
  expect(section?.parts(inputOf(undefined))).toBeUndefined();
  expect(rowsIn(inputOf([]))).toEqual([]);
});

test("of one theme has nothing about other actions, or about none", () => {
  const input = inputOf([
    questionEntry({}, { words: "When do we meet?" }),
    decisionEntry({ action }, { words: "Noted" }),
  ]);
  expect(rowsIn({ ...input, theme: "Other", now: { ...input.now, actions: [] } })).toEqual([]);
});
