// Version history as changes.
import { expect, test } from "vitest";
import { changesOf, versionName } from "../../../../src/local/sharepoint/page/versions/differences.ts";
import { aField } from "./fields.ts";

const fields = [
  aField({ InternalName: "Title" }),
  aField({ InternalName: "Rating_x0020_now", TypeAsString: "Choice" }),
  aField({ InternalName: "Leads", TypeAsString: "UserMulti" }),
  aField({ InternalName: "Due", TypeAsString: "DateTime", DisplayFormat: 0 }),
];
const version = (label: string, values: Record<string, unknown>) => ({
  VersionLabel: label,
  IsCurrentVersion: label === "3.0",
  Modified: "2026-11-22T09:00:00Z",
  Editor: { LookupId: 1, LookupValue: `editor of ${label}` },
  ...values,
});
const lead = (n: number) => ({ LookupId: n, LookupValue: `Programme lead ${n}` });

test("each version has its changes, old and new values, and its author", () => {
  const told = changesOf(
    [
      version("3.0", {
        Title: "B",
        Rating_x005f_x0020_x005f_now: null,
        Leads: [lead(1), lead(2)],
        Due: "2026-11-30T00:00:00Z",
      }),
      version("2.0", {
        Title: "A",
        Rating_x005f_x0020_x005f_now: "Red",
        Leads: [lead(1)],
        Due: "2026-11-30T00:00:00Z",
      }),
      version("1.0", {
        Title: "A",
        Rating_x005f_x0020_x005f_now: "Red",
        Leads: [lead(1)],
        Due: "2026-11-30T00:00:00Z",
      }),
    ],
    fields,
  );
  const short = told.map(({ label, editor, isCurrent, changes }) => ({
    label,
    editor,
    isCurrent,
    changes: changes.map(({ field, from, to }) => [field.InternalName, from, to]),
  }));
  expect(short).toEqual([
    {
      label: "3.0",
      editor: "editor of 3.0",
      isCurrent: true,
      changes: [
        ["Title", "A", "B"],
        ["Rating_x0020_now", "Red", ""],
        ["Leads", "Programme lead 1", "Programme lead 1; Programme lead 2"],
      ],
    },
    { label: "2.0", editor: "editor of 2.0", isCurrent: false, changes: [] },
    {
      label: "1.0",
      editor: "editor of 1.0",
      isCurrent: false,
      changes: [
        ["Title", "", "A"],
        ["Rating_x0020_now", "", "Red"],
        ["Leads", "", "Programme lead 1"],
        ["Due", "", "30 Nov 2026"],
      ],
    },
  ]);
});

test("names are escaped as SharePoint does in versions", () => {
  expect([versionName("Title"), versionName("_UIVersion"), versionName("File_x0020_Type")]).toEqual([
    "Title",
    "OData__x005f_UIVersion",
    "File_x005f_x0020_x005f_Type",
  ]);
});
