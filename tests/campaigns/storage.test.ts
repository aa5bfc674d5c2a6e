// A browser killed in the middle of keeping edits: whatever it had called kept is there when it starts again.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findBrowser } from "../../src/local/findBrowser.mjs";
import { anEdit, kept } from "../contracts/editStorage.contract.ts";
import type { StorageTab } from "../contracts/editStorageTab.ts";
import { pageTab, type StoragePages, serveStoragePages } from "../host/browser/editStoragePages.ts";

let pages: StoragePages;
let profile: string;
let running: BrowserContext | undefined;

beforeAll(async () => {
  pages = await serveStoragePages();
  profile = await mkdtemp(join(tmpdir(), "edit-storage-killed-"));
}, 60_000);

afterAll(async () => {
  await running?.close();
  await pages?.close();
  await rm(profile, { recursive: true, force: true });
});

/** Starts the browser on the profile that the one before left behind. */
async function start(): Promise<{ context: BrowserContext; kill: () => Promise<void> }> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No browser found: run `node src/local/setup.mjs --browser` once.");
  const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];
  const context = await chromium.launchPersistentContext(profile, { executablePath, args });
  running = context;
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  const browser = processInfo.find(({ type }) => type === "browser");
  if (!browser) throw new Error("The browser does not tell its process.");
  return {
    context,
    async kill() {
      const closed = new Promise((resolve) => context.once("close", resolve));
      // Playwright starts the browser as the head of a process group: all of it goes, as when the machine does.
      process.kill(-browser.id, "SIGKILL");
      await closed;
      await expect.poll(() => isThere(-browser.id), { timeout: 10_000 }).toBe(false);
      running = undefined;
    },
  };
}

/** Whether a process, or a group of them, is still there: one that lives on would hold the files of the next browser. */
function isThere(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw problem;
  }
}

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
    const { context, kill } = await start();
    const tab = pageTab(await pages.open(context));
    if (round > 0) await expectKept(tab, round - 1, said[round - 1] ?? []);
    const saidNow: number[] = [];
    said.push(saidNow);
    await keepSome(tab, round, saidNow);
    await kill();
  }
  const { context } = await start();
  const tab = pageTab(await pages.open(context));
  for (const [round, numbers] of said.entries()) await expectKept(tab, round, numbers);
  expect(said.flat().length).toBeGreaterThanOrEqual(20);
});
