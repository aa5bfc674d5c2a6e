// What a lead, a coordinator and the leadership team do with the board, in a real browser through the host page, against
// the whole local tenant. Every assertion about rows is made over REST.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drag } from "../support/actionPanel.ts";
import { strictBrowser } from "../support/browser.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

const card = (tab: Frame, reference: string) => tab.locator(`[data-ref="${reference}"]`);
const columnOf = (tab: Frame, reference: string) =>
  tab.locator("[data-column]", { has: card(tab, reference) }).getAttribute("data-column");

async function answerNarrative(tab: Frame, text: string): Promise<void> {
  const form = tab.getByTestId("move-form");
  await form.getByLabel("Progress and next steps").fill(text);
  await form.getByRole("button", { name: "Move" }).click();
}

/** Opens the menu of a card, which may be far down the board. */
async function openMenu(tab: Frame, reference: string): Promise<void> {
  await tab.getByPlaceholder("Search actions").fill(reference);
  await tab.getByRole("button", { name: `More options for ${reference}`, exact: true }).click();
  await tab.getByRole("menuitem", { name: "Open" }).waitFor();
}

/** A card reads saved before its edit is made too, so it is waited for where it is to end. */
async function saved(tab: Frame, reference: string, column: string): Promise<void> {
  await tab.waitForSelector(`[data-column="${column}"] [data-ref="${reference}"][data-state="saved"]`);
}

describe("the board", () => {
  test("holds all 146 actions in six columns and says nothing to the console", async () => {
    const { host, tab } = await journey.open("as=lead-5");
    const counts = await tab
      .locator("[data-column]")
      .evaluateAll((columns) =>
        columns.map((column) => [column.getAttribute("data-column"), Number(column.getAttribute("data-count"))]),
      );
    expect(counts.map(([column]) => column)).toEqual(["Not started", "Red", "Amber", "Green", "Claimed", "Verified"]);
    expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(146);
    expect(host.errors).toEqual([]);
  });
});

describe("a lead moves an action to Amber", () => {
  async function check(tab: Frame, reference: string, text: string): Promise<void> {
    await saved(tab, reference, "Amber");
    expect(await journey.rows.row(reference)).toMatchObject({
      Rating: "Amber",
      Lifecycle: "In progress",
      Narrative: text,
      Editor: { EMail: "lead-5@council.example" },
    });
    const [latest] = await journey.rows.versions(reference);
    expect(latest).toMatchObject({ Narrative: text, Editor: { LookupValue: "Programme lead 5" } });
  }

  test("by mouse, and is asked for the narrative where it was dropped", async () => {
    const { tab } = await journey.open("as=lead-5");
    await drag(tab, "1.1.2", "Amber");
    await tab.waitForSelector('[data-testid="move-form"]');
    await answerNarrative(tab, "The vision sessions slipped by a fortnight.");
    await check(tab, "1.1.2", "The vision sessions slipped by a fortnight.");
  });
});

describe("a row changed by a coordinator in SharePoint", () => {
  test("shows on an open board within 20 seconds, without reload", async () => {
    const { tab } = await journey.open("as=slt-1");
    const from = await columnOf(tab, "3.3.2");
    expect(from).toBe("Red");
    await journey.rows.change("coordinator-5", "3.3.2", { Rating: "Green" });
    await tab.waitForSelector(
      '[data-column="Green"] [data-ref="3.3.2"], [data-column="Red"]:not(:has([data-ref="3.3.2"]))',
      {
        state: "attached",
      },
    );
    await tab.getByPlaceholder("Search actions").fill("3.3.2");
    expect(await columnOf(tab, "3.3.2")).toBe("Green");
  });
});

describe("two windows editing the same field", () => {
  test("lose nobody's text: both are shown, and the second person chooses", async () => {
    const lead = await journey.open("as=lead-5&sub=open%3D3.1.1");
    const coordinator = await journey.open("as=coordinator-5&sub=open%3D3.1.1");
    const narrative = (tab: Frame) => tab.getByTestId("action-panel").getByLabel("Progress and next steps");
    await narrative(lead.tab).fill("The lead's words");
    await narrative(coordinator.tab).fill("The coordinator's words");
    await coordinator.tab.getByRole("button", { name: "Save" }).click();
    await expect.poll(async () => (await journey.rows.row("3.1.1")).Narrative).toBe("The coordinator's words");
    await lead.tab.getByRole("button", { name: "Save" }).click();

    const conflict = lead.tab.getByTestId("conflict");
    await conflict.waitFor();
    expect(await conflict.getByText("The coordinator's words").isVisible()).toBe(true);
    expect(await conflict.getByRole("textbox").inputValue()).toBe("The lead's words");
    expect((await journey.rows.row("3.1.1")).Narrative).toBe("The coordinator's words");

    await conflict.getByRole("textbox").fill("Both of our words");
    await conflict.getByRole("button", { name: "Keep mine" }).click();
    await expect.poll(async () => (await journey.rows.row("3.1.1")).Narrative).toBe("Both of our words");
    const history = (await journey.rows.versions("3.1.1")).map(({ Narrative }) => Narrative);
    expect(history).toContain("The coordinator's words");
  });
});

describe("without network", () => {
  test("the parts of the board that are loaded later are there, or come when they can; it never goes blank", async () => {
    const context = await journey.browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.route(/shellParts.*\.js$/, (route) => route.abort());
    const { host, tab } = await journey.open("as=lead-5", { context });
    const first = card(tab, "1.1.4").getByRole("button", { name: /^1\.1\.4 / });
    const refused = host.page.waitForEvent("requestfailed", (request) => /shellParts.*\.js$/.test(request.url()));
    await tab.getByPlaceholder("Search actions").fill("1.1.4");
    await first.click();
    await refused;
    expect(await first.isVisible()).toBe(true);
    await context.unroute(/shellParts.*\.js$/);
    await tab.getByTestId("action-panel").waitFor();
  });

  test("a panel is opened that was not open before", async () => {
    const { host, tab } = await journey.open("as=lead-5");
    const hasCome = () =>
      tab.evaluate(() => {
        const names = performance.getEntriesByType("resource").map(({ name }) => name);
        return ["shellParts", "later"].every((part) => names.some((name) => name.includes(`/${part}-`)));
      });
    await expect.poll(hasCome).toBe(true);
    await host.page.context().setOffline(true);
    await card(tab, "1.1.4")
      .getByRole("button", { name: /^1\.1\.4 / })
      .click();
    await tab.getByTestId("action-panel").waitFor();
  });
});

describe("a bad network", () => {
  test("keeps the edit on the card until it returns", async () => {
    const { host, tab } = await journey.open("as=lead-5");
    await host.choose("Network", "offline");
    await openMenu(tab, "6.1.1");
    await tab.getByRole("menuitem", { name: /^At risk/ }).click();
    await answerNarrative(tab, "Written on a train.");
    await tab.waitForSelector('[data-ref="6.1.1"][data-state="waiting"]');
    expect((await journey.rows.row("6.1.1")).Narrative).not.toBe("Written on a train.");
    await host.choose("Network", "online");
    await expect.poll(async () => (await journey.rows.row("6.1.1")).Narrative).toBe("Written on a train.");
  });

  test("is said to be in this page alone, where the browser lets the tab keep nothing", async () => {
    const context = await (await strictBrowser()).newContext({ viewport: { width: 1440, height: 900 } });
    const { host, tab } = await journey.open("as=lead-5", { context });
    await host.choose("Network", "offline");
    await openMenu(tab, "13.1.1");
    await tab.getByRole("menuitem", { name: /^At risk/ }).click();
    await answerNarrative(tab, "Written under a strict browser.");
    await tab.getByText("Leave this page open").waitFor();
    await host.choose("Network", "online");
    await expect.poll(async () => (await journey.rows.row("13.1.1")).Narrative).toBe("Written under a strict browser.");
  });
});
