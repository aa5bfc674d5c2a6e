// The board that the lists of a site come to.
import { describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { projectBoard } from "../../src/plan/board.ts";
import { claims, evidence } from "../../src/plan/log.ts";
import { oddRows } from "../../src/plan/oddRows.ts";
import { programmes, programmesByFolder } from "../../src/plan/programmes.ts";
import type { ReadList } from "../../src/ports/known.ts";
import type { AnyRow } from "../../src/ports/lists.ts";
import { noRights } from "../../src/schema/rights.ts";
import { blankFields } from "../../src/schema/rowCodec.ts";
import { anActionRow, anEntry, lead5 } from "../support/builders.ts";

const read = (row: AnyRow, folders: readonly string[] = []): ReadList => ({
  ...{ kind: "read", rows: new Map([[row.id, row]]), unreadable: [], rights: noRights },
  folders: new Map(folders.map((name, index) => [name, { id: 100 + index, name, rights: noRights }])),
  duplicates: [],
});

const programmeOf = (folder: string, title: string, folders: readonly string[] = []) => {
  const row = anActionRow({}, { folder });
  const programme = { ...row, fields: { ...blankFields(programmes), number: 5, title, lead: lead5 } };
  const lists = new Map([
    [actions.title, read(row, folders)],
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

describe("a folder that somebody has called otherwise", () => {
  const of = (number: number, title: string) => {
    const row = anActionRow({}, { id: number });
    return { ...row, fields: { ...blankFields(programmes), number, title } };
  };
  const found = (folders: readonly string[], ...rows: readonly ReturnType<typeof of>[]) =>
    [...programmesByFolder(rows, folders)].flatMap(([folder, { title }]) =>
      folders.some((name) => name.toLowerCase() === folder) ? [`${folder}: ${title}`] : [],
    );

  test("is still that of its number", () => {
    expect(found(["5 Elected members' support"], of(5, "Members"))).toEqual(["5 elected members' support: Members"]);
  });
  test("is nobody's where another folder has the programme's name, or may be meant as well", () => {
    expect(found(["5 Members", "5 Photos"], of(5, "Members"))).toEqual(["5 members: Members"]);
    expect(found(["5 Photos", "5 Reports"], of(5, "Members"))).toEqual([]);
    expect(found(["5 Photos"], of(5, "Members"), of(5, "Money"))).toEqual([]);
  });
  test("is so for the actions in it, unless the programme's own folder is there", () => {
    expect(programmeOf("5 Support", "Members", ["5 Support"])).toBe(lead5);
    expect(programmeOf("5 Photos", "Members", ["5 Members", "5 Photos"])).toBeUndefined();
  });
  test("is another programme's where it has that one's name", () => {
    expect(found(["5 Money"], of(5, "Members"), of(6, "Other"))).toEqual(["5 money: Members"]);
    expect(found(["6 Money"], of(5, "Members"), of(6, "Money"))).toEqual(["6 money: Money"]);
    expect(found(["50 Money"], of(5, "Members"))).toEqual([]);
  });
});

test("a value that is not valid in a row of no action is named with its row", () => {
  const odd = [{ list: programmes.title, column: "Number", holds: "five" }];
  const row = { ...anActionRow(), odd, fields: { ...blankFields(programmes), title: "Housing" } };
  const lists = new Map([
    [actions.title, read(anActionRow({}, { odd }))],
    [programmes.title, read(row)],
    [claims.title, read({ ...anEntry(claims, { actionId: 1 }), odd })],
    [evidence.title, read({ ...anEntry(evidence, { actionId: undefined }), id: 9, odd })],
  ]);
  const site = { title: "Plan", url: "https://council.example/" };
  const board = projectBoard({ me: lead5, site, present: new Set(), lists }, "all", undefined);
  expect(oddRows(board)).toEqual([
    { ...odd[0], id: row.id },
    { ...odd[0], id: 9 },
  ]);
});
