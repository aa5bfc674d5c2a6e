// Whether the file of a piece of evidence is still the one that was added.
import { describe, expect, test } from "vitest";
import { fileStateOf } from "../../../src/features/assurance/fileCheck.ts";
import { evidenceFiles } from "../../../src/features/assurance/list.ts";
import { says } from "../../../src/features/assurance/says.ts";
import { allChecksOf } from "../../../src/plan/allChecks.ts";
import { evidence } from "../../../src/plan/log.ts";
import type { AnyRow, ListAnswer } from "../../../src/ports/lists.ts";
import { noRights } from "../../../src/schema/rights.ts";
import { aBoard, anAction, anActionRow, anEntry, coordinator5, lead5 } from "../../support/builders.ts";

const site = "https://council.example/sites/improvement";
const folder = "5 Supporting elected members";
const link = `${site}/Evidence%20files/5%20Supporting%20elected%20members/Inspector%27s%20report.pdf`;
const hash = "a".repeat(64);
const added = (fields: Partial<Parameters<typeof anEntry<(typeof evidence)["columns"]>>[1]> = {}) =>
  anEntry(evidence, { title: "Report", link, fileSize: 900, fileHash: hash, ...fields }, lead5, "2026-11-02");

const uploaded = new Date("2026-11-02T09:00:00Z");
const aFile = (row: Partial<AnyRow> = {}): AnyRow => ({
  ...anActionRow(),
  ...{ id: 7, etag: '"guid,1"', version: "1.0", folder, created: uploaded, modified: uploaded, author: lead5 },
  ...{ file: { name: "Inspector's report.pdf", size: 900 }, fields: {} },
  ...row,
});

const answerOf = (rows: readonly AnyRow[]): Extract<ListAnswer, { kind: "read" }> => {
  return { kind: "read", rows, folders: [], unreadable: [], rights: noRights };
};

function boardWith(rows: readonly AnyRow[] | undefined) {
  const list = rows && { ...answerOf(rows), rows: new Map(rows.map((row) => [row.id, row])) };
  const known = list ? new Map([[evidenceFiles.title, { ...list, folders: new Map(), duplicates: [] }]]) : new Map();
  return { ...aBoard(), site: { title: "Improvement", url: site }, lists: known };
}

const stateOf = (entry: ReturnType<typeof added>, rows: readonly AnyRow[] | undefined) =>
  fileStateOf(entry, boardWith(rows));

describe("the file of a piece of evidence", () => {
  test("counts while it is as it was added, whatever case its address is in", () => {
    expect(stateOf(added(), [aFile()])).toEqual({ kind: "as added" });
    expect(stateOf(added({ link: link.toUpperCase().replace("HTTPS", "https") }), [aFile()]).kind).toBe("as added");
  });

  test("does not count once it is gone from the library", () => {
    expect(stateOf(added(), [])).toEqual({ kind: "unsupported", why: "The file is no longer in the library." });
    expect(stateOf(added(), [aFile({ folder: "6 Another" })]).kind).toBe("unsupported");
  });

  test("does not count if it has another size, which says both", () => {
    const other = aFile({ file: { name: "Inspector's report.pdf", size: 12_345 } });
    expect(stateOf(added(), [other])).toEqual({
      kind: "unsupported",
      why: "This is not the file that was added: that was 900 bytes, this is 12,345 bytes.",
    });
  });

  test.each([
    ["was changed since", { version: "2.0" }],
    ["was put there after the entry", { created: new Date("2026-11-20T09:00:00Z") }],
  ])("is to be compared by its content if it has its size and %s", (_, row) => {
    const modified = new Date("2026-11-20T09:00:00Z");
    expect(stateOf(added(), [aFile({ ...row, modified, editor: coordinator5, etag: '"guid,2"' })])).toEqual({
      kind: "changed",
      why: "Programme coordinator 5 changed the file in SharePoint on 20 November 2026, after it was added.",
      etag: '"guid,2"',
    });
  });

  test("that was added before sizes were kept counts while it is there", () => {
    const old = added({ fileSize: undefined, fileHash: "" });
    expect([stateOf(old, [aFile({ version: "4.0" })]).kind, stateOf(old, []).kind]).toEqual([
      "as added",
      "unsupported",
    ]);
  });

  test.each([
    ["is a link to another site", "https://elsewhere.example/Evidence%20files/x.pdf"],
    ["is a link to another library", `${site}/Shared%20Documents/x.pdf`],
  ])("is not looked for if it %s", (_, other) => {
    expect(stateOf(added({ link: other }), []).kind).toBe("as added");
  });

  test("does not count if there is nothing to open", () => {
    expect(stateOf(added({ link: "In the cupboard, %E0%A4%A" }), []).kind).toBe("unsupported");
  });

  test("is not looked for while its entry is on its way", () => {
    expect(stateOf({ ...added(), id: -1 }, [])).toEqual({ kind: "as added" });
  });

  test("is believed while the library has not been read", () => {
    expect(stateOf(added(), undefined)).toEqual({ kind: "as added" });
  });

  test("that does not count is a check of its action, by the title of the evidence", () => {
    const action = anAction({}, {}, { evidence: [added()] });
    const found = (rows: readonly AnyRow[]) =>
      allChecksOf(action, boardWith(rows), "2026-11-22", [says]).filter(({ kind }) => kind === "evidence-file");
    expect(found([aFile()])).toEqual([]);
    expect(found([])).toMatchObject([
      { tag: "Evidence file not right", text: "Report: The file is no longer in the library" },
    ]);
  });
});
