// Who may say that work is done: verifiers who did not do it, and nobody else. Every assertion about rows is made over REST.
import { describe, expect, test } from "vitest";
import { cardOf, goToScreen, look, openAction, panelOf, stands, verificationOf } from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

describe("a verifier", () => {
  test("who claimed the action is refused, in plain words, in panel and menu", async () => {
    const tab = await openAction(journey, "owner", "10.1.1");
    await verificationOf(tab).getByRole("button", { name: "Claim complete" }).click();
    await tab.getByTestId("move-form").getByLabel("Evidence").fill("The minutes.");
    await tab.getByTestId("move-form").getByRole("button", { name: "Claim" }).click();
    await stands(tab, "10.1.1", "Claimed");
    await tab
      .getByTestId("why-not")
      .getByText("You claimed this action complete, so someone else must verify it.")
      .waitFor();
    expect(await verificationOf(tab).getByRole("button", { name: "Verify" }).count()).toBe(0);
    await tab.getByRole("button", { name: "More options for 10.1.1", exact: true }).click();
    const item = tab.getByRole("menuitem", { name: "Verified" });
    expect(await item.getAttribute("aria-disabled")).toBe("true");
    await item.getByText("You claimed this action").waitFor();
  });

  test("who leads the programme is refused, and a record of theirs made past the tab is not believed", async () => {
    const login = encodeURIComponent("i:0#.f|membership|lead-5@council.example");
    const user = (await (await journey.tenant.ask("owner", `_api/web/siteusers(@v)?@v='${login}'`)).json()) as {
      LoginName: string;
    };
    const joined = await journey.tenant.ask("owner", "_api/web/sitegroups/getbyname('Improvement verifiers')/users", {
      method: "POST",
      headers: { "content-type": "application/json;odata=nometadata" },
      body: JSON.stringify({ LoginName: user.LoginName }),
    });
    expect(joined.ok).toBe(true);
    const reference = "3.2.1";
    const coordinator = await openAction(journey, "coordinator-5", reference);
    await verificationOf(coordinator).getByRole("button", { name: "Claim complete" }).click();
    await coordinator.getByTestId("move-form").getByLabel("Evidence").fill("The minutes.");
    await coordinator.getByTestId("move-form").getByRole("button", { name: "Claim" }).click();
    await stands(coordinator, reference, "Claimed");
    const tab = await openAction(journey, "lead-5", reference);
    await stands(tab, reference, "Claimed");
    await tab
      .getByTestId("why-not")
      .getByText(/^You lead or coordinate this programme/)
      .waitFor();
    await cardOf(tab, reference)
      .getByRole("button", { name: /^3\.2\.1 / })
      .press("Shift+ArrowRight");
    await tab
      .getByTestId("notice")
      .getByText(/You lead or coordinate this programme/)
      .waitFor();

    const forged = { Title: "Verified", RecordKind: "Verified", Words: "Fine" };
    expect(await journey.rows.addEntry("lead-5", "Verifications", reference, forged)).toBe(201);
    const check = panelOf(tab).locator('[data-check="not-believed"]');
    await expect
      .poll(async () => {
        await look(tab);
        return check.count();
      })
      .toBe(1);
    expect(await check.textContent()).toContain("does not count: Programme lead 5 leads the programme.");
    await stands(tab, reference, "Claimed");
  });
});

describe("what is said with a record of its own", () => {
  test("a verifier checks again whether verified work has held", async () => {
    const tab = await openAction(journey, "verifier-2", "2.2.1");
    await verificationOf(tab).getByRole("button", { name: "Still in place" }).click();
    const form = tab.getByTestId("entry-form");
    await form.getByRole("button", { name: "Still in place" }).click();
    await form.getByText("Enter what you checked").waitFor();
    await form.getByLabel("What you checked").fill("The new structure is still in place.");
    await form.getByRole("button", { name: "Still in place" }).click();
    await verificationOf(tab).getByText("The new structure is still in place.").waitFor();
    await stands(tab, "2.2.1", "Verified");
    expect((await journey.rows.row("2.2.1")).EmbeddedOn).not.toBeNull();
    const last = (await journey.rows.entries("Verifications", "2.2.1")).at(-1);
    expect(last).toMatchObject({ RecordKind: "Held", Author: { EMail: "verifier-2@council.example" } });
  });

  test("an owner supersedes an action and reinstates it; a lead is not offered either", async () => {
    const lead = await openAction(journey, "lead-5", "1.3.1");
    expect(await verificationOf(lead).getByRole("button", { name: "Replace or withdraw" }).count()).toBe(0);
    const before = await journey.rows.row("1.3.1");
    const tab = await openAction(journey, "owner", "1.3.1");
    await verificationOf(tab).getByRole("button", { name: "Replace or withdraw" }).click();
    await tab.getByTestId("entry-form").getByLabel("Reason").fill("Merged with mentoring.");
    await tab.getByTestId("entry-form").getByLabel("Replaced by").fill("1.1.3");
    await tab.getByTestId("entry-form").getByRole("button", { name: "Replace or withdraw" }).click();
    await verificationOf(tab).getByText("Replaced by 1.1.3").waitFor();
    await expect.poll(async () => (await journey.rows.row("1.3.1")).Lifecycle).toBe("Superseded");
    expect(await journey.rows.row("1.3.1")).toMatchObject({ SupersededBy: "1.1.3", Rating: before.Rating });
    expect(await cardOf(tab, "1.3.1").count()).toBe(0);

    await verificationOf(tab).getByRole("button", { name: "Put back in the plan" }).click();
    await tab.getByTestId("entry-form").getByLabel("Reason").fill("Mentoring does not cover it.");
    await tab.getByTestId("entry-form").getByRole("button", { name: "Put back in the plan" }).click();
    await expect.poll(async () => (await journey.rows.row("1.3.1")).Lifecycle).toBe(before.Lifecycle);
    await cardOf(tab, "1.3.1").waitFor();
    const kinds = (await journey.rows.entries("Supersessions", "1.3.1")).map((each) => each.RecordKind);
    expect(kinds).toEqual(["Superseded", "Reinstated"]);
  });

  test("a row that says verified without a record is not believed, and is put right by one click", async () => {
    const reference = "2.1.3";
    const today = new Date().toISOString().slice(0, 10);
    await journey.rows.change("owner", reference, {
      Lifecycle: "Claimed complete",
      ClaimedOn: `${today}T12:00:00Z`,
      VerifiedOn: `${today}T12:00:00Z`,
    });
    const tab = await openAction(journey, "coordinator-7", reference);
    await stands(tab, reference, "Claimed");
    await panelOf(tab).locator('[data-check="not-believed"]').waitFor();
    await tab.getByTestId("row-differs").getByRole("button", { name: "Correct the row" }).click();
    await tab.getByTestId("row-differs").waitFor({ state: "detached" });
    await expect.poll(async () => (await journey.rows.row(reference)).VerifiedOn).toBeNull();
    expect(await panelOf(tab).locator('[data-check="not-believed"]').count()).toBe(0);
  });
});

test("the list of checks leads to the action, and is the same for everyone", async () => {
  const tab = await openAction(journey, "slt-1", "3.4.1");
  await goToScreen(tab, "Assurance");
  const first = tab.getByTestId("assurance").locator("[data-check] [data-ref]").first();
  const reference = await first.getAttribute("data-ref");
  await first.click();
  await tab.getByRole("region", { name: `Action ${reference}`, exact: true }).waitFor();
  await panelOf(tab).getByTestId("checks").waitFor();
});
