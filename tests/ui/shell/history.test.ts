// The history in an action's panel.
import { expect, test } from "vitest";
import { look, openActionScreen, panelOf } from "../../support/actionPanel.ts";
import { lead5 } from "../../support/builders.ts";

test("a save of columns that repeat the record is told as that, with whose board may have made it in small type", async () => {
  const { tab, rows } = await openActionScreen("lead-3", "1.1.5");
  await rows.change("1.1.5", { narrative: "Begun.", coverage: "" }, lead5);
  await rows.change("1.1.5", { coverage: "1 of 9" });
  await look(tab);
  const panel = panelOf(tab);
  await panel.getByRole("button", { name: "Show who changed what" }).click();
  await panel.locator("[data-version]").first().waitFor();
  const [saved, written] = [panel.locator("[data-version]").nth(0), panel.locator("[data-version]").nth(1)];
  await expect.poll(() => saved.locator("strong").textContent()).toBe("Columns that repeat the record changed");
  expect(await saved.locator("[data-field]").getAttribute("data-field")).toBe("coverage");
  const who = await saved.getAttribute("data-by");
  const small = saved.getByText(`Saved by the board that ${who} had open, or by ${who} in person`);
  expect(await small.evaluate((text) => getComputedStyle(text).fontSize)).toBe("12px");
  expect(await written.locator("strong").textContent()).toBe(await written.getAttribute("data-by"));
});
