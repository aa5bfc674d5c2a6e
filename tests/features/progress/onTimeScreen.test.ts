// What is on time, on the screen: every figure leads to its actions, and whoever moved a date is named.
import { expect, test } from "vitest";
import { addDays, addMonths } from "../../../src/plan/days.ts";
import { panelOf } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

const open = (sub = "", options: Parameters<typeof openScreen>[1] = {}) =>
  openScreen(`as=slt-1&frame=content&sub=${encodeURIComponent(`screen=on-time${sub}`)}`, {
    waitFor: "[data-testid=on-time-extensions] [data-testid=extensions]",
    ...options,
  });

test("every figure of the tables is as long as the list that it opens, and a line of it opens the action", async () => {
  const { tab, page, errors } = await open();
  const figures = tab.locator("[data-testid=on-time-month] [data-list]");
  const names = await figures.evaluateAll((all) => all.map((each) => each.getAttribute("data-list") ?? ""));
  expect(names.length).toBeGreaterThan(8);
  for (const name of names.slice(0, 6)) {
    const figure = tab.locator(`[data-list="${name}"]`);
    await figure.click();
    await expect.poll(() => figure.getAttribute("aria-expanded")).toBe("true");
    const list = tab.locator("[data-testid=on-time-month] [data-testid=listed-actions]");
    expect(String(await list.locator("li").count())).toBe(await figure.textContent());
  }
  await tab.locator("[data-testid=on-time-month] [data-testid=listed-actions] button").first().click();
  await panelOf(tab).waitFor();
  await page.keyboard.press("Escape");
  expect(errors).toEqual([]);
});

test("the months and the programmes come to the same figures", async () => {
  const { tab } = await open();
  const totals = await tab
    .locator("tfoot tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].slice(0, 4).map(({ textContent }) => Number(textContent))),
    );
  expect(totals).toHaveLength(2);
  expect(totals[0]).toEqual(totals[1]);
  const [due = 0, ...parts] = totals[0] ?? [];
  expect(parts.reduce((sum, each) => sum + each, 0)).toBe(due);
});

test("what will be late next month is on the screen without a press, Red first", async () => {
  const { tab } = await open();
  const nextMonth = addMonths(new Date().toISOString().slice(0, 10), 1).slice(0, 7);
  const soon = tab.locator(`[data-window='${nextMonth}']`);
  const likely = Number(
    (
      await soon
        .getByText(/likely to be late$/)
        .first()
        .textContent()
    )?.match(/^(\d+) likely/)?.[1],
  );
  expect(likely).toBeGreaterThan(0);
  const lines = await soon.locator("[data-row]").allTextContents();
  expect(lines).toHaveLength(likely);
  const ratings = lines.map((line) => /Red, off track|Amber, at risk|./.exec(line.slice(1))?.[0] ?? "");
  expect(ratings.lastIndexOf("Red, off track")).toBeLessThan(
    ratings.includes("Amber, at risk") ? ratings.indexOf("Amber, at risk") : ratings.length,
  );
});

test("a date that is moved now is there with how long, why, and by whom", async () => {
  const { tab, rows } = await open();
  const { fields } = await rows.row("4.3.2");
  const from = fields.revisedDue ?? fields.due ?? "";
  await rows.change("4.3.2", { revisedDue: addDays(from, 400), revisedDueReason: "Waits for the new framework." });
  await rows.advance(60_000);
  const line = tab.locator("[data-testid=extensions] li").first();
  await expect.poll(() => line.getAttribute("data-extension")).toBe("4.3.2");
  await line.getByText("400 days more").waitFor();
  await line.getByText("Waits for the new framework.").waitFor();
  await line.getByText(/^Moved by .+ on \d+ \w+ \d{4}$/).waitFor();
});

test("which list is open is in the address, and a list that there is not opens none", async () => {
  const month = addMonths(new Date().toISOString().slice(0, 10), 1).slice(0, 7);
  const { tab, reload } = await open(`&list=soon.${month}`);
  expect(await tab.getByRole("button", { name: /^Show only those likely to be late/ }).count()).toBe(1);
  await reload(`as=slt-1&frame=content&sub=${encodeURIComponent("screen=on-time&list=%3Cimg%3E")}`);
  expect(await tab.locator("[aria-expanded=true]").count()).toBe(0);
});

test("where no round has been closed, the figures are there without what needs one", async () => {
  const { tab, page, reload } = await open();
  await page.evaluate(() => {
    const { lists, listOf } = window.opened;
    const rounds = listOf("Update rounds");
    for (const { id } of [...lists.rows(rounds)]) lists.deleteElsewhere(rounds, id);
  });
  await reload(undefined, "[data-testid=on-time]");
  await tab.getByText("This is shown once a round has been closed.").waitFor();
  expect(await tab.getByTestId("rate").textContent()).toMatch(/^\d+%$/);
});
