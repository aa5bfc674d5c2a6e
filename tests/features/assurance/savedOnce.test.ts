// A browser that ends just as a form is saved: what was saved is kept already, and its draft is still there, too. Whoever goes on with
// the draft and saves it again adds nothing twice.
import { expect, test } from "vitest";
import {
  evidenceForm,
  evidenceOf,
  fillClaim,
  openActionScreen,
  stands,
  verificationOf,
} from "../../support/actionPanel.ts";
import type { Screen } from "../../support/screen.ts";

/** Saves, and opens the page again with the drafts that were there before. */
async function endAsItIsSaved({ page, reload }: Screen, save: () => Promise<void>): Promise<void> {
  const typed = await page.evaluate(() => {
    const { id, email } = window.opened.lists.me;
    const drafts = window.opened.openDrafts(`https://council.example/sites/improvement ${id} ${email}`);
    return drafts.keys().map((key) => [key, drafts.get(key)] as const);
  });
  expect(typed).toHaveLength(1);
  await save();
  await page.evaluate((before) => {
    const { id, email } = window.opened.lists.me;
    const drafts = window.opened.openDrafts(`https://council.example/sites/improvement ${id} ${email}`);
    for (const [key, draft] of before) drafts.set(key, draft);
  }, typed);
  await reload();
}

const titles = async ({ rows }: Screen, reference: string) =>
  (await rows.entries("Evidence", reference)).map(({ fields }) => fields.title);

test("a claim's evidence is there once, though it was kept before the claim was and its draft was not yet gone", async () => {
  const screen = await openActionScreen("lead-5", "1.2.1");
  const { tab, rows } = screen;
  const form = tab.getByTestId("move-form");
  const claim = () => form.getByRole("button", { name: "Claim", exact: true }).click();
  await verificationOf(tab).getByRole("button", { name: "Claim complete" }).click();
  await form.locator('[data-criterion="SC1"]').getByRole("button", { name: "Add a link" }).click();
  await form.getByLabel("Link", { exact: true }).fill("https://council.example/register");
  await form.getByLabel("Title").fill("Register");
  await fillClaim(form, "Thirty-one people have finished.");
  await endAsItIsSaved(screen, async () => {
    await claim();
    await stands(tab, "1.2.1", "Claimed");
    await rows.removeEntries("Claims", "1.2.1");
    await rows.change("1.2.1", { lifecycle: "In progress", claimedBy: undefined, claimedOn: undefined });
  });
  await verificationOf(tab).getByRole("button", { name: "Continue the claim" }).click();
  await claim();
  await stands(tab, "1.2.1", "Claimed");
  expect(await titles(screen, "1.2.1")).toEqual(["Register"]);
});

test("so is evidence that was added by itself, and what replaces it, with one entry that says so", async () => {
  const screen = await openActionScreen("lead-5", "1.2.1");
  const { tab, rows } = screen;
  const form = evidenceForm(tab);
  const write = async (title: string) => {
    await form.getByRole("textbox", { name: "Link" }).fill(`https://council.example/${title}`);
    await form.getByLabel("Title").fill(title);
    await form.getByLabel("Kind").selectOption("Data");
    await form.getByLabel("Date of the evidence").fill("2026-10-30");
  };
  const save = (name: string) => async () => {
    await form.getByRole("button", { name: "Add", exact: true }).click();
    await form.waitFor({ state: "detached" });
    await evidenceOf(tab).locator(`[data-evidence="${name}"]`).first().waitFor();
  };
  await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
  await write("Register");
  await endAsItIsSaved(screen, save("Register"));
  await save("Register")();
  expect(await titles(screen, "1.2.1")).toEqual(["Register"]);

  await evidenceOf(tab).getByRole("button", { name: "Correct “Register”" }).click();
  await tab.getByRole("menuitem", { name: "Replace" }).click();
  await write("Register of 2026");
  await form.getByLabel("Why it is replaced").fill("It was of another year.");
  await endAsItIsSaved(screen, save("Register of 2026"));
  // The piece that is replaced stands with those that were withdrawn now, and asks for nothing more.
  await evidenceOf(tab).getByTestId("withdrawn").locator('[data-evidence="Register"]').waitFor();
  expect(await form.count()).toBe(0);
  expect(await titles(screen, "1.2.1")).toEqual(["Register", "Register of 2026"]);
  expect(await rows.entries("Evidence corrections", "1.2.1")).toHaveLength(1);
});
