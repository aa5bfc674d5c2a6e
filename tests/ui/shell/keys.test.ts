// The help of keys, and days that are typed or chosen.
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen.ts";

test("a question mark lists the keys, but not while somebody types one", async () => {
  const { tab, page } = await openScreen("as=lead-5");
  await tab.getByPlaceholder("Search actions").press("?");
  expect(await tab.getByTestId("keys").count()).toBe(0);
  await tab.getByRole("button", { name: "Filters", exact: true }).focus();
  await page.keyboard.press("?");
  await tab.getByTestId("keys").getByText("Go from card to card").waitFor();
  await page.keyboard.press("Escape");
  await tab.getByTestId("keys").waitFor({ state: "detached" });
});

test("a day is typed as it is written here, or chosen in the calendar", async () => {
  const { tab, errors } = await openScreen("as=lead-5&sub=open%3D3.2.1");
  await tab.getByTestId("action-panel").getByRole("button", { name: "Change the due date" }).click();
  const day = tab.locator("input[name=date]");
  await day.fill("3/2/27");
  await day.blur();
  expect(await day.inputValue()).toBe("3 Feb 2027");
  await tab.getByTestId("action-panel").getByRole("button", { name: "Choose a day" }).click();
  await tab.getByRole("button", { name: "17, February, 2027" }).click();
  expect(await day.inputValue()).toBe("17 Feb 2027");
  expect(errors).toEqual([]);
});
