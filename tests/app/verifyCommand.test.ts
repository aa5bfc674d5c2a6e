// The command line that verifies the snapshots of a site: what it prints and what it exits with, over the sample's seven snapshots.
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyCommand } from "../../src/app/verifyCommand.ts";
import { paperLog, papers } from "../../src/features/reports/list.ts";
import { filesText, snapshotText } from "../../src/features/reports/paperFiles.ts";
import { type RoundEntry, readRounds, rounds } from "../../src/plan/rounds.ts";
import { sealedRounds } from "../../src/plan/snapshots/closedRounds.ts";
import { addenda } from "../../src/plan/snapshots/list.ts";
import { createFiles } from "../../src/sharepoint/files.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
import { openSeeded } from "../local/sample/seededSite.ts";
import { type LocalSite, OWNER } from "../provision/localSite.ts";
import { openPrepared } from "../provision/preparedSite.ts";
import { get } from "../provision/rawRest.ts";
import { openPort, runAsProcess, runHere } from "../support/commandRun.ts";
import { bodyOf } from "../support/london.ts";

let site: LocalSite;
/** For the process. */
let reached: Awaited<ReturnType<typeof openPort>>;
beforeAll(async () => {
  reached = await openPort();
  site = await openSeeded({ path: "/sites/improvement", port: reached.port });
});
afterAll(async () => {
  reached.close();
  await site.close();
});

const run = (...words: readonly string[]) => runHere(verifyCommand, words);
const verify = (as = "owner@council.example") => run("verify", "--site", `${site.siteUrl}/`, "--as", as);

const library = "/sites/improvement/Snapshots";
const place = (name: string) => `getFileByServerRelativePath(decodedurl='${library}/${name}')`;
const add = (name: string, body: string) =>
  get(
    site,
    OWNER,
    `getFolderByServerRelativePath(decodedurl='${library}')/Files/AddUsingPath(decodedurl='${name}',overwrite=true)`,
    {
      method: "POST",
      body,
    },
  );
const contentOf = async (name: string) => {
  const headers = { authorization: `Bearer ${OWNER}` };
  return (await fetch(`${site.siteUrl}/_api/web/${place(name)}/$value`, { headers })).text();
};
const say = (kind: "Correction" | "Removed", round: number, words: string) => {
  const fields = { title: `Round ${round}`, round, kind, words, operation: `${kind} ${round}` };
  return site.as(OWNER).web.lists.getByTitle(addenda.title).items.add(bodyOf(addenda, fields));
};

test("it prints a line a round and exits with 0 where all are verified, for whoever may read", async () => {
  const found = await verify();
  expect(found.exitCode).toBe(0);
  expect(found.lines).toHaveLength(8);
  expect(found.lines[0]).toMatch(/^Round 1, closed \d+ \w+ 2026: verified, SHA-256 [0-9a-f]{64}$/);
  expect(found.lines.at(-1)).toBe("All 7 snapshots verified.");
  expect(await verify("slt-1@council.example")).toEqual(found);
  expect(await runAsProcess("verify", "--site", site.siteUrl, "--as", OWNER)).toEqual(found);
});

test("it names a snapshot that was changed, one in the place of another, one that is missing and a file too many, and exits with 1", async () => {
  const [second, third] = [await contentOf("round-002.json"), await contentOf("round-003.json")];
  await add("round-002.json", `${second} `);
  await add("round-003.json", second);
  const fourth = await contentOf("round-004.json");
  await get(site, OWNER, place("round-004.json"), { method: "DELETE" });
  await add("round-002 copy.json", second);
  const { exitCode, lines } = await verify();
  expect(exitCode).toBe(1);
  expect(lines.filter((line) => !line.includes(": verified"))).toEqual([
    "Round 2: NOT VERIFIED. The file was changed: it is not the one that was kept when the round was closed.",
    "Round 3: NOT VERIFIED. The file is the snapshot of round 2.",
    "Round 4: NOT VERIFIED. The file is missing, and no addendum says that it was removed.",
    "round-002 copy.json: no round names this file.",
    "3 of 7 snapshots not verified.",
    "1 file in the library that no round names.",
  ]);
  await add("round-002.json", second);
  await add("round-003.json", third);
  await add("round-004.json", fourth);
  expect((await verify()).exitCode).toBe(1);
  await get(site, OWNER, place("round-002 copy.json"), { method: "DELETE" });
  expect((await verify()).exitCode).toBe(0);
});

test("it says who removed a snapshot, when and why, and what a correction says, and exits with 0", async () => {
  await get(site, OWNER, place("round-004.json"), { method: "DELETE" });
  await say("Removed", 4, "It named a child\nin care.");
  await say("Correction", 5, "Action 1.1.1 was Amber.");
  const { exitCode, lines } = await verify();
  expect(exitCode).toBe(0);
  expect(lines[3]).toMatch(/^Round 4: redacted by .+ on \d+ \w+ \d{4}: It named a child in care\.$/);
  expect(lines[5]).toMatch(/^Round 5: corrected by .+ on \d+ \w+ \d{4}: Action 1\.1\.1 was Amber\.$/);
  expect(lines.at(-1)).toBe("All 7 snapshots verified or redacted.");
});

test("it names an entry of the rounds that somebody changed, and exits with 1", async () => {
  const log = "lists/getByTitle('Update rounds')/items";
  const [{ Id }] = (await get(site, OWNER, `${log}?$filter=RecordKind eq 'Closed'&$select=Id&$orderby=Id desc&$top=1`))
    .value;
  await get(site, OWNER, `${log}(${Id})`, { method: "MERGE", body: { RoundFigures: "All well" } });
  const { exitCode, lines } = await verify();
  expect(exitCode).toBe(1);
  expect(lines.join("\n")).toContain(`Entry ${Id} of Update rounds does not count: `);
});

test("it compares the files of each issued paper with its entry, and exits with 1 where one is another", async () => {
  const url = site.siteUrl;
  const connection = { sp: site.as(OWNER), url };
  const read = await createLists(connection).read([rounds]);
  const entries = read.kind === "done" ? read.value.get(rounds.title) : undefined;
  const closed = sealedRounds({ rounds: readRounds(entries?.kind === "read" ? (entries.rows as RoundEntry[]) : []) });
  const [than, at] = closed.slice(2, 4);
  if (!than || !at) throw new Error("The sample has closed rounds.");
  const upload = { library: papers, folder: { name: "" }, signal: new AbortController().signal };
  const sent = await createFiles(connection).upload({ ...upload, file: new File(["words"], "Paper.txt") });
  if (sent.kind !== "done") throw new Error(sent.kind);
  const about = { title: "Issued", kind: "Issued", paper: "board", audience: "Public", version: 1 } as const;
  const made = { round: at.round.number, comparedWith: than.round.number, snapshot: snapshotText(at, than) };
  const log = site.as(OWNER).web.lists.getByTitle(paperLog.title).items;
  const said = { ...about, ...made, files: filesText([sent.value]), operation: "issue 1" };
  await log.add(bodyOf(paperLog, said));
  const before = await verify();
  expect(before.lines.slice(-2)).toEqual([
    `Paper.txt: as it was issued, SHA-256 ${sent.value.hash}`,
    "1 file of issued papers is as it was issued.",
  ]);
  const paper = `getFolderByServerRelativePath(decodedurl='/sites/improvement/Papers')/Files/AddUsingPath(decodedurl='Paper.txt',overwrite=true)`;
  await get(site, OWNER, paper, { method: "POST", body: "wordz" });
  await log.add(bodyOf(paperLog, { ...said, snapshot: "", operation: "issue 2" }));
  const { exitCode, lines } = await verify();
  expect(exitCode).toBe(1);
  expect(lines).toContain("Paper.txt: NOT AS IT WAS ISSUED. The file was changed.");
  expect(lines.join("\n")).toMatch(/Entry \d+ of Paper log: It does not count, because it says something else/);
});

test("it exits with 2 for words that it does not know, and with 1 where it cannot read", async () => {
  expect((await run("verify")).exitCode).toBe(2);
  expect((await run("verify", "--all")).lines[0]).toContain("--all");
  expect(await run("verify", "--site", site.siteUrl, "--as", "nobody@council.example")).toMatchObject({ exitCode: 1 });
  const empty = await openPrepared({ name: "empty", prepare: async () => undefined });
  const { exitCode, lines } = await run("verify", "--site", empty.siteUrl, "--as", OWNER);
  expect([exitCode, lines.length]).toEqual([1, 1]);
  await empty.close();
});
