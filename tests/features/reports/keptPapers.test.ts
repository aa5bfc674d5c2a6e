// The log of papers: which of its entries count, what they say of their files, and whether these are still those.
import { describe, expect, test } from "vitest";
import { papersOf } from "../../../src/features/reports/keptPapers.ts";
import { type PaperEntry, paperLog } from "../../../src/features/reports/list.ts";
import {
  checkFiles,
  filesText,
  lineOf,
  readFiles,
  snapshotText,
  sumOf,
} from "../../../src/features/reports/paperFiles.ts";
import type { Round } from "../../../src/plan/rounds.ts";
import { rounds } from "../../../src/plan/rounds.ts";
import { sealedRounds } from "../../../src/plan/snapshots/closedRounds.ts";
import { sha256Of } from "../../../src/plan/snapshots/readSealed.ts";
import { sealedFigures, sealFields } from "../../../src/plan/snapshots/seal.ts";
import { anEntry, coordinator5, lead5 } from "../../support/builders.ts";
import { memoryLists } from "../../support/memoryLists.ts";
import { memoryFiles } from "../../support/screen/memoryFiles.ts";

const siteUrl = "https://council.example/sites/improvement";
const sha = (letter: string) => letter.repeat(64);
const figures = sealedFigures({ programmes: [], actions: [] });

const aRound = (number: number): Round => {
  const link = `${siteUrl}/Snapshots/round-00${number}.json`;
  const previous = number > 1 ? { round: number - 1, sha256: sha(String(number - 1)) } : undefined;
  const fields = sealFields({ link, sha256: sha(String(number)), previous, figures });
  const opening = anEntry(rounds, { kind: "Opened" });
  const closing = anEntry(rounds, { kind: "Closed", ...fields });
  return { number, openedOn: "2026-10-01", openedBy: "", closedOn: "2026-10-31", words: "", opening, closing };
};
const closed = [1, 2, 3].map(aRound);
const [first, second, third] = sealedRounds({ rounds: closed });
if (!first || !second || !third) throw new Error("Each is sealed.");

const judged = (entries: readonly PaperEntry[]) =>
  papersOf(entries, { siteUrl, rounds: closed, now: new Date("2026-12-01T12:00:00Z") });

const file = (name: string, letter = "a") => ({ link: `${siteUrl}/Papers/${name}`, hash: sha(letter), size: 12 });
const good = {
  ...({ kind: "Issued", paper: "board", round: 3, comparedWith: 2 } as const),
  ...{ files: filesText([file("Paper.docx"), file("Paper.xlsx", "b")]), snapshot: snapshotText(third, second) },
} as const;
const entry = (fields: Partial<PaperEntry["fields"]> = {}, on = "2026-11-01") =>
  anEntry(paperLog, { ...good, ...fields }, coordinator5, on);

describe("the log of papers", () => {
  const one = entry({ title: "First" });
  const two = entry({ title: "Second" }, "2026-11-02");
  const files = filesText([{ ...file("x"), link: `${siteUrl}/Paper%20drafts/x` }]);
  const draft = entry({ title: "Draft", kind: "Draft", files }, "2026-11-03");

  test("has what was issued, newest first, with its files and its addenda, oldest first", () => {
    const about = one.fields.operation;
    const addenda = ["One", "Two"].map((title) => entry({ title, kind: "Addendum", about }, "2026-11-04"));
    const found = judged([two, ...addenda.toReversed(), draft, one]);
    expect(found.issued.map(({ entry: { fields }, addenda }) => [fields.title, addenda.length])).toEqual([
      ["Second", 0],
      ["First", 2],
    ]);
    expect(found.issued[1]?.addenda.map(({ fields }) => fields.title)).toEqual(["One", "Two"]);
    expect(found.issued[1]?.files.map(({ link }) => link)).toEqual([
      `${siteUrl}/Papers/Paper.docx`,
      `${siteUrl}/Papers/Paper.xlsx`,
    ]);
    expect([found.drafts.map((each) => each.entry), found.strays, found.uncounted]).toEqual([[draft], [], []]);
  });

  test("names an addendum that is about nothing that was issued", () => {
    const stray = entry({ kind: "Addendum", about: draft.fields.operation }, "2026-11-04");
    expect(judged([one, draft, stray]).strays).toEqual([stray]);
  });

  test("takes entries of SharePoint's own form, which have no operation", () => {
    const own = entry({ operation: "" });
    const addendum = entry({ kind: "Addendum", about: `#${own.id}` });
    expect(judged([own, addendum]).issued[0]?.addenda).toEqual([addendum]);
  });

  test("takes entries of earlier versions, which say where the files are, and no more", () => {
    const older = entry({ files: `${siteUrl}/Papers/a.docx\n${siteUrl}/Papers/b.xlsx`, snapshot: snapshotText(third) });
    expect(judged([older]).issued[0]?.files).toEqual([
      { link: `${siteUrl}/Papers/a.docx` },
      { link: `${siteUrl}/Papers/b.xlsx` },
    ]);
  });

  test.each<[string, Partial<PaperEntry["fields"]>, string]>([
    [
      "whose file is in another site",
      { files: filesText([{ ...file("a"), link: "https://council.example/sites/other/Papers/a.docx" }]) },
      "Papers",
    ],
    [
      "whose file is on another server",
      { files: filesText([{ ...file("a"), link: "https://evil.test/sites/improvement/Papers/a.docx" }]) },
      "Papers",
    ],
    ["whose file is in another library", { files }, "Papers"],
    [
      "whose file is reached by way of another folder",
      { files: filesText([file("..%2FPaper%20drafts%2Fa.docx")]) },
      "Papers",
    ],
    ["with a line that is no link", { files: "a\nb" }, "cannot be read"],
    ["with a link to part of a page", { files: filesText([file("a.docx#part")]) }, "cannot be read"],
    ["with a hash for one file of two", { files: `${filesText([file("a")])}\n${siteUrl}/Papers/b` }, "cannot be read"],
    ["with no file", { files: "" }, "cannot be read"],
    ["of a round that was not closed", { round: 9 }, "no round was closed"],
    ["of no round", { round: undefined }, "no round was closed"],
    ["with the snapshot of another round", { snapshot: snapshotText(second, first) }, "round 3"],
    ["with another hash of its snapshot", { snapshot: good.snapshot.replace(sha("3"), sha("e")) }, "round 3"],
    [
      "with another hash of what it is compared with",
      { snapshot: good.snapshot.replaceAll(sha("2"), sha("e")) },
      "round 3",
    ],
    ["with a link to another place", { snapshot: good.snapshot.replace("council", "evil") }, "round 3"],
    ["without a snapshot", { snapshot: "" }, "round 3"],
  ])("does not count an entry %s, and says why", (_, fields, said) => {
    const wrong = entry(fields);
    const found = judged([wrong]);
    expect(found.issued).toEqual([]);
    expect(found.uncounted).toEqual([{ entry: wrong, why: expect.stringContaining(said) }]);
  });

  test.each<[string, Partial<PaperEntry>]>([
    ["by its version", { version: "2.0" }],
    ["by its editor", { editor: lead5 }],
  ])("does not count an entry that was changed afterwards, as seen %s", (_, row) => {
    const wrong = { ...entry(), ...row };
    const found = judged([wrong]);
    expect([found.issued, found.uncounted[0]?.why]).toEqual([[], expect.stringContaining("changed afterwards")]);
  });

  test("does not count an addendum that was changed afterwards", () => {
    const addendum = { ...entry({ kind: "Addendum", about: one.fields.operation }, "2026-11-04"), version: "2.0" };
    const found = judged([one, addendum]);
    expect([found.issued[0]?.addenda, found.uncounted[0]?.entry]).toEqual([[], addendum]);
  });

  test("says of a six-monthly report both its first and its last snapshot", () => {
    expect(snapshotText(third, first)).toBe(
      [
        `${siteUrl}/Snapshots/round-003.json`,
        `SHA-256 ${sha("3")}`,
        `After round 2, SHA-256 ${sha("2")}`,
        "Compared with round 1",
        `${siteUrl}/Snapshots/round-001.json`,
        `SHA-256 ${sha("1")}`,
      ].join("\n"),
    );
    expect(judged([entry({ comparedWith: 1, snapshot: snapshotText(third, first) })]).issued).toHaveLength(1);
  });
});

test("what an entry says of its files is read as it was written", () => {
  expect(readFiles(filesText([file("a.docx"), file("b.xlsx", "c")]))).toEqual([
    { link: `${siteUrl}/Papers/a.docx`, kept: { sha256: sha("a"), size: 12 } },
    { link: `${siteUrl}/Papers/b.xlsx`, kept: { sha256: sha("c"), size: 12 } },
  ]);
});

test("the files of a paper are compared with what was kept of them, and each that is another is named", async () => {
  const files = memoryFiles(memoryLists());
  const bytes = (text: string) => new TextEncoder().encode(text).buffer;
  const add = async (name: string, now: string | undefined, then: string) => {
    const link = `${siteUrl}/Papers/${name}`;
    if (now !== undefined) files.contents.set(link, bytes(now));
    return { link, kept: { sha256: await sha256Of(then), size: then.length } };
  };
  const checked = await checkFiles(
    [
      await add("Same.docx", "words", "words"),
      await add("Swapped%20one.docx", "wordz", "words"),
      await add("Gone.docx", undefined, "words"),
      { link: `${siteUrl}/Papers/Same.docx` },
    ],
    files,
  );
  expect([...checked.map(lineOf), sumOf(checked)]).toEqual([
    `Same.docx: as it was issued, SHA-256 ${await sha256Of("words")}`,
    "Swapped one.docx: NOT AS IT WAS ISSUED. The file was changed.",
    "Gone.docx: MISSING. The file is no longer there.",
    "Same.docx: not checked, because its entry does not say what it was.",
    "2 of 4 files of issued papers are not as issued, or could not be read.",
  ]);
});
