// Entries of one person about one action that are more than people add by hand.
import { describe, expect, test } from "vitest";
import { type Board, projectWith } from "../../src/plan/board.ts";
import { checksOf } from "../../src/plan/checks.ts";
import { floodsAbout, floodsIn } from "../../src/plan/floods.ts";
import { claims, evidence } from "../../src/plan/log.ts";
import { readPlan } from "../../src/plan/plan.ts";
import { rounds } from "../../src/plan/rounds.ts";
import { teams } from "../../src/plan/teams.ts";
import type { ReadList } from "../../src/ports/known.ts";
import type { AnyRow } from "../../src/ports/lists.ts";
import type { Person } from "../../src/schema/column.ts";
import type { List } from "../../src/schema/list.ts";
import { noRights } from "../../src/schema/rights.ts";
import type { EntryHead } from "../../src/schema/surplus.ts";
import { anActionRow, anEntry, coordinator5, lead5 } from "../support/builders.ts";

const listOf = (rows: readonly AnyRow[], surplus: readonly EntryHead[] = []): ReadList => ({
  ...{ kind: "read", rows: new Map(rows.map((row) => [row.id, row])), unreadable: [], rights: noRights },
  ...{ folders: new Map(), duplicates: [], surplus: new Map(surplus.map((head) => [head.id, head])) },
});
const headsBy = (author: Person, count: number, subject = "1", first = 5000) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: first + index, author: author.id, editor: author.id, subject },
  }));
const found = (log: List, rows: readonly AnyRow[], surplus: readonly EntryHead[]) =>
  floodsIn({ lists: new Map([[log.title, listOf(rows, surplus)]]) });

describe("entries that are too many", () => {
  test("are told with the person, the log, the action and how many they are", () => {
    const rows = [anEntry(evidence, {}, lead5), anEntry(evidence, {}, coordinator5)];
    expect(found(evidence, rows, headsBy(lead5, 2900))).toEqual([
      { author: lead5, list: "Evidence", actionId: 1, surplus: 2900 },
    ]);
  });

  test("are told for each person and action", () => {
    const rows = [anEntry(claims, {}, lead5), anEntry(claims, {}, coordinator5)];
    const surplus = [...headsBy(lead5, 3), ...headsBy(lead5, 4, "8", 6000), ...headsBy(coordinator5, 5, "1", 7000)];
    expect(
      found(claims, rows, surplus).map(({ author, actionId, surplus: count }) => [author.id, actionId, count]),
    ).toEqual([
      [lead5.id, 1, 3],
      [lead5.id, 8, 4],
      [coordinator5.id, 1, 5],
    ]);
  });

  test("are about no action in a log of something else, which is told once, whatever day or programme it is", () => {
    const surplus = [...headsBy(coordinator5, 2, "2026-11-01"), ...headsBy(coordinator5, 3, "2026-11-02", 6000)];
    const row = anEntry(rounds, {}, coordinator5);
    expect(found(rounds, [row], surplus)).toMatchObject([{ actionId: 0, surplus: 5 }]);
    expect(found(teams, [anEntry(teams, {}, lead5)], headsBy(lead5, 2))).toMatchObject([{ actionId: 0 }]);
  });

  test("are a check of their action, which says of whom and how many they are, and of no other", () => {
    const entry = anEntry(evidence, {}, lead5);
    const lists: Board["lists"] = new Map([
      ["Actions", listOf([anActionRow(), anActionRow({ reference: "1.1.2" }, { id: 2 })])],
      ["Evidence", listOf([entry], headsBy(lead5, 312))],
    ]);
    const site = { title: "Plan", url: "https://council.example/sites/plan" };
    const board = projectWith({ floodsAbout })({ me: lead5, site, present: new Set(), lists }, "all", undefined);
    const checks = [...board.actions.values()].map((action) =>
      checksOf(action, readPlan([]), "2026-11-22").flatMap(({ kind, text }) => (kind === "not-believed" ? [text] : [])),
    );
    expect(checks).toEqual([
      ["312 entries by Programme lead 5 in the list Evidence beyond the first 100 do not count."],
      [],
    ]);
  });
});
