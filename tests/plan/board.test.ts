// The board that the lists of a site come to.
import { describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { projectBoard, projectWith } from "../../src/plan/board.ts";
import { entriesInDoubt, type LogRow } from "../../src/plan/entryOrder.ts";
import { claims, evidence, verifications } from "../../src/plan/log.ts";
import { oddRows } from "../../src/plan/oddRows.ts";
import * as offered from "../../src/plan/offered.ts";
import { misnamedIn, withFolder } from "../../src/plan/programmeFolders.ts";
import { folderIn, programmes, programmesByFolder } from "../../src/plan/programmes.ts";
import type { ReadList } from "../../src/ports/known.ts";
import type { AnyRow } from "../../src/ports/lists.ts";
import { noRights } from "../../src/schema/rights.ts";
import { blankFields } from "../../src/schema/rowCodec.ts";
import { anActionRow, anEntry, lead5, verifier } from "../support/builders.ts";

const read = (row: AnyRow, folders: readonly string[] = []): ReadList => readAll([row], folders);

const readAll = (rows: readonly AnyRow[], folders: readonly string[] = []): ReadList => ({
  ...{ kind: "read", rows: new Map(rows.map((row) => [row.id, row])), unreadable: [], rights: noRights },
  folders: new Map(folders.map((name, index) => [name, { id: 100 + index, name, rights: noRights }])),
  duplicates: [],
});

const named = (folders: readonly string[]) => folders.map((name, index) => ({ id: 100 + index, name }));

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
    [...programmesByFolder(rows, actions, named(folders))].flatMap(([folder, { title }]) =>
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

describe("a programme whose row has the id of its folder", () => {
  const of = (id: number, title: string, folders = "") => {
    const row = anActionRow({}, { id });
    return { ...row, fields: { ...blankFields(programmes), number: id, title, folders } };
  };
  const shown = (folders: readonly { id: number; name: string }[], ...rows: readonly ReturnType<typeof of>[]) =>
    [...programmesByFolder(rows, actions, folders)].flatMap(([folder, { title }]) =>
      folders.some(({ name }) => name.toLowerCase() === folder) ? [`${folder}: ${title}`] : [],
    );
  const [money, voice] = [of(3, "Money", "Actions: 12"), of(4, "Voice", "Evidence files: 2; Actions: 13")];

  test("has that folder, whatever it and others are called", () => {
    const exchanged = [
      { id: 12, name: "4 Voice" },
      { id: 13, name: "3 Money" },
    ];
    expect(shown(exchanged, money, voice)).toEqual(["4 voice: Money", "3 money: Voice"]);
    expect(shown([{ id: 12, name: "Old/3" }], money, voice)).toEqual(["old/3: Money"]);
  });
  test("does not have another folder with its name or number, also when its own is gone", () => {
    expect(shown([{ id: 20, name: "3 Money" }], money, voice)).toEqual([]);
    expect(shown([{ id: 20, name: "3 Accounts" }], money, voice)).toEqual([]);
  });
  test("keeps it from a programme whose row has none yet and whose name or number it has", () => {
    expect(shown([{ id: 12, name: "5 Waste" }], money, of(5, "Waste"))).toEqual(["5 waste: Money"]);
    expect(shown([{ id: 12, name: "5 Bins" }], money, of(5, "Waste"))).toEqual(["5 bins: Money"]);
  });
  test("has it also where an owner has copied its row", () => {
    expect(shown([{ id: 12, name: "3 Money" }], of(9, "Copy", "Actions: 12"), money)).toEqual(["3 money: Money"]);
  });
  test("is named where its folder has another name or is gone, and only in that list", () => {
    const found = misnamedIn([money, voice, of(5, "Waste")], actions, [{ id: 12, name: "4 Voice" }]);
    expect(found.map(({ programme, folder }) => [programme.title, folder])).toEqual([
      ["Money", "4 Voice"],
      ["Voice", undefined],
    ]);
    expect(misnamedIn([money], actions, [{ id: 12, name: "3 MONEY" }])).toEqual([]);
  });
  test("has one for each list that has folders", () => {
    const files = { title: "Evidence files" };
    const both = withFolder(withFolder("", actions, 12), files, 3);
    expect([both, folderIn(actions, { folders: both }), folderIn(files, { folders: both })]).toEqual([
      ...["Actions: 12; Evidence files: 3", 12, 3],
    ]);
    expect(withFolder(both, actions, 14)).toBe("Actions: 14; Evidence files: 3");
    expect(withFolder(both, actions, undefined)).toBe("Evidence files: 3");
    expect(folderIn(actions, { folders: "Actions: twelve" })).toBeUndefined();
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

describe("what people add", () => {
  const site = { title: "Plan", url: "https://council.example/" };
  const lead6 = { id: 16, name: "Programme lead 6", email: "lead-6@council.example" };
  const programmeRow = (id: number, number: number, lead: typeof lead5) => ({
    ...anActionRow({}, { id }),
    fields: { ...blankFields(programmes), number, title: `Programme ${number}`, lead, folders: `Actions: ${number}` },
  });
  const claimed = anActionRow(
    { lifecycle: "Claimed complete", rating: "Green", successCriteria: "SC1 Asked" },
    { folder: "5 Five" },
  );
  const folders = new Map([["5 Five", { id: 5, name: "5 Five", rights: noRights }]]);
  const boardOf = (logs: Readonly<Record<string, readonly AnyRow[]>>) => {
    const lists = new Map<string, ReadList>([
      [actions.title, { ...read(claimed), folders }],
      [programmes.title, readAll([programmeRow(7, 5, lead5), programmeRow(8, 6, lead6)])],
      ...Object.entries(logs).map(([title, rows]) => [title, readAll(rows)] as const),
    ]);
    const inDoubt = (entries: readonly LogRow[]) => entriesInDoubt(entries, new Date("2026-11-22T12:00:00Z"));
    return projectWith({ inDoubt, offered })({ me: lead5, site, present: new Set(), lists }, "all", undefined);
  };
  const status = (logs: Parameters<typeof boardOf>[0]) => boardOf(logs).actions.get(1)?.status;
  const shown = anEntry(evidence, { criterion: "SC1" }, lead6, "2026-05-02");

  test("does not count where it is given a date before that of an entry added earlier, and that is said", () => {
    const earlier = anEntry(claims, { kind: "Withdrawn" }, lead5, "2026-06-01");
    const backdated = anEntry(claims, { kind: "Claimed" }, lead5, "2026-05-01");
    const found = status({ Claims: [earlier, backdated] });
    expect(found?.claim).toBeUndefined();
    expect(found?.unsupported[0]).toContain("it was added after an entry of 1 June 2026 or later");
  });
  test("as evidence for another programme's action is only offered", () => {
    const mine = anEntry(evidence, { criterion: "SC1" }, lead5, "2026-05-03");
    expect(status({ Evidence: [shown] })).toMatchObject({ evidenced: 0, evidence: [], offered: [shown] });
    expect(status({ Evidence: [mine] })).toMatchObject({ evidenced: 1, evidence: [mine], offered: [] });
  });
  test("as evidence counts for any action where its author is a verifier, or was in no programme", () => {
    const checked = anEntry(verifications, { kind: "Held", actionId: 99 }, lead6, "2026-05-02");
    expect(status({ Evidence: [shown], Verifications: [checked] })?.evidenced).toBe(1);
    const owners = anEntry(evidence, { criterion: "SC1" }, verifier, "2026-05-03");
    expect(status({ Evidence: [owners] })?.evidenced).toBe(1);
  });
  test("as a verification lets all their evidence count, in other actions too", () => {
    const before = boardOf({ Evidence: [shown] });
    const checked = anEntry(verifications, { kind: "Held", actionId: 99 }, lead6, "2026-05-02");
    const lists = new Map(before.lists).set("Verifications", read(checked));
    const changed = new Map([["Verifications", new Set([checked.id])]]);
    const after = projectWith({ offered })({ me: lead5, site, present: new Set(), lists }, changed, before);
    expect(after.actions.get(1)?.status.evidenced).toBe(1);
  });
});
