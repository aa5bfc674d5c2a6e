// What links lead to through Teams, and the way back.
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { closeWindows, sharedBrowser } from "../support/browser.ts";
import { type HostPage, openHostPage } from "../support/hostPage.ts";
import { startTenant, type TestTenant } from "../support/tenant.ts";

let tenant: TestTenant;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [tenant, browser] = await Promise.all([startTenant({ seed: true }), sharedBrowser()]);
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
});
afterEach(async () => {
  for (const page of context.pages()) await page.close();
});
afterAll(async () => {
  await closeWindows(browser);
  await tenant?.close();
});

async function open(query: string): Promise<HostPage & { readonly frame: Frame }> {
  const host = await openHostPage(context, tenant, query);
  const frame = await host.tab();
  await frame.waitForSelector("[data-testid=my-actions], [data-ref]");
  return { ...host, frame };
}

/** As the tab reloads itself, from an error page for example: Teams still tells it the link then. */
async function reloadFrame(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    document.documentElement.dataset.isOld = "";
    setTimeout(() => window.location.reload());
  });
  await frame.waitForSelector("html:not([data-is-old])", { state: "attached" });
  await frame.waitForSelector("[data-testid=my-actions], [data-ref]");
}

const sub = (query: string) => `sub=${encodeURIComponent(query)}`;

describe("a link", () => {
  test("to an action opens its panel, and to one that is not there says so", async () => {
    const { frame } = await open(`as=slt-1&${sub("open=2.2.3")}`);
    await frame.getByTestId("action-panel").getByText("2.2.3").first().waitFor();
    const { frame: none } = await open(`as=slt-1&${sub("open=99.9.9")}`);
    await none.getByTestId("action-gone").getByText("You cannot see this action").waitFor();
  });
  test("is followed once: a reload shows where the person went from there", async () => {
    const host = await open(`as=slt-1&${sub("open=2.2.3&text=2.2.3")}`);
    const panel = (frame: Frame) => frame.getByTestId("action-panel");
    await panel(host.frame).waitFor();
    await reloadFrame(host.frame);
    await panel(host.frame).waitFor();
    await host.frame.getByTestId("action-panel").press("Escape");
    await panel(host.frame).waitFor({ state: "detached" });
    await reloadFrame(host.frame);
    await host.frame.locator('[data-ref="2.2.3"]').waitFor();
    expect(new URL(host.frame.url()).search).toBe("?text=2.2.3");
    expect(await panel(host.frame).count()).toBe(0);
  });
  test("shared from a card opens that action for somebody else", async () => {
    const { frame, page } = await open("as=lead-5");
    const card = frame.locator("[data-ref]").first();
    const reference = (await card.getAttribute("data-ref")) ?? "";
    await card.getByRole("button", { name: `More options for ${reference}` }).click();
    await frame.getByRole("menuitem", { name: "Copy link" }).click();
    const link = await page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
    const { frame: other } = await open(`as=slt-1&${new URL(link).searchParams}`);
    await other.getByTestId("action-panel").getByText(reference).first().waitFor();
  });
});

describe("Teams' back button", () => {
  test("goes up one level at a time, keeps the filters, and at the top leaves the tab", async () => {
    const { frame, page } = await open(`as=lead-5&frame=personal&${sub("screen=board&show=overdue")}`);
    const back = page.getByRole("button", { name: "Back" });
    const card = frame.locator("[data-ref]").first();
    const reference = (await card.getAttribute("data-ref")) ?? "";
    await card.getByRole("button").first().click();
    await frame.getByTestId("action-panel").waitFor();
    await back.click();
    await frame.getByTestId("action-panel").waitFor({ state: "detached" });
    await frame.waitForFunction(
      (ref) => document.activeElement?.closest("[data-ref]")?.getAttribute("data-ref") === ref,
      reference,
    );
    await expect.poll(() => new URL(frame.url()).search).toBe("?screen=board&show=overdue");
    expect(page.url()).toContain("sub=");
    await back.click();
    await frame.getByTestId("my-actions").waitFor();
    expect(page.url()).toContain("sub=");
    await back.click();
    await expect.poll(() => page.url()).not.toContain("sub=");
  });
});
