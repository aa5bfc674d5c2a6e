// Keeping a paper: files first, the entry after, and one entry however often it is tried; over lists and files in memory.
import { beforeEach, describe, expect, test } from "vitest";
import { addAddendum, keepPaper, type NewPaper, versionIn } from "../../../src/features/reports/issue.ts";
import { type PaperEntry, paperDrafts, paperLog, papers } from "../../../src/features/reports/list.ts";
import { projectBoard, startLists } from "../../../src/plan/board.ts";
import { dayOf } from "../../../src/plan/days.ts";
import type { Presence } from "../../../src/ports/host.ts";
import { createSync } from "../../../src/sync/sync.ts";
import { fakeClock, settle } from "../../support/fakeClock.ts";
import { type MemoryLists, memoryLists } from "../../support/memoryLists.ts";
import { type MemoryStorage, memoryStorage } from "../../support/memoryStorage.ts";
import { type MemoryFiles, memoryFiles } from "../../support/screen/memoryFiles.ts";

const presence: Presence = { online: () => true, visible: () => true, onChange: () => () => undefined };

let lists: MemoryLists;
let files: MemoryFiles;
let storage: MemoryStorage;

beforeEach(() => {
  lists = memoryLists();
  files = memoryFiles(lists);
  storage = memoryStorage();
});

let operations = 0;

/** A tab of a coordinator, which has read the log. */
async function openTab() {
  const known = [...startLists, paperLog, papers, paperDrafts];
  const sync = createSync({
    ...{ lists, presence, clock: fakeClock(), dayOf, tick: 15_000, start: startLists, project: projectBoard },
    definitionOf: async (title) => known.find((list) => list.title === title),
    ...{ openStorage: storage.openTab(), withLock: storage.withLock },
    newOperation: () => `edit ${++operations}`,
  });
  sync.start();
  await settle();
  void sync.follow([paperLog]);
  await settle();
  return sync;
}

const bytes = (text: string) => new TextEncoder().encode(text);

const aPaper = (given: Partial<NewPaper> = {}): NewPaper => ({
  ...{ state: "Issued", paper: "board", title: "Progress report", meeting: "Joint Board", meetingOn: "2026-12-08" },
  ...{
    audience: "Public",
    round: 7,
    comparedWith: 6,
    snapshot: "https://council.example/7\nSHA-256 ab",
    decisions: "",
  },
  files: [
    { name: "Paper.docx", bytes: bytes("words") },
    { name: "Figures.xlsx", bytes: bytes("figures") },
  ],
  ...{ operation: "issue 1", ...given },
});

const entries = () => lists.rows(paperLog) as readonly PaperEntry[];
const site = "https://council.example/sites/improvement";

describe("a paper that is issued", () => {
  test("has its files in Papers, and one entry that names them and what it was made from", async () => {
    const sync = await openTab();
    const kept = await keepPaper(aPaper({ decisions: "“Jo Smith”: role instead" }), { files, sync });
    await settle();
    const links = [`${site}/Papers/Paper.docx`, `${site}/Papers/Figures.xlsx`];
    expect(kept).toEqual({ kind: "kept", links, version: 1 });
    expect(links.every((link) => files.contents.has(link))).toBe(true);
    const said = [
      links[0],
      "SHA-256 dba36bffa5cab0f922d087a3aeb179f9d4e745df40b323e1b1471402848c8a3e (5 bytes)",
      links[1],
      "SHA-256 dc2e3999e6b3e23f3327c0e6cb9a3d6cde4ab7cc16a46ec0fe716df8ce2717b9 (7 bytes)",
    ];
    expect(entries().map(({ fields }) => fields)).toEqual([
      {
        ...{ title: "Issued: Progress report, Joint Board, 8 December 2026, public, version 1", kind: "Issued" },
        ...{ paper: "board", meeting: "Joint Board", meetingOn: "2026-12-08", audience: "Public", version: 1 },
        ...{ round: 7, comparedWith: 6, snapshot: "https://council.example/7\nSHA-256 ab", about: "", words: "" },
        ...{ files: said.join("\n"), decisions: "“Jo Smith”: role instead", operation: "issue 1" },
      },
    ]);
  });

  test("again for the same meeting is the next version, with files of its own; for another audience it is the first", async () => {
    const sync = await openTab();
    await keepPaper(aPaper(), { files, sync });
    const changed = [{ name: "Paper.docx", bytes: bytes("other words") }];
    const again = await keepPaper(aPaper({ operation: "issue 2", files: changed }), { files, sync });
    const internal = aPaper({ operation: "issue 3", audience: "Internal", files: changed });
    expect([again, await keepPaper(internal, { files, sync })]).toMatchObject([
      { links: [`${site}/Papers/Paper%202.docx`], version: 2 },
      { version: 1 },
    ]);
    expect(new TextDecoder().decode(files.contents.get(`${site}/Papers/Paper.docx`))).toBe("words");
  });

  test("is not claimed where a file could not be sent, and says what is there already", async () => {
    const sync = await openTab();
    const sent = { kind: "done", value: { name: "", link: `${site}/Papers/Paper.docx`, size: 1, hash: "" } } as const;
    files.uploads.push(sent, { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined });
    expect(await keepPaper(aPaper(), { files, sync })).toEqual({
      kind: "failed",
      why: "The paper was not issued. SharePoint could not be reached. 1 file of it is in Papers already. Without an entry in Paper log it does not count. Try again.",
      left: [`${site}/Papers/Paper.docx`],
    });
    await settle();
    expect(entries()).toEqual([]);
    const again = await keepPaper(aPaper(), { files, sync });
    await settle();
    expect([again.kind, files.contents.size, entries().length]).toEqual(["kept", 2, 1]);
  });

  test("is one entry and one set of files where the page ended between them, and it is tried again in another", async () => {
    const first = await openTab();
    // The page ends before the entry is kept on the device.
    await new Promise<void>((ended) => {
      const addEntry = () => {
        ended();
        return new Promise<void>(() => undefined);
      };
      void keepPaper(aPaper(), { files, sync: { state: first.state, addEntry } });
    });
    first.stop();
    expect([files.contents.size, entries().length]).toEqual([2, 0]);
    const sync = await openTab();
    await keepPaper(aPaper(), { files, sync });
    await settle();
    const again = await keepPaper(aPaper(), { files, sync });
    await settle();
    expect([again, files.contents.size, entries().length]).toMatchObject([{ kind: "kept", version: 1 }, 2, 1]);
  });

  test("is one entry where its answer was lost, and it is tried again", async () => {
    const sync = await openTab();
    lists.failNextWrite("lost after");
    await keepPaper(aPaper(), { files, sync });
    await keepPaper(aPaper(), { files, sync });
    await settle();
    expect(entries()).toHaveLength(1);
  });

  test("is not begun where the log was not read, has no file, or two of one name", async () => {
    const sync = await openTab();
    const { name } = { name: "paper.DOCX" };
    const twice = [...aPaper().files, { name, bytes: bytes("x") }];
    expect([
      await keepPaper(aPaper({ files: [] }), { files, sync }),
      await keepPaper(aPaper({ files: twice }), { files, sync }),
      await keepPaper(aPaper(), { files, sync: { ...sync, state: () => ({ ...sync.state(), board: undefined }) } }),
    ]).toMatchObject([
      { why: "The paper was not issued. It has no file." },
      { why: "The paper was not issued. Two of its files are called paper.DOCX." },
      { why: "The paper was not issued. The list Paper log has not been read yet, so the version is not known." },
    ]);
    expect(files.contents.size).toBe(0);
  });

  test.each([
    ["Draft", "The draft was not saved. You stopped it. A file of it may be in Paper drafts."],
    ["Issued", "The paper was not issued. You stopped it. A file of it may be in Papers."],
  ] as const)("that is stopped as a file is sent claims no more than is known: %s", async (state, said) => {
    const sync = await openTab();
    files.uploads.push({ kind: "cancelled" });
    expect(await keepPaper(aPaper({ state }), { files, sync })).toMatchObject({
      why: `${said} Without an entry it does not count.`,
    });
  });

  test("that is stopped when its last file has been sent gets no entry", async () => {
    const sync = await openTab();
    const stop = new AbortController();
    const upload: MemoryFiles["upload"] = async (sent) => {
      const outcome = await files.upload(sent);
      if (sent.file.name === "Figures.xlsx") stop.abort();
      return outcome;
    };
    const kept = await keepPaper(aPaper(), { files: { upload }, sync, signal: stop.signal });
    await settle();
    expect([kept.kind, kept.kind === "failed" && kept.left.length, entries().length]).toEqual(["failed", 2, 0]);
  });
});

test("a draft is in Paper drafts, never over another's file", async () => {
  const sync = await openTab();
  const draft = (operation: string, words: string) =>
    keepPaper(aPaper({ state: "Draft", operation, files: [{ name: "Draft.docx", bytes: bytes(words) }] }), {
      files,
      sync,
    });
  expect([await draft("draft 1", "mine"), await draft("draft 2", "yours")]).toMatchObject([
    { links: [`${site}/Paper%20drafts/Draft.docx`] },
    { links: [`${site}/Paper%20drafts/Draft%202.docx`] },
  ]);
});

test("an addendum is an entry of its own, with its paper, and leaves the next version as it was", async () => {
  const sync = await openTab();
  await keepPaper(aPaper(), { files, sync });
  await settle();
  const [issued] = entries();
  if (!issued) throw new Error("It was issued.");
  const addendum = { issued, title: "Progress report", words: " The figure is 9. ", operation: "addendum 1" };
  await addAddendum(addendum, { sync });
  await settle();
  expect(versionIn(entries(), aPaper())).toBe(2);
  expect(entries()[1]).toMatchObject({
    fields: {
      title: "Addendum: Progress report, Joint Board, 8 December 2026, public",
      ...{ kind: "Addendum", about: "issue 1", words: "The figure is 9.", files: "", version: undefined },
    },
  });
});
