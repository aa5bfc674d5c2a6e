// Clearing what a device keeps of a person; and that nobody finds another's there.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { goToScreen, hasFocus, look, panelOf } from "../../support/actionPanel.ts";
import { noNetwork, openScreen, type Screen } from "../../support/screen.ts";

const at = (login: string, query: string) => `as=${login}&sub=${encodeURIComponent(query)}`;
const deviceOf = (tab: Frame) => tab.getByTestId("device");
const progress = (tab: Frame) => panelOf(tab).getByLabel("Progress and next steps");
const device = "screen=device";

/** Lead 5 has typed a draft about 1.1.1, and an edit of 1.1.2 waits for the network. */
async function withSomethingKept(): Promise<Screen> {
  const screen = await openScreen(at("lead-5", "open=1.1.1"), { waitFor: "[data-testid=action-panel]" });
  await progress(screen.tab).fill("Half a sentence");
  await screen.reload(at("lead-5", "open=1.1.2"));
  await screen.rows.fail(noNetwork);
  await progress(screen.tab).fill("Words for SharePoint");
  await screen.tab.getByRole("button", { name: "Save", exact: true }).click();
  await screen.tab.locator('[data-ref="1.1.2"][data-state="waiting"]').waitFor();
  await goToScreen(screen.tab, "Manage", "This device");
  return screen;
}

const cleared = (tab: Frame) => tab.getByRole("heading", { name: "This device is cleared" });
const clear = (tab: Frame) => deviceOf(tab).getByRole("button", { name: "Clear this device" });

describe("clearing this device", () => {
  test("names what SharePoint does not have and what is typed, each by its action", async () => {
    const { tab, rows } = await withSomethingKept();
    const [draft, unsent] = [await rows.row("1.1.1"), await rows.row("1.1.2")];
    const list = (name: string) => deviceOf(tab).getByRole("region", { name }).getByRole("listitem");
    expect(await list("Drafts").allInnerTexts()).toEqual([`1.1.1 ${draft.fields.title}`]);
    expect(await list("Changes that SharePoint does not have").allInnerTexts()).toEqual([
      `1.1.2 ${unsent.fields.title}`,
    ]);
  });

  test("is not confirmed by the key that asked for it: pressed again, it cancels", async () => {
    const { tab, page } = await openScreen(at("lead-5", device), { waitFor: "[data-testid=device]" });
    await clear(tab).focus();
    await tab.page().keyboard.press("Enter");
    await hasFocus(tab.getByTestId("clear-device").getByRole("button", { name: "Cancel" }));
    await tab.page().keyboard.press("Enter");
    await tab.getByTestId("clear-device").waitFor({ state: "detached" });
    expect(await page.evaluate(() => window.opened.signedOut)).toBe(0);
  });

  test("asks what happens to unsent changes, keeps them if told so, and sends them later", async () => {
    const { tab, rows, reload, page } = await withSomethingKept();
    await clear(tab).click();
    await clear(tab).click();
    await deviceOf(tab).getByText("Choose what happens to the changes that SharePoint does not have").waitFor();
    await deviceOf(tab)
      .getByRole("radio", { name: /^Keep on this device/ })
      .check();
    await clear(tab).click();
    await cleared(tab).waitFor();
    await tab.getByText("1 change that SharePoint does not have is still kept here").waitFor();
    expect(await page.evaluate(() => window.opened.signedOut)).toBe(1);
    await rows.fail(undefined);
    await rows.advance(600_000);
    expect((await rows.row("1.1.2")).fields.narrative).not.toBe("Words for SharePoint");
    await reload(at("lead-5", "open=1.1.1"));
    await expect.poll(async () => (await rows.row("1.1.2")).fields.narrative).toBe("Words for SharePoint");
    expect(await progress(tab).inputValue()).not.toBe("Half a sentence");
  });

  test("deletes unsent changes only after a yes that names them", async () => {
    const { tab, rows, reload } = await withSomethingKept();
    await clear(tab).click();
    await deviceOf(tab).getByRole("radio", { name: "Delete for good: 1.1.2" }).check();
    await clear(tab).click();
    await cleared(tab).waitFor();
    await rows.fail(undefined);
    await reload(at("lead-5", "open=1.1.2"));
    await look(tab);
    await rows.advance(600_000);
    expect((await rows.row("1.1.2")).fields.narrative).not.toBe("Words for SharePoint");
    expect(await tab.locator('[data-ref="1.1.2"]').getAttribute("data-state")).toBe("saved");
  });

  test("only signs out where nothing is kept", async () => {
    const { tab, page } = await openScreen(at("slt-1", device), { waitFor: "[data-testid=device]" });
    await deviceOf(tab).getByText("Nothing of yours is kept on this device for this plan.").waitFor();
    await clear(tab).click();
    await clear(tab).click();
    await cleared(tab).waitFor();
    expect(await page.evaluate(() => window.opened.signedOut)).toBe(1);
  });
});

test("another person on the same device finds nothing that the first typed or did not send, and the first finds all of it", async () => {
  const { tab, rows, reload } = await withSomethingKept();
  await rows.fail(undefined);
  const before = (await rows.row("1.1.2")).fields.narrative;
  // Sees the same rows, may write them, and is somebody else.
  await reload(at("coordinator-5", "open=1.1.1"));
  await panelOf(tab).waitFor();
  expect(await progress(tab).inputValue()).toBe((await rows.row("1.1.1")).fields.narrative);
  await goToScreen(tab, "Manage", "This device");
  await deviceOf(tab).getByText("Nothing of yours is kept").waitFor();
  await rows.advance(600_000);
  expect((await rows.row("1.1.2")).fields.narrative).toBe(before);
  await reload(at("lead-5", "open=1.1.1"));
  expect(await progress(tab).inputValue()).toBe("Half a sentence");
  await expect.poll(async () => (await rows.row("1.1.2")).fields.narrative).toBe("Words for SharePoint");
});
