// Where the tab lands, what links lead to, and the way back.
import type { Browser, BrowserContext, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { screenButton } from "../support/actionPanel.ts";
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

const sub = (query: string) => `sub=${encodeURIComponent(query)}`;
const shown = (frame: Frame) => frame.locator("nav [aria-current=page]").innerText();

describe("the tab lands", () => {
  test("on one's own actions where it is one's own, and on the board where it is everybody's", async () => {
    expect(await shown((await open("as=lead-5&frame=personal")).frame)).toBe("My work");
    const { frame } = await open("as=lead-5");
    expect(await shown(frame)).toBe("Board");
    expect(await screenButton(frame, "My work").count()).toBe(0);
  });
  test("on the same board for everyone in a channel, even by a link to one's own actions", async () => {
    const boards: string[] = [];
    for (const person of ["lead-5", "visitor"]) {
      const { frame } = await open(`as=${person}&${sub("screen=mine")}`);
      expect(await shown(frame)).toBe("Board");
      boards.push(await frame.getByRole("group", { name: "Figures: select one to filter the board" }).innerText());
    }
    expect(boards[0]).toBe(boards[1]);
  });
});

describe("a link", () => {
  test("to a view shows its lanes and filters", async () => {
    const { frame } = await open(`as=slt-1&${sub("lanes=programme&programme=3&show=overdue")}`);
    await frame.getByRole("button", { name: /^Group by: .*programme/i }).waitFor();
    await frame.getByRole("region", { name: /^3 / }).waitFor();
    expect(await frame.getByRole("region", { name: /^[124-9] / }).count()).toBe(0);
  });
  test("to an action opens its panel, and to one that is not there says so", async () => {
    const { frame } = await open(`as=slt-1&${sub("open=2.2.3")}`);
    await frame.getByTestId("action-panel").getByText("2.2.3").first().waitFor();
    const { frame: none } = await open(`as=slt-1&${sub("open=99.9.9")}`);
    await none.getByTestId("action-gone").getByText("This action is not in the plan").waitFor();
  });
  test("that somebody tampered with shows the board as it is", async () => {
    for (const hostile of [
      "open=<img src=x onerror=alert(1)>&lanes=javascript:1",
      "../../_api/web",
      "%00%ff&&==&show=all",
    ]) {
      const { frame, errors } = await open(`as=slt-1&${sub(hostile)}`);
      expect(await shown(frame)).toBe("Board");
      expect(new URL(frame.url()).search).toBe("");
      expect(errors).toEqual([]);
    }
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
  test("shared from the board opens the same view for somebody else", async () => {
    const { frame, page } = await open(`as=lead-5&${sub("lanes=theme&column=Red")}`);
    await frame.getByRole("button", { name: /Share/ }).click();
    const link = new URL(await page.getByRole("textbox", { name: "Link", exact: true }).inputValue());
    const { frame: other } = await open(`as=slt-1&${link.searchParams}`);
    expect(new URL(other.url()).search).toBe("?lanes=theme&column=Red");
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
