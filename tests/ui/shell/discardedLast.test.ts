// What is typed is a draft until the edit that it becomes is kept on the device: a page that goes in between loses neither.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import {
  cardOf,
  evidenceOf,
  fillCheck,
  fillClaim,
  openActionScreen,
  verificationOf,
} from "../../support/actionPanel.ts";
import { noNetwork, type Screen } from "../../support/screen.ts";

const moveForm = (tab: Frame) => tab.getByTestId("move-form");

/** Notes of every draft that is discarded whether an edit with its words is kept then. SharePoint does not answer, so each edit stays. */
async function watchDrafts({ page, rows }: Screen): Promise<void> {
  await rows.fail(noNetwork);
  await page.evaluate(() => {
    const { lists, openDrafts, storage } = window.opened;
    const account = `https://council.example/sites/improvement ${lists.me.id} ${lists.me.email}`;
    const drafts = openDrafts(account);
    const { set } = drafts;
    const discarded: string[] = [];
    Object.assign(window, { discarded });
    drafts.set = (key, draft) => {
      const { seen: _, ...typed } = (drafts.get(key) ?? {}) as Record<string, unknown>;
      const kept = JSON.stringify(storage.kept(account));
      const isKept = Object.values(typed).some((text) => typeof text === "string" && kept.includes(text));
      if (draft === undefined) discarded.push(`${key.replace(/^\d+ /, "")}: ${isKept ? "kept" : "lost"}`);
      set(key, draft);
    };
  });
}

const discarded = ({ page }: Screen) => page.evaluate(() => (window as unknown as { discarded: string[] }).discarded);

test("a lead's field, dates, criteria, move and claim are each kept before their draft goes", async () => {
  const screen = await openActionScreen("lead-5", "1.2.1");
  const { tab } = screen;
  await watchDrafts(screen);
  const narrative = tab.locator('form[data-field="narrative"]');
  await narrative.locator("textarea").fill("Half of them are trained.");
  await narrative.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(() => discarded(screen)).toHaveLength(1);

  await tab.getByRole("button", { name: "Change the due date" }).click();
  const dates = tab.getByTestId("date-form");
  await dates.getByLabel("Revised due date").fill("2027-12-01");
  await dates.getByLabel("Reason for the new date").fill("The trainers are ill.");
  await dates.getByRole("button", { name: "Save", exact: true }).click();
  await dates.waitFor({ state: "detached" });

  await evidenceOf(tab).getByRole("button", { name: "Edit success criteria" }).click();
  const criteria = tab.getByTestId("criteria-form");
  await criteria.locator("textarea").fill("Sixty have finished");
  await criteria.getByRole("button", { name: "Save", exact: true }).click();
  await criteria.waitFor({ state: "detached" });

  await cardOf(tab, "1.2.1").getByRole("button", { name: "More options for 1.2.1" }).click();
  await tab.locator('[data-move="Amber"]').click();
  await moveForm(tab).locator("textarea").fill("Slower than planned.");
  await moveForm(tab).getByRole("button", { name: "Move" }).click();
  await moveForm(tab).waitFor({ state: "detached" });

  await verificationOf(tab).getByRole("button", { name: "Claim complete" }).click();
  await fillClaim(moveForm(tab), "All are trained.");
  await moveForm(tab).getByRole("button", { name: "Claim", exact: true }).click();
  await moveForm(tab).waitFor({ state: "detached" });
  await expect
    .poll(() => discarded(screen))
    .toEqual([
      "field narrative: kept",
      "revised date: kept",
      "field successCriteria: kept",
      "move Amber: kept",
      "move Claimed: kept",
    ]);
});

test("so is what a verifier found", async () => {
  const screen = await openActionScreen("verifier-1", "4.1.1");
  const { tab } = screen;
  await watchDrafts(screen);
  await verificationOf(tab).getByRole("button", { name: "Verify" }).click();
  await fillCheck(moveForm(tab), "Read the lists, and rang two wards.");
  await moveForm(tab).getByRole("button", { name: "Verify" }).click();
  await expect.poll(() => discarded(screen)).toEqual(["move Verified: kept"]);
});
