// What a screen reader is told while people work: every save, conflict and failure once, and nothing when others work.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { cardOf, drag, look, openActionScreen, panelOf } from "../../support/actionPanel.ts";
import { noNetwork, openScreen, type Screen } from "../../support/screen.ts";

/** Writes down what is put into any live region of the page from now on. */
async function listen(tab: Frame): Promise<() => Promise<readonly string[]>> {
  await tab.evaluate(() => {
    const live = "[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]";
    const said: string[] = [];
    Object.assign(window, { said });
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        const from = target instanceof Element ? target : target.parentElement;
        for (const node of addedNodes.length ? addedNodes : [target]) {
          const inside = from?.closest(live) ?? (node instanceof Element && node.matches(live));
          if (inside && node.textContent?.trim()) said.push(node.textContent.trim());
        }
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => tab.evaluate(() => (window as unknown as { said: string[] }).said);
}

async function say(tab: Frame, words: string): Promise<void> {
  await panelOf(tab).getByLabel("Progress and next steps", { exact: true }).fill(words);
  await panelOf(tab).getByRole("button", { name: "Save", exact: true }).click();
}

/** Two more looks at SharePoint, which bring whatever would be said again. */
async function lookTwice({ tab, rows }: Screen): Promise<void> {
  for (let looks = 0; looks < 2; looks++) {
    await look(tab);
    await rows.advance(60_000);
  }
}

test("a save is said once", async () => {
  const screen = await openActionScreen("lead-5", "1.1.5");
  const said = await listen(screen.tab);
  await say(screen.tab, "Saved and said.");
  await expect.poll(said).toEqual(["1.1.5 saved."]);
  await lookTwice(screen);
  expect(await said()).toEqual(["1.1.5 saved."]);
});

test("a move by mouse is said once, from where to where, and its card has focus", async () => {
  const { tab } = await openScreen("as=lead-5&sub=text%3D1.1.2");
  const said = await listen(tab);
  await drag(tab, "1.1.2", "Amber");
  const form = tab.getByTestId("move-form");
  await form.getByLabel("Progress and next steps").fill("Dragged.");
  await form.getByRole("button", { name: "Move" }).click();
  await tab.waitForSelector('[data-column="Amber"] [data-ref="1.1.2"][data-state="saved"]');
  await expect.poll(said).toEqual(["1.1.2 moved from Green, on track to Amber, at risk.", "1.1.2 saved."]);
  const card = await tab.evaluate(() => document.activeElement?.closest("[data-ref]")?.getAttribute("data-ref"));
  expect(card).toBe("1.1.2");
});

test("a conflict is said once, and that it was settled", async () => {
  const screen = await openActionScreen("lead-5", "3.1.1");
  const { tab, rows } = screen;
  const said = await listen(tab);
  await panelOf(tab).getByLabel("Progress and next steps", { exact: true }).fill("The lead's");
  await rows.change("3.1.1", { narrative: "The coordinator's" });
  await panelOf(tab).getByRole("button", { name: "Save", exact: true }).click();
  await tab.getByTestId("conflict").waitFor();
  await lookTwice(screen);
  expect(await said()).toEqual(["3.1.1 was not saved and needs your attention."]);
  await tab.getByRole("button", { name: "Keep mine" }).click();
  await expect.poll(said).toEqual(["3.1.1 was not saved and needs your attention.", "3.1.1 saved."]);
});

test("an edit that SharePoint refuses is said once", async () => {
  const screen = await openActionScreen("lead-5", "6.1.1");
  const { tab, rows } = screen;
  const said = await listen(tab);
  await rows.failNextWrite({ kind: "refused", why: "Access denied.", status: 403 });
  await say(tab, "Refused.");
  await tab.getByTestId("rejected").waitFor();
  await lookTwice(screen);
  expect(await said()).toEqual(["6.1.1 was not saved and needs your attention."]);
});

test("what others change is shown, and nothing is said of it", async () => {
  const screen = await openScreen("as=slt-1&sub=text%3D1.2.1", { waitFor: 'article[data-ref="1.2.1"]' });
  const { tab, rows } = screen;
  const said = await listen(tab);
  await rows.change("1.2.1", { rating: "Amber", narrative: "Changed in the list." });
  await look(tab);
  await tab.waitForSelector('[data-column="Amber"] [data-ref="1.2.1"]');
  await lookTwice(screen);
  expect(await said()).toEqual([]);
});

test("the network going and coming back is said once each", async () => {
  const { tab, rows } = await openScreen("as=lead-5&sub=text%3D6.2.1");
  const said = await listen(tab);
  await rows.fail(noNetwork);
  await look(tab);
  await tab.getByTestId("error").waitFor();
  await tab.getByRole("button", { name: "Try now" }).click();
  await rows.fail(undefined);
  await look(tab);
  await tab.getByTestId("error").waitFor({ state: "detached" });
  expect(await cardOf(tab, "6.2.1").count()).toBe(1);
  await expect.poll(said).toEqual([expect.any(String), "The board is up to date again."]);
});

test("the page is hidden from screen readers while a form asks, and no longer", async () => {
  const { tab } = await openScreen("as=lead-5");
  const isHidden = () => tab.locator("#tab").getAttribute("aria-hidden");
  await cardOf(tab, "1.3.1").getByRole("button", { name: /^More/ }).click();
  await tab.getByRole("menuitem", { name: /^Off track/ }).click();
  await tab.getByTestId("move-form").waitFor();
  await expect.poll(isHidden).toBe("true");
  await tab.getByTestId("move-form").getByRole("button", { name: "Cancel" }).click();
  await expect.poll(isHidden).toBe(null);
});
