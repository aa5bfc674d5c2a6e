// A round of updates, opened, looked at and closed by keys alone.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen.ts";

test("a round is opened and closed by keys alone", async () => {
  const { tab, rows } = await openScreen("as=coordinator-3&frame=personal&sub=screen%3Drounds", {
    waitFor: "[data-testid=rounds]",
  });
  const entries = () => rows.rowsOf("Update rounds");
  // The sample comes with a round that is open.
  await tab.getByRole("button", { name: /^Close round \d+$/ }).click();
  await tab.getByRole("button", { name: /^Close round \d+ now$/ }).click();
  await tab.getByRole("button", { name: /^Open round \d+$/ }).waitFor();
  const before = (await entries()).length;
  const { keyboard } = tab.page();
  await tabTo(tab, /^Open round \d+$/);
  await keyboard.press("Enter");
  await tab.waitForFunction(() => document.activeElement?.getAttribute("name") === "words");
  await keyboard.type("By keys.");
  await tabTo(tab, /^Open round \d+ now$/);
  await keyboard.press("Enter");
  await tab.getByTestId("open-round").getByText("By keys.").waitFor();
  await expect.poll(async () => (await entries()).length).toBe(before + 1);
  await tabTo(tab, /^Show actions of 3 /);
  await keyboard.press("Enter");
  await tab.locator('[data-programme="3"] [data-group="Not updated"]').waitFor();
  await tabTo(tab, /^Copy reminder for 3 /);
  await keyboard.press("Enter");
  await tab.locator('[data-programme="3"]').getByText("Copied").waitFor();
  await tabTo(tab, /^Close round \d+$/);
  await keyboard.press("Enter");
  await tabTo(tab, /^Close round \d+ now$/);
  await keyboard.press("Enter");
  await expect
    .poll(async () => (await entries()).at(-1))
    .toMatchObject({ fields: { kind: "Closed" }, author: { email: "coordinator-3@council.example" } });
});

/** Presses Tab until a control that is so called has focus; what comes before is come to round the page's end. */
async function tabTo(tab: Frame, name: RegExp): Promise<void> {
  const at = () =>
    tab.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
  for (let presses = 0; presses < 200; presses++) {
    if (name.test(await at())) return;
    await tab.page().keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${name}`);
}
