// What is said aloud of one's own edits: each thing once, and nothing of what others do.
import { expect, test } from "vitest";
import { actions } from "../../../src/plan/actions.ts";
import type { Edit, Progress } from "../../../src/sync/sync.ts";
import type { BoardState } from "../../../src/ui/kit/session.tsx";
import { newsBetween } from "../../../src/ui/shell/newsBetween.ts";
import { anAction, lead5 } from "../../support/builders.ts";

const board: NonNullable<BoardState["board"]> = {
  me: lead5,
  site: { title: "Plan", url: "https://council.example/sites/plan" },
  plan: {
    name: "Plan",
    firstMonth: undefined,
    months: undefined,
    nextBoard: undefined,
    reviews: [],
    amberDays: 31,
    staleDays: 31,
    round: undefined,
    earlier: { claims: 0, verifications: 0 },
    problems: [],
  },
  programmes: [],
  actions: new Map([[1, anAction({ reference: "1.1.1" })]]),
  unreadable: [],
  evidence: [],
  lists: new Map(),
  present: new Set(),
  isOwner: false,
  isJudged: true,
  rounds: [],
  mayAdd: new Set(),
};

const quiet: BoardState = {
  board,
  error: undefined,
  asOf: undefined,
  edits: [],
  overwritten: [],
  today: "2026-11-22",
};

function withEdit(progress: Progress): BoardState {
  const edit: Edit = {
    operation: "a",
    list: actions.title,
    item: 1,
    fields: { narrative: "Mine" },
    before: { narrative: "" },
    made: new Date("2026-11-22T09:00:00Z"),
    kept: true,
    mayHaveArrived: false,
    progress,
  };
  return { ...quiet, edits: [edit] };
}

test("an edit that SharePoint has taken is said to be saved", () => {
  expect(newsBetween(withEdit({ kind: "sending" }), quiet)).toEqual(["1.1.1 saved."]);
});

test("an entry that stands for itself is named in a sentence", () => {
  const entry = { operation: "a", list: "Update rounds", fields: { title: "Round 9 opened" } };
  const sent = withEdit({ kind: "sending" });
  const edits = sent.edits.map((edit) => ({ ...edit, list: entry.list, item: 0, fields: {}, entry }));
  expect(newsBetween({ ...sent, edits }, quiet)).toEqual(["Saved: Round 9 opened."]);
  const refused = edits.map((edit) => ({ ...edit, progress: { kind: "rejected", why: "No." } as const }));
  expect(newsBetween({ ...sent, edits }, { ...sent, edits: refused })).toEqual([
    "Not saved, and needs your attention: Round 9 opened.",
  ]);
});

test("an edit that needs the person is said once, and not called saved when it is given up", () => {
  const parked = withEdit({ kind: "rejected", why: "You may not change this." });
  expect(newsBetween(withEdit({ kind: "sending" }), parked)).toEqual(["1.1.1 was not saved and needs your attention."]);
  expect(newsBetween(parked, withEdit({ kind: "rejected", why: "You may not change this." }))).toEqual([]);
  expect(newsBetween(parked, quiet)).toEqual([]);
});

test("a change of somebody else's is no news", () => {
  const actions = new Map([[1, anAction({ reference: "1.1.1", narrative: "Theirs" })]]);
  expect(newsBetween(quiet, { ...quiet, board: { ...board, actions } })).toEqual([]);
});

test("error is said when it begins and when it ends, not at every try", () => {
  const offline: BoardState = { ...quiet, error: { kind: "later", why: "There is no network.", waitMs: undefined } };
  expect(newsBetween(quiet, offline)).toEqual(["There is no network."]);
  expect(newsBetween(offline, { ...offline })).toEqual([]);
  expect(newsBetween(offline, quiet)).toEqual(["The board is up to date again."]);
});
