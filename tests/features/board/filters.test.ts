// Filters of the board: chosen over it, shown as chips, followed by the figures, remembered and named.
import { expect, test } from "vitest";
import { savedFilters } from "../../../src/features/board/list.ts";
import { readSaved } from "../../../src/features/board/savedFilters.ts";
import { anEntry, coordinator5, lead5 } from "../../support/builders.ts";
import { openScreen } from "../../support/screen.ts";

const figures = { name: "Figures: select one to filter the board" };

test("a filter shows at once: as a chip, in the figures, and on the board, which stays where it is", async () => {
  const { tab } = await openScreen("as=coordinator-3");
  const all = await tab.getByRole("group", figures).getByRole("button").first().textContent();
  const top = () =>
    tab
      .locator("[data-column=Red]")
      .first()
      .evaluate((cell) => cell.getBoundingClientRect().top);
  await tab.getByRole("button", { name: "Filters", exact: true }).click();
  const filters = tab.getByTestId("filters");
  const before = await top();
  await filters.getByRole("checkbox", { name: "3 Financial planning" }).waitFor();
  expect(await top()).toBe(before);
  await filters.getByRole("checkbox", { name: "3 Financial planning" }).check();
  await filters.getByText(/^\d+ of 146 actions$/).waitFor();
  const shown = (await filters.getByText(/^\d+ of 146 actions$/).textContent()) ?? "";
  await filters.getByRole("button", { name: "Close" }).click();
  expect(all).toBe("146 actions");
  expect(await tab.getByRole("group", figures).getByRole("button").first().textContent()).toBe(shown);
  expect(await tab.locator("article[data-ref]").count()).toBe(Number.parseInt(shown, 10));
  await tab.getByRole("button", { name: "Remove Programme: 3 Financial planning" }).click();
  await expect.poll(() => tab.getByTestId("chips").count()).toBe(0);
});

test("a figure that is selected goes on counting what is beside it", async () => {
  const { tab } = await openScreen("as=lead-5&sub=programme%3D5");
  const texts = () => tab.getByRole("group", figures).getByRole("button").allTextContents();
  const before = await texts();
  await tab
    .getByRole("group", figures)
    .getByRole("button", { name: /^Overdue/ })
    .click();
  await tab.getByRole("button", { name: "Remove More filters: Overdue" }).waitFor();
  expect(await texts()).toEqual(before);
});

test("nothing matches: one button brings everything back", async () => {
  const { tab } = await openScreen("as=lead-5&sub=text%3Dxyzzy", { waitFor: "[data-testid=chips]" });
  await tab.getByRole("button", { name: "Clear filters and search" }).click();
  await tab.locator("article[data-ref]").first().waitFor();
});

test("the board opens as the person left it on this device; a link says otherwise, and is not remembered", async () => {
  const screen = await openScreen("as=lead-5");
  const { tab } = screen;
  const overdue = tab.getByRole("group", figures).getByRole("button", { name: /^Overdue/ });
  const isOn = () => overdue.getAttribute("aria-pressed");
  await overdue.click();
  await screen.reload("as=lead-5&sub=programme%3D5", "[data-testid=chips]");
  await tab.getByRole("button", { name: "Remove Programme: 5 Supporting elected members" }).waitFor();
  expect(await isOn()).toBe("false");
  await screen.reload("as=lead-5");
  await expect.poll(isOn).toBe("true");
});

test("filters that somebody names are there for everybody, and gone when they remove them", async () => {
  const screen = await openScreen("as=coordinator-3&sub=programme%3D3");
  const { tab } = screen;
  const saved = tab.getByTestId("saved-filters");
  await tab.getByRole("button", { name: "Filters: 1" }).click();
  await saved.getByRole("button", { name: "Save these filters" }).click();
  await saved.getByRole("textbox").fill("Finance");
  await saved.getByRole("button", { name: "Save", exact: true }).click();
  await saved.getByRole("button", { name: "Finance", exact: true }).waitFor();
  await screen.reload("as=lead-5&frame=personal&sub=screen%3Dboard");
  await tab.getByRole("button", { name: "Filters", exact: true }).click();
  await saved.getByRole("button", { name: "Finance", exact: true }).click();
  expect(await saved.getByRole("button", { name: "Remove Finance" }).count()).toBe(0);
  await tab.getByTestId("filters").getByRole("button", { name: "Close" }).click();
  await tab.getByRole("button", { name: "Remove Programme: 3 Financial planning" }).waitFor();
});

test("what was saved is removed by whoever saved it and nobody else, and its address is read strictly", () => {
  const entry = (fields: object, author = lead5) => anEntry(savedFilters, fields, author, "2026-11-20");
  const finance = entry({ kind: "Saved", title: "Finance", query: "programme=3&x=1&show=all,stale", operation: "one" });
  const red = entry({ kind: "Saved", title: "A red one", query: "column=Red", operation: "two" });
  const removed = (author: typeof lead5) => entry({ kind: "Removed", title: "Finance", about: "one" }, author);
  const namesIn = (...entries: (typeof finance)[]) => readSaved(entries).map(({ name }) => name);
  expect(namesIn(finance, red, removed(coordinator5))).toEqual(["A red one", "Finance"]);
  expect(namesIn(finance, red, removed(lead5))).toEqual(["A red one"]);
  expect(readSaved([finance])[0]?.query).toBe("programme=3&show=stale");
});
