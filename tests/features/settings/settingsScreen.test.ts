// The screen on which owners change the plan's settings.
import { expect, test } from "vitest";
import { goToScreen, screenButton } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

const open = (login = "owner") =>
  openScreen(`as=${login}&frame=personal&sub=screen%3Dsettings`, {
    waitFor: "[data-testid=settings], [data-testid=my-actions]",
  });

test("an owner reads what a threshold would do while typing it, saves it by keys, and finds the change in its history", async () => {
  const { tab, page, rows, errors } = await open();
  const box = tab.locator('[data-setting="amberDays"]');
  expect(await box.textContent()).toContain("31 days");
  await box.getByRole("button", { name: "Change Amber up to" }).focus();
  await page.keyboard.press("Enter");
  await tab.waitForFunction(() => document.activeElement?.getAttribute("name") === "value");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("0");
  await page.keyboard.press("Control+Enter");
  await box.getByText("Enter a whole number from 1 to 999").waitFor();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("3");
  const example = box.getByText(/^Example: .* for the last time\. .* Amber and later than this now\.$/);
  await example.waitFor();
  await page.keyboard.press("Control+Enter");
  await box.getByText("3 days").waitFor();
  const kept = async () =>
    (await rows.rowsOf("Plan settings")).find(({ fields }) => fields.title === "Amber up to days late")?.fields.value;
  await expect.poll(kept).toBe("3");
  await box.getByRole("button", { name: "Show who changed Amber up to" }).click();
  await box.getByTestId("history").getByText("31", { exact: true }).waitFor();
  expect(errors).toEqual([]);
});

test("a setting that the list has no row for is added, once", async () => {
  const { tab, rows } = await open();
  const label = "Share of Red actions that makes a programme Red";
  const box = tab.locator('[data-setting="redShare"]');
  expect(await box.textContent()).toContain("one in 6 (default)");
  await box.getByRole("button", { name: `Change ${label}` }).click();
  await box.locator('[name="value"]').fill("3");
  await box.getByRole("button", { name: "Save", exact: true }).click();
  await box.getByText("one in 3").waitFor();
  const added = async () =>
    (await rows.rowsOf("Plan settings"))
      .filter(({ fields }) => fields.title === "Programme Red at one Red action in")
      .map(({ fields }) => fields.value);
  await expect.poll(added).toEqual(["3"]);
});

test("the row that set-up keeps for itself is not on the screen", async () => {
  const { tab } = await open();
  const shown = await tab.locator("[data-setting]").evaluateAll((all) => all.map(({ dataset }) => dataset.setting));
  expect(shown).toEqual([
    ...["planName", "firstMonth", "months", "nextBoard", "reviews", "amberDays", "staleDays"],
    ...["redShare", "lateDays", "amberShare"],
  ]);
  expect(await tab.getByTestId("settings").textContent()).not.toMatch(/earlier rule/i);
});

test("what is typed into a setting is kept through a reload", async () => {
  const screen = await open();
  await screen.tab.getByRole("button", { name: "Change Plan name" }).click();
  await screen.tab.locator('[data-setting="planName"] [name="value"]').fill("A better name");
  await screen.reload();
  await expect
    .poll(() => screen.tab.locator('[data-setting="planName"] [name="value"]').inputValue())
    .toBe("A better name");
});

test("on a site without this version's columns nothing can be changed, and the screen says why", async () => {
  const screen = await open();
  await screen.page.evaluate(() => {
    const column = { name: "OperationId", title: "Operation", appends: false, formatted: false } as const;
    window.opened.lists.altered.set("Plan settings", [{ ...column, missing: true }]);
  });
  await screen.reload();
  await screen.tab.getByTestId("settings").getByText("Set up this site again before you change settings").waitFor();
  expect(await screen.tab.getByRole("button", { name: /^Change / }).count()).toBe(0);
});

test("whoever is no owner is not offered settings", async () => {
  const { tab } = await open("coordinator-5");
  await goToScreen(tab, "Manage");
  await tab.getByRole("heading", { name: "Update rounds" }).waitFor();
  expect(await screenButton(tab, "Settings").count()).toBe(0);
});
