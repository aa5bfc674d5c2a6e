// Actions are opened by their rows; references are for people, and two actions may have the same one.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { goToScreen, look, panelOf } from "../../support/actionPanel.ts";
import { openScreen, type Screen } from "../../support/screen.ts";

const viewport = { width: 1720, height: 960 };
const sub = (query: string) => `as=lead-5&sub=${encodeURIComponent(query)}`;
const titleOf = (tab: Frame) => panelOf(tab).getByRole("heading", { level: 2 }).innerText();
const goneOf = (tab: Frame) => tab.getByTestId("action-gone");

/** Opens the tab with 1.1.2 renumbered as 1.1.1, and gives both titles. */
async function twice(query: string): Promise<Screen & { readonly first: string; readonly second: string }> {
  const screen = await openScreen(sub(query), { viewport });
  const [one, other] = [await screen.rows.row("1.1.1"), await screen.rows.row("1.1.2")];
  await screen.rows.change("1.1.2", { reference: "1.1.1" });
  await look(screen.tab);
  await screen.tab.locator('[data-ref="1.1.2"]').waitFor({ state: "detached" });
  return { ...screen, first: one.fields.title, second: other.fields.title };
}

describe("of two actions with one reference", () => {
  test("each opens by its own card", async () => {
    const { tab, first, second } = await twice("text=1.1.");
    for (const title of [first, second, first]) {
      await tab.getByRole("button", { name: `1.1.1 ${title}`, exact: true }).click();
      await expect.poll(() => titleOf(tab)).toBe(title);
    }
  });

  test("each is reached by arrow keys", async () => {
    const { tab, rows, page } = await openScreen("as=lead-5", { viewport });
    const cards = tab.locator('[data-column="Green"] article');
    const [one = "", other = ""] = await cards.evaluateAll((all) =>
      all.map((each) => each.getAttribute("data-ref") ?? ""),
    );
    const ids = [await rows.row(one), await rows.row(other)].map(({ id }) => String(id));
    await rows.change(other, { reference: one });
    await look(tab);
    await expect.poll(() => tab.locator(`[data-ref="${one}"]`).count()).toBe(2);
    const focused = () =>
      tab.evaluate(() => document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? "");
    await cards.first().getByRole("button").first().focus();
    const found = [await focused()];
    await page.keyboard.press("ArrowDown");
    found.push(await focused());
    expect(found.sort()).toEqual(ids.sort());
  });

  test("each says so on its card, and both are in Checks", async () => {
    const { tab, first, second } = await twice("text=1.1.");
    const cards = tab.locator('article[data-ref="1.1.1"]');
    await expect.poll(() => cards.filter({ hasText: "Reference used twice" }).count()).toBe(2);
    await goToScreen(tab, "Assurance", "Checks");
    const found = tab.locator('[data-check="reference-shared"] [data-ref="1.1.1"]');
    await found.first().waitFor();
    const shown = (await found.allInnerTexts()).join("\n");
    expect([first, second].filter((title) => !shown.includes(title))).toEqual([]);
    await found.filter({ hasText: second }).click();
    await expect.poll(() => titleOf(tab)).toBe(second);
  });

  test("a link with the reference alone asks which one is meant", async () => {
    const { tab, reload, second } = await twice("text=1.1.");
    await reload(sub("text=1.1.&open=1.1.1"));
    await goneOf(tab).getByText("2 actions have the reference 1.1.1").waitFor();
    await goneOf(tab)
      .getByRole("button", { name: `Open 1.1.1 ${second}`, exact: true })
      .click();
    await expect.poll(() => titleOf(tab)).toBe(second);
  });

  test("the one that is open stays open when another is given its reference", async () => {
    const { tab, rows, page } = await openScreen(sub("text=1.1.&open=1.1.2"), { viewport });
    const { id, fields } = await rows.row("1.1.2");
    await expect.poll(() => titleOf(tab)).toBe(fields.title);
    await rows.change("1.1.1", { reference: "1.1.2" });
    await look(tab);
    await tab.locator('[data-ref="1.1.1"]').waitFor({ state: "detached" });
    expect(await titleOf(tab)).toBe(fields.title);
    expect(new URL(page.url()).search).toBe(`?text=1.1.&open=1.1.2&row=${id}`);
  });

  test("neither is taken as the action that replaces a third", async () => {
    const screen = await openScreen(`as=owner&sub=${encodeURIComponent("text=1.1.&open=1.1.3")}`, { viewport });
    await screen.rows.change("1.1.2", { reference: "1.1.1" });
    await look(screen.tab);
    await panelOf(screen.tab).getByRole("button", { name: "Replace or withdraw" }).click();
    const form = screen.tab.getByRole("form", { name: /^Replace or withdraw/ });
    await form.getByLabel("Reason").fill("Merged");
    await form.getByLabel("Replaced by").fill("1.1.1");
    await form.getByRole("button", { name: "Replace or withdraw" }).click();
    await form.getByText("2 actions have this number").waitFor();
    expect(await screen.rows.entries("Supersessions", "1.1.3")).toEqual([]);
  });
});

describe("a link", () => {
  test("shared from a card names the row and the reference", async () => {
    const { tab, page, rows } = await openScreen(sub("text=1.1.1"), { viewport });
    const { id } = await rows.row("1.1.1");
    await tab.getByRole("button", { name: "More options for 1.1.1" }).click();
    await tab.getByRole("menuitem", { name: "Copy link" }).click();
    await expect.poll(() => page.evaluate(() => [...window.opened.host.shared])).toEqual([`open=1.1.1&row=${id}`]);
  });

  test("to an action that was renumbered since shows it, and says what its reference was and is now", async () => {
    const { tab, rows, reload } = await openScreen(sub("text=1.1."), { viewport });
    const { id, fields } = await rows.row("1.1.1");
    await rows.change("1.1.1", { reference: "1.1.99" });
    await reload(sub(`text=1.1.&open=1.1.1&row=${id}`));
    await tab.getByTestId("renumbered").getByText("This action was 1.1.1. Its reference is now 1.1.99.").waitFor();
    expect(await titleOf(tab)).toBe(fields.title);
    await rows.change("1.1.2", { reference: "1.1.1" });
    await look(tab);
    const other = await rows.row("1.1.1");
    await tab.getByTestId("renumbered").getByText("Another action has the reference 1.1.1 now:").waitFor();
    await tab.getByRole("button", { name: `Open 1.1.1 ${other.fields.title}`, exact: true }).click({ trial: true });
    await panelOf(tab)
      .getByRole("button", { name: `Open 1.1.1 ${other.fields.title}`, exact: true })
      .click();
    await expect.poll(() => titleOf(tab)).toBe(other.fields.title);
    expect(await tab.getByTestId("renumbered").count()).toBe(0);
  });

  test("to an action that is gone says so, and offers the one that has its reference", async () => {
    const { tab, rows, reload } = await openScreen(sub("text=1.1."), { viewport });
    const { id } = await rows.row("1.1.1");
    await rows.remove("1.1.1");
    await rows.change("1.1.2", { reference: "1.1.1" });
    const other = await rows.row("1.1.1");
    await reload(sub(`text=1.1.&open=1.1.1&row=${id}`));
    await goneOf(tab).getByText("You cannot see this action").waitFor();
    await goneOf(tab).getByText("Another action has the reference 1.1.1 now:").waitFor();
    await goneOf(tab)
      .getByRole("button", { name: `Open 1.1.1 ${other.fields.title}`, exact: true })
      .click();
    await expect.poll(() => titleOf(tab)).toBe(other.fields.title);
  });

  test("to an action whose reference no address can hold is its row's alone", async () => {
    const { tab, rows, page, reload } = await openScreen(sub("text=1.1."), { viewport });
    const { id, fields } = await rows.row("1.1.1");
    await rows.change("1.1.1", { reference: "1.1.1 (new)" });
    await look(tab);
    await tab.getByRole("button", { name: `1.1.1 (new) ${fields.title}`, exact: true }).click();
    await expect.poll(() => new URL(page.url()).search).toBe(`?text=1.1.&row=${id}`);
    await reload(sub(`row=${id}`));
    await expect.poll(() => titleOf(tab)).toBe(fields.title);
  });
});
