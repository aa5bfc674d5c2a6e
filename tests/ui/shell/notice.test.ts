// What is said of a move, with the way back: it covers nothing, and goes once something else is begun.
import type { Frame } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { panelOf } from "../../support/actionPanel.ts";
import { openScreen, type Screen } from "../../support/screen.ts";

const noticeOf = (tab: Frame) => tab.getByTestId("notice");

const wide = { width: 1440, height: 900 };
const opened = (viewport = wide) =>
  openScreen("as=lead-5&sub=open%3D1.1.5", { viewport, waitFor: "[data-testid=action-panel]" });

/** Its lead moves it to At risk from its panel. */
async function move(tab: Frame): Promise<void> {
  await panelOf(tab).getByRole("button", { name: "At risk" }).click();
  const form = tab.getByTestId("move-form");
  await form.getByLabel("Progress and next steps").fill("The review was put off.");
  await form.getByRole("button", { name: "Move" }).click();
  await form.waitFor({ state: "detached" });
  await noticeOf(tab).getByRole("button", { name: "Undo" }).waitFor();
}

async function moved(viewport = wide): Promise<Screen> {
  const screen = await opened(viewport);
  await move(screen.tab);
  return screen;
}

test.each([1440, 1000, 320])(
  "what was moved is said beside the panel, within a window of %i px, and covers no part of it",
  async (width) => {
    const { tab } = await moved({ width, height: 800 });
    const [notice, panel] = [await noticeOf(tab).boundingBox(), await panelOf(tab).boundingBox()];
    if (!notice || !panel) throw new Error("Both are there.");
    expect(notice.x).toBeGreaterThanOrEqual(0);
    expect(notice.x + notice.width).toBeLessThanOrEqual(width);
    expect(notice.y + notice.height).toBeLessThanOrEqual(800);
    const isApart = notice.x + notice.width <= panel.x || notice.y >= panel.y + panel.height;
    expect([notice, panel, isApart]).toEqual([notice, panel, true]);
  },
);

/** Timers of ten seconds and more wait until the test says how much time has gone by. */
async function holdTime({ page }: Screen): Promise<(milliseconds: number) => Promise<void>> {
  await page.evaluate(() => {
    const { setTimeout, clearTimeout } = window;
    const waiting = new Map<number, { readonly after: number; readonly run: () => void }>();
    let last = 0;
    const later = (run: () => void, after = 0) => {
      if (after < 10_000) return setTimeout(run, after);
      waiting.set(--last, { after, run });
      return last;
    };
    const pass = (milliseconds: number) => {
      for (const [id, { after, run }] of waiting) if (after <= milliseconds && waiting.delete(id)) run();
    };
    const forget = (id: number) => waiting.delete(id) || clearTimeout(id);
    const letGo = () => Object.assign(window, { setTimeout, clearTimeout });
    Object.assign(window, { setTimeout: later, clearTimeout: forget, pass, letGo });
  });
  onTestFinished(() => page.evaluate(() => (window as unknown as { letGo(): void }).letGo()));
  return (milliseconds) =>
    page.evaluate((gone) => (window as unknown as { pass(gone: number): void }).pass(gone), milliseconds);
}

test("what was moved is no longer said after twenty seconds without the pointer or focus", async () => {
  const screen = await opened();
  const { tab, page } = screen;
  const pass = await holdTime(screen);
  await move(tab);
  const notice = noticeOf(tab);
  await pass(19_999);
  expect(await notice.count()).toBe(1);
  await notice.hover();
  await pass(20_000);
  expect(await notice.count()).toBe(1);
  await notice.getByRole("button", { name: "Undo" }).focus();
  await page.mouse.move(700, 10);
  await pass(20_000);
  expect(await notice.count()).toBe(1);
  await panelOf(tab).focus();
  await pass(20_000);
  await notice.waitFor({ state: "detached" });
});

test("what was moved is no longer said once a form is opened", async () => {
  const { tab } = await moved();
  await panelOf(tab)
    .getByRole("button", { name: /^Update 1\.1\.5$/ })
    .click();
  await noticeOf(tab).waitFor({ state: "detached" });
});

test("what was moved is no longer said once somebody types elsewhere", async () => {
  const { tab } = await moved();
  await panelOf(tab).getByLabel("Title").fill("A better title");
  await noticeOf(tab).waitFor({ state: "detached" });
});

test("what was moved is no longer said once another action is confirmed as unchanged", async () => {
  const { tab, rows } = await moved();
  await rows.change("1.1.3", { rating: "Red", revisedDue: "2099-01-01", carriedForward: 0, updatedOn: "2026-04-08" });
  await tab.getByPlaceholder("Search actions").fill("1.1.3");
  await tab
    .locator('[data-ref="1.1.3"]')
    .getByRole("button", { name: /^1\.1\.3 / })
    .click();
  await noticeOf(tab).waitFor();
  await panelOf(tab).getByRole("button", { name: "No change this month to 1.1.3", exact: true }).click();
  await noticeOf(tab).waitFor({ state: "detached" });
});

test("the way back is there for who comes to it by keys, past the fields of the panel", async () => {
  const { tab, rows } = await moved();
  const focused = () => tab.evaluate(() => document.activeElement?.textContent ?? "");
  for (let presses = 0; presses < 200 && (await focused()) !== "Undo"; presses++)
    await tab.page().keyboard.press("Tab");
  await tab.page().keyboard.press("Enter");
  await expect.poll(async () => (await rows.row("1.1.5")).fields.rating).toBe("Green");
  await noticeOf(tab).waitFor({ state: "detached" });
});
