// What comparing two snapshots costs beside parsing their files, and verifying a chain beside hashing its bytes: processor time of one run.

import { readRounds, rounds as roundsLog } from "../../src/plan/rounds.ts";
import { type Chain, checkChain, type FoundFile } from "../../src/plan/snapshots/chain.ts";
import { changesBetween } from "../../src/plan/snapshots/changes.ts";
import { readSnapshot, type Snapshot, writeSnapshot } from "../../src/plan/snapshots/format.ts";
import { freezePlan } from "../../src/plan/snapshots/freeze.ts";
import { fileOf } from "../../src/plan/snapshots/list.ts";
import { sha256Of } from "../../src/plan/snapshots/readSealed.ts";
import { sealedFigures, sealFields } from "../../src/plan/snapshots/seal.ts";
import { aBoard, anAction, anEntry, coordinator5 } from "../support/builders.ts";
import { benchData } from "./data.ts";
import { inTurns } from "./inTurns.ts";

const length = 24;

/** A plan of so many actions as a round left it: of every tenth action something is another each month. */
function snapshotOf(size: number, number: number, previous: Snapshot["previous"]): Snapshot {
  const { rows } = benchData(size, "2026-11-22");
  const ratings = ["Red", "Amber", "Green"] as const;
  const actions = rows.map((row, index) => {
    const isOther = index % 10 === number % 10;
    const fields = isOther ? { rating: ratings[(index + number) % 3], revisedDue: `2027-0${1 + (number % 9)}-28` } : {};
    return anAction({ ...row.fields, ...fields }, { id: row.id });
  });
  const plan = freezePlan(aBoard({ actions: new Map(actions.map((action) => [action.id, action])) }), "2026-11-22");
  return {
    ...plan,
    ...{ format: 1, site: "https://council.example/sites/plan", lists: {}, checked: true, unread: [], previous },
    round: { number, opening: `opening ${number}`, opened: "2026-11-02T09:00:00Z" },
    ...{ takenAt: "2026-11-25T17:00:00Z", takenBy: 25, tokens: { before: "1", after: "2" } },
    result: { updated: 0, unchanged: 0, missing: 0, byProgramme: [] },
  };
}

export async function snapshotLines(size: number, rounds: number): Promise<readonly string[]> {
  const entries = [];
  const files: { readonly name: string; readonly bytes: ArrayBuffer }[] = [];
  let previous: Snapshot["previous"];
  for (let number = 1; number <= length; number++) {
    const snapshot = snapshotOf(size, number, previous);
    const text = writeSnapshot(snapshot);
    const sha256 = await sha256Of(text);
    const seal = sealFields({ link: "https://council.example/", sha256, previous, figures: sealedFigures(snapshot) });
    const on = `2026-${String(Math.ceil(number / 2)).padStart(2, "0")}-${number % 2 ? "05" : "20"}`;
    entries.push(anEntry(roundsLog, { kind: "Opened", operation: `opening ${number}` }, coordinator5, on));
    entries.push(anEntry(roundsLog, { kind: "Closed", opening: `opening ${number}`, ...seal }, coordinator5, on));
    files.push({ name: fileOf(number), bytes: new TextEncoder().encode(text).buffer });
    previous = { round: number, sha256 };
  }
  const [one, other] = files.slice(-2).map(({ bytes }) => new TextDecoder().decode(bytes)) as [string, string];
  const [before, after] = [readSnapshot(one), readSnapshot(other)];
  if (before.kind !== "read" || after.kind !== "read") throw new Error("A snapshot cannot be read.");
  if (changesBetween(before.snapshot, after.snapshot).length < size / 10) throw new Error("Too little has changed.");

  const log = readRounds(entries);
  async function verify(read: (bytes: ArrayBuffer) => Pick<FoundFile, "read">): Promise<Chain> {
    const found: FoundFile[] = [];
    for (const { name, bytes } of files) found.push({ name, sha256: await sha256Of(bytes), ...read(bytes) });
    const chain = checkChain({ rounds: log, files: found, addenda: [] });
    if (chain.links.some(({ state }) => state !== "verified")) throw new Error("The chain is not verified.");
    return chain;
  }
  const [parse = 0, compare = 0] = await inTurns(rounds, [
    () => [JSON.parse(one), JSON.parse(other)],
    () => changesBetween(before.snapshot, after.snapshot),
  ]);
  const [hash = 0, verified = 0, read = 0] = await inTurns(rounds, [
    async () => {
      for (const { bytes } of files) await crypto.subtle.digest("SHA-256", bytes);
    },
    () => verify(() => ({})),
    () => verify((bytes) => ({ read: readSnapshot(new TextDecoder().decode(bytes)) })),
  ]);
  const megabytes = (files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) / 1e6).toFixed(0);
  const beside = (cost: number, base: number) =>
    `${(cost / base).toFixed(2)} (${cost.toFixed(1)} to ${base.toFixed(1)} ms)`;
  return [
    `comparing two snapshots of ${size} actions, to parsing their files: ${beside(compare, parse)}, at most 1`,
    `verifying a chain of ${length} by its bytes (${megabytes} MB), to hashing them: ${beside(verified, hash)}, at most 2`,
    `the same with every file read and compared with its entry: ${beside(read, hash)}`,
  ];
}
