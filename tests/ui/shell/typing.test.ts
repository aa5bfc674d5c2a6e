// What people write by other means than one key after another: through an input method, and from the clipboard.
import type { Frame, Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { evidenceForm, evidenceOf, openActionScreen, panelOf } from "../../support/actionPanel.ts";
import { openScreen, type Screen } from "../../support/screen.ts";

const button = (within: Frame | Locator, name: string | RegExp) => within.getByRole("button", { name, exact: true });
const moveForm = (tab: Frame) => tab.getByTestId("move-form");

async function openMove(tab: Frame, reference: string, word: string): Promise<void> {
  await button(tab, `More options for ${reference}`).click();
  await tab.getByRole("menuitem", { name: new RegExp(`^${word}`) }).click();
  await moveForm(tab).waitFor();
}

describe("Escape takes back a word that is being composed, and closes nothing:", () => {
  /** Composes a word as a Japanese or Chinese keyboard does, and presses Escape in it; then once more, when nothing is composed. */
  async function escapeTwice(page: Page, field: Locator, around: Locator): Promise<void> {
    await field.focus();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "かいぜん", selectionStart: 4, selectionEnd: 4 });
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Enter");
    // Safari has ended the composition by then, and tells by the number alone.
    await field.evaluate((element) => {
      const init = { key: "Escape", keyCode: 229, bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent("keydown", init));
    });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await around.count()).toBe(1);
    await session.send("Input.insertText", { text: "改善" });
    await expect.poll(() => field.inputValue()).toContain("改善");
    await session.detach();
    await page.keyboard.press("Escape");
    await around.waitFor({ state: "detached" });
  }

  test("the panel, from one of its fields", async () => {
    const { tab, page } = await openActionScreen("lead-5", "1.1.4");
    const panel = panelOf(tab);
    await escapeTwice(page, panel.getByLabel("Progress and next steps", { exact: true }), panel);
  });

  test("a form in the panel, and the form of a move", async () => {
    const { tab, page } = await openActionScreen("lead-5", "1.1.5");
    await button(evidenceOf(tab), "Add evidence").click();
    await escapeTwice(page, evidenceForm(tab).getByLabel("Title"), evidenceForm(tab));
    await panelOf(tab).waitFor();
    await openMove(tab, "1.1.5", "Off track");
    await escapeTwice(page, moveForm(tab).getByLabel("Progress and next steps"), moveForm(tab));
  });
});

describe("64,000 pasted characters are not sent, and not lost; how many fit is said", () => {
  const long = "Read the minutes. ".repeat(4000).slice(0, 64_000);
  const [lines, line] = [
    "must be 63,999 characters or fewer. It has 64,000.",
    "must be 255 characters or fewer. It has 64,000.",
  ];

  async function paste(field: Locator, within: Locator, says: string): Promise<void> {
    await field.focus();
    await field.evaluate((_, text) => navigator.clipboard.writeText(text), long);
    await field.press("Control+A");
    await field.press("Control+V");
    await within.getByText(says).first().waitFor();
    expect((await field.inputValue()).length).toBe(long.length);
  }

  const nothingSent = async ({ rows }: Screen, reference: string, before: number) =>
    expect((await rows.versions(reference)).length).toBe(before);

  test("in the panel, its fields and its forms", async () => {
    const screen = await openActionScreen("lead-5", "1.1.4");
    const { tab, rows } = screen;
    const before = (await rows.versions("1.1.4")).length;
    const panel = panelOf(tab);
    await paste(panel.getByLabel("Progress and next steps", { exact: true }), panel, lines);
    expect(await button(panel, "Save").first().isDisabled()).toBe(true);
    await button(panel, "Discard").first().click();

    await button(evidenceOf(tab), "Add evidence").click();
    await paste(evidenceForm(tab).getByLabel("Title"), evidenceForm(tab), line);
    await paste(evidenceForm(tab).getByLabel(/^Link/).last(), evidenceForm(tab), "must be 2,000 characters or fewer");
    await evidenceForm(tab).locator("[type=submit]").click();
    expect((await evidenceForm(tab).getByLabel("Title").inputValue()).length).toBe(long.length);
    await nothingSent(screen, "1.1.4", before);
  });

  test("in the form of a move, which keeps it when it closes", async () => {
    const screen = await openScreen("as=lead-5&sub=text%3D1.1.5", { waitFor: 'article[data-ref="1.1.5"]' });
    const { tab, rows } = screen;
    const before = (await rows.versions("1.1.5")).length;
    await openMove(tab, "1.1.5", "Off track");
    await paste(moveForm(tab).getByLabel("Progress and next steps"), moveForm(tab), lines);
    await moveForm(tab).getByLabel("Corrective action").fill("Recruit.");
    await moveForm(tab).getByLabel("Help needed, and from whom").fill("None");
    await button(moveForm(tab), "Move").click();
    await nothingSent(screen, "1.1.5", before);
    await button(moveForm(tab), "Save draft and close").click();
    await openMove(tab, "1.1.5", "Off track");
    expect((await moveForm(tab).getByLabel("Progress and next steps").inputValue()).length).toBe(long.length);
  });

  test("in what a verifier says of what they checked", async () => {
    const screen = await openScreen("as=verifier-1&sub=column%3DClaimed");
    const { tab, rows } = screen;
    const references = await tab
      .locator("article[data-ref]")
      .evaluateAll((all) => all.map((each) => each.getAttribute("data-ref")));
    const reference = references[0] ?? "";
    const entries = (await rows.entries("Verifications", reference)).length;
    await openMove(tab, reference, "Verified");
    await paste(moveForm(tab).getByLabel("What you checked"), moveForm(tab), lines);
    for (const met of await moveForm(tab).getByRole("radio", { name: "Met", exact: true }).all()) await met.check();
    await button(moveForm(tab), "Verify").click();
    await moveForm(tab).getByText(lines).first().waitFor();
    expect(await rows.entries("Verifications", reference)).toHaveLength(entries);
  });

  test("in a conflict, where both texts stay until one fits", async () => {
    const { tab, rows } = await openActionScreen("lead-5", "3.1.1");
    const panel = panelOf(tab);
    await panel.getByLabel("Progress and next steps", { exact: true }).fill("The lead's");
    await rows.change("3.1.1", { narrative: "The coordinator's" });
    await button(panel, "Save").click();
    const conflict = tab.getByTestId("conflict");
    await conflict.waitFor();
    await paste(conflict.getByLabel("Yours"), conflict, lines);
    expect(await button(conflict, "Keep mine").isDisabled()).toBe(true);
    expect((await rows.row("3.1.1")).fields.narrative).toBe("The coordinator's");
  });

  test("in a search for a person", async () => {
    const { tab } = await openScreen("as=owner&sub=screen%3Dpeople", { waitFor: "[data-role]" });
    await button(tab, /^Change the coordinator of programme 2/).click();
    await paste(tab.getByRole("combobox"), tab.locator("main"), line);
  });
});

test("criteria that are too long with the marks that are added are not sent", async () => {
  const { tab, rows } = await openActionScreen("lead-5", "1.1.4");
  const before = (await rows.versions("1.1.4")).length;
  await button(evidenceOf(tab), /success criteria$/).click();
  const form = tab.getByTestId("criteria-form");
  await form.getByRole("textbox").fill("x".repeat(63_998));
  await button(form, "Save").click();
  await form.getByText(/must be 63,999 characters or fewer. It has 64,00\d./).waitFor();
  expect((await rows.versions("1.1.4")).length).toBe(before);
});
