// Claiming an action complete in one form, with evidence for each criterion, and checking what was claimed.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  fillCheck,
  fillClaim,
  hasFocus,
  look,
  openActionScreen,
  panelOf,
  stands,
  verificationOf,
} from "../../support/actionPanel.ts";

const moveForm = (tab: Frame) => tab.getByTestId("move-form");
const criterion = (tab: Frame, mark: string) => moveForm(tab).locator(`section[data-criterion="${mark}"]`);
const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function openClaim(tab: Frame): Promise<void> {
  await verificationOf(tab).getByRole("button", { name: "Claim complete" }).click();
  await hasFocus(moveForm(tab));
}

async function addFiles(tab: Frame, mark: string, files: ReturnType<typeof file>[]): Promise<void> {
  const [chooser] = await Promise.all([
    tab.page().waitForEvent("filechooser"),
    criterion(tab, mark).getByRole("button", { name: "Add files" }).click(),
  ]);
  await chooser.setFiles(files);
}

const claim = (tab: Frame) => moveForm(tab).getByRole("button", { name: "Claim", exact: true }).click();

describe("a lead claims an action", () => {
  test("with files for a criterion and a reason for another, in one form", async () => {
    const { tab, rows } = await openActionScreen("lead-5", "1.2.1");
    await openClaim(tab);
    await tab.page().keyboard.type("Thirty-one people have finished.");
    await addFiles(tab, "SC1", [file("Register.txt", "31 names"), file("Certificates.txt", "31 of them")]);
    await fillClaim(moveForm(tab), "Thirty-one people have finished.");
    await claim(tab);
    await stands(tab, "1.2.1", "Claimed");
    expect((await rows.entries("Evidence", "1.2.1")).map(({ fields }) => [fields.title, fields.criterion])).toEqual([
      ["Register", "SC1"],
      ["Certificates", "SC1"],
    ]);
    expect((await rows.entries("Claims", "1.2.1")).at(-1)?.fields).toMatchObject({
      ...{ kind: "Claimed", words: "Thirty-one people have finished.", without: "SC2 It is seen in meetings." },
    });
    expect((await rows.row("1.2.1")).fields).toMatchObject({ lifecycle: "Claimed complete", coverage: "1 of 2" });
  });

  test.each([320, 700, 960, 1280])("in a form that lies within a window of %i pixels", async (width) => {
    const { tab, page } = await openActionScreen("lead-5", "1.2.1");
    await page.setViewportSize({ width, height: 640 });
    await openClaim(tab);
    await expect
      .poll(async () => {
        const box = await moveForm(tab).boundingBox();
        return box !== null && box.x >= 0 && box.x + box.width <= width;
      })
      .toBe(true);
  });

  test("and is told, criterion by criterion, what the claim leaves out", async () => {
    const { tab, rows } = await openActionScreen("lead-5", "1.2.1");
    await openClaim(tab);
    await claim(tab);
    await moveForm(tab).getByText("Enter what has been achieved").waitFor();
    await moveForm(tab).getByLabel("What has been achieved").fill("Done.");
    await criterion(tab, "SC1").getByText("Add evidence for SC1, or say why there is none").waitFor();
    await criterion(tab, "SC1").getByLabel("Why there is no evidence").fill("The register is\nwith the college.");
    await criterion(tab, "SC2").getByText("Add evidence for SC2, or say why there is none").waitFor();
    await criterion(tab, "SC2").getByRole("button", { name: "Add a link" }).click();
    await claim(tab);
    await criterion(tab, "SC2").getByText("Enter a link").waitFor();
    await criterion(tab, "SC2").getByLabel("Link").fill("https://council.example/survey");
    await criterion(tab, "SC2").getByLabel("Title").fill("Survey of those who took part");
    expect(await rows.entries("Claims", "1.2.1")).toEqual([]);
    await claim(tab);
    await stands(tab, "1.2.1", "Claimed");
    expect((await rows.entries("Claims", "1.2.1")).at(-1)?.fields.without).toBe(
      "SC1 The register is with the college.",
    );
  });

  test("that has no criteria, and writes them with the claim", async () => {
    const { tab, rows } = await openActionScreen("lead-5", "1.1.5");
    await openClaim(tab);
    await moveForm(tab).getByLabel("What has been achieved").fill("All groups have rules.");
    await claim(tab);
    await moveForm(tab).getByText("Write at least one success criterion, or say why there are none").waitFor();
    await moveForm(tab).getByLabel("Success criteria", { exact: true }).fill("Every group has written rules");
    await criterion(tab, "SC1").getByLabel("Why there is no evidence").fill("The rules are read out.");
    await claim(tab);
    await stands(tab, "1.1.5", "Claimed");
    expect((await rows.row("1.1.5")).fields.successCriteria).toBe("SC1 Every group has written rules");
  });

  test("and what is typed and chosen is there again when the form is closed and opened", async () => {
    const { tab } = await openActionScreen("lead-5", "1.2.1");
    await openClaim(tab);
    await moveForm(tab).getByLabel("What has been achieved").fill("Nearly done.");
    await addFiles(tab, "SC2", [file("Survey.txt", "29 of 31")]);
    await moveForm(tab).getByRole("button", { name: "Save draft and close" }).click();
    await verificationOf(tab).getByRole("button", { name: "Continue the claim" }).click();
    expect(await moveForm(tab).getByLabel("What has been achieved").inputValue()).toBe("Nearly done.");
    await criterion(tab, "SC2").getByText("Survey.txt, 8 bytes").waitFor();
  });

  test("with a restricted file, which is called what they call it", async () => {
    const { tab, rows } = await openActionScreen("lead-5", "1.2.1");
    await openClaim(tab);
    await addFiles(tab, "SC1", [file("Mrs Jane Doe.txt", "Her complaint")]);
    await criterion(tab, "SC1")
      .getByRole("checkbox", { name: /^Restricted/ })
      .check();
    await fillClaim(moveForm(tab), "Done.");
    await claim(tab);
    await criterion(tab, "SC1").getByText("Enter a title").waitFor();
    await criterion(tab, "SC1").getByLabel("Title").fill("A complaint");
    await claim(tab);
    await stands(tab, "1.2.1", "Claimed");
    const [piece] = await rows.entries("Evidence", "1.2.1");
    expect(piece?.fields.title).toBe("A complaint");
    expect(piece?.fields.link).toMatch(/\/Restricted%20evidence\/5%20.*\/A%20complaint\.txt$/);
  });

  test("and withdraws the claim with the reason why", async () => {
    const { tab, rows } = await openActionScreen("lead-5", "1.2.1");
    await openClaim(tab);
    await fillClaim(moveForm(tab), "Done.");
    await claim(tab);
    await stands(tab, "1.2.1", "Claimed");
    await verificationOf(tab).getByRole("button", { name: "Withdraw claim" }).click();
    await moveForm(tab).getByText("Withdraw the claim of 1.2.1").waitFor();
    await moveForm(tab).getByLabel("Why the claim is withdrawn").fill("Two have dropped out.");
    await moveForm(tab).getByRole("button", { name: "Withdraw the claim" }).click();
    await stands(tab, "1.2.1", "Green");
    expect((await rows.entries("Claims", "1.2.1")).at(-1)?.fields).toMatchObject({
      ...{ kind: "Withdrawn", words: "Two have dropped out." },
    });
  });
});

describe("a verifier", () => {
  test("verifies each criterion, and says what they checked", async () => {
    const { tab, rows } = await openActionScreen("verifier-1", "4.1.1");
    await verificationOf(tab).getByRole("button", { name: "Verify" }).click();
    await fillCheck(moveForm(tab), "Read the lists, and rang two wards.");
    await moveForm(tab).getByRole("button", { name: "Verify", exact: true }).click();
    await stands(tab, "4.1.1", "Verified");
    expect((await rows.entries("Verifications", "4.1.1")).at(-1)?.fields).toMatchObject({
      ...{ kind: "Verified", checked: "SC1, SC2", words: "Read the lists, and rang two wards." },
    });
  });

  test("is told what has changed since they began, and looks at each criterion again; their text stays", async () => {
    const { tab, rows } = await openActionScreen("verifier-1", "4.1.1");
    await verificationOf(tab).getByRole("button", { name: "Verify" }).click();
    await fillCheck(moveForm(tab), "Read the lists.");
    const { successCriteria } = (await rows.row("4.1.1")).fields;
    const before = await rows.entries("Verifications", "4.1.1");
    await rows.change("4.1.1", { successCriteria: `${successCriteria}\nSC3 It lasts` });
    await look(tab);
    await moveForm(tab).getByText("The claim or its evidence has changed since you began.", { exact: false }).waitFor();
    expect(await moveForm(tab).getByRole("radio", { checked: true }).count()).toBe(0);
    await moveForm(tab).getByRole("button", { name: "Verify", exact: true }).click();
    await criterion(tab, "SC1").getByText("Say whether SC1 is met").waitFor();
    expect(await moveForm(tab).getByLabel("What you checked").inputValue()).toBe("Read the lists.");
    expect(await rows.entries("Verifications", "4.1.1")).toEqual(before);
  });

  test("returns a claim from the same form, with what is missing of which criterion", async () => {
    const { tab, rows } = await openActionScreen("verifier-1", "4.1.1");
    await verificationOf(tab).getByRole("button", { name: "Verify" }).click();
    await criterion(tab, "SC1").getByRole("radio", { name: "Met", exact: true }).check();
    await criterion(tab, "SC2").getByRole("radio", { name: "Not met" }).check();
    await moveForm(tab).getByRole("button", { name: "Return to the lead" }).click();
    await criterion(tab, "SC2").getByText("Say what is missing of SC2").waitFor();
    await criterion(tab, "SC2").getByLabel("What is missing").fill("No figures by age.");
    await moveForm(tab).getByRole("button", { name: "Return to the lead" }).click();
    await panelOf(tab).getByText("SC2: No figures by age.").first().waitFor();
    expect((await rows.entries("Verifications", "4.1.1")).at(-1)?.fields).toMatchObject({
      ...{ kind: "Returned", words: "SC2: No figures by age." },
    });
  });
});
