// What people do besides updating, finishing and rounds, each by keys alone and by single clicks alone.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { panelOf } from "../../support/actionPanel.ts";
import { byKeys, bySingleClicks, focusedName } from "../../support/inputs.ts";
import { openScreen } from "../../support/screen.ts";

const open = (sub: string, waitFor = "article[data-ref]") =>
  openScreen(`as=lead-5&sub=${encodeURIComponent(sub)}`, { waitFor });
const shown = async (tab: Frame) => {
  const counts = await tab
    .locator("[data-column]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-count")));
  return counts.reduce((sum, count) => sum + Number(count), 0);
};

describe.each([byKeys, bySingleClicks])("$name", ({ press, write }) => {
  test("actions are searched for, filtered and put into lanes, and all of them brought back", async () => {
    const { tab } = await open("");
    await write(tab, /^Search actions$/, "mentor");
    await expect.poll(() => shown(tab)).toBeLessThan(20);
    await press(tab, /^Filters$/);
    await press(tab, /^5 Supporting elected members$/);
    await press(tab, /^Close$/);
    await tab.getByRole("button", { name: "Filters: 1" }).waitFor();
    await press(tab, /^Group by/);
    await press(tab, /^Programme$/);
    await tab.getByRole("button", { name: /^5 Supporting/ }).waitFor();
    await press(tab, /^Clear all$/);
    // Only the lanes in sight are drawn: the first of all nine is back.
    await tab.getByRole("button", { name: /^1 Workforce/ }).waitFor();
    await tab.getByTestId("chips").waitFor({ state: "detached" });
    await press(tab, /^1 Workforce training and development$/);
    await tab.locator('button[aria-expanded="false"]', { hasText: "1 Workforce" }).waitFor();
  });

  test("an action is opened, its link shared, and its panel closed", async () => {
    const { tab, page } = await open("text=1.1.4");
    await press(tab, /^1\.1\.4 /);
    await panelOf(tab).waitFor();
    await press(tab, /^Close$/);
    await panelOf(tab).waitFor({ state: "detached" });
    await expect.poll(() => focusedName(tab)).toMatch(/^1\.1\.4 /);
    await press(tab, /^More options for 1\.1\.4$/);
    await press(tab, /^Copy link$/);
    await expect.poll(() => page.evaluate(() => window.opened.host.shared.at(-1))).toContain("1.1.4");
  });

  test("a move is made and undone", async () => {
    const { tab } = await open("text=1.2.1");
    await press(tab, /^More options for 1\.2\.1$/);
    await press(tab, /^At risk$/);
    await write(tab, /^Progress and next steps/, "Moved without dragging.");
    await press(tab, /^Move$/);
    await tab.waitForSelector('[data-column="Amber"] [data-ref="1.2.1"][data-state="saved"]');
    await press(tab, /^Undo$/);
    await tab.waitForSelector('[data-column="Green"] [data-ref="1.2.1"][data-state="saved"]');
  });

  test("of two texts one is chosen: theirs, and another time one's own", async () => {
    const { tab, rows } = await open("text=3.1.1&open=3.1.1", "[data-testid=action-panel]");
    for (const [mine, theirs, choice, kept] of [
      ["Mine", "Theirs", /^Take theirs$/, "Theirs"],
      ["Mine again", "Theirs again", /^Keep mine$/, "Mine again"],
    ] as const) {
      await write(tab, /^Progress and next steps$/, mine);
      await rows.change("3.1.1", { narrative: theirs });
      await press(tab, /^Save$/);
      await tab.getByTestId("conflict").waitFor();
      await press(tab, choice);
      await tab.getByTestId("conflict").waitFor({ state: "detached" });
      await expect.poll(async () => (await rows.row("3.1.1")).fields.narrative).toBe(kept);
    }
  });

  test("what SharePoint refused is copied, discarded, or tried again", async () => {
    const { tab, rows } = await open("text=3.4.1");
    const beRefused = async (words: string) => {
      await press(tab, /^3\.4\.1 /);
      await rows.failNextWrite({ kind: "refused", why: "Access denied.", status: 403 });
      await write(tab, /^Progress and next steps$/, words);
      await press(tab, /^Save$/);
      await tab.getByTestId("rejected").waitFor();
      await press(tab, /^Close$/);
      await press(tab, /^Open 3\.4\.1$/);
    };
    await beRefused("Written and given up");
    const shown = await tab.getByTestId("rejected").innerText();
    expect(shown).toContain("Progress and next steps");
    expect(shown).not.toMatch(/Time of the last update|^Programme$/m);
    await press(tab, /^Copy$/);
    await expect.poll(() => tab.evaluate(() => navigator.clipboard.readText())).toContain("Written and given up");
    await press(tab, /^Discard$/);
    await tab.getByTestId("rejected").waitFor({ state: "detached" });
    await press(tab, /^Close$/);
    await beRefused("Written and insisted on");
    await press(tab, /^Try again$/);
    await expect.poll(async () => (await rows.row("3.4.1")).fields.narrative).toBe("Written and insisted on");
  });

  test("one goes from screen to screen, and from a check to its action", async () => {
    const { tab } = await open("text=1.1.4");
    await press(tab, /^Manage$/);
    await tab.locator("[data-programme]").first().waitFor();
    await press(tab, /^Assurance$/);
    const first = tab.locator("[data-check] [data-ref]").first();
    await first.waitFor();
    const reference = (await first.getAttribute("data-ref")) ?? "";
    await press(tab, new RegExp(`^${reference.replaceAll(".", "\\.")}`));
    await panelOf(tab).waitFor();
    await press(tab, /^Close$/);
    await press(tab, /^Board$/);
    await tab.locator("article[data-ref]").first().waitFor();
  });
});
