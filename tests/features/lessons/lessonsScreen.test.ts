// What a feature brings to the screens, by the made-up one over lists in memory.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { goToScreen, panelOf, screenButton } from "../../support/actionPanel.ts";
import { noNetwork, openScreen, type Screen } from "../../support/screen.ts";

const open = (as: string, sub = "screen=lessons", waitFor = "[data-testid=lessons]") =>
  openScreen(String(new URLSearchParams({ as, sub })), { waitFor, hasLessons: true });

const lessonsIn = ({ tab }: Screen) => tab.locator("[data-lesson]");
const askFirst = ({ tab }: Screen) => tab.locator('[data-lesson="Ask first"]');

/** Says it as its owner would, in the list. */
const toldByOwner = (page: Page) =>
  page.evaluate(() => {
    const { lists, listOf } = window.opened;
    const row = lists.rows(listOf("Lessons")).find(({ fields }) => fields.title === "Ask first");
    lists.changeElsewhere(listOf("Lessons"), row?.id ?? 0, { story: "Told by the owner." });
  });

const rowOf = async ({ rows }: Screen) =>
  (await rows.rowsOf("Lessons")).find(({ fields }) => fields.title === "Ask first")?.fields;

/** The network is back, and time goes by. */
async function goOnline({ rows }: Screen): Promise<void> {
  await rows.fail(undefined);
  await rows.advance(60_000);
}

describe("a feature's screen", () => {
  test("has its place in the navigation and an address of its own", async () => {
    const screen = await open("slt-1", "", "[data-ref]");
    const { tab, page } = screen;
    await goToScreen(tab, "Meetings", "Lessons");
    await expect.poll(() => lessonsIn(screen).count()).toBe(2);
    await tab.getByRole("button", { name: "Good", exact: true }).click();
    await expect.poll(() => lessonsIn(screen).count()).toBe(1);
    await expect.poll(() => tab.evaluate(() => window.location.search)).toMatch(/screen=lessons&mood=Good/);
    await page.evaluate(() => window.opened.host.back());
    await tab.waitForSelector("[data-ref]");
    await screen.reload(String(new URLSearchParams({ as: "slt-1", sub: "screen=lessons&mood=Bad" })), "[data-lesson]");
    await expect.poll(() => lessonsIn(screen).count()).toBe(1);
  });

  test("is gone with its list, and an address that leads there says why; the board is as it was", async () => {
    const screen = await open("lead-5", "", "[data-ref]");
    const { tab, page } = screen;
    await page.evaluate(() => window.opened.lists.unavailable.set("Lesson plans", "missing"));
    await screen.reload();
    expect(await tab.locator("article[data-ref]").count()).toBeGreaterThan(5);
    await goToScreen(tab, "Meetings", "Bodies");
    expect(await screenButton(tab, "Lessons").count()).toBe(0);
    await screen.reload(String(new URLSearchParams({ as: "lead-5", sub: "screen=lessons" })), "[data-testid=no-list]");
    const said = await tab.getByTestId("no-list").innerText();
    expect(said).toMatch(/Lessons cannot be shown[\s\S]*“Lesson plans” is not on this site[\s\S]*Ask an owner/);
  });
});

test("what a feature says stands on cards, in the panel, among the checks and among one's own work", async () => {
  const screen = await open("owner", "text=1.1.1&open=1.1.1", '[data-ref="1.1.1"]');
  const { tab } = screen;
  const tags = tab.locator('article[data-ref="1.1.1"]');
  await expect.poll(() => tags.innerText()).toMatch(/Lessons: 1/);
  await expect.poll(() => panelOf(tab).getByTestId("lessons-section").innerText()).toMatch(/Was nothing learnt\?/);
  await expect
    .poll(() => panelOf(tab).getByTestId("checks").innerText())
    .toMatch(/Somebody noted that nothing was learnt/);
  await goToScreen(tab, "Assurance");
  await tab.locator('[data-check="nothing-learnt"] [data-ref="1.1.1"]').waitFor();
  await screen.reload("as=owner&frame=personal", "[data-testid=items] li");
  expect(await tab.getByTestId("items").innerText()).toMatch(/A question about a lesson/);
  await tab.getByRole("button", { name: "Open On the first" }).click();
  await expect.poll(() => lessonsIn(screen).count()).toBe(1);
});

describe("a row of a feature's list", () => {
  test("takes changes of two people to different columns, and loses neither", async () => {
    const screen = await open("slt-1");
    await screen.rows.fail(noNetwork);
    await askFirst(screen).getByRole("button", { name: "Feel good" }).click();
    await toldByOwner(screen.page);
    await goOnline(screen);
    await expect.poll(() => rowOf(screen)).toMatchObject({ story: "Told by the owner.", mood: "Good" });
    await expect.poll(() => askFirst(screen).innerText()).toContain("Told by the owner.");
  });

  test("shows both texts when two people change the same one, and the second chooses", async () => {
    const screen = await open("slt-1");
    const { tab, rows } = screen;
    await rows.fail(noNetwork);
    await askFirst(screen).getByRole("button", { name: "Tell again" }).click();
    await toldByOwner(screen.page);
    await goOnline(screen);
    await tab.getByTestId("needs-you").locator("summary").click();
    const conflict = tab.getByTestId("conflict");
    await expect.poll(() => conflict.innerText()).toMatch(/Story[\s\S]*Told by the owner/);
    expect((await rowOf(screen))?.story).toBe("Told by the owner.");
    await conflict.getByRole("button", { name: "Keep mine" }).click();
    await expect.poll(async () => (await rowOf(screen))?.story).toBe("We did not ask, and it showed. Again.");
    await expect.poll(() => askFirst(screen).getAttribute("data-state")).toBe("saved");
  });
});
