import { describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { folderOf } from "../../src/plan/programmes.ts";
import { isGone, someoneUnknown, Undecodable } from "../../src/schema/column.ts";
import { asPerson, choice, day, note, number, people, person, text } from "../../src/schema/columns.ts";
import { decodeRow, decodeVersion, encodeFields, queryTerms } from "../../src/schema/rowCodec.ts";
import { isSame } from "../../src/schema/same.ts";

const naming = { name: "Column", title: "Column", description: "" };

describe("a column reads what it wrote", () => {
  const cases: [string, { encode(value: never): object; decode(row: never): unknown }, unknown][] = [
    ["note", note(naming), "Two\nlines"],
    ["number", number(naming), 3],
    ["day", day(naming), "2026-07-31"],
    ["choice", choice(naming, ["A", "B"]), "B"],
    ["no choice", choice(naming, ["A", "B"]), undefined],
    ["day", day(naming), "2026-07-31"],
    ["no day", day(naming), undefined],
  ];
  test.each(cases)("%s", (_, column, value) => {
    expect(column.decode(column.encode(value as never) as never)).toEqual(value);
  });
});

describe("a day", () => {
  const column = day(naming);
  test("that is no day does not decode, nor an instant that nobody has translated", () => {
    for (const value of ["soon", "2026-07-30T23:00:00Z", 5]) {
      expect(() => column.decode({ Column: value }), String(value)).toThrow(Undecodable);
    }
  });
});

test("people are written by the site's number for them", () => {
  const someone = { id: 7, name: "Programme lead 5", email: "lead-5@council.example" };
  expect(person(naming).encode(someone)).toEqual({ ColumnId: 7 });
  expect(people(naming).encode([someone])).toEqual({ ColumnId: [7] });
  expect(person(naming).decode({ Column: null })).toBeUndefined();
});

describe("a value that is nearly right is read as what it plainly is", () => {
  const rating = choice(naming, ["Red", "Claimed complete"]);
  test.each([
    ["Red ", "Red"],
    [" red", "Red"],
    ["RED\u00a0", "Red"],
    ["claimed\u00a0complete", "Claimed complete"],
    ["Claimed  complete\u200b", "Claimed complete"],
    ["\u00a0 ", undefined],
    [["Red"], "Red"],
    [[], undefined],
  ])("%j in a column of choices is %j", (value, read) => {
    expect(rating.decode({ Column: value })).toBe(read);
  });
  test.each([
    ["3", 3],
    [" 12.50\u00a0", 12.5],
    ["-1", -1],
  ])("%j in a column of numbers is %j", (value, read) => {
    expect(number(naming).decode({ Column: value })).toBe(read);
  });
  test.each(["", "three", "1,200", "1e3", "12 days", "Infinity", true, {}])(
    "%j in a column of numbers is no number",
    (value) => {
      if (value === "") expect(number(naming).decode({ Column: value })).toBeUndefined();
      else expect(() => number(naming).decode({ Column: value })).toThrow(Undecodable);
    },
  );
  test("two choices are not taken for one that neither of them is", () => {
    expect(() => rating.decode({ Column: ["Red", "Claimed complete"] })).toThrow(Undecodable);
    expect(() => rating.decode({ Column: "Reddish" })).toThrow(Undecodable);
  });
  test("a number in a column of text is its text", () => {
    expect(text(naming).decode({ Column: 2024 })).toBe("2024");
  });
});

describe("people", () => {
  const anybody = { Id: 7, Title: "Programme lead 5" };
  const anybodyRead = { id: 7, name: "Programme lead 5", email: "" };
  test("in a column of several are asked for without their e-mail, which fails for all when one has none", () => {
    expect(people(naming).select).toEqual(["Column/Id", "Column/Title"]);
    expect(queryTerms(actions).select.filter((term) => term.startsWith("Leads/"))).toEqual(["Leads/Id", "Leads/Title"]);
  });
  test("who have no mailbox, and groups, have their name", () => {
    const group = { Id: 40, Title: "Housing team", EMail: null };
    expect(person(naming).decode({ Column: group })).toEqual({ id: 40, name: "Housing team", email: "" });
    expect(people(naming).decode({ Column: [group] })).toMatchObject([{ id: 40, name: "Housing team" }]);
  });
  test("of whom only the number is left are told apart by it, and are written to no column", () => {
    const [one, other] = [12, 13].map((number) => person(naming).decode({ Column: null, ColumnId: number }));
    expect(one).toEqual({ id: 12, name: "", email: "" });
    expect(isSame(one, other)).toBe(false);
    expect([one, other, anybodyRead].map((each) => each && isGone(each))).toEqual([true, true, false]);
    expect(person(naming).encode(one)).toEqual({ ColumnId: null });
    expect(people(naming).encode([anybodyRead, one ?? someoneUnknown])).toEqual({ ColumnId: [7] });
    expect(asPerson({ LookupId: 12, LookupValue: "", Email: "" })).toEqual(one);
  });
  test("are asked for with the number beside them, which takes the place of the one among their own", () => {
    expect(person(naming).select).toEqual(["ColumnId", "Column/Title", "Column/EMail"]);
    expect(person(naming).decode({ Column: { Title: "Programme lead 5" }, ColumnId: 7 })).toEqual(anybodyRead);
    expect(person(naming).decode({ Column: null, ColumnId: null })).toBeUndefined();
  });
  test("of whom nothing is left are nobody who can be told, and are written to no column", () => {
    expect(people(naming).decode({ Column: [anybody, null] })).toEqual([
      { id: 7, name: "Programme lead 5", email: "" },
      someoneUnknown,
    ]);
    expect(person(naming).decode({ Column: { Title: "Programme lead 3" } })).toMatchObject({ id: 0 });
    expect(people(naming).encode([someoneUnknown, anybodyRead])).toEqual({ ColumnId: [7] });
    expect(person(naming).encode(someoneUnknown)).toEqual({ ColumnId: null });
  });
  test("in a column that was made one of several, or of one, are read all the same", () => {
    expect(person(naming).decode({ Column: [anybody] })).toMatchObject({ id: 7 });
    expect(people(naming).decode({ Column: anybody })).toMatchObject([{ id: 7 }]);
  });
});

test("a withdrawn choice does not decode, and the error names the column", () => {
  expect(() => choice(naming, ["A"]).decode({ Column: "Purple" })).toThrow('Column holds "Purple"');
});

describe("a row", () => {
  const raw = {
    "odata.etag": '"guid,3"',
    Id: 12,
    FileSystemObjectType: 0,
    FileDirRef: "/sites/x/Lists/Actions/3 Financial planning",
    Created: "2026-04-07T09:00:00Z",
    Author: { Id: 1, Title: "Site owner", EMail: "owner@council.example" },
    Modified: "2026-11-01T09:00:00Z",
    Editor: { Id: 7, Title: "Programme lead 5", EMail: "lead-5@council.example" },
    EffectiveBasePermissions: { High: "176", Low: "138612837" },
    Title: "Track the budget",
    Rating: "Red",
  };
  test("knows its folder, its editor and whether it may be edited", () => {
    const decoded = decodeRow(actions, raw, "/sites/x/Lists/Actions");
    expect(decoded).toMatchObject({
      kind: "row",
      row: { id: 12, etag: '"guid,3"', folder: "3 Financial planning", canEdit: true, fields: { rating: "Red" } },
    });
  });
  test("with values that are not valid is read, and names each with what it is read as", () => {
    const values = { Rating: "Purple", Lifecycle: "in progress ", Slips: "2", OriginalDue: "soon", Leads: "somebody" };
    const decoded = decodeRow(actions, { ...raw, ...values }, "/sites/x/Lists/Actions");
    expect(decoded).toMatchObject({
      kind: "row",
      row: { fields: { rating: undefined, lifecycle: "In progress", slips: 2, due: undefined, leads: [] } },
    });
    const odd = decoded.kind === "row" ? decoded.row.odd : [];
    expect(odd?.map(({ column, holds, readAs }) => [column, holds, readAs])).toEqual([
      ["Leads", "somebody", undefined],
      ["Original due date", "soon", undefined],
      ["Slips", "2", "2"],
      ["Lifecycle", "in progress ", "In progress"],
      ["Rating", "Purple", undefined],
    ]);
  });
  test("with valid values names none", () => {
    const decoded = decodeRow(actions, { ...raw, Narrative: "Two\r\nlines", Leads: [{ Id: 7 }], Slips: 2 }, "/x");
    expect(decoded.kind === "row" && decoded.row.odd).toBeUndefined();
  });
  test("whose author and editor have left is read, and so are its versions", () => {
    const decoded = decodeRow(actions, { ...raw, Author: null, Editor: null }, "/x");
    expect(decoded).toMatchObject({ kind: "row", row: { author: someoneUnknown, editor: someoneUnknown } });
    const version = { VersionLabel: "2.0", Modified: raw.Modified, Editor: null, Rating: "red " };
    expect(decodeVersion(actions, version)).toMatchObject({ who: someoneUnknown, fields: { rating: "Red" } });
    const numbered = decodeRow(actions, { ...raw, Author: null, AuthorId: 12, Editor: null, EditorId: 13 }, "/x");
    expect(numbered).toMatchObject({
      kind: "row",
      row: { author: { id: 12, name: "" }, editor: { id: 13, name: "" } },
    });
  });
  test("that has no time of its last change is set aside with the reason", () => {
    const decoded = decodeRow(actions, { ...raw, Modified: null }, "/sites/x/Lists/Actions");
    expect(decoded).toMatchObject({ kind: "unreadable", row: { id: 12, reason: expect.stringContaining("Modified") } });
  });
  test("of a folder decodes as a folder, with the rights in it", () => {
    const root = "/sites/x/Lists/Actions";
    const folder = { ...raw, FileSystemObjectType: 1, FileDirRef: root, FileLeafRef: "3 Financial planning" };
    const rights = { add: false, edit: true, delete: false };
    expect(decodeRow(actions, folder, root)).toEqual({
      kind: "folder",
      folder: { id: 12, name: "3 Financial planning", rights },
    });
  });
  test("of a folder inside another is named with both, as rows in it name it", () => {
    const root = "/sites/x/Lists/Actions";
    const inner = { ...raw, FileSystemObjectType: 1, FileDirRef: `${root}/2026`, FileLeafRef: "May" };
    expect(decodeRow(actions, inner, root)).toMatchObject({ folder: { name: "2026/May" } });
    expect(decodeRow(actions, { ...raw, FileDirRef: `${root}/2026/May` }, root)).toMatchObject({
      row: { folder: "2026/May" },
    });
  });
  test("that may only be read has canEdit false", () => {
    const decoded = decodeRow(actions, { ...raw, EffectiveBasePermissions: { High: "176", Low: "138612833" } }, "/x");
    expect(decoded).toMatchObject({ row: { canEdit: false } });
  });
});

test("only the fields that change are sent", () => {
  expect(encodeFields(actions, { rating: "Amber", verifiedOn: undefined })).toEqual({
    Rating: "Amber",
    VerifiedOn: null,
  });
});

test("a list asks for no more than twelve people and lookups, where SharePoint draws the line", () => {
  expect(new Set(queryTerms(actions).expand).size).toBeLessThanOrEqual(12);
});

test("a programme's folder has a name that SharePoint takes", () => {
  expect(folderOf({ number: 4, title: "Places etc. " })).toBe("4 Places etc");
  expect(folderOf({ number: 5, title: "Old_vti_files" })).toBe("5 Old-vti-files");
  expect(folderOf({ number: 6, title: `${"x".repeat(247)}👩🏽‍🚒` })).toBe(`6 ${"x".repeat(247)}`);
  expect(folderOf({ number: 3, title: 'Finance: "plan" / budget' })).toBe("3 Finance   plan    budget");
});
