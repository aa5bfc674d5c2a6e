// Who may say that work is done, and what is said with an entry of its own: checked again, superseded, put right.
import { describe, expect, test } from "vitest";
import {
  cardOf,
  fillCheck,
  goToScreen,
  openActionScreen,
  panelOf,
  stands,
  verificationOf,
} from "../../support/actionPanel.ts";

describe("an owner of the plan", () => {
  test("who neither leads nor coordinates the programme cannot claim, in plain words, in panel and menu", async () => {
    const { tab } = await openActionScreen("owner", "10.1.1");
    await verificationOf(tab).getByText("Not claimed complete").waitFor();
    expect(await verificationOf(tab).getByRole("button", { name: "Claim complete" }).count()).toBe(0);
    await tab.getByRole("button", { name: "More options for 10.1.1", exact: true }).click();
    const item = tab.getByRole("menuitem", { name: /^Claimed/ });
    expect(await item.getAttribute("aria-disabled")).toBe("true");
    await item.getByText("Only the programme's lead or coordinator can claim").waitFor();
  });
});

describe("what is said with a record of its own", () => {
  test("a verifier checks again whether verified work has held", async () => {
    const { tab, rows } = await openActionScreen("verifier-2", "2.2.1");
    await verificationOf(tab).getByRole("button", { name: "Still in place" }).click();
    const form = tab.getByTestId("check-form");
    await form.getByRole("button", { name: "Still in place" }).click();
    await form
      .getByText(/^Say whether .* is met$/)
      .first()
      .waitFor();
    await fillCheck(form, "The new structure is still in place.");
    await form.getByRole("button", { name: "Still in place" }).click();
    await verificationOf(tab).getByText("The new structure is still in place.").waitFor();
    await stands(tab, "2.2.1", "Verified");
    expect((await rows.entries("Verifications", "2.2.1")).at(-1)).toMatchObject({
      fields: { kind: "Held" },
      author: { email: "verifier-2@council.example" },
    });
  });

  test("what a verifier has added, the row repeats once somebody of the programme opens the board", async () => {
    const screen = await openActionScreen("verifier-2", "4.1.1");
    const { tab, rows } = screen;
    await verificationOf(tab).getByRole("button", { name: "Return" }).click();
    const form = tab.getByTestId("move-form");
    await form.getByLabel("Reason").fill("One ward had no workshop.");
    await form.getByRole("button", { name: "Return" }).click();
    await verificationOf(tab).getByText("One ward had no workshop.").waitFor();
    await expect
      .poll(async () => (await rows.entries("Verifications", "4.1.1")).at(-1)?.fields)
      .toMatchObject({ kind: "Returned", words: "One ward had no workshop." });
    expect((await rows.row("4.1.1")).fields.lifecycle).toBe("Claimed complete");
    await screen.reload(String(new URLSearchParams({ as: "coordinator-6", sub: "text=4.1.1&open=4.1.1" })));
    await expect
      .poll(() => rows.row("4.1.1"))
      .toMatchObject({ fields: { lifecycle: "In progress", claimedOn: undefined } });
  });

  test("a row is written in nobody's name before it is known what counts, such as whether a file is gone", async () => {
    const screen = await openActionScreen("coordinator-5", "1.2.1");
    const { rows } = screen;
    const link =
      "https://council.example/sites/improvement/Evidence%20files/5%20Supporting%20elected%20members/Gone.txt";
    await rows.addEntry("Evidence", "1.2.1", { title: "Gone", criterion: "SC1", link, fileSize: 9, fileHash: "0" });
    const before = (await rows.versions("1.2.1")).length;
    for (const as of ["lead-5", "owner", "lead-5"]) {
      await screen.reload(String(new URLSearchParams({ as, sub: "text=1.2.1&open=1.2.1" })));
      await panelOf(screen.tab).getByText("The file is no longer in the library.").waitFor();
      await rows.advance(20_000);
    }
    expect(await rows.versions("1.2.1")).toHaveLength(before);
  });

  test("an owner supersedes an action and reinstates it; a lead is not offered either", async () => {
    const lead = await openActionScreen("lead-5", "1.3.1");
    expect(await verificationOf(lead.tab).getByRole("button", { name: "Replace or withdraw" }).count()).toBe(0);
    const { tab, rows } = await openActionScreen("owner", "1.3.1");
    const { fields: before } = await rows.row("1.3.1");
    const form = tab.getByTestId("entry-form");
    await verificationOf(tab).getByRole("button", { name: "Replace or withdraw" }).click();
    await form.getByLabel("Reason").fill("Merged with mentoring.");
    await form.getByLabel("Replaced by").fill("banana");
    await form.getByRole("button", { name: "Replace or withdraw" }).click();
    await form.getByText("Enter the number of another action").waitFor();
    await form.getByLabel("Replaced by").fill("1.1.3");
    await form.getByRole("button", { name: "Replace or withdraw" }).click();
    await verificationOf(tab).getByText("Replaced by 1.1.3").waitFor();
    await expect
      .poll(() => rows.row("1.3.1"))
      .toMatchObject({ fields: { lifecycle: "Superseded", supersededBy: "1.1.3", rating: before.rating } });
    expect(await cardOf(tab, "1.3.1").count()).toBe(0);

    await verificationOf(tab).getByRole("button", { name: "Put back in the plan" }).click();
    await form.getByLabel("Reason").fill("Mentoring does not cover it.");
    await form.getByRole("button", { name: "Put back in the plan" }).click();
    await expect.poll(async () => (await rows.row("1.3.1")).fields.lifecycle).toBe(before.lifecycle);
    await cardOf(tab, "1.3.1").waitFor();
    const kinds = (await rows.entries("Supersessions", "1.3.1")).map(({ fields }) => fields.kind);
    expect(kinds).toEqual(["Superseded", "Reinstated"]);
  });

  test("a row that says verified without a record is not believed, and is put right by one click", async () => {
    const screen = await openActionScreen("coordinator-7", "2.1.3");
    const { tab, rows } = screen;
    const today = new Date().toISOString().slice(0, 10);
    await rows.change("2.1.3", { lifecycle: "Claimed complete", claimedOn: today, verifiedOn: today });
    await screen.reload();
    const { rating = "Red" } = (await rows.row("2.1.3")).fields;
    await stands(tab, "2.1.3", rating);
    expect(await panelOf(tab).locator('[data-check="not-believed"]').count()).toBe(2);
    await tab.getByTestId("row-differs").getByRole("button", { name: "Put the list right" }).click();
    await tab.getByTestId("row-differs").waitFor({ state: "detached" });
    await expect
      .poll(() => rows.row("2.1.3"))
      .toMatchObject({ fields: { lifecycle: "In progress", claimedOn: undefined, verifiedOn: undefined } });
    expect(await panelOf(tab).locator('[data-check="not-believed"]').count()).toBe(0);
  });
});

test("the list of checks leads to the action, and is the same for everyone", async () => {
  const { tab } = await openActionScreen("slt-1", "3.4.1");
  await goToScreen(tab, "Assurance");
  const first = tab.getByTestId("assurance").locator("[data-check] [data-ref]").first();
  const reference = await first.getAttribute("data-ref");
  await first.click();
  await tab.getByRole("region", { name: `Action ${reference}`, exact: true }).waitFor();
  await panelOf(tab).getByTestId("checks").waitFor();
});
