// What a browser keeps of two people who use one device: each sees their own, and one's is removed without the other's.
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anEdit, kept } from "../../contracts/editStorage.contract.ts";
import { sharedBrowser } from "../../support/browser.ts";
import { pageTab, type StoragePages, serveStoragePages } from "./editStoragePages.ts";

const site = "https://council.sharepoint.com/sites/plan";
const mine = `${site} 15 lead-5@council.example`;
const yours = `${site} 25 coordinator-5@council.example`;
/** The same person in another plan. */
const elsewhere = "https://council.sharepoint.com/sites/children 15 lead-5@council.example";

let context: BrowserContext;
let pages: StoragePages;

beforeAll(async () => {
  const [browser, served] = await Promise.all([sharedBrowser(), serveStoragePages()]);
  pages = served;
  context = await browser.newContext();
});

afterAll(async () => {
  await context?.close();
  await pages?.close();
});

const type = (page: Page, account: string, text: string) =>
  page.evaluate(([who, words]) => window.device.openDrafts(who).set("1 update", { text: words }), [
    account,
    text,
  ] as const);

const draftOf = (page: Page, account: string) =>
  page.evaluate((who) => JSON.stringify(window.device.openDrafts(who).get("1 update") ?? "none"), account);

const clear = (page: Page, account: string, edits: boolean) =>
  page.evaluate(([who, also]) => window.device.clearAccount(who, { edits: also }), [account, edits] as const);

const operations = async (page: Page, account: string) =>
  (await kept(pageTab(page), account)).map(({ operation }) => operation);

/** A page on which each account has a draft and an edit that are kept. */
async function pageOfAll(): Promise<Page> {
  for (const each of context.pages()) await each.close();
  const page = await pages.open(context);
  for (const account of [mine, yours, elsewhere]) {
    await type(page, account, `typed by ${account}`);
    await pageTab(page).put(account, anEdit(`edit of ${account}`));
  }
  return reopened(page);
}

/** Drafts are written as a page closes. */
async function reopened(page: Page): Promise<Page> {
  await page.goto("about:blank");
  const next = await pages.open(context);
  for (const account of [mine, yours, elsewhere]) await draftOf(next, account);
  return next;
}

describe("of two people on one device, and one of them in two plans", () => {
  test("each finds their own drafts and edits, in a database of their own", async () => {
    const page = await pageOfAll();
    for (const account of [mine, yours, elsewhere]) {
      await expect.poll(() => draftOf(page, account)).toBe(JSON.stringify({ text: `typed by ${account}` }));
      expect(await operations(page, account)).toEqual([`edit of ${account}`]);
    }
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name = "" }) => name));
    const own = [mine, yours, elsewhere].flatMap((account) => [
      `improvement-board ${account}`,
      `improvement-board drafts ${account}`,
    ]);
    expect(names.filter((name) => !own.includes(name))).toEqual([]);
  });

  test("the one who clears the device loses their drafts, and keeps their edits", async () => {
    const page = await pageOfAll();
    await expect.poll(() => draftOf(page, mine)).toContain("typed by");
    expect(await clear(page, mine, false)).toEqual({ kind: "done", value: undefined });
    const later = await reopened(page);
    expect(await operations(later, mine)).toEqual([`edit of ${mine}`]);
    await expect.poll(() => draftOf(later, yours)).toContain("typed by");
    await expect.poll(() => draftOf(later, elsewhere)).toContain("typed by");
    expect(await draftOf(later, mine)).toBe('"none"');
  });

  test("who clears the edits too loses them for good, in other windows also, and nobody else's", async () => {
    const page = await pageOfAll();
    const other = await pages.open(context);
    expect(await operations(other, mine)).toEqual([`edit of ${mine}`]);
    await expect.poll(() => draftOf(other, mine)).toContain("typed by");
    await pageTab(other).watch(mine);
    expect(await clear(page, mine, true)).toEqual({ kind: "done", value: undefined });
    await expect.poll(() => pageTab(other).told(mine)).toBeGreaterThan(0);
    await expect.poll(() => draftOf(other, mine)).toBe('"none"');
    expect(await operations(other, mine)).toEqual([]);
    await other.close();
    const later = await reopened(page);
    expect(await operations(later, mine)).toEqual([]);
    expect(await draftOf(later, mine)).toBe('"none"');
    expect(await operations(later, yours)).toEqual([`edit of ${yours}`]);
    expect(await operations(later, elsewhere)).toEqual([`edit of ${elsewhere}`]);
  });

  test("a draft that is cleared while it is being typed is not written afterwards", async () => {
    const page = await pageOfAll();
    await type(page, mine, "the last word");
    await clear(page, mine, false);
    expect(await draftOf(await reopened(page), mine)).toBe('"none"');
  });

  test("a browser that does not delete says so", async () => {
    const page = await pageOfAll();
    await page.evaluate(() => {
      IDBObjectStore.prototype.clear = () => {
        throw new DOMException("The disk is broken.");
      };
    });
    expect(await clear(page, mine, true)).toMatchObject({ kind: "failed", why: expect.stringContaining("disk") });
  });
});
