import { describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { folderOf } from "../../src/plan/programmes.ts";
import { Undecodable } from "../../src/schema/column.ts";
import { choice, day, note, number, people, person } from "../../src/schema/columns.ts";
import { decodeRow, encodeFields, queryTerms } from "../../src/schema/rowCodec.ts";

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
  test("that cannot be read is set aside with the reason", () => {
    const decoded = decodeRow(actions, { ...raw, Rating: "Purple" }, "/sites/x/Lists/Actions");
    expect(decoded).toMatchObject({ kind: "unreadable", row: { id: 12, reason: expect.stringContaining("Rating") } });
  });
  test("of a folder decodes as a folder, with the rights in it", () => {
    const folder = { ...raw, FileSystemObjectType: 1, FileLeafRef: "3 Financial planning" };
    expect(decodeRow(actions, folder, "/sites/x/Lists/Actions")).toEqual({
      kind: "folder",
      folder: { id: 12, name: "3 Financial planning", rights: { add: false, edit: true, delete: false } },
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
  expect(folderOf({ number: 3, title: 'Finance: "plan" / budget' })).toBe("3 Finance   plan    budget");
});
