// Edit storage in memory and in a real browser's database pass the same contracts.
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageTab, type StoragePages, serveStoragePages } from "../host/browser/editStoragePages.ts";
import { closeWindows, sharedBrowser } from "../support/browser.ts";
import { memoryStorage } from "../support/memoryStorage.ts";
import { editStorageContract, type StorageUnderTest } from "./editStorage.contract.ts";
import { storageTab } from "./editStorageTab.ts";
import { aloneContract } from "./withLock.contract.ts";

let browser: Browser;
let pages: StoragePages;
let shared: BrowserContext;

beforeAll(async () => {
  [browser, pages] = await Promise.all([sharedBrowser(), serveStoragePages()]);
  shared = await browser.newContext();
});

afterAll(async () => {
  await closeWindows(browser);
  await pages?.close();
});

async function inMemory(): Promise<StorageUnderTest> {
  const memory = memoryStorage();
  return {
    openTab: async () => storageTab(memory.openTab(), memory.withLock),
    closeTabs: async () => undefined,
  };
}

let made = 0;

/** The tests share two pages; each has its own accounts and names. */
async function inTheBrowser(): Promise<StorageUnderTest> {
  const suffix = ` ${++made}`;
  let used = 0;
  return {
    async openTab() {
      const page = shared.pages()[used++] ?? (await pages.open(shared));
      return pageTab(page, suffix);
    },
    async closeTabs() {
      for (const page of shared.pages()) await page.close();
      used = 0;
    },
  };
}

editStorageContract("in memory", inMemory);
editStorageContract("in a browser's database", inTheBrowser);
aloneContract("in memory", inMemory);
aloneContract("among a browser's tabs", inTheBrowser);

test("R5: a tab that closes while it holds the lock frees it for others", async () => {
  const context = await browser.newContext();
  const closing = await pages.open(context);
  const other = pageTab(await pages.open(context));
  expect(await pageTab(closing).hold("action 1")).toBe("running");
  await closing.close();
  await expect.poll(() => other.hold("action 1")).toBe("running");
});
