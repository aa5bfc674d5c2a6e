// Whose verification counts, also where SharePoint lets an entry in. Every assertion about rows is made over REST.
import { describe, expect, test } from "vitest";
import { cardOf, fillClaim, look, openAction, panelOf, stands, verificationOf } from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

describe("a verifier", () => {
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
    const reference = "1.2.1";
    const coordinator = await openAction(journey, "coordinator-5", reference);
    await verificationOf(coordinator).getByRole("button", { name: "Claim complete" }).click();
    await fillClaim(coordinator.getByTestId("move-form"), "The minutes say so.");
    await coordinator.getByTestId("move-form").getByRole("button", { name: "Claim" }).click();
    await stands(coordinator, reference, "Claimed");
    const tab = await openAction(journey, "lead-5", reference);
    await stands(tab, reference, "Claimed");
    await tab
      .getByTestId("why-not")
      .getByText(/^You lead or coordinate this programme/)
      .waitFor();
    await cardOf(tab, reference)
      .getByRole("button", { name: /^1\.2\.1 / })
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
    expect(await check.textContent()).toContain("does not count, because Programme lead 5 led the programme then.");
    await stands(tab, reference, "Claimed");
  });
});
