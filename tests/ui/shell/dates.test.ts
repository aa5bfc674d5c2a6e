// An action's dates in its panel: what is understood of the plan's words, and the original date as it was first recorded.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { look, openActionScreen, panelOf } from "../../support/actionPanel.ts";

const button = (tab: Frame, name: string | RegExp) => panelOf(tab).getByRole("button", { name });
const noDates = { dateKind: undefined, start: undefined, due: undefined };

test("a changed original date is shown with who changed it, and one click puts it back", async () => {
  const { tab, rows } = await openActionScreen("lead-9", "15.1.1");
  const { due } = (await rows.row("15.1.1")).fields;
  await rows.change("15.1.1", { due: "2028-02-29" });
  await look(tab);
  const changed = tab.getByTestId("original-changed");
  await changed.getByText("to 29 February 2028").waitFor();
  await changed.getByText("Changed by Programme coordinator 5").waitFor();
  expect(await tab.getByTestId("checks").textContent()).toContain("In the list it was changed to 29 February 2028");
  await button(tab, /^Put back /).click();
  await changed.waitFor({ state: "detached" });
  await expect.poll(async () => (await rows.row("15.1.1")).fields.due).toBe(due);
});

test("words that were typed in the list are read, and entered as dates by one click", async () => {
  const { tab, rows } = await openActionScreen("coordinator-9", "15.1.1");
  await rows.removeEntries("Plan dates", "15.1.1");
  await rows.change("15.1.1", { ...noDates, datePhrase: "Q3 2026/27" });
  await look(tab);
  await panelOf(tab).getByText("by 31 December 2026").waitFor();
  await button(tab, "Enter these dates in the list").click();
  await expect.poll(async () => (await rows.row("15.1.1")).fields).toMatchObject({ dateKind: "by", due: "2026-12-31" });
  // Only an owner says what was agreed.
  expect(await rows.entries("Plan dates", "15.1.1")).toEqual([]);
});

test("words that are entered in the tab are shown as they are understood, and saved with their dates", async () => {
  const { tab, rows } = await openActionScreen("lead-9", "15.1.1");
  await rows.removeEntries("Plan dates", "15.1.1");
  await rows.change("15.1.1", { ...noDates, datePhrase: "" });
  await look(tab);
  await button(tab, "Enter the date in the plan").click();
  const phrase = tab.locator("textarea[name=phrase]");
  await phrase.fill("Moved from March 2027 to June 2027");
  await tab.getByTestId("understood").getByText('not understood. "moved" may change what the date means').waitFor();
  await phrase.fill("Quarterly from April 2026");
  await tab.getByTestId("understood").getByText("every 3 months from 1 April 2026").waitFor();
  await tab.getByTestId("plan-date-form").getByRole("button", { name: "Save", exact: true }).click();
  await expect
    .poll(async () => (await rows.row("15.1.1")).fields)
    .toMatchObject({ datePhrase: "Quarterly from April 2026", dateKind: "recurring", start: "2026-04-01" });
  await panelOf(tab).getByText("1 January 2027").waitFor();
});
