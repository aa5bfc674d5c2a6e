// Progress over the sample plan, whose seven closed rounds have snapshots: overview, changes, direction of travel.
import { expect, test } from "vitest";
import { alike, coverage, scale } from "../../support/grey.ts";
import { openScreen } from "../../support/screen.ts";

const open = (login: string, screen: string, query = "") =>
  openScreen(`as=${login}&frame=content&sub=${encodeURIComponent(`screen=${screen}${query}`)}`, {
    waitFor: `[data-testid=${screen === "progress" ? "overview" : screen}] h1`,
  });

/** Waits for what is read from snapshots. */
const numberIn = async (text: string | null) => Number(/\d+/.exec(text ?? "")?.[0]);

test("the overview has the board's own figures, and says what they were when the last round was closed", async () => {
  const { tab, errors, reload } = await open("slt-1", "progress");
  const red = tab.locator('[data-figure="Red"]');
  await red.getByText(/was \d+/).waitFor();
  const all = await tab.locator('[data-group="all"] td').first().textContent();
  const parts = await tab
    .locator('[data-group="all"] [data-status]')
    .evaluateAll((found) => found.map((part) => Number(/\d+/.exec(part.textContent ?? "")?.[0])));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(await numberIn(all));
  const shown = await red.locator("dd").textContent();
  await reload("as=slt-1&frame=content", "[data-ref]");
  const onBoard = tab.getByRole("button", { name: /^R \d+ \(\d+%\) Off track$/ });
  await onBoard.waitFor();
  expect(shown).toContain(`${await numberIn(await onBoard.getAttribute("aria-label"))} (`);
  expect(errors).toEqual([]);
});

test("a programme in which nothing moved since the last round is named as that, and no other", async () => {
  const { tab } = await open("slt-1", "progress");
  await tab.locator('[data-figure="direction"]').waitFor();
  const lines = await tab.locator("tbody tr:not([data-group=all])").evaluateAll((rows) =>
    rows.map((row) => ({
      says: row.textContent?.includes("Nothing moved"),
      moved: row.querySelectorAll("[data-direction]:not([data-direction=level])").length > 0,
    })),
  );
  expect(lines.length).toBe(9);
  expect(lines.filter(({ says, moved }) => says === moved)).toEqual([]);
});

test("a programme of the overview leads to its actions on the board", async () => {
  const { tab } = await open("slt-1", "progress");
  await tab.getByRole("button", { name: /^Show the actions of 3 Financial planning on the board$/ }).click();
  await tab.locator("[data-ref]").first().waitFor();
  const references = await tab
    .locator("article[data-ref]")
    .evaluateAll((cards) => cards.map((each) => each.getAttribute("data-ref")));
  expect(references.length).toBeGreaterThan(5);
  expect(references.every((reference) => reference?.startsWith("9."))).toBe(true);
});

test("two rounds are compared by the address alone, and one is never compared with a later one", async () => {
  const { tab } = await open("slt-1", "progress", "&at=3&than=5");
  await tab
    .locator('[data-figure="Amber"]')
    .getByText(/was \d+/)
    .waitFor();
  const chosen = await tab.locator("select").evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value));
  expect(chosen.slice(0, 2)).toEqual(["3", "2"]);
});

test("every count of changes is its lines, and a line opens its action", async () => {
  const { tab } = await open("slt-1", "changes");
  const worse = tab.locator('[data-kind="worsened"]');
  await worse.waitFor();
  // Read at one moment: what the last edits changed may still be on its way.
  const counts = await tab.evaluate(() => {
    const figures = document.querySelectorAll('[aria-label="Changes in figures"] button');
    return [...figures].map((figure) => {
      const [, title = "", count] = /^(.*?)(\d+)$/.exec(figure.textContent) ?? [];
      const groups = [...document.querySelectorAll("[data-kind]")];
      const group = groups.find((each) => each.querySelector("h2, h3")?.textContent?.startsWith(title));
      return { title, count: Number(count), lines: group?.querySelectorAll("li").length };
    });
  });
  expect(counts.length).toBeGreaterThan(1);
  for (const { title, count, lines } of counts) expect(lines, title).toBe(count);
  const line = worse.locator("li").first();
  const reference = await line.getAttribute("data-ref");
  await line.getByRole("button").click();
  await tab.locator(`[data-testid="action-panel"][aria-label="Action ${reference}"]`).waitFor();
});

test("a moved date says who moved it, from when to when, and why", async () => {
  const { tab } = await open("slt-1", "changes", "&at=6&than=5");
  const moved = tab.locator('[data-kind="date moved"] li').first();
  await moved.waitFor();
  expect(await moved.textContent()).toMatch(
    /\d+ \w+ 20\d\d to \d+ \w+ 20\d\d, \d+ days? later.*Programme lead \d, \d+ \w+ 20\d\d/,
  );
});

/** With one action that is worse than when the last round was closed, whatever day it is. */
async function openWorse(query: string) {
  const screen = await openScreen("as=lead-5&frame=content");
  await screen.rows.change("1.2.2", { rating: "Red", lifecycle: "In progress" });
  await screen.reload(`as=lead-5&frame=content&sub=${encodeURIComponent(query)}`);
  return screen;
}

test("a card shows where it went since the last round, and the board is filtered by that", async () => {
  const { tab } = await openWorse("show=worse");
  await tab.locator('[data-ref="1.2.2"] [data-direction="down"]').waitFor();
  const figures = tab.getByRole("group", { name: "Figures: select one to filter the board" });
  const shown = async () => Number.parseInt((await figures.getByRole("button").first().textContent()) ?? "", 10);
  await expect
    .poll(() =>
      tab
        .locator("article [data-direction]")
        .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute("data-direction")))]),
    )
    .toEqual(["down"]);
  expect(await tab.locator("article [data-direction]").count()).toBe(await shown());
});

test("a direction is set by hand with a reason only, and shows with the one that is worked out", async () => {
  const { tab, rows } = await openWorse("text=1.2.2&open=1.2.2");
  const section = tab.getByTestId("travel");
  await section.getByRole("button", { name: "Change by hand" }).click();
  await section.getByRole("radio", { name: "Level" }).check();
  await section.getByRole("button", { name: "Save", exact: true }).click();
  await section.getByText("Enter the reason").waitFor();
  await section.getByRole("textbox").fill("The delay is a week, and agreed.");
  await section.getByRole("button", { name: "Save", exact: true }).click();
  await section.getByText("Set by hand. Worked out: Down.").waitFor();
  await tab.locator('[data-ref="1.2.2"] [data-direction="level"]').waitFor();
  await expect
    .poll(async () => (await rows.row("1.2.2")).fields)
    .toMatchObject({
      directionOverride: "Level",
      directionReason: "The delay is a week, and agreed.",
      travel: "Level (set by hand)",
    });
});

test.each(["default", "dark", "contrast"])(
  "in grey every part of a bar differs from the others: theme %s",
  async (theme) => {
    const { tab, page } = await openScreen(`as=slt-1&frame=content&theme=${theme}&sub=screen%3Dprogress`, {
      waitFor: "[data-testid=overview] [data-group=all]",
      viewport: { width: 1440, height: 1400 },
      zoom: scale,
    });
    // Without letters and numbers, which tell them apart already.
    await page.addStyleTag({ content: "[data-status] > span { visibility: hidden }" });
    const picture = `data:image/png;base64,${(await page.screenshot()).toString("base64")}`;
    const parts = tab.locator("[data-group=all] [data-status]");
    const shapes = new Map<string, readonly number[]>();
    for (let at = 0; at < (await parts.count()); at++) {
      const part = parts.nth(at);
      const box = await part.boundingBox();
      if (!box) throw new Error("A part is not in sight.");
      // From the gap before it, which is bare.
      const sample = { x: box.x - 1.5, y: box.y, width: 18, height: box.height };
      shapes.set((await part.getAttribute("data-status")) ?? "", await coverage(page, picture, sample));
    }
    expect(shapes.size).toBe(7);
    expect(alike(shapes)).toEqual([]);
  },
);
