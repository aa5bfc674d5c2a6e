// The board and an action's panel as tests reach for them.
import type { Frame, Locator } from "playwright-core";
import { expect } from "vitest";
import type { Journey } from "./journey.ts";
import { openScreen, type Screen } from "./screen.ts";

const alone = (login: string, reference: string) =>
  String(new URLSearchParams({ as: login, sub: `text=${reference}&open=${reference}` }));
const viewport = { width: 1720, height: 960 };

/** Opens a window as somebody, with one action found on the board and its panel open. */
export async function openAction(journey: Journey, login: string, reference: string): Promise<Frame> {
  const { tab } = await journey.open(alone(login, reference), { viewport, waitFor: `[data-ref="${reference}"]` });
  // It takes focus when it comes; a key that is pressed before would be lost.
  await hasFocus(panelOf(tab));
  return tab;
}

/** The same on a screen without a tenant. */
export async function openActionScreen(login: string, reference: string): Promise<Screen> {
  const screen = await openScreen(alone(login, reference), { viewport, waitFor: `[data-ref="${reference}"]` });
  await hasFocus(panelOf(screen.tab));
  return screen;
}

export const cardOf = (tab: Frame, reference: string): Locator => tab.locator(`article[data-ref="${reference}"]`);
export const panelOf = (tab: Frame): Locator => tab.getByTestId("action-panel");
export const evidenceOf = (tab: Frame): Locator => tab.getByTestId("evidence");
export const evidenceForm = (tab: Frame): Locator => tab.getByTestId("add-evidence");
export const verificationOf = (tab: Frame): Locator => tab.getByTestId("verification");

/** Says what has been achieved and, of each criterion that nothing shows, why. */
export async function fillClaim(form: Locator, words: string): Promise<void> {
  await form.getByLabel("What has been achieved").fill(words);
  const sayWhy = form.getByRole("button", { name: "No evidence? Say why" });
  while ((await sayWhy.count()) > 0) await sayWhy.first().click();
  for (const field of await form.locator('textarea[name^="why "]').all()) await field.fill("It is seen in meetings.");
}

/** Finds every criterion met. */
export async function fillCheck(form: Locator, words: string): Promise<void> {
  for (const met of await form.getByRole("radio", { name: "Met", exact: true }).all()) await met.check();
  await form.getByLabel("What you checked").fill(words);
}

/** A form, a panel or a menu takes focus a moment after it is seen. */
export const hasFocus = (within: Locator): Promise<void> =>
  expect.poll(() => within.evaluate((element) => element.contains(document.activeElement))).toBe(true);

/** The network coming back is a reason to look at once. */
export const look = (tab: Frame): Promise<void> => tab.evaluate(() => void window.dispatchEvent(new Event("online")));

/** Sees the card in a column, with everything saved; looks again until it is there. */
export async function stands(tab: Frame, reference: string, column: string): Promise<void> {
  const there = tab.locator(`[data-column="${column}"] [data-ref="${reference}"][data-state="saved"]`);
  await expect
    .poll(
      async () => {
        await look(tab);
        return there.count();
      },
      { interval: 500 },
    )
    .toBe(1);
}

/** Drags a card into a column by a real mouse, a little below the column's head. */
export async function drag(tab: Frame, reference: string, column: string): Promise<void> {
  const { mouse } = tab.page();
  // What drags is loaded a moment after the board.
  await tab.locator(`article[data-ref="${reference}"][draggable="true"]`).waitFor();
  const from = await cardOf(tab, reference).boundingBox();
  const to = await tab.locator(`[data-column-header="${column}"]`).boundingBox();
  if (!from || !to) throw new Error("Nothing to drag, or nowhere to");
  await mouse.move(from.x + 60, from.y + 60);
  await mouse.down();
  await mouse.move(from.x + 80, from.y + 70, { steps: 4 });
  await mouse.move(to.x + to.width / 2, to.y + 150, { steps: 12 });
  await mouse.up();
}

/** The button that leads to a screen. */
export const screenButton = (tab: Frame, name: string) =>
  tab.getByRole("navigation", { name: "Screens" }).getByRole("button", { name });

/** Goes to a screen by the navigation: its group, and its own button where the group has several. */
export async function goToScreen(tab: Frame, group: string, screen?: string): Promise<void> {
  await screenButton(tab, group).click();
  if (screen) await screenButton(tab, screen).click();
}
