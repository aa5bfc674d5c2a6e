// The look follows the person's own settings: forced colours, and less motion.
import { expect, test } from "vitest";
import { cardOf, goToScreen, hasFocus, panelOf } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

test("under forced colours cards have edges, and what is chosen, open or has focus can be told", async () => {
  const { tab } = await openScreen("as=lead-5&sub=column%3DAmber%26open%3D1.1.4", {
    forcedColors: "active",
    viewport: { width: 1720, height: 960 },
  });
  await hasFocus(panelOf(tab));
  const border = (selector: string) =>
    tab
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { borderTopColor, borderTopWidth, outlineStyle } = getComputedStyle(element);
        return { colour: borderTopColor, width: Number.parseFloat(borderTopWidth), outline: outlineStyle };
      });
  const canvas = await tab.getByRole("main").evaluate((main) => getComputedStyle(main).backgroundColor);
  const card = await border("article[data-ref]");
  expect(card.width).toBeGreaterThanOrEqual(1);
  expect(card.colour).not.toBe(canvas);
  const chosen = await border('fieldset[aria-label^="Figures"] button[aria-pressed="true"]');
  const other = await border('fieldset[aria-label^="Figures"] button[aria-pressed="false"]');
  expect(chosen).not.toEqual(other);
  await tab.locator("article[data-ref] [role=button]").first().press("ArrowDown");
  const outline = () => tab.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
  await expect.poll(outline).toBe("solid");
});

test("who wants less motion gets none", async () => {
  const { tab } = await openScreen("as=lead-5&sub=text%3D1.1.5", { reducedMotion: "reduce" });
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
  await tab.getByRole("menuitem", { name: /^At risk/ }).click();
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
