// The life of a finished action: claimed with evidence, returned, claimed again, verified, slipped, re-opened. Every assertion
// about rows is made over REST.
import type { Frame, Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  drag,
  evidenceForm,
  evidenceOf,
  fillCheck,
  hasFocus,
  openAction,
  stands,
  verificationOf,
} from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

const reference = "1.1.3";
const press = (button: Locator) => button.click();
const write = (field: Locator, text: string) => field.fill(text);

describe("a finished action, by mouse, dragging:", () => {
  const button = (within: Locator, name: string | RegExp) => within.getByRole("button", { name, exact: true });
  const moveForm = (tab: Frame) => tab.getByTestId("move-form");

  async function answer(tab: Frame, label: string, text: string, name: string): Promise<void> {
    await hasFocus(moveForm(tab));
    await write(moveForm(tab).getByLabel(label), text);
    await press(button(moveForm(tab), name));
    await moveForm(tab).waitFor({ state: "detached" });
  }

  async function verify(tab: Frame): Promise<void> {
    await drag(tab, reference, "Verified");
    await hasFocus(moveForm(tab));
    await press(button(moveForm(tab), "Verify"));
    await moveForm(tab).getByText("Say whether SC1 is met").waitFor();
    await fillCheck(moveForm(tab), "Read both, and rang two members.");
    await press(button(moveForm(tab), "Verify"));
    await stands(tab, reference, "Verified");
  }

  test("criteria are written, and each is evidenced, by a link and by a file", async () => {
    const tab = await openAction(journey, "lead-5", reference);
    await press(evidenceOf(tab).getByRole("button", { name: /success criteria$/ }));
    await write(
      tab.getByRole("textbox", { name: "Success criteria" }),
      "All have been asked\nNine in ten say it helps",
    );
    await press(button(evidenceOf(tab), "Save").first());
    await evidenceOf(tab).locator('[data-criterion="SC2"]').waitFor();

    await press(button(evidenceOf(tab), "Add evidence"));
    await write(evidenceForm(tab).getByRole("textbox", { name: "Link" }), "https://council.example/register?year=2026");
    await write(evidenceForm(tab).getByLabel("Title"), "Register of interviews");
    await evidenceForm(tab).getByLabel("Kind").selectOption("Data");
    await evidenceForm(tab).getByLabel("Date of the evidence").fill("2026-11-03");
    await press(button(evidenceForm(tab), "Add"));
    await evidenceOf(tab).locator('[data-criterion="SC1"] a').waitFor();

    await press(button(evidenceOf(tab), "Add evidence"));
    await evidenceForm(tab).getByRole("radio", { name: "File" }).press("Space");
    const [chooser] = await Promise.all([
      tab.page().waitForEvent("filechooser"),
      press(button(evidenceForm(tab), "Choose a file")),
    ]);
    await chooser.setFiles({
      name: `Survey ${reference}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from("61 of 63"),
    });
    await evidenceForm(tab).getByLabel("Kind").selectOption("Lived experience");
    await evidenceForm(tab).getByLabel("Date of the evidence").fill("2026-11-10");
    await press(button(evidenceForm(tab), "Add"));
    await evidenceOf(tab).locator('[data-criterion="SC2"] a').waitFor();
    await tab.getByText("2 of 2 success criteria have evidence").waitFor();

    await expect.poll(async () => (await journey.rows.row(reference)).EvidenceCoverage).toBe("2 of 2");
    expect((await journey.rows.row(reference)).SuccessCriteria).toBe(
      "SC1 All have been asked\nSC2 Nine in ten say it helps",
    );
    const bank = await journey.rows.entries("Evidence", reference);
    expect(bank).toMatchObject([
      {
        Title: "Register of interviews",
        Criterion: "SC1",
        EvidenceKind: "Data",
        Author: { EMail: "lead-5@council.example" },
      },
      { Title: `Survey ${reference}`, Criterion: "SC2", EvidenceKind: "Lived experience" },
    ]);
    expect(bank).toHaveLength(2);
    const file = new URL(String(bank[1]?.EvidenceLink));
    expect(decodeURIComponent(file.pathname)).toMatch(
      /\/Evidence files\/5 Supporting elected members\/Survey [\d.]+\.txt$/,
    );
    const path = decodeURIComponent(file.pathname);
    const content = await journey.tenant.ask(
      "slt-1",
      `_api/web/getFileByServerRelativePath(decodedurl='${path}')/$value`,
    );
    expect(await content.text()).toBe("61 of 63");
  });

  test("it is claimed, returned to the rating it had, and claimed again", async () => {
    const lead = await openAction(journey, "lead-5", reference);
    const before = await journey.rows.row(reference);
    await drag(lead, reference, "Claimed");
    await answer(lead, "What has been achieved", "See the bank.", "Claim");
    await stands(lead, reference, "Claimed");
    expect(await journey.rows.row(reference)).toMatchObject({ Lifecycle: "Claimed complete", Rating: before.Rating });

    const verifier = await openAction(journey, "verifier-1", reference);
    await stands(verifier, reference, "Claimed");
    await drag(verifier, reference, "Green");
    await hasFocus(moveForm(verifier));
    await press(button(moveForm(verifier), "Return"));
    await moveForm(verifier).getByText("Enter the reason").waitFor();
    await answer(verifier, "Reason", "The survey lacks two wards.", "Return");
    await stands(verifier, reference, "Green");
    // The verifier does not write the row: the lead's own page does, once it has read the entry.
    await stands(lead, reference, "Green");
    await expect
      .poll(() => journey.rows.row(reference))
      .toMatchObject({ Lifecycle: "In progress", Rating: "Green", ClaimedOn: null });
    await lead.getByTestId("returned").getByText("The survey lacks two wards.").waitFor();
    await press(button(verificationOf(lead), "Claim complete"));
    await answer(lead, "What has been achieved", "With the two wards.", "Claim");
    await stands(lead, reference, "Claimed");
    expect((await journey.rows.entries("Claims", reference)).map((each) => [each.RecordKind, each.Words])).toEqual([
      ["Claimed", "See the bank."],
      ["Claimed", "With the two wards."],
    ]);
    expect(await journey.rows.entries("Verifications", reference)).toMatchObject([
      { RecordKind: "Returned", Words: "The survey lacks two wards.", Author: { EMail: "verifier-1@council.example" } },
    ]);
  });

  test("it is verified, slips, is verified once more, and the lead re-opens it", async () => {
    const verifier = await openAction(journey, "verifier-1", reference);
    await stands(verifier, reference, "Claimed");
    await verify(verifier);
    await drag(verifier, reference, "Green");
    await answer(verifier, "Reason", "Two mentors have left.", "No longer in place");
    await stands(verifier, reference, "Green");
    await verificationOf(verifier).getByText("Reopened once after it was verified.").waitFor();

    const lead = await openAction(journey, "lead-5", reference);
    await stands(lead, reference, "Green");
    await press(button(verificationOf(lead), "Claim complete"));
    await answer(lead, "What has been achieved", "Two new mentors.", "Claim");
    await stands(lead, reference, "Claimed");
    await stands(verifier, reference, "Claimed");
    await verify(verifier);

    await stands(lead, reference, "Verified");
    await expect.poll(async () => (await journey.rows.row(reference)).VerifiedOn).not.toBeNull();
    await press(button(verificationOf(lead), "Reopen"));
    await press(lead.getByRole("menuitem", { name: /^At risk/ }));
    await answer(lead, "Why it is reopened", "The mentors want more training.", "Reopen");
    await stands(lead, reference, "Amber");
    expect((await journey.rows.entries("Verifications", reference)).map((each) => each.RecordKind)).toEqual([
      "Returned",
      "Verified",
      "Slipped",
      "Verified",
    ]);
    expect((await journey.rows.entries("Claims", reference)).map((each) => each.RecordKind)).toEqual([
      "Claimed",
      "Claimed",
      "Claimed",
      "Re-opened",
    ]);
    expect(await journey.rows.row(reference)).toMatchObject({
      Narrative: "The mentors want more training.",
      VerifiedOn: null,
    });
  });
});
