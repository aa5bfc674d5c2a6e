// A browser killed in the middle of keeping edits: whatever it had called kept is there when it starts again.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anEdit, kept } from "../contracts/editStorage.contract.ts";
import type { StorageTab } from "../contracts/editStorageTab.ts";
import { pageTab, type StoragePages, serveStoragePages } from "../host/browser/editStoragePages.ts";
import { type KillableBrowser, launchProfile } from "../support/browser.ts";

let pages: StoragePages;
let profile: string;
let running: KillableBrowser | undefined;

beforeAll(async () => {
  pages = await serveStoragePages();
  profile = await mkdtemp(join(tmpdir(), "edit-storage-killed-"));
}, 60_000);

afterAll(async () => {
  await running?.context.close();
  await pages?.close();
  await rm(profile, { recursive: true, force: true });
});

/** Every third is long enough to be stored outside the database's own file. */
function theEdit(number: number) {
  const narrative = number % 3 === 0 ? "“Später” ".repeat(7_000) : `Update ${number}`;
  return anEdit(`edit ${number}`, { fields: { narrative } });
}

/** Keeps several edits at once, for an account of this round; goes on when one of them is kept, in each round another. */
function keepSome(tab: StorageTab, round: number, said: number[]): Promise<void> {
  return new Promise((resolve) => {
    for (let number = 0; number < 6; number++) {
      const answer = tab.put(`person ${round}`, theEdit(number));
      answer.then(
        ({ kind }) => {
          if (kind === "done") said.push(number);
          if (number === round % 6) resolve();
        },
        // The browser was killed before it answered.
        () => undefined,
      );
    }
  });
}

async function expectKept(tab: StorageTab, round: number, said: readonly number[]): Promise<void> {
  const found = await kept(tab, `person ${round}`);
  const numbers = found.map(({ operation }) => Number(operation.split(" ")[1]));
  // Some may be there that were not yet answered; they must be whole, too.
  expect(found).toEqual(numbers.map(theEdit));
  expect(numbers.filter((number) => said.includes(number))).toEqual(said);
}

test("every edit that was kept before one of 20 kills is there, whole and in order", { timeout: 120_000 }, async () => {
  const said: number[][] = [];
  for (let round = 0; round < 20; round++) {
    running = await launchProfile(profile);
    const { context } = running;
    const tab = pageTab(await pages.open(context));
    if (round > 0) await expectKept(tab, round - 1, said[round - 1] ?? []);
    const saidNow: number[] = [];
    said.push(saidNow);
    await keepSome(tab, round, saidNow);
    await running.kill();
    running = undefined;
  }
  running = await launchProfile(profile);
  const tab = pageTab(await pages.open(running.context));
  for (const [round, numbers] of said.entries()) await expectKept(tab, round, numbers);
  expect(said.flat().length).toBeGreaterThanOrEqual(20);
});
