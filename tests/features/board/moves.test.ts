// An action moved on the board: by menu, by keys, undone, and kept from moving; and what others change meanwhile.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, hasFocus, look } from "../../support/actionPanel.ts";
import { openScreen, type Screen } from "../../support/screen.ts";

async function answerNarrative(tab: Frame, text: string): Promise<void> {
  const form = tab.getByTestId("move-form");
  await form.getByLabel("Progress and next steps").fill(text);
  await form.getByRole("button", { name: "Move" }).click();
}

/** Chooses in the menu of a card, which may be far down the board. */
async function choose(tab: Frame, reference: string, item: string): Promise<void> {
  await tab.getByPlaceholder("Search actions").fill(reference);
  await tab.getByRole("button", { name: `More options for ${reference}`, exact: true }).click();
  await tab.getByRole("menuitem", { name: new RegExp(`^${item}`) }).click();
}

/** A card reads saved before its edit is made too, so it is waited for where it is to end. */
async function saved(tab: Frame, reference: string, column: string): Promise<void> {
  await tab.waitForSelector(`[data-column="${column}"] [data-ref="${reference}"][data-state="saved"]`);
}

describe("a lead moves an action to Amber", () => {
  async function check({ tab, rows }: Screen, reference: string, text: string): Promise<void> {
    await saved(tab, reference, "Amber");
    expect(await rows.row(reference)).toMatchObject({
      fields: { rating: "Amber", lifecycle: "In progress", narrative: text },
      editor: { email: "lead-5@council.example" },
    });
    expect(await rows.versions(reference)).toHaveLength(2);
  }

  test("by menu", async () => {
    const screen = await openScreen("as=lead-5");
    await choose(screen.tab, "1.1.3", "At risk");
    await answerNarrative(screen.tab, "Two mentors have withdrawn.");
    await check(screen, "1.1.3", "Two mentors have withdrawn.");
  });

  test("by keyboard alone, and focus stays with the card", async () => {
    const screen = await openScreen("as=lead-5");
    const { tab, page } = screen;
    await cardOf(tab, "1.1.5")
      .getByRole("button", { name: /^1\.1\.5 / })
      .focus();
    await page.keyboard.press("Shift+ArrowLeft");
    await hasFocus(tab.getByTestId("move-form"));
    await page.keyboard.type("The review was put off.");
    await page.keyboard.press("Control+Enter");
    await check(screen, "1.1.5", "The review was put off.");
    expect(await tab.evaluate(() => document.activeElement?.closest("[data-ref]")?.getAttribute("data-ref"))).toBe(
      "1.1.5",
    );
    await expect
      .poll(() => tab.getByTestId("announcement").locator("p").allTextContents())
      .toEqual(["1.1.5 moved from Green, on track to Amber, at risk.", "1.1.5 saved."]);
  });

  test("and can undo it, by a new edit", async () => {
    const { tab, rows } = await openScreen("as=lead-5");
    const { fields: before } = await rows.row("1.2.1");
    await choose(tab, "1.2.1", "At risk");
    await answerNarrative(tab, "Moved by mistake.");
    await saved(tab, "1.2.1", "Amber");
    await tab.getByRole("button", { name: "Undo" }).click();
    await saved(tab, "1.2.1", "Green");
    await expect
      .poll(() => rows.row("1.2.1"))
      .toMatchObject({ fields: { rating: before.rating, narrative: before.narrative } });
    expect((await rows.versions("1.2.1")).map(({ fields }) => fields.narrative)).toContain("Moved by mistake.");
  });

  test("but is not let without the narrative, and keeps what was typed when the form is closed", async () => {
    const { tab, rows } = await openScreen("as=lead-5");
    await choose(tab, "1.3.1", "Off track");
    const form = tab.getByTestId("move-form");
    await form.getByLabel("Progress and next steps").fill("Half a thought");
    await form.getByRole("button", { name: "Move" }).click();
    await form.getByText("Enter the corrective action").waitFor();
    await form.getByRole("button", { name: "Save draft and close" }).click();
    await choose(tab, "1.3.1", "Off track");
    expect(await form.getByLabel("Progress and next steps").inputValue()).toBe("Half a thought");
    expect((await rows.row("1.3.1")).fields.rating).not.toBe("Red");
  });
});

describe("somebody else's change while one is at work", () => {
  test("is not undone along with one's own move: both are shown", async () => {
    const { tab, rows } = await openScreen("as=lead-5");
    await choose(tab, "6.3.1", "At risk");
    await answerNarrative(tab, "What the lead wrote.");
    await saved(tab, "6.3.1", "Amber");
    await rows.change("6.3.1", { narrative: "What the coordinator made of it." });
    await look(tab);
    await tab.getByTestId("overwritten-banner").waitFor();
    await tab.getByRole("button", { name: "Undo" }).click();
    await tab.getByRole("button", { name: "Open 6.3.1" }).click();
    const conflict = tab.getByTestId("conflict");
    await conflict.getByText("What the coordinator made of it.").waitFor();
    expect((await rows.row("6.3.1")).fields.narrative).toBe("What the coordinator made of it.");
  });

  test("is not written over by a form that was filled before it", async () => {
    const { tab, rows } = await openScreen("as=lead-5");
    await choose(tab, "3.1.1", "Off track");
    const form = tab.getByTestId("move-form");
    await form.getByLabel("Progress and next steps").fill("It has gone wrong.");
    await form.getByLabel("Corrective action").fill("The lead's way back.");
    await form.getByLabel("Help needed").fill("Nothing.");
    await rows.change("3.1.1", { correctiveAction: "The coordinator's way back." });
    await form.getByRole("button", { name: "Move" }).click();
    await tab.getByTestId("needs-you").waitFor();
    expect((await rows.row("3.1.1")).fields.correctiveAction).toBe("The coordinator's way back.");
  });

  test("that removes the row leaves what was typed in sight, and focus beside it", async () => {
    const { tab, rows } = await openScreen("as=lead-5&sub=open%3D3.4.1");
    await tab.getByTestId("action-panel").getByLabel("Progress and next steps").fill("Typed and not saved");
    await rows.remove("3.4.1");
    await look(tab);
    const gone = tab.getByTestId("action-gone");
    await gone.getByText("Typed and not saved").waitFor();
    await hasFocus(gone);
  });
});
