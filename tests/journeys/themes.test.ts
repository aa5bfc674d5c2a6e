// The look follows the host and the person's own settings, while the board is open.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { cardOf, goToScreen, panelOf } from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

const ground = (tab: Frame) => tab.getByRole("main").evaluate((main) => getComputedStyle(main).backgroundColor);
const lightness = (colour: string) => Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));

test("a theme changed in Teams is followed without a reload; glass is dark", async () => {
  const { host, tab } = await journey.open("as=lead-5&sub=open%3D1.1.4");
  await tab.evaluate(() => Object.assign(window, { stayed: true }));
  expect(lightness(await ground(tab))).toBeGreaterThan(200);
  await host.choose("Theme", "dark");
  await expect.poll(async () => lightness(await ground(tab))).toBeLessThan(64);
  const dark = await ground(tab);
  await host.choose("Theme", "contrast");
  await expect.poll(() => ground(tab)).toBe("rgb(0, 0, 0)");
  await host.choose("Theme", "glass");
  await expect.poll(() => ground(tab)).toBe(dark);
  await host.choose("Theme", "default");
  await expect.poll(async () => lightness(await ground(tab))).toBeGreaterThan(200);
  expect(await tab.evaluate(() => "stayed" in window)).toBe(true);
  expect(host.errors).toEqual([]);
});

test("under forced colours cards have edges, and what is chosen, open or has focus can be told", async () => {
  const { tab } = await journey.open("as=lead-5&sub=column%3DAmber%26open%3D1.1.4", {
    forcedColors: "active",
    viewport: { width: 1720, height: 960 },
  });
  // The panel takes focus when it comes.
  const hasFocus = () => panelOf(tab).evaluate((panel) => panel.contains(document.activeElement));
  await expect.poll(hasFocus).toBe(true);
  const border = (selector: string) =>
    tab
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTopColor, borderTopWidth, outlineStyle } = getComputedStyle(element);
        return { colour: borderTopColor, width: Number.parseFloat(borderTopWidth), outline: outlineStyle };
      });
  const canvas = await ground(tab);
  const card = await border("article[data-ref]");
  expect(card.width).toBeGreaterThanOrEqual(1);
  expect(card.colour).not.toBe(canvas);
  const chosen = await border('button[aria-pressed="true"]');
  const other = await border('fieldset button[aria-pressed="false"]');
  expect(chosen).not.toEqual(other);
  await tab.locator("article[data-ref] [role=button]").first().press("ArrowDown");
  const outline = () => tab.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  await expect.poll(outline).toBe("solid");
});

test("who wants less motion gets none", async () => {
  const { tab } = await journey.open("as=lead-5&sub=text%3D1.1.5", { reducedMotion: "reduce" });
  await tab.evaluate(() => {
    const moving: string[] = [];
    Object.assign(window, { moving });
    const note = ({ type, target }: Event) => {
      // Only the wheel that says that something is loading goes on turning, slowly.
      if (target instanceof Element && target.closest("[role=progressbar]")) return;
      const all = target instanceof Element ? target.getAnimations() : [];
      const longest = Math.max(0, ...all.map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0)));
      if (longest > 20) moving.push(`${type} of ${longest} ms on ${(target as Element).className}`);
    };
    document.addEventListener("transitionrun", note);
    document.addEventListener("animationstart", note);
  });
  await cardOf(tab, "1.1.5").getByRole("button", { name: "More options for 1.1.5" }).click();
  await tab.getByRole("menuitem", { name: "At risk" }).click();
  await tab.getByTestId("move-form").getByLabel("Progress and next steps").fill("Without a stir.");
  await tab.page().keyboard.press("Escape");
  await cardOf(tab, "1.1.5")
    .getByRole("button", { name: /^1\.1\.5 / })
    .click();
  await tab.getByTestId("action-panel").waitFor();
  await goToScreen(tab, "Manage");
  await tab.locator("[data-programme]").first().waitFor();
  expect(await tab.evaluate(() => (window as unknown as { moving: string[] }).moving)).toEqual([]);
});
