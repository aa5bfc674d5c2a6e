// Faults of a browser's storage. Each time the edit is kept or reported as not kept, and the others stay.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { anEdit, kept } from "../../contracts/editStorage.contract.ts";
import { closeWindows, sharedBrowser, strictBrowser } from "../../support/browser.ts";
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
const failed = (why: string) => ({ kind: "failed", why: expect.stringContaining(why) });

/** Opens a tab; the first one gives the test its own account. */
async function openTab(query = "", of = context) {
  if (of.pages().length === 0) account = `person ${++tests}`;
  const page = await pages.open(of, query);
  page.on("pageerror", (error) => errors.push(error.message));
  return { page, tab: pageTab(page) };
}

async function operations(page: Page): Promise<string[]> {
  return (await kept(pageTab(page), account)).map(({ operation }) => operation);
}

describe("blocked storage", () => {
  test("a browser without a database reports that, and every call is answered", async () => {
    const { page, tab } = await openTab();
    await page.evaluate(() => Object.defineProperty(window, "indexedDB", { value: undefined }));
    expect(await tab.put(account, anEdit("one"))).toEqual(failed("open"));
    expect(await tab.readAll(account)).toEqual(failed("open"));
    expect(await tab.remove(account, "one")).toEqual(failed("open"));
  });

  test("a database that cannot be opened is tried again the next time", async () => {
    const { page, tab } = await openTab();
    await page.evaluate(() => {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        throw new DOMException("Not allowed here", "SecurityError");
      };
      Object.assign(window, { allow: () => Object.assign(IDBFactory.prototype, { open }) });
    });
    expect(await tab.put(account, anEdit("one"))).toEqual(failed("Not allowed here"));
    await page.evaluate("allow()");
    expect(await tab.put(account, anEdit("two"))).toEqual(done);
    expect(await operations(page)).toEqual(["two"]);
  });

  test("in a frame with blocked storage nothing is kept, and the lock still works", async () => {
    const strict = await (await strictBrowser()).newContext();
    try {
      const page = await strict.newPage();
      await page.goto(pages.address.replace("127.0.0.1", "localhost"));
      await page.setContent(`<iframe name="tab" src="${pages.address}"></iframe>`);
      const frame = page.frame("tab");
      if (!frame) throw new Error("There is no frame.");
      await frame.waitForFunction(() => "call" in window);
      const tab = pageTab(frame);
      expect(await tab.put("person", anEdit("one"))).toMatchObject({ kind: "failed" });
      expect(await tab.readAll("person")).toMatchObject({ kind: "failed" });
      expect(await tab.hold("action 1")).toBe("running");
      expect(await tab.hold("action 1")).toBe("busy");
      expect(await tab.letGo("action 1", "The mistake")).toBe("The mistake");
      expect(await tab.hold("action 1")).toBe("running");
    } finally {
      await strict.close();
    }
  });

  test("without a channel between tabs each finds the other's edits when it reads", async () => {
    const old = await browser.newContext();
    await old.addInitScript("delete globalThis.BroadcastChannel");
    const [first, second] = [await openTab("", old), await openTab("", old)];
    await first.tab.watch(account);
    expect(await second.tab.put(account, anEdit("one"))).toEqual(done);
    expect(await operations(first.page)).toEqual(["one"]);
    await old.close();
  });
});

describe("full storage", () => {
  test("fails the put that finds it full, keeps those before it, and keeps a later one when there is room", async () => {
    const { page, tab } = await openTab();
    // The third put and its second try.
    await faults.breakPuts(page, { kind: "throws", error: "QuotaExceededError" }, [4, 5]);
    const outcomes = [];
    for (const each of ["one", "two", "three", "four"]) outcomes.push(await tab.put(account, anEdit(each)));
    expect(outcomes).toEqual([done, done, failed("QuotaExceededError"), done]);
    expect(await operations(page)).toEqual(["one", "two", "four"]);
  });

  test("by the browser's own quota does not keep the edit, and keeps those before it", async () => {
    const small = await browser.newContext();
    const { page, tab } = await openTab("", small);
    await faults.setQuota(small, page, 100_000);
    expect(await tab.put(account, anEdit("one"))).toEqual(done);
    const long = { narrative: "“late” ".repeat(9_000) };
    expect(await tab.put(account, anEdit("two", { fields: long }))).toEqual(failed("QuotaExceededError"));
    expect(await operations(page)).toEqual(["one"]);
    await small.close();
  });

  test("leaves an edit that cannot be replaced as it was", async () => {
    const { page, tab } = await openTab();
    await tab.put(account, anEdit("one"));
    await faults.breakPuts(page, { kind: "throws", error: "QuotaExceededError" });
    expect(await tab.put(account, anEdit("one", { parked: "Refused" }))).toEqual(failed("QuotaExceededError"));
    expect(await kept(tab, account)).toEqual([anEdit("one")]);
  });
});

describe("a put that may have failed", () => {
  test("is made again if its transaction was aborted after the request succeeded, and is there once", async () => {
    const { page, tab } = await openTab();
    await faults.breakPuts(page, { kind: "aborts" }, [2]);
    expect(await tab.put(account, anEdit("one"))).toEqual(done);
    expect(await operations((await openTab()).page)).toEqual(["one"]);
  });

  test("is never reported as done if every transaction is aborted", async () => {
    const { page, tab } = await openTab();
    await tab.put(account, anEdit("one"));
    await faults.breakPuts(page, { kind: "aborts" });
    expect(await tab.put(account, anEdit("two"))).toMatchObject({ kind: "failed" });
    await faults.mendPuts(page);
    expect(await operations(page)).toEqual(["one"]);
  });

  test("on a dead handle is made on a new one", async () => {
    const { page, tab } = await openTab();
    await tab.put(account, anEdit("one"));
    await faults.killHandle(page, 1);
    expect(await tab.put(account, anEdit("two"))).toEqual(done);
    expect(await operations((await openTab()).page)).toEqual(["one", "two"]);
  });

  test("on a dead handle is read back, so that a new handle that only seems to write is noticed", async () => {
    const { page, tab } = await openTab();
    await tab.put(account, anEdit("one"));
    await faults.killHandle(page, 1);
    await faults.breakPuts(page, { kind: "forgets" });
    expect(await tab.put(account, anEdit("two"))).toEqual(failed("did not store the change"));
    await faults.killHandle(page, 1);
    // What was kept before of the same edit is not taken for it.
    expect(await tab.put(account, anEdit("one", { parked: "Refused" }))).toEqual(failed("did not store the change"));
    await faults.mendPuts(page);
    expect(await operations(page)).toEqual(["one"]);
  });

  test("that timed out while another tab was busy is not carried out later", async () => {
    const { page, tab } = await openTab("?timeout=2000");
    expect(await tab.put(account, anEdit("one"))).toEqual(done);
    const other = await openTab();
    await faults.occupy(other.page, faults.databaseOf(account));
    expect(await tab.put(account, anEdit("two"))).toEqual(failed("does not answer"));
    expect(await tab.remove(account, "one")).toEqual(failed("does not answer"));
    await other.page.close();
    await expect.poll(() => operations(page)).toEqual(["one"]);
    expect(await tab.put(account, anEdit("three"))).toEqual(done);
    expect(await operations(page)).toEqual(["one", "three"]);
  });
});
