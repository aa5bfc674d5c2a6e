// A browser translates the page: it puts a <font> of its own in the place of each text. What changes afterwards must still be shown as
// it is, on the same page as it would be without.

import type { Frame } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { dayOf } from "../../../src/plan/days.ts";
import { look, panelOf } from "../../support/actionPanel.ts";
import { openScreen, type Screen } from "../../support/screen.ts";

/** Does as Google Translate does with every text that is there, and with every text that comes. The words stay, so as to be compared. */
async function translate(tab: Frame): Promise<void> {
  translated = tab;
  await tab.evaluate(() => {
    const isKept = (node: Node) => node.parentElement?.closest("script, style, textarea, svg, font, [translate=no]");
    const translateIn = (root: Node) => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = root instanceof Text ? root : walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeValue?.trim() && !isKept(node)) texts.push(node as Text);
      }
      for (const text of texts) {
        const outer = document.createElement("font");
        outer.append(document.createElement("font"));
        outer.firstElementChild?.append(text.data);
        text.replaceWith(outer);
      }
    };
    translateIn(document.body);
    window.translation = new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) if (node.isConnected) translateIn(node);
    });
    window.translation.observe(document.body, { childList: true, subtree: true });
  });
}

declare global {
  interface Window {
    translation?: MutationObserver;
  }
}

let translated: Frame | undefined;

/** The page is that of the tests that follow, too. */
async function stopTranslating(): Promise<void> {
  await translated?.evaluate(() => window.translation?.disconnect());
  translated = undefined;
}

afterEach(stopTranslating);

const words = (tab: Frame) =>
  tab.evaluate(() => (document.getElementById("tab")?.innerText ?? "").replaceAll(/\s+/g, " ").trim());

/** The words once they no longer change: some are said when more has been read. */
async function settledWords(tab: Frame): Promise<string> {
  let last = "";
  const isSettled = async () => {
    const before = last;
    last = await words(tab);
    return last === before;
  };
  await expect.poll(isSettled, { interval: 700 }).toBe(true);
  return last;
}

/** What is shown in the end is what a page shows that was opened now, without being translated. */
async function expectAsNew({ tab, errors, reload }: Screen): Promise<void> {
  // Fonts are inline, as text is: the words come in the same order and with the same gaps.
  const shown = await settledWords(tab);
  expect(await tab.locator("font").count()).toBeGreaterThan(10);
  expect(await tab.getByTestId("mishap").count()).toBe(0);
  expect(errors).toEqual([]);
  await stopTranslating();
  await reload();
  expect(await tab.locator("font").count()).toBe(0);
  await expect.poll(() => words(tab)).toBe(shown);
}

test("figures and cards of a translated board follow what changes", async () => {
  const screen = await openScreen("as=lead-5&sub=lanes%3Dprogramme");
  const { tab, rows } = screen;
  await translate(tab);
  const figures = tab.getByRole("group", { name: /^Figures/ });
  const before = await figures.innerText();
  await rows.change("1.1.4", {
    rating: "Red",
    title: "A course for every councillor, with a title that is as long as the first",
  });
  await rows.change("1.1.5", { rating: "Amber", lifecycle: "In progress", revisedDue: "2027-02-28" });
  await rows.change("1.2.1", { lifecycle: "Not started", rating: undefined });
  await rows.remove("3.4.1");
  await look(tab);
  await expect.poll(() => figures.innerText()).not.toBe(before);
  await expect.poll(() => figures.innerText()).toContain("145");
  await expectAsNew(screen);
});

test("a translated panel follows what changes, and its forms say what is typed", async () => {
  const screen = await openScreen("as=lead-5&sub=text%3D1.1.4%26open%3D1.1.4", {
    waitFor: "[data-testid=action-panel]",
  });
  const { tab, rows } = screen;
  const panel = panelOf(tab);
  await panel.getByRole("button", { name: "Add evidence" }).click();
  await translate(tab);
  const titleField = tab.getByTestId("add-evidence").getByLabel("Title");
  for (const length of [256, 257]) {
    await titleField.fill("x".repeat(length));
    await panel.getByText(`It has ${length}.`).waitFor();
  }
  await tab.getByTestId("add-evidence").getByRole("button", { name: "Discard" }).click();
  await rows.change("1.1.4", { rating: "Amber", revisedDue: "2026-03-31", slips: 2, title: "Another title" });
  await look(tab);
  await panel.getByRole("heading", { name: "Another title" }).waitFor();
  await rows.change("1.1.4", { revisedDue: undefined, due: "2027-11-30", narrative: "Changed again." });
  await look(tab);
  await expect
    .poll(() => panel.getByLabel("Progress and next steps", { exact: true }).inputValue())
    .toBe("Changed again.");
  await expectAsNew(screen);
});

test.each([
  ["one's own work", "as=lead-5&frame=personal", "[data-testid=my-actions] li"],
  ["rounds", "as=coordinator-5&sub=screen%3Drounds", "[data-programme]"],
  ["checks", "as=slt-1&sub=screen%3Dassurance", "[data-testid=assurance]"],
])("a translated page of %s follows what changes", async (_, query, waitFor) => {
  const screen = await openScreen(query, { waitFor });
  const { tab, rows } = screen;
  await translate(tab);
  const before = await words(tab);
  const today = dayOf(new Date());
  await rows.change("1.1.4", {
    updatedOn: today,
    carriedForward: 3,
    rating: "Green",
    revisedDue: undefined,
    due: "2026-01-31",
  });
  await rows.change("3.4.1", { updatedOn: today, carriedForward: 0, narrative: "Explained." });
  await rows.change("1.1.5", {
    updatedOn: today,
    carriedForward: 0,
    title: "Another title",
    narrative: "Said.",
  });
  await look(tab);
  await expect.poll(() => words(tab)).not.toBe(before);
  await expectAsNew(screen);
});

test("a translated banner says what is so now", async () => {
  const screen = await openScreen("as=lead-5");
  const { tab, rows } = screen;
  await rows.fail({ kind: "later", why: "SharePoint is busy (503).", waitMs: undefined });
  await look(tab);
  const banner = tab.getByTestId("error");
  await banner.getByText("SharePoint is busy").waitFor();
  await translate(tab);
  await rows.fail({ kind: "sign-in", why: "" });
  await look(tab);
  await banner.getByText("You need to sign in again.").waitFor();
  expect(await banner.getByText("SharePoint is busy").count()).toBe(0);
  await rows.fail(undefined);
  await look(tab);
  await banner.waitFor({ state: "detached" });
  expect(await tab.getByTestId("mishap").count()).toBe(0);
  expect(screen.errors).toEqual([]);
});
