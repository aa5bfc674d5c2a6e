// What a lead, a coordinator and the leadership team do with the board, in a real browser through the host page, against
// the whole local tenant. Every assertion about rows is made over REST.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { drag, hasFocus, look } from "../support/actionPanel.ts";
import { launchBrowser } from "../support/browser.ts";
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

  test("draws only the cards in sight, and the others as they come into sight", async () => {
    const { tab } = await journey.open("as=lead-5");
    const green = tab.locator('[data-column="Green"]');
    const all = Number(await green.getAttribute("data-count"));
    expect(await green.locator("[data-ref]").count()).toBeLessThan(all / 2);
    const seen = new Set<string>();
    for (let step = 0; step < 40; step++) {
      for (const reference of await green
        .locator("[data-ref]")
        .evaluateAll((cards) => cards.map((each) => each.getAttribute("data-ref"))))
        seen.add(reference ?? "");
      await tab.getByRole("main").locator("> div > div > div").last().hover();
      await tab.page().mouse.wheel(0, 400);
      await tab.waitForTimeout(30);
    }
    expect(seen.size).toBe(all);
  });

  test("keeps its filters in the address, so that a link reproduces the view", async () => {
    const { tab } = await journey.open("as=slt-1");
    await tab.getByRole("button", { name: /Off track$/ }).click();
    await tab.getByPlaceholder("Search actions").fill("training");
    await tab.waitForFunction(() => window.location.search.includes("text=training"));
    const query = new URL(tab.url()).search.slice(1);
    const shown = await tab.locator("[data-ref]").count();
    const again = await journey.open(`as=slt-1&sub=${encodeURIComponent(query)}`);
    expect(await again.tab.getByPlaceholder("Search actions").inputValue()).toBe("training");
    expect(await again.tab.locator("[data-ref]").count()).toBe(shown);
    expect(shown).toBeGreaterThan(0);
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

  test("by menu", async () => {
    const { tab } = await journey.open("as=lead-5");
    await openMenu(tab, "1.1.3");
    await tab.getByRole("menuitem", { name: "At risk" }).click();
    await answerNarrative(tab, "Two mentors have withdrawn.");
    await check(tab, "1.1.3", "Two mentors have withdrawn.");
  });

  test("by keyboard alone, and focus stays with the card", async () => {
    const { tab } = await journey.open("as=lead-5");
    const button = card(tab, "1.1.5").getByRole("button", { name: /^1\.1\.5 / });
    await button.focus();
    await tab.page().keyboard.press("Shift+ArrowLeft");
    await hasFocus(tab.getByTestId("move-form"));
    await tab.page().keyboard.type("The review was put off.");
    await tab.page().keyboard.press("Control+Enter");
    await check(tab, "1.1.5", "The review was put off.");
    expect(await tab.evaluate(() => document.activeElement?.closest("[data-ref]")?.getAttribute("data-ref"))).toBe(
      "1.1.5",
    );
    await expect
      .poll(() => tab.getByTestId("announcement").locator("p").allTextContents())
      .toEqual(["1.1.5 moved from Green, on track to Amber, at risk.", "1.1.5 saved."]);
  });

  test("and can undo it, by a new edit", async () => {
    const { tab } = await journey.open("as=lead-5");
    const before = await journey.rows.row("1.2.1");
    await openMenu(tab, "1.2.1");
    await tab.getByRole("menuitem", { name: "At risk" }).click();
    await answerNarrative(tab, "Moved by mistake.");
    await saved(tab, "1.2.1", "Amber");
    await tab.getByRole("button", { name: "Undo" }).click();
    await saved(tab, "1.2.1", "Green");
    expect(await journey.rows.row("1.2.1")).toMatchObject({ Rating: before.Rating, Narrative: before.Narrative });
    expect((await journey.rows.versions("1.2.1")).map(({ Narrative }) => Narrative)).toContain("Moved by mistake.");
  });

  test("but is not let without the narrative, and keeps what was typed when the form is closed", async () => {
    const { tab } = await journey.open("as=lead-5");
    const menu = async () => {
      await openMenu(tab, "1.3.1");
      await tab.getByRole("menuitem", { name: "Off track" }).click();
    };
    await menu();
    const form = tab.getByTestId("move-form");
    await form.getByLabel("Progress and next steps").fill("Half a thought");
    await form.getByRole("button", { name: "Move" }).click();
    await form.getByText("Enter the corrective action").waitFor();
    await form.getByRole("button", { name: "Save draft and close" }).click();
    await menu();
    expect(await form.getByLabel("Progress and next steps").inputValue()).toBe("Half a thought");
    expect((await journey.rows.row("1.3.1")).Rating).not.toBe("Red");
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

describe("somebody else's change while one is at work", () => {
  test("is not undone along with one's own move: both are shown", async () => {
    const { tab } = await journey.open("as=lead-5");
    await openMenu(tab, "6.3.1");
    await tab.getByRole("menuitem", { name: "At risk" }).click();
    await answerNarrative(tab, "What the lead wrote.");
    await saved(tab, "6.3.1", "Amber");
    await journey.rows.change("coordinator-5", "6.3.1", { Narrative: "What the coordinator made of it." });
    await look(tab);
    await tab.getByTestId("overwritten-banner").waitFor();
    await tab.getByRole("button", { name: "Undo" }).click();
    await tab.getByRole("button", { name: "Open 6.3.1" }).click();
    const conflict = tab.getByTestId("conflict");
    await conflict.getByText("What the coordinator made of it.").waitFor();
    expect((await journey.rows.row("6.3.1")).Narrative).toBe("What the coordinator made of it.");
  });

  test("is not written over by a form that was filled before it", async () => {
    const { tab } = await journey.open("as=lead-5");
    await openMenu(tab, "3.1.1");
    await tab.getByRole("menuitem", { name: "Off track" }).click();
    const form = tab.getByTestId("move-form");
    await form.getByLabel("Progress and next steps").fill("It has gone wrong.");
    await form.getByLabel("Corrective action").fill("The lead's way back.");
    await form.getByLabel("Help needed").fill("Nothing.");
    await journey.rows.change("coordinator-5", "3.1.1", { CorrectiveAction: "The coordinator's way back." });
    await form.getByRole("button", { name: "Move" }).click();
    await tab.getByTestId("needs-you").waitFor();
    expect((await journey.rows.row("3.1.1")).CorrectiveAction).toBe("The coordinator's way back.");
  });

  test("that removes the row leaves what was typed in sight, and focus beside it", async () => {
    const { tab } = await journey.open("as=lead-5&sub=open%3D3.4.1");
    await tab.getByTestId("action-panel").getByLabel("Progress and next steps").fill("Typed and not saved");
    await journey.rows.remove("owner", "3.4.1");
    await look(tab);
    const gone = tab.getByTestId("action-gone");
    await gone.getByText("Typed and not saved").waitFor();
    await hasFocus(gone);
  });
});

describe("without network", () => {
  test("the parts of the board that are loaded later are there, or come when they can; it never goes blank", async () => {
    const context = await journey.browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.route(/ActionPanel.*\.js$/, (route) => route.abort());
    const { host, tab } = await journey.open("as=lead-5", { context });
    const first = card(tab, "1.1.4").getByRole("button", { name: /^1\.1\.4 / });
    const refused = host.page.waitForEvent("requestfailed", (request) => /ActionPanel.*\.js$/.test(request.url()));
    await tab.getByPlaceholder("Search actions").fill("1.1.4");
    await first.click();
    await refused;
    expect(await first.isVisible()).toBe(true);
    await context.unroute(/ActionPanel.*\.js$/);
    await tab.getByTestId("action-panel").waitFor();
  });

  test("a panel is opened that was not open before", async () => {
    const { host, tab } = await journey.open("as=lead-5");
    const hasCome = () =>
      tab.evaluate(() => {
        const names = performance.getEntriesByType("resource").map(({ name }) => name);
        return ["ActionPanel", "later"].every((part) => names.some((name) => name.includes(`/${part}-`)));
      });
    await expect.poll(hasCome).toBe(true);
    await host.page.context().setOffline(true);
    await card(tab, "1.1.4")
      .getByRole("button", { name: /^1\.1\.4 / })
      .click();
    await tab.getByTestId("action-panel").waitFor();
  });
});

describe("focus", () => {
  const focused = (tab: Frame) =>
    tab.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.getAttribute("name") ?? element?.textContent;
    });

  test("is never lost when what had it goes away", async () => {
    const { tab } = await journey.open("as=lead-5&sub=programme%3D5");
    const { keyboard } = tab.page();
    const first = card(tab, "24.1.1").getByRole("button", { name: /^24\.1\.1 / });
    await first.focus();
    await keyboard.press("m");
    await hasFocus(tab.getByRole("menu"));
    await keyboard.press("Escape");
    await expect.poll(() => focused(tab)).toBe("More options for 24.1.1");

    await tab.getByPlaceholder("Search actions").fill("24.1.1");
    await tab.getByRole("button", { name: "Clear filters and search" }).press("Enter");
    await expect.poll(() => focused(tab)).toBe("Search actions");

    await first.focus();
    await keyboard.press("Space");
    const panel = tab.getByTestId("action-panel");
    await panel.waitFor();
    await expect.poll(() => focused(tab)).toBe("Action 24.1.1");
    await panel.getByLabel("Progress and next steps").fill("Thought better of it");
    await panel.getByRole("button", { name: "Discard" }).press("Enter");
    await expect.poll(() => focused(tab)).toBe("narrative");
    await panel.getByRole("button", { name: "Show who changed what" }).press("Enter");
    await expect.poll(() => focused(tab)).toBe("History");
    await panel.getByRole("button", { name: "At risk" }).press("Enter");
    await hasFocus(tab.getByTestId("move-form"));
    await keyboard.press("Escape");
    await expect.poll(() => focused(tab)).toBe("At risk");
    await keyboard.press("Escape");
    await expect.poll(() => focused(tab)).toMatch(/^24\.1\.1 /);
  });

  test("goes along with a card that moves to a column which a phone does not show", async () => {
    const { tab } = await journey.open("as=lead-5&sub=programme%3D5", { viewport: { width: 360, height: 740 } });
    await tab.getByRole("button", { name: /On track$/ }).click();
    await card(tab, "3.2.1")
      .getByRole("button", { name: /^3\.2\.1 / })
      .focus();
    await tab.page().keyboard.press("Shift+ArrowLeft");
    const form = tab.getByTestId("move-form");
    await form.waitFor();
    await expect
      .poll(() =>
        form.evaluate((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left >= 0 && right <= window.innerWidth;
        }),
      )
      .toBe(true);
    await answerNarrative(tab, "Written on a phone.");
    await saved(tab, "3.2.1", "Amber");
    await expect.poll(() => focused(tab)).toMatch(/^3\.2\.1 /);
  });
});

describe("a bad network", () => {
  test("keeps the edit on the card until it returns", async () => {
    const { host, tab } = await journey.open("as=lead-5");
    await host.choose("Network", "offline");
    await openMenu(tab, "6.1.1");
    await tab.getByRole("menuitem", { name: "At risk" }).click();
    await answerNarrative(tab, "Written on a train.");
    await tab.waitForSelector('[data-ref="6.1.1"][data-state="waiting"]');
    expect((await journey.rows.row("6.1.1")).Narrative).not.toBe("Written on a train.");
    await host.choose("Network", "online");
    await expect.poll(async () => (await journey.rows.row("6.1.1")).Narrative).toBe("Written on a train.");
  });

  test("is said to be in this page alone, where the browser lets the tab keep nothing", async () => {
    const strict = await launchBrowser({ frameStorage: "blocked" });
    try {
      const context = await strict.newContext({ viewport: { width: 1440, height: 900 } });
      const { host, tab } = await journey.open("as=lead-5", { context });
      await host.choose("Network", "offline");
      await openMenu(tab, "13.1.1");
      await tab.getByRole("menuitem", { name: "At risk" }).click();
      await answerNarrative(tab, "Written under a strict browser.");
      await tab.getByText("leave the page open until it is saved").waitFor();
      await host.choose("Network", "online");
      await expect
        .poll(async () => (await journey.rows.row("13.1.1")).Narrative)
        .toBe("Written under a strict browser.");
    } finally {
      await strict.close();
    }
  });
});

describe("whoever may only read", () => {
  test("is told so, and is offered no move that would work", async () => {
    const { tab } = await journey.open("as=visitor&sub=open%3D9.2.2");
    const panel = tab.getByTestId("action-panel");
    await panel.getByText("View only").waitFor();
    expect(await panel.getByRole("textbox").count()).toBe(0);
    await tab.getByRole("button", { name: "Close" }).click();
    await openMenu(tab, "1.1.4");
    const moves = tab.locator("[role=menuitem][data-move]");
    expect(await moves.count()).toBe(6);
    expect(
      await moves.evaluateAll((items) => items.every((item) => item.getAttribute("aria-disabled") === "true")),
    ).toBe(true);
  });

  test("and on the meeting stage everybody is, on a dark board", async () => {
    const { tab } = await journey.open("as=lead-5&frame=meetingStage");
    await openMenu(tab, "1.1.4");
    await tab.getByRole("menuitem", { name: "Open" }).waitFor();
    expect(await tab.locator("[role=menuitem][data-move]").count()).toBe(0);
    const background = await tab.getByRole("main").evaluate((main) => getComputedStyle(main).backgroundColor);
    const [red = 255] = (background.match(/\d+/g) ?? []).map(Number);
    expect(red).toBeLessThan(64);
  });
});
