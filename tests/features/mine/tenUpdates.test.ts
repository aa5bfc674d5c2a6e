// A lead's month: ten actions updated by single clicks, by keys and by mouse.
import type { Frame, Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../../src/plan/days.ts";
import { drag, screenButton } from "../../support/actionPanel.ts";
import { openScreen, type Screen } from "../../support/screen.ts";
import { itemOf, updatableOf } from "./myActions.ts";

const saved = (tab: Frame, reference: string) =>
  tab.waitForSelector(`[data-ref="${reference}"][data-state="saved"]`, { state: "attached" });

/** The first ten of the person's own actions that can be updated, and fit. */
async function tenOf({ tab, rows }: Screen, fits: (rating: unknown) => boolean): Promise<string[]> {
  // One is challenged, which the tab itself writes into its row.
  const references = (await updatableOf(tab)).filter((reference) => reference !== "16.1.2");
  const found = await Promise.all(references.map((reference) => rows.row(reference)));
  const ten = references.filter((_, index) => fits(found[index]?.fields.rating)).slice(0, 10);
  expect(ten).toHaveLength(10);
  return ten;
}

/** One new version, by the lead, that says all of it. */
async function check({ rows }: Screen, reference: string, said: Readonly<Record<string, unknown>>): Promise<void> {
  await expect.poll(async () => (await rows.versions(reference)).length).toBe(2);
  expect((await rows.row(reference)).fields).toMatchObject({
    ...said,
    carriedForward: 0,
    lifecycle: "In progress",
    updatedOn: dayOf(new Date()),
  });
}

describe("a lead's monthly update of ten actions", () => {
  test("by single clicks: no action takes more than four beyond typing", async () => {
    const screen = await openScreen("as=lead-5&frame=personal");
    const { tab } = screen;
    for (const [turn, reference] of (await tenOf(screen, () => true)).entries()) {
      let clicks = 0;
      const click = async (what: Locator) => {
        clicks++;
        await what.click();
      };
      const red = turn % 5 === 0;
      const text = `${reference}: the month by single clicks`;
      await click(itemOf(tab, reference).getByRole("button", { name: `Update ${reference}`, exact: true }));
      const form = itemOf(tab, reference).getByTestId("update-form");
      await click(form.getByRole("radio", { name: red ? "R Off track" : "A At risk" }));
      await click(form.getByRole("radio", { name: "Low", exact: true }));
      await form.getByLabel("Progress and next steps").fill(text);
      if (red) {
        await form.getByLabel("Corrective action").fill("A second trainer is hired.");
        await form.getByLabel("Help needed, and from whom").fill("The director: agree the cost.");
      }
      await click(form.getByRole("button", { name: "Save update" }));
      expect(clicks).toBeLessThanOrEqual(4);
      const said = { rating: red ? "Red" : "Amber", narrative: text, confidence: "Low" };
      await check(screen, reference, red ? { ...said, correctiveAction: "A second trainer is hired." } : said);
      await saved(tab, reference);
    }
    expect(screen.errors).toEqual([]);
  });

  test("by keyboard alone", async () => {
    const screen = await openScreen("as=lead-6&frame=personal");
    const { tab, page } = screen;
    const { keyboard } = page;
    for (const reference of await tenOf(screen, (rating) => rating !== undefined)) {
      const text = `${reference}: the month by keys`;
      await tabTo(tab, "aria-label", `Update ${reference}`);
      await keyboard.press("Enter");
      await itemOf(tab, reference).getByTestId("update-form").waitFor();
      await tab.waitForFunction(() => document.activeElement?.getAttribute("name") === "narrative");
      await keyboard.insertText(text);
      await keyboard.press("Shift+Tab");
      await keyboard.press("ArrowRight");
      const rating = await tab.evaluate(() => (document.activeElement as HTMLInputElement).value);
      if (rating === "Red") {
        for (const [name, words] of [
          ["correctiveAction", "Two weeks of extra hours."],
          ["ask", "Nobody."],
        ] as const) {
          await tabTo(tab, "name", name);
          await keyboard.press("Control+a");
          await keyboard.insertText(words);
        }
      }
      await keyboard.press("Control+Enter");
      await check(screen, reference, { rating, narrative: text });
      await saved(tab, reference);
    }
  });

  test("by mouse: cards dragged on the board, each asked for what its column needs", async () => {
    const screen = await openScreen("as=lead-4&frame=personal");
    const { tab, rows } = screen;
    const ten = await tenOf(screen, () => true);
    await screenButton(tab, "Board").click();
    for (const reference of ten) {
      const to = (await rows.row(reference)).fields.rating === "Amber" ? "Red" : "Amber";
      const text = `${reference}: the month by mouse`;
      await tab.getByPlaceholder("Search actions").fill(reference);
      await drag(tab, reference, to);
      const form = tab.getByTestId("move-form");
      await form.getByLabel("Progress and next steps").fill(text);
      if (to === "Red") {
        await form.getByLabel("Corrective action").fill("Two weeks of extra hours.");
        await form.getByLabel("Help needed").fill("Nobody.");
      }
      await form.getByRole("button", { name: "Move" }).click();
      await check(screen, reference, { rating: to, narrative: text });
      await saved(tab, reference);
    }
  });
});

/** Presses Tab until a control has focus that is told by that attribute. */
async function tabTo(tab: Frame, attribute: string, value: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if ((await tab.evaluate((name) => document.activeElement?.getAttribute(name), attribute)) === value) return;
    await tab.page().keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${value}`);
}
