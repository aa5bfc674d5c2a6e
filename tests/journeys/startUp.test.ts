// What stands in the board's place when it cannot be shown: each page in a real browser, as somebody would come upon it.
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "../../src/host/clock.ts";
import { signInFor } from "../../src/host/node/signIn.ts";
import { connect } from "../../src/sharepoint/connect.ts";
import { createGate } from "../../src/sharepoint/gate.ts";
import { makeOldSite } from "../provision/oldSite.ts";
import { closeWindows, sharedBrowser } from "../support/browser.ts";
import { openHostPage } from "../support/hostPage.ts";
import { startTenant, type TestTenant } from "../support/tenant.ts";

let tenant: TestTenant;
let browser: Browser;

beforeAll(async () => {
  [tenant, browser] = await Promise.all([startTenant(), sharedBrowser()]);
});

afterEach(async () => {
  await closeWindows(browser);
});

afterAll(async () => {
  await closeWindows(browser);
  await tenant?.close();
});

/** Opens the tab on a phone, after the browser was made ready for it. */
async function open(query: string, prepare?: (page: Page) => Promise<unknown>): Promise<{ page: Page; tab: Frame }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await prepare?.(page);
  const host = await openHostPage({ newPage: async () => page }, tenant, query);
  return { page, tab: await host.tab() };
}

/** The page of that title says what happened and what to do, once, in the width of a phone, with two steps at most. */
async function expectPage(tab: Frame, title: string, steps: readonly string[]): Promise<void> {
  await tab.getByRole("heading", { level: 1, name: title }).waitFor();
  expect(await tab.getByRole("heading", { level: 1 }).count()).toBe(1);
  expect(await tab.locator("main:visible").count()).toBe(1);
  expect(
    await tab
      .locator("main")
      .first()
      .getByRole("button")
      .or(tab.getByRole("link", { name: "Open the list" }))
      .allTextContents(),
  ).toEqual(steps);
  expect(await tab.locator("main p").count()).toBeGreaterThanOrEqual(2);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

describe("signing in", () => {
  test("consent that was never given is asked for on a click, and what is behind it comes", async () => {
    const { tab } = await open("as=owner&signin=consent");
    await expectPage(tab, "Sign in to see the board", ["Sign in"]);
    await tab.getByRole("button", { name: "Sign in" }).click();
    await expectPage(tab, "You cannot see a plan here", ["Set up this site", "Try again"]);
  });

  test("who turns the consent down is told what it is for", async () => {
    const { tab } = await open("as=lead-5&signin=declined");
    await tab.getByRole("button", { name: "Sign in" }).click();
    await expectPage(tab, "You are not signed in yet", ["Sign in"]);
  });

  test("where only an administrator may consent there is a request to send, with the address to consent at", async () => {
    const { page, tab } = await open("as=lead-5&signin=refused");
    await expectPage(tab, "An administrator needs to approve the board", ["Copy the request", "Try again"]);
    const address = await tab.getByRole("link", { name: /adminconsent/ }).getAttribute("href");
    expect(address).toMatch(/^https:\/\/[^/]+\/[0-9a-f-]{36}\/adminconsent\?client_id=[0-9a-f-]{36}$/);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await tab.getByRole("button", { name: "Copy the request" }).click();
    await tab.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(address);
  });

  test("somebody who joined a meeting without an account is told so", async () => {
    const { tab } = await open("frame=sidePanel&signin=anonymous");
    await expectPage(tab, "You need an account to see the board", []);
  });
});

describe("reaching SharePoint", () => {
  test("a network that does not answer is waited for, and what is behind it comes by itself", async () => {
    const { page, tab } = await open("as=owner&network=offline");
    await expectPage(tab, "The plan cannot be reached", ["Try now"]);
    await page.getByLabel("Network").selectOption("online");
    await expectPage(tab, "You cannot see a plan here", ["Set up this site", "Try again"]);
  });

  test("SharePoint that is down says so in the same way", async () => {
    const { tab } = await open("as=owner", (page) => page.route(/_api/, (route) => route.fulfill({ status: 503 })));
    await expectPage(tab, "The plan cannot be reached", ["Try now"]);
  });

  test("a device without a network knows that it is the device", async () => {
    const { tab } = await open("as=owner", (page) =>
      page.addInitScript(() => Object.defineProperty(Navigator.prototype, "onLine", { get: () => false })),
    );
    await expectPage(tab, "You're offline", ["Try now"]);
  });

  test("a site that is not there is named", async () => {
    const { tab } = await open("as=owner&frame=personal", (page) =>
      page.route(/settings\.json$/, async (route) => {
        const response = await route.fetch();
        const settings = { ...((await response.json()) as object), defaultSite: `${tenant.siteUrl}-gone` };
        await route.fulfill({ response, json: settings });
      }),
    );
    await expectPage(tab, "There is no site at this address", ["Try again"]);
    expect(await tab.textContent("main")).toContain(`${tenant.siteUrl}-gone`);
  });

  test("an answer that nobody expects is shown for whoever looks after the board", async () => {
    const { tab } = await open("as=owner", (page) => page.route(/_api/, (route) => route.fulfill({ status: 500 })));
    await expectPage(tab, "The board cannot be shown", ["Try again"]);
  });
});

describe("the tab's own parts", () => {
  test.each([
    ["is missing", { status: 404 }],
    ["is no JSON", { status: 200, body: "<html>" }],
    ["lacks a setting", { status: 200, body: "{}" }],
  ])("settings that %s are the installer's to mend, and the page says what is wrong", async (_, answer) => {
    const { tab } = await open("as=owner", (page) => page.route(/settings\.json$/, (route) => route.fulfill(answer)));
    await expectPage(tab, "The board is not fully installed", ["Reload"]);
    expect(await tab.textContent("main")).toContain("settings.json");
  });

  test("settings that do not come are asked for again", async () => {
    const { tab } = await open("as=owner", (page) => page.route(/settings\.json$/, (route) => route.abort()));
    await expectPage(tab, "The plan cannot be reached", ["Try now"]);
  });

  test("a part that does not come leaves a page, and loading it again mends it", async () => {
    let cut = true;
    const { tab, page } = await open("as=owner", (page) =>
      page.route(/assets\/site-/, (route) => (cut ? route.abort() : route.continue())),
    );
    await expectPage(tab, "Part of the board did not load", ["Reload"]);
    cut = false;
    await tab.getByRole("button", { name: "Reload" }).click();
    await page.frameLocator("iframe[name=tab]").getByText("You cannot see a plan here").waitFor();
  });

  test("without the part that draws, the page's own HTML says what to do", async () => {
    const { tab } = await open("as=owner", (page) => page.route(/assets\/tab-.*js$/, (route) => route.abort()));
    await expectPage(tab, "The board has not opened yet", []);
    expect(await tab.getByRole("link", { name: "Reload" }).isVisible()).toBe(true);
  });
});

describe("a site without a plan", () => {
  test("everybody is offered to set it up, and told whom to ask", async () => {
    const { tab } = await open("as=lead-5");
    await expectPage(tab, "You cannot see a plan here", ["Set up this site", "Try again"]);
    expect(await tab.textContent("main")).toContain("“Improvement plan”");
  });

  test("with lists of an earlier version, everybody is offered to update them, and finds the list meanwhile", async () => {
    const as = (login: string) =>
      connect({
        siteUrl: tenant.siteUrl,
        signIn: signInFor(tenant.siteUrl, { as: login, show: () => undefined }),
        gate: createGate(systemClock),
      });
    await makeOldSite({ siteUrl: tenant.siteUrl, as });
    const { tab } = await open("as=lead-1");
    await expectPage(tab, "The lists need an update", ["Update the lists", "Open the list", "Try again"]);
  });

  test("somebody whom the site does not let in is told which site, and whom to ask", async () => {
    const group = await tenant.ask("owner", "_api/web/AssociatedVisitorGroup");
    const { Id } = (await group.json()) as { Id: number };
    const user = (await (await tenant.ask("visitor", "_api/web/currentuser")).json()) as { Id: number };
    const removed = await tenant.ask("owner", `_api/web/sitegroups(${Id})/users/removebyid(${user.Id})`, {
      method: "POST",
    });
    expect(removed.status).toBe(200);
    const { tab } = await open("as=visitor");
    await expectPage(tab, "You do not have access to this plan", ["Try again"]);
    expect(await tab.textContent("main")).toContain(tenant.siteUrl);
  });
});
