// What a browser keeps of what is typed and not saved.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeWindows, sharedBrowser } from "../../support/browser.ts";
import { type StoragePages, serveStoragePages } from "./editStoragePages.ts";

const account = "https://council.sharepoint.com/sites/plan 15 lead-5@council.example";

let pages: StoragePages;

beforeAll(async () => {
  pages = await serveStoragePages();
});

afterAll(async () => {
  await closeWindows(await sharedBrowser());
  await pages?.close();
});

/** Keys of the drafts on the device, read past the page's own memory. */
const onDevice = (page: Page) =>
  page.evaluate(async (of) => {
    const name = `improvement-board drafts ${of}`;
    if (!(await indexedDB.databases()).some((each) => each.name === name)) return [];
    const opening = indexedDB.open(name);
    await new Promise((resolve) => Object.assign(opening, { onsuccess: resolve }));
    const reading = opening.result.transaction("drafts").objectStore("drafts").getAllKeys();
    await new Promise((resolve) => Object.assign(reading, { onsuccess: resolve }));
    opening.result.close();
    return reading.result;
  }, account);

const put = (page: Page, draft: { readonly text: string } | undefined) =>
  page.evaluate(([of, typed]) => window.device.openDrafts(of).set("1 update", typed), [account, draft] as const);

test("a draft that was saved is gone from the device at once, so that a page that ends then brings nothing back", async () => {
  const context = await (await sharedBrowser()).newContext();
  const page = await pages.open(context);
  await put(page, { text: "Half a sentence" });
  await expect.poll(() => onDevice(page)).toEqual(["1 update"]);
  // Nothing that waits comes to pass from now on, as if the page were about to end.
  await page.evaluate(() => Object.assign(window, { setTimeout: () => 0 }));
  await put(page, undefined);
  await expect.poll(() => onDevice(page)).toEqual([]);
});
