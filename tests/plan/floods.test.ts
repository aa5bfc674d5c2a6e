// Entries of one person about one action that are more than people add by hand.
import { expect, test } from "vitest";
import { floodsIn, mostByHand } from "../../src/plan/floods.ts";
import { claims, evidence } from "../../src/plan/log.ts";
import { programmes } from "../../src/plan/programmes.ts";
import type { ReadList } from "../../src/ports/known.ts";
import type { AnyRow } from "../../src/ports/lists.ts";
import type { Person } from "../../src/schema/column.ts";
import type { List } from "../../src/schema/list.ts";
import { noRights } from "../../src/schema/rights.ts";
import { blankFields } from "../../src/schema/rowCodec.ts";
import { anActionRow, anEntry, coordinator5, lead5 } from "../support/builders.ts";

const listOf = (rows: readonly AnyRow[]): ReadList => ({
  ...{ kind: "read", rows: new Map(rows.map((row, index) => [index, row])), unreadable: [], rights: noRights },
  ...{ folders: new Map(), duplicates: [] },
});
const many = (log: List, count: number, author: Person, actionId = 7) =>
  Array.from({ length: count }, () => anEntry(log, { actionId }, author));
const found = (log: List, ...rows: readonly AnyRow[]) => floodsIn({ lists: new Map([[log.title, listOf(rows)]]) });

test("are told with the person, the log, the action and how many they are", () => {
  const entries = [...many(evidence, 3000, lead5), ...many(evidence, 20, coordinator5)];
  expect(found(evidence, ...entries)).toEqual([{ author: lead5, list: "Evidence", actionId: 7, count: 3000 }]);
});

test("are so from the first beyond the limit on, by one person about one action", () => {
  expect(found(claims, ...many(claims, mostByHand, lead5))).toEqual([]);
  expect(found(claims, ...many(claims, mostByHand + 1, lead5))).toHaveLength(1);
  const spread = [...many(claims, 80, lead5), ...many(claims, 80, coordinator5), ...many(claims, 80, lead5, 8)];
  expect(found(claims, ...spread)).toEqual([]);
});

test("are never rows that are edited", () => {
  const row = { ...anActionRow(), fields: blankFields(programmes) };
  expect(found(programmes, ...Array.from({ length: 500 }, () => row))).toEqual([]);
});
