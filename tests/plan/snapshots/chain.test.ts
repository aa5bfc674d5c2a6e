// A chain of 24 snapshots, and everything that somebody could do to one of them.
import { beforeAll, describe, expect, test } from "vitest";
import { type Round, type RoundEntry, readRounds, rounds as roundsLog } from "../../../src/plan/rounds.ts";
import { type Chain, checkChain, type FoundFile } from "../../../src/plan/snapshots/chain.ts";
import { readSnapshot, type Snapshot, type Status, writeSnapshot } from "../../../src/plan/snapshots/format.ts";
import { type Addendum, addenda as addendaLog, fileOf, snapshotFiles } from "../../../src/plan/snapshots/list.ts";
import { namesOf } from "../../../src/plan/snapshots/readChain.ts";
import { sha256Of } from "../../../src/plan/snapshots/readSealed.ts";
import { sealedFigures, sealFields } from "../../../src/plan/snapshots/seal.ts";
import { anEntry, coordinator5 } from "../../support/builders.ts";
import { aFrozen, aSnapshot } from "./frozen.ts";

const length = 24;
const statuses: readonly Status[] = ["Red", "Amber", "Green", "Claimed"];
const site = "https://council.example/sites/improvement";

interface Found {
  readonly rounds: readonly Round[];
  readonly files: readonly FoundFile[];
  readonly addenda: readonly Addendum[];
}

let entries: RoundEntry[];
let texts: Map<string, string>;

/** Rounds with their snapshots, each chained to the one before. */
async function build(where = site) {
  const log: RoundEntry[] = [];
  const files = new Map<string, string>();
  let previous: Snapshot["previous"];
  for (let number = 1; number <= length; number++) {
    const opening = `${where} opening ${number}`;
    const on = (date: number) =>
      `${2025 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}-${date}`;
    const snapshot = aSnapshot({
      ...{ site: where, previous, actions: [aFrozen({ status: statuses[number % 4] ?? "Green" })] },
      round: { number, opening, opened: `${on(10)}T12:00:00Z` },
    });
    const text = writeSnapshot(snapshot);
    const sha256 = await sha256Of(text);
    const seal = sealFields({
      link: `${where}/Snapshots/${fileOf(number)}`,
      sha256,
      previous,
      figures: sealedFigures(snapshot),
    });
    log.push(anEntry(roundsLog, { kind: "Opened", operation: opening }, coordinator5, on(10)));
    log.push(anEntry(roundsLog, { kind: "Closed", opening, ...seal }, coordinator5, on(25)));
    files.set(fileOf(number), text);
    previous = { round: number, sha256 };
  }
  return { log, files };
}

beforeAll(async () => {
  const { log, files } = await build();
  [entries, texts] = [log, files];
});

async function chainOf({ files = texts, log = entries, said = [] as Addendum[], isRead = true } = {}): Promise<Chain> {
  const read = await Promise.all(
    [...files].map(async ([name, text]) => ({
      name,
      sha256: await sha256Of(text),
      ...(isRead && { read: readSnapshot(text) }),
    })),
  );
  return checkChain({ rounds: readRounds(log), files: read, addenda: said } satisfies Found);
}

/** What is wrong, round by round: `7 changed`. */
const faults = ({ links }: Chain) =>
  links.flatMap(({ round, faults }) =>
    faults.map((fault) => `${round.number} ${fault.kind}${"round" in fault ? ` ${fault.round}` : ""}`),
  );

const withFile = (number: number, text: string | undefined) => {
  const files = new Map(texts);
  if (text === undefined) files.delete(fileOf(number));
  else files.set(fileOf(number), text);
  return files;
};
const textOf = (number: number) => texts.get(fileOf(number)) ?? "";
const saying = (round: number, kind: Addendum["fields"]["kind"]) =>
  anEntry(addendaLog, { round, kind, words: "It named a child." });
/** The entries, with other words in the one that closed a round. */
const withClosing = (number: number, change: (fields: RoundEntry["fields"]) => Partial<RoundEntry["fields"]>) =>
  entries.map((entry, index) =>
    index === number * 2 - 1 ? { ...entry, fields: { ...entry.fields, ...change(entry.fields) } } : entry,
  );

describe("a chain of 24 snapshots", () => {
  test("is verified where nobody touched it, round by round", async () => {
    const { links, strays } = await chainOf();
    expect(links.map(({ round, state }) => [round.number, state])).toEqual(
      Array.from({ length }, (_, index) => [index + 1, "verified"]),
    );
    expect(strays).toEqual([]);
    expect(links.map(({ snapshot }) => snapshot?.round.number)).toEqual(links.map(({ round }) => round.number));
  });

  test("is verified by its bytes alone as well", async () => {
    const { links } = await chainOf({ isRead: false });
    expect(links.every(({ state, snapshot }) => state === "verified" && snapshot === undefined)).toBe(true);
    const changed = await chainOf({ files: withFile(7, `${textOf(7)} `), isRead: false });
    expect(faults(changed)).toEqual(["7 changed"]);
  });

  test("shows a byte that was changed, in whichever snapshot", async () => {
    for (let number = 1; number <= length; number++) {
      const text = textOf(number);
      const at = (number * 37) % text.length;
      const other = text.charAt(at) === "x" ? "y" : "x";
      expect(
        faults(await chainOf({ files: withFile(number, text.slice(0, at) + other + text.slice(at + 1)) })),
      ).toEqual([`${number} changed`]);
    }
  });

  test("shows a byte order mark that was put before a snapshot, which no reader of text sees", async () => {
    expect(faults(await chainOf({ files: withFile(7, `\ufeff${textOf(7)}`) }))).toEqual(["7 changed"]);
  });

  test("shows two snapshots that were swapped, and which is where", async () => {
    const files = new Map(texts).set(fileOf(7), textOf(8)).set(fileOf(8), textOf(7));
    expect(faults(await chainOf({ files }))).toEqual(["7 swapped 8", "8 swapped 7"]);
  });

  test("shows a snapshot that stands in the place of another", async () => {
    expect(faults(await chainOf({ files: withFile(7, textOf(6)) }))).toEqual(["7 swapped 6"]);
  });

  test("names a copy of a snapshot, and any other file that no round names", async () => {
    const files = new Map(texts).set("round-007 (1).json", textOf(7)).set("notes.txt", "");
    const chain = await chainOf({ files });
    expect([faults(chain), chain.strays]).toEqual([[], ["round-007 (1).json", "notes.txt"]]);
  });

  test("shows a snapshot that is missing", async () => {
    expect(faults(await chainOf({ files: withFile(7, undefined) }))).toEqual(["7 missing"]);
    expect(faults(await chainOf({ files: new Map() }))).toHaveLength(length);
  });

  test("shows as redacted a snapshot that an addendum says was removed, and who said so, when and why", async () => {
    const said = [saying(7, "Removed"), saying(8, "Correction")];
    const chain = await chainOf({ files: withFile(7, undefined), said });
    expect(faults(chain)).toEqual([]);
    expect(chain.links[6]).toMatchObject({ state: "redacted", addenda: [said[0]], snapshot: undefined });
    expect(chain.links[7]).toMatchObject({ state: "verified", addenda: [said[1]] });
  });

  test("does not take a correction for a removal", async () => {
    expect(faults(await chainOf({ files: withFile(7, undefined), said: [saying(7, "Correction")] }))).toEqual([
      "7 missing",
    ]);
  });

  test("shows a snapshot that is there though an addendum says it was removed", async () => {
    expect(faults(await chainOf({ said: [saying(7, "Removed")] }))).toEqual(["7 not removed"]);
    const files = withFile(7, `${textOf(7)} `);
    expect(faults(await chainOf({ files, said: [saying(7, "Removed")] }))).toEqual(["7 not removed", "7 changed"]);
  });

  test("shows the snapshot of another plan, also where the entry was made for it", async () => {
    const { log, files } = await build("https://council.example/sites/other");
    const foreign = files.get(fileOf(7)) ?? "";
    expect(faults(await chainOf({ files: withFile(7, foreign) }))).toEqual(["7 changed"]);
    const { snapshot, figures } = log[13]?.fields ?? { snapshot: "", figures: "" };
    const chain = await chainOf({ files: withFile(7, foreign), log: withClosing(7, () => ({ snapshot, figures })) });
    expect(faults(chain)).toEqual(["7 does not follow", "7 other round", "8 does not follow"]);
  });

  test("shows an entry that names another snapshot before its own", async () => {
    const sha6 = await sha256Of(textOf(6));
    const [sha5, other] = [await sha256Of(textOf(5)), "0".repeat(64)];
    const naming = (line: string) =>
      withClosing(7, ({ snapshot }) => ({ snapshot: snapshot.replace(/\n[^\n]*$/u, `\n${line}`) }));
    const lines = [
      `After round 5, SHA-256 ${sha5}`,
      `After round 6, SHA-256 ${other}`,
      `After round 5, SHA-256 ${sha6}`,
      "The first snapshot",
    ];
    for (const line of lines) expect(faults(await chainOf({ log: naming(line) })), line).toEqual(["7 does not follow"]);
    expect(faults(await chainOf({ log: naming(`After round 6, SHA-256 ${sha6}`) }))).toEqual([]);
  });

  test("shows a snapshot made anew together with its entry, at the one after it", async () => {
    const read = readSnapshot(textOf(7));
    if (read.kind !== "read") throw new Error(read.why);
    const better = { ...read.snapshot, actions: [aFrozen({ status: "Verified" })] };
    const text = writeSnapshot(better);
    const link = `${site}/Snapshots/${fileOf(7)}`;
    const seal = sealFields({
      link,
      sha256: await sha256Of(text),
      previous: better.previous,
      figures: sealedFigures(better),
    });
    expect(faults(await chainOf({ files: withFile(7, text), log: withClosing(7, () => seal) }))).toEqual([
      "8 does not follow",
    ]);
  });

  test("shows an entry whose figures are not those of its snapshot, though they add up", async () => {
    const other = sealFields({
      ...{ link: "https://x.example/", sha256: "", previous: undefined },
      figures: sealedFigures(aSnapshot({ actions: [aFrozen({ status: "Verified" })] })),
    });
    expect(faults(await chainOf({ log: withClosing(7, () => ({ figures: other.figures })) }))).toEqual(["7 figures"]);
  });

  test("shows an entry that does not add up, and goes on behind it", async () => {
    const log = withClosing(7, ({ figures }) => ({ figures: figures.replace("Claimed 1", "Claimed 2") }));
    expect(faults(await chainOf({ log }))).toEqual(["7 entry", "8 does not follow"]);
  });

  test("shows a round that was closed without a snapshot, and one that the next was opened over", async () => {
    const log = withClosing(7, () => ({ snapshot: "", figures: "" }));
    expect(faults(await chainOf({ log }))).toEqual(["7 none", "8 does not follow"]);
    const over = entries.filter((_, index) => index !== 13);
    expect(faults(await chainOf({ log: over }))).toEqual(["7 none", "8 does not follow"]);
  });

  test("says of a snapshot of a later format that it cannot be read, and of its hash that it is right", async () => {
    const text = textOf(24).replace('"format":1', '"format":2');
    const sha256 = await sha256Of(text);
    const log = withClosing(24, ({ snapshot }) => ({
      snapshot: snapshot.replace(/\nSHA-256 \w+/u, `\nSHA-256 ${sha256}`),
    }));
    const { links } = await chainOf({ files: withFile(24, text), log });
    expect(links[23]?.faults).toEqual([
      { kind: "unreadable", why: "A later version of Improvement Board wrote this file (format 2)." },
    ]);
  });

  test("leaves out the rounds from before there were snapshots", async () => {
    const log = entries.map((entry, index) =>
      index < 12 ? { ...entry, fields: { ...entry.fields, snapshot: "", figures: "" } } : entry,
    );
    const { links } = await chainOf({ log });
    expect(links.map(({ round }) => round.number)).toEqual(Array.from({ length: 18 }, (_, index) => index + 7));
    expect((await chainOf({ log: [], files: new Map() })).links).toEqual([]);
  });
});

test("a file in a folder of the library is named with its folder, so that it takes no round's place", () => {
  const row = { ...anEntry(roundsLog, {}), version: "1.0" };
  const inLibrary = (id: number, folder: string) =>
    [id, { ...row, id, folder, file: { name: "round-007.json", size: 1 } }] as const;
  const rows = new Map([inLibrary(1, ""), inLibrary(2, "old")]);
  const lists = new Map([[snapshotFiles.title, { kind: "read", rows } as never]]);
  expect(namesOf({ lists })).toEqual(["round-007.json", "old/round-007.json"]);
});
