// A reference that several actions have.
import { describe, expect, test } from "vitest";
import type { ActionRow } from "../../src/plan/actions.ts";
import { actions } from "../../src/plan/actions.ts";
import { type Board, projectBoard } from "../../src/plan/board.ts";
import { checksOf } from "../../src/plan/checks.ts";
import type { Changed, ReadList } from "../../src/ports/known.ts";
import { noRights } from "../../src/schema/rights.ts";
import { anActionRow, lead5 } from "../support/builders.ts";

const listOf = (rows: readonly ActionRow[]): ReadList => ({
  ...{ kind: "read", rows: new Map(rows.map((row) => [row.id, row])), unreadable: [], rights: noRights },
  ...{ folders: new Map(), duplicates: [] },
});
const called = (id: number, reference: string, title = "") => anActionRow({ reference, title }, { id });
const site = { title: "Plan", url: "https://council.example/sites/plan" };

function boardOf(rows: readonly ActionRow[], changed: Changed = "all", before?: Board): Board {
  return projectBoard(
    { me: lead5, site, present: new Set(), lists: new Map([[actions.title, listOf(rows)]]) },
    changed,
    before,
  );
}
const changedRows = (...ids: readonly number[]): Changed => new Map([[actions.title, new Set(ids)]]);

function saidOf(board: Board, id: number): readonly string[] {
  const action = board.actions.get(id);
  const checks = action ? checksOf(action, { amberDays: 31 }, "2026-11-29") : [];
  return checks.flatMap(({ kind, text }) => (kind === "reference-shared" ? [text] : []));
}

describe("a reference that two actions have is a check of both", () => {
  test("that names the other's row", () => {
    const board = boardOf([called(7, "1.1.1"), called(9, "1.1.1"), called(12, "1.1.2")]);
    expect(saidOf(board, 7)).toEqual([
      "The reference 1.1.1 is also that of row 9 in the list Actions. Give one of them another",
    ]);
    expect(saidOf(board, 9)).toEqual([
      "The reference 1.1.1 is also that of row 7 in the list Actions. Give one of them another",
    ]);
    expect(saidOf(board, 12)).toEqual([]);
  });
  test("whatever blanks and capital letters it is written with", () => {
    expect(saidOf(boardOf([called(7, "CS-12"), called(9, " cs-12")]), 7)).toHaveLength(1);
  });
  test("also where one of them is withdrawn, and never where they have none", () => {
    const withdrawn = anActionRow({ reference: "1.1.1", lifecycle: "Superseded" }, { id: 9 });
    expect(saidOf(boardOf([called(7, "1.1.1"), withdrawn]), 9)).toHaveLength(1);
    expect(saidOf(boardOf([called(7, ""), called(9, " ")]), 7)).toEqual([]);
  });
  test("from when one is renumbered so until it is renumbered again, or gone", () => {
    const alone = boardOf([called(7, "1.1.1"), called(9, "1.1.2")]);
    const shared = boardOf([called(7, "1.1.1"), called(9, "1.1.1")], changedRows(9), alone);
    expect([saidOf(shared, 7), saidOf(shared, 9)].flat()).toHaveLength(2);
    const again = boardOf([called(7, "1.1.1"), called(9, "1.1.3")], changedRows(9), shared);
    const gone = boardOf([called(7, "1.1.1")], changedRows(9), shared);
    expect([alone, again, gone].flatMap((board) => [...saidOf(board, 7), ...saidOf(board, 9)])).toEqual([]);
  });
  test("that stays when one of them changes otherwise, and then only that one is another object", () => {
    const before = boardOf([called(7, "1.1.1"), called(9, "1.1.1"), called(12, "1.1.2")]);
    const after = boardOf([called(7, "1.1.1"), called(9, "1.1.1", "New"), called(12, "1.1.2")], changedRows(9), before);
    expect(saidOf(after, 9)).toHaveLength(1);
    const same = [7, 9, 12].filter((id) => after.actions.get(id) === before.actions.get(id));
    expect(same).toEqual([7, 12]);
  });
  test("and a third action with it leaves those of other references as they were", () => {
    const before = boardOf([called(7, "1.1.1"), called(9, "1.1.1"), called(12, "1.1.2"), called(13, "1.1.3")]);
    const rows = [called(7, "1.1.1"), called(9, "1.1.1"), called(12, "1.1.1"), called(13, "1.1.3")];
    const after = boardOf(rows, changedRows(12), before);
    expect(saidOf(after, 7)).toEqual([
      "The reference 1.1.1 is also that of 2 other rows in the list Actions. Give each its own",
    ]);
    expect(after.actions.get(13)).toBe(before.actions.get(13));
  });
});
