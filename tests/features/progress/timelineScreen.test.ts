// The timeline on the screen: keys, the table, what is drawn of thousands, a phone, grey.
import { expect, test } from "vitest";
import { keySamples } from "../../../src/features/progress/TimelineKey.tsx";
import { hasFocus, panelOf } from "../../support/actionPanel.ts";
import { alike, coverage, scale } from "../../support/grey.ts";
import { openScreen } from "../../support/screen.ts";

const open = (more = "", options: Parameters<typeof openScreen>[1] = {}) => {
  const [sub = "", ...rest] = more.split("|");
  return openScreen(
    `as=slt-1&frame=content&sub=${encodeURIComponent(["screen=timeline", sub].filter(Boolean).join("&"))}${rest.join("")}`,
    { waitFor: "[data-testid=timeline-chart] [data-row]", ...options },
  );
};

test("arrows go from action to action, Enter opens one, and focus comes back to it", async () => {
  const { tab, page, errors } = await open();
  const rows = tab.locator("[data-testid=timeline-chart] [role=button]");
  expect(await tab.locator("[data-testid=timeline-chart] [tabindex='0']").count()).toBe(1);
  await rows.first().focus();
  const third = await rows.nth(2).getAttribute("data-row");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const focused = () => tab.evaluate(() => document.activeElement?.getAttribute("data-row"));
  expect(await focused()).toBe(third);
  await page.keyboard.press("End");
  const last = await focused();
  expect(last).not.toBe(third);
  await page.keyboard.press("Home");
  expect(await focused()).toBe(await rows.first().getAttribute("data-row"));
  await page.keyboard.press("Enter");
  await hasFocus(panelOf(tab));
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe(await rows.first().getAttribute("data-row"));
  expect(errors).toEqual([]);
});

test("the action that has focus keeps it while it is scrolled out of sight", async () => {
  const { tab } = await open();
  const chart = tab.getByTestId("timeline-chart");
  await chart.locator("[data-row]").first().focus();
  const id = await tab.evaluate(() => document.activeElement?.getAttribute("data-row"));
  await chart.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect.poll(() => chart.locator("[data-row]").count()).toBeGreaterThan(5);
  expect(await tab.evaluate(() => document.activeElement?.getAttribute("data-row"))).toBe(id);
});

test("a slip has its dates from the snapshots, each with a tick, and the table has them in order", async () => {
  const { tab, rows } = await open();
  const { id } = await rows.row("10.3.1");
  const line = tab.locator(`[data-testid=timeline-table] [data-line="${id}"]`);
  await expect.poll(() => line.locator("td").nth(3).textContent()).toMatch(/^\d+ \w+ \d{4}(, then \d+ \w+ \d{4})*$/);
  const moved = (await line.locator("td").nth(3).textContent())?.split(", then ") ?? [];
  expect(await line.locator("td").nth(4).textContent()).toBe(moved.at(-1));
  const drawn = tab.locator(`[data-testid=timeline-chart] [data-row="${id}"]`);
  expect(await drawn.locator("[data-piece=tick]").count()).toBe(moved.length);
  await rows.change("10.3.1", { revisedDue: "2027-03-31" });
  await rows.advance(60_000);
  await expect.poll(() => line.locator("td").nth(4).textContent()).toBe("31 Mar 2027");
  // The date that it had until now is known from the snapshots, which come one after the other.
  await expect.poll(() => drawn.locator("[data-piece=tick]").count()).toBe(moved.length + 1);
});

test("the table is there for who listens, with every action, and nothing in it takes focus until it is seen", async () => {
  const { tab } = await open();
  const table = tab.getByTestId("timeline-table");
  const shown = await table.locator("[data-line]").count();
  expect(shown).toBeGreaterThan(140);
  expect(await table.locator("button").count()).toBe(0);
  await tab.getByRole("button", { name: "Show the table" }).click();
  expect(await table.locator("button").count()).toBe(shown);
  await table.locator("button").first().click();
  await panelOf(tab).waitFor();
});

test("groups are in the address", async () => {
  const { tab } = await open("group=theme");
  const titles = () => tab.locator("[data-testid=timeline-chart] h2").allTextContents();
  expect((await titles())[0]).toMatch(/^A/);
  await tab.getByLabel("Group by").selectOption("lead");
  await expect.poll(async () => (await titles())[0]).toMatch(/^Programme lead 1/);
});

test("of 146 actions only those in sight are drawn", async () => {
  const { tab } = await open();
  const drawn = await tab.locator("[data-testid=timeline-chart] [data-row]").count();
  expect(drawn).toBeLessThan(60);
});

test("on a phone the months scroll within the chart, and nothing else scrolls sideways", async () => {
  const { tab } = await open("", { viewport: { width: 320, height: 640 } });
  const chart = tab.getByTestId("timeline-chart");
  const [inner, outer] = await chart.evaluate((element) => [element.scrollWidth, element.clientWidth]);
  expect(inner).toBeGreaterThan(2 * (outer ?? 0));
  const sideways = await tab.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(element).overflowX),
      )
      .map((element) => element.getAttribute("data-testid")),
  );
  expect(sideways.filter((each) => each !== "timeline-chart")).toEqual([]);
  const name = chart.locator("[data-name]").first();
  const before = await name.boundingBox();
  await chart.evaluate((element) => element.scrollBy({ left: 300 }));
  expect((await name.boundingBox())?.x).toBe(before?.x);
});

test.each(["default", "dark", "contrast"])(
  "in grey every line of the key differs from the others: theme %s",
  async (theme) => {
    const { tab, page } = await open(`|&theme=${theme}`, { zoom: scale });
    const picture = `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;
    const shapes = new Map<string, readonly number[]>();
    for (const sample of keySamples) {
      const box = await tab.locator(`[data-sample=${sample}]`).boundingBox();
      if (!box) throw new Error(`${sample} is not in sight.`);
      shapes.set(sample, await coverage(page, picture, box));
    }
    expect(alike(shapes)).toEqual([]);
  },
);
