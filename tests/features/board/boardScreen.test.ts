// The board as it is looked at: what it draws, its address, where focus goes, and what it offers to whoever may only read.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, hasFocus } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

async function openMenu(tab: Frame, reference: string): Promise<void> {
  await tab.getByPlaceholder("Search actions").fill(reference);
  await tab.getByRole("button", { name: `More options for ${reference}`, exact: true }).click();
  await tab.getByRole("menuitem", { name: "Open" }).waitFor();
}

describe("the board", () => {
  test("draws only the cards in sight, and the others as they come into sight", async () => {
    const { tab } = await openScreen("as=lead-5");
    const green = tab.locator('[data-column="Green"]');
    const all = Number(await green.getAttribute("data-count"));
    expect(await green.locator("[data-ref]").count()).toBeLessThan(all / 2);
    const seen = new Set<string>();
    await tab.getByRole("main").locator("> div > div > div").last().hover();
    for (let step = 0; step < 40; step++) {
      for (const reference of await green
        .locator("[data-ref]")
        .evaluateAll((cards) => cards.map((each) => each.getAttribute("data-ref"))))
        seen.add(reference ?? "");
      await tab.page().mouse.wheel(0, 400);
      await tab.waitForTimeout(30);
    }
    expect(seen.size).toBe(all);
  });

  test("keeps its filters in the address, so that a link reproduces the view", async () => {
    const { tab } = await openScreen("as=slt-1");
    await tab.getByRole("button", { name: /Off track$/ }).click();
    await tab.getByPlaceholder("Search actions").fill("training");
    await tab.waitForFunction(() => window.location.search.includes("text=training"));
    const query = new URL(tab.url()).search.slice(1);
    const shown = await tab.locator("[data-ref]").count();
    const again = await openScreen(`as=slt-1&sub=${encodeURIComponent(query)}`);
    expect(await again.tab.getByPlaceholder("Search actions").inputValue()).toBe("training");
    expect(await again.tab.locator("[data-ref]").count()).toBe(shown);
    expect(shown).toBeGreaterThan(0);
  });
});

describe("focus", () => {
  const focused = (tab: Frame) =>
    tab.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.getAttribute("name") ?? element?.textContent;
    });

  test("is never lost when what had it goes away", async () => {
    const { tab } = await openScreen("as=lead-5&sub=programme%3D5");
    const { keyboard } = tab.page();
    const first = cardOf(tab, "24.1.1").getByRole("button", { name: /^24\.1\.1 / });
    await first.focus();
    await keyboard.press("m");
    await hasFocus(tab.getByRole("menu"));
    await keyboard.press("Escape");
    await expect.poll(() => focused(tab)).toBe("More options for 24.1.1");

    await tab.getByPlaceholder("Search actions").fill("24.1.1");
    await tab.getByRole("button", { name: "Clear all" }).press("Enter");
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
    await tab.getByTestId("move-form").waitFor({ state: "detached" });
    await expect.poll(() => focused(tab)).toBe("At risk");
    // Where the button has said by now what it would do, the first key takes that away.
    const pressEscape = async () => {
      await keyboard.press("Escape");
      return focused(tab);
    };
    await expect.poll(pressEscape).toMatch(/^24\.1\.1 /);
  });

  test("goes along with a card that moves to a column which a phone does not show", async () => {
    const { tab } = await openScreen("as=lead-5&sub=programme%3D5", { viewport: { width: 360, height: 740 } });
    await tab.getByRole("button", { name: /On track$/ }).click();
    await cardOf(tab, "3.2.1")
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
    await form.getByLabel("Progress and next steps").fill("Written on a phone.");
    await form.getByRole("button", { name: "Move" }).click();
    await tab.waitForSelector('[data-column="Amber"] [data-ref="3.2.1"][data-state="saved"]');
    await expect.poll(() => focused(tab)).toMatch(/^3\.2\.1 /);
  });
});

describe("whoever may only read", () => {
  test("is told so, and is offered no move that would work", async () => {
    const { tab } = await openScreen("as=visitor&sub=open%3D9.2.2");
    const panel = tab.getByTestId("action-panel");
    await panel.getByText("View only").waitFor();
    expect(await panel.getByRole("textbox").count()).toBe(0);
    await tab.getByRole("button", { name: "Close", exact: true }).click();
    await openMenu(tab, "1.1.4");
    const moves = tab.locator("[role=menuitem][data-move]");
    expect(await moves.count()).toBe(6);
    expect(
      await moves.evaluateAll((items) => items.every((item) => item.getAttribute("aria-disabled") === "true")),
    ).toBe(true);
  });
});
