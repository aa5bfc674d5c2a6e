// Databases of another form, held by other tabs, damaged, or cleared by the browser: no edit is lost that a page still has.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { KeptEdit } from "../../../src/ports/storage.ts";
import { anEdit, kept } from "../../contracts/editStorage.contract.ts";
import { firstEdits, firstEditsNow } from "../../plan/firstEdits.ts";
import { closeWindows, sharedBrowser } from "../../support/browser.ts";
import * as faults from "./editStorageFaults.ts";
import { pageTab, type StoragePages, serveStoragePages } from "./editStoragePages.ts";

let browser: Browser;
let context: BrowserContext;
let pages: StoragePages;
const errors: string[] = [];
let account = "";
let tests = 0;

beforeAll(async () => {
  [browser, pages] = await Promise.all([sharedBrowser(), serveStoragePages()]);
  context = await browser.newContext();
});

afterAll(async () => {
  await closeWindows(browser);
  await pages?.close();
});

afterEach(async () => {
  for (const page of context.pages()) await page.close();
  // Every failure is an outcome, never an unhandled error.
  expect(errors.splice(0)).toEqual([]);
});

const done = { kind: "done", value: undefined };

/** Opens a tab; the first one gives the test its own account. */
async function openTab(query = "") {
  if (context.pages().length === 0) account = `person ${++tests}`;
  const page = await pages.open(context, query);
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, tab: pageTab(page), database: faults.databaseOf(account) };
}

async function operations(page: Page): Promise<string[]> {
  return (await kept(pageTab(page), account)).map(({ operation }) => operation);
}

describe("another version of the tab", () => {
  test("that is older and blocks the upgrade is not waited for: the edit is reported as not kept, and is not", async () => {
    const old = await openTab();
    await faults.holdOpen(old.page, old.database);
    const { page, tab } = await openTab("?timeout=2000");
    expect(await tab.put(account, anEdit("one"))).toMatchObject({ kind: "failed" });
    expect(await tab.readAll(account)).toMatchObject({ kind: "failed" });
    await old.page.close();
    await expect.poll(() => tab.put(account, anEdit("two"))).toEqual(done);
    expect(await operations(page)).toEqual(["two"]);
  });

  test("has left its edits, and an upgrade that fails half-way keeps them", async () => {
    const old = await openTab();
    await faults.holdOpen(old.page, old.database, [anEdit("one"), anEdit("two")]);
    await old.page.evaluate("letGo()");
    const { page, tab } = await openTab();
    // The first put of the new database fails, which undoes the whole upgrade.
    await faults.breakPuts(page, { kind: "aborts" });
    expect(await tab.readAll(account)).toMatchObject({ kind: "failed" });
    await faults.mendPuts(page);
    expect(await operations(page)).toEqual(["one", "two"]);
    expect(await tab.put(account, anEdit("three"))).toEqual(done);
    expect(await operations(page)).toEqual(["one", "two", "three"]);
  });

  test("that is newer can upgrade while this one is open, which goes on working", async () => {
    const { page, tab, database } = await openTab();
    await tab.put(account, anEdit("one"));
    const newer = await openTab();
    await newer.page.evaluate(
      (name) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(name, 99);
          opening.onupgradeneeded = () => opening.result.createObjectStore("something new");
          opening.onsuccess = () => resolve(opening.result.close());
          opening.onerror = () => reject(opening.error);
        }),
      database,
    );
    expect(await tab.put(account, anEdit("two"))).toEqual(done);
    expect(await operations(page)).toEqual(["one", "two"]);
    expect(await operations((await openTab()).page)).toEqual(["one", "two"]);
  });
});

describe("a damaged value", () => {
  const broken = [
    null,
    "text",
    { operation: "no more than a name" },
    { ...anEdit("without fields"), fields: null },
    { ...anEdit("without a date"), made: "yesterday" },
    { ...anEdit("without a row"), item: "1" },
    { ...anEdit("without a list"), list: undefined },
  ];

  test("is left out, and the others are read and kept in order", async () => {
    const { page, tab, database } = await openTab();
    await tab.put(account, anEdit("one"));
    await faults.addRaw(page, database, broken);
    for (const each of ["two", "three"]) expect(await tab.put(account, anEdit(each))).toEqual(done);
    expect(await operations(page)).toEqual(["one", "two", "three"]);
  });

  test("is repaired when its edit is kept again", async () => {
    const { page, tab, database } = await openTab();
    await tab.put(account, anEdit("one"));
    await faults.addRaw(page, database, broken);
    expect(await tab.put(account, anEdit("without fields"))).toEqual(done);
    expect(await operations(page)).toEqual(["one", "without fields"]);
  });

  test("that the browser cannot read loses none of the others, and nothing that the page remembers", async () => {
    const { page, tab } = await openTab();
    for (const each of ["one", "two", "three"]) await tab.put(account, anEdit(each));
    await faults.makeUnreadable(page, 2);
    expect(await operations(page)).toEqual(["one", "two", "three"]);
    const fresh = await openTab();
    await faults.makeUnreadable(fresh.page, 2);
    expect(await operations(fresh.page)).toEqual(["one", "three"]);
    expect(await fresh.tab.put(account, anEdit("two"))).toEqual(done);
    expect(await fresh.tab.remove(account, "two")).toEqual(done);
  });
});

describe("a database that is cleared while the page is open", () => {
  test("by the browser is created again with everything that was kept, in order", async () => {
    const first = await openTab();
    for (const each of ["one", "two", "three"]) await first.tab.put(account, anEdit(each));
    await first.tab.remove(account, "two");
    await first.page.reload();
    await first.page.waitForFunction(() => "call" in window);
    expect(await operations(first.page)).toEqual(["one", "three"]);
    await faults.evict(context, first.page);
    const fresh = await openTab();
    await expect.poll(() => operations(fresh.page)).toEqual(["one", "three"]);
    expect(await first.tab.put(account, anEdit("four"))).toEqual(done);
    expect(await operations(fresh.page)).toEqual(["one", "three", "four"]);
  });

  test("by another tab is created again too", async () => {
    const first = await openTab();
    await first.tab.put(account, anEdit("one"));
    const other = await openTab();
    await other.page.evaluate(
      (name) =>
        new Promise((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase(name);
          deleting.onsuccess = resolve;
          deleting.onerror = () => reject(deleting.error);
        }),
      first.database,
    );
    await expect.poll(() => operations(other.page)).toEqual(["one"]);
    expect(await operations(first.page)).toEqual(["one"]);
  });

  test("does not bring back what another tab has removed", async () => {
    const [first, second] = [await openTab(), await openTab()];
    for (const each of ["one", "two"]) await first.tab.put(account, anEdit(each));
    await first.tab.watch(account);
    expect(await operations(second.page)).toEqual(["one", "two"]);
    await second.tab.remove(account, "one");
    await expect.poll(() => first.tab.told(account)).toBe(1);
    await faults.evict(context, first.page);
    await expect.poll(() => operations(first.page)).toEqual(["two"]);
    await expect.poll(() => operations(second.page)).toEqual(["two"]);
  });
});

describe("what the first version of the tab has kept", () => {
  test("is read, each edit once; those that were rejected still are", async () => {
    const { page, tab, database } = await openTab("?first");
    await tab.put(account, anEdit("of today"));
    await faults.addRaw(page, database, firstEdits);
    expect(await kept(tab, account)).toEqual([anEdit("of today"), ...firstEditsNow]);
    const next = await openTab("?first");
    expect(await kept(next.tab, account)).toEqual([anEdit("of today"), ...firstEditsNow]);
  });

  test("is kept once, in its place and in today's form, when one is kept again, and is gone when it is removed", async () => {
    const { page, tab, database } = await openTab("?first");
    await tab.put(account, anEdit("of today"));
    await faults.addRaw(page, database, firstEdits);
    const [words, claimed, ...others] = firstEditsNow as KeptEdit[];
    if (!words || !claimed) throw new Error("There are five.");
    const rejected = { ...claimed, parked: "It is no longer there." };
    expect(await tab.put(account, rejected)).toEqual(done);
    const next = await openTab("?first");
    expect(await kept(next.tab, account)).toEqual([anEdit("of today"), words, rejected, ...others]);
    for (const { operation } of firstEdits) expect(await tab.remove(account, operation)).toEqual(done);
    expect(await operations(next.page)).toEqual(["of today"]);
  });

  test("is kept again in today's form after the browser has cleared storage", async () => {
    const { page, tab, database } = await openTab("?first");
    await tab.put(account, anEdit("of today"));
    await faults.addRaw(page, database, firstEdits);
    await kept(tab, account);
    await faults.evict(context, page);
    await expect.poll(() => kept(tab, account)).toEqual([anEdit("of today"), ...firstEditsNow]);
  });

  test("stays where it is for a tab that cannot read it", async () => {
    const { page, tab, database } = await openTab();
    await tab.put(account, anEdit("of today"));
    await faults.addRaw(page, database, firstEdits);
    expect(await operations(page)).toEqual(["of today"]);
    expect(await operations((await openTab("?first")).page)).toHaveLength(1 + firstEdits.length);
  });
});
