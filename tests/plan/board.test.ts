// The board that the lists of a site come to.
import { expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { projectBoard } from "../../src/plan/board.ts";
import { programmes } from "../../src/plan/programmes.ts";
import type { ReadList } from "../../src/ports/known.ts";
import type { AnyRow } from "../../src/ports/lists.ts";
import { noRights } from "../../src/schema/rights.ts";
import { blankFields } from "../../src/schema/rowCodec.ts";
import { anActionRow, lead5 } from "../support/builders.ts";

const read = (row: AnyRow): ReadList => ({
  ...{ kind: "read", rows: new Map([[row.id, row]]), folders: new Map(), unreadable: [], rights: noRights },
  duplicates: [],
});

const programmeOf = (folder: string, title: string) => {
  const row = anActionRow({}, { folder });
  const programme = { ...row, fields: { ...blankFields(programmes), number: 5, title, lead: lead5 } };
  const lists = new Map([
    [actions.title, read(row)],
    [programmes.title, read(programme)],
  ]);
  const site = { title: "Plan", url: "https://council.example/sites/plan" };
  const board = projectBoard({ me: lead5, site, present: new Set(), lists }, "all", undefined);
  return board.actions.get(row.id)?.programme?.lead;
};

test.each([
  ["as it is", "5 Supporting elected members", "Supporting elected members"],
  ["in another case", "5 Supporting elected members", "Supporting Elected Members"],
  ["with an accent that is made of two characters", "5 Pla\u0308ne", "Pl\u00e4ne"],
])("an action's programme is the one that its folder names, %s", (_, folder, title) => {
  expect(programmeOf(folder, title)).toBe(lead5);
});

test("a folder that no programme names is nobody's", () => {
  expect(programmeOf("6 Something else", "Supporting elected members")).toBeUndefined();
});

test("a value that is not valid in a row of no action is named with its row, and again after other rows have changed", () => {
  const odd = [{ list: programmes.title, column: "Number", holds: "five" }];
  const row = { ...anActionRow(), odd, fields: { ...blankFields(programmes), title: "Housing" } };
  const lists = new Map([
    [actions.title, read(anActionRow({}, { odd }))],
    [programmes.title, read(row)],
  ]);
  const known = {
    me: lead5,
    site: { title: "Plan", url: "https://council.example/" },
    present: new Set<string>(),
    lists,
  };
  const board = projectBoard(known, "all", undefined);
  expect(board.odd).toEqual([{ ...odd[0], id: row.id }]);
  const corrected = new Map([...lists, [programmes.title, read({ ...row, odd: [] })] as const]);
  const changed = new Map([[programmes.title, new Set([row.id])]]);
  expect(projectBoard({ ...known, lists: corrected }, changed, board).odd).toEqual([]);
  expect(projectBoard(known, new Map([[actions.title, new Set([1])]]), board).odd).toBe(board.odd);
});
