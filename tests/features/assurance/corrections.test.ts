// Evidence that is withdrawn, replaced, restricted, shown, or deleted for good.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  cardOf,
  evidenceForm,
  evidenceOf,
  fillClaim,
  goToScreen,
  look,
  openActionScreen,
  panelOf,
  stands,
  verificationOf,
} from "../../support/actionPanel.ts";
import type { Screen } from "../../support/screen.ts";

const line = (tab: Frame, title: string) => evidenceOf(tab).locator(`[data-evidence="${title}"]`);
const at = (login: string, reference: string) =>
  String(new URLSearchParams({ as: login, sub: `text=${reference}&open=${reference}` }));

async function choose(tab: Frame, title: string, what: "Withdraw" | "Replace"): Promise<void> {
  await evidenceOf(tab)
    .getByRole("button", { name: `Correct “${title}”` })
    .click();
  await tab.getByRole("menuitem", { name: what }).click();
}

/** An action of programme 5 with one criterion and one piece of evidence for it, which its coordinator has added. */
async function withEvidence(link = "https://council.example/survey"): Promise<Screen> {
  const screen = await openActionScreen("lead-5", "6.1.1");
  const { tab, rows } = screen;
  await rows.removeEntries("Evidence", "6.1.1");
  await rows.change("6.1.1", { successCriteria: "SC1 Members use it" });
  await rows.addEntry("Evidence", "6.1.1", { title: "Survey", kind: "Data", criterion: "SC1", link });
  await look(tab);
  await line(tab, "Survey").waitFor();
  return screen;
}

const withdrawForm = (tab: Frame) => tab.getByTestId("withdraw-evidence");

async function withdraw(tab: Frame, why: string, mustGo = false): Promise<void> {
  await choose(tab, "Survey", "Withdraw");
  await withdrawForm(tab).getByLabel("Why it is withdrawn").fill(why);
  if (mustGo) await withdrawForm(tab).getByRole("checkbox").check();
  await withdrawForm(tab).getByRole("button", { name: "Withdraw evidence" }).click();
}

describe("a lead", () => {
  test("withdraws evidence with a reason; it stays to be seen, and no longer counts", async () => {
    const { tab, rows } = await withEvidence();
    await choose(tab, "Survey", "Withdraw");
    await withdrawForm(tab).getByRole("button", { name: "Withdraw evidence" }).click();
    await withdrawForm(tab).getByText("Enter why it is withdrawn").waitFor();
    await withdrawForm(tab).getByLabel("Why it is withdrawn").fill("It was of another year.");
    await withdrawForm(tab).getByRole("button", { name: "Withdraw evidence" }).click();
    const withdrawn = evidenceOf(tab).getByTestId("withdrawn");
    await withdrawn.getByText("It was of another year.").waitFor();
    await withdrawn.getByText(/^Withdrawn by Programme lead 5/).waitFor();
    expect(await evidenceOf(tab).getByTestId("coverage").innerText()).toMatch(/^0 of 1 /);
    const [piece] = await rows.entries("Evidence", "6.1.1");
    await expect
      .poll(async () => (await rows.entries("Evidence corrections", "6.1.1")).map(({ fields }) => fields))
      .toEqual([
        expect.objectContaining({
          kind: "Withdrawn",
          piece: piece?.fields.operation,
          words: "It was of another year.",
        }),
      ]);
    expect((await rows.row("6.1.1")).fields.coverage).toBe("0 of 1");
  });

  test("is warned that a claim falls with its only evidence, and finds it returned with the reason", async () => {
    const { tab } = await withEvidence();
    await verificationOf(tab).getByRole("button", { name: "Claim complete" }).click();
    await fillClaim(tab.getByTestId("move-form"), "Members use it.");
    await tab.getByTestId("move-form").getByRole("button", { name: "Claim", exact: true }).click();
    await stands(tab, "6.1.1", "Claimed");
    await choose(tab, "Survey", "Withdraw");
    await withdrawForm(tab)
      .getByText(/^The claim will no longer count: nothing else shows that SC1 is met/)
      .waitFor();
    await withdrawForm(tab).getByLabel("Why it is withdrawn").fill("It was of another year.");
    await withdrawForm(tab).getByRole("button", { name: "Withdraw evidence" }).click();
    await verificationOf(tab).getByText("Its evidence was withdrawn. It was of another year.").waitFor();
    await expect.poll(() => tab.locator('[data-column="Claimed"] [data-ref="6.1.1"]').count()).toBe(0);
    await cardOf(tab, "6.1.1").waitFor();
  });

  test("replaces evidence: what is new counts, and what is old says why it does not", async () => {
    const { tab, rows } = await withEvidence();
    await choose(tab, "Survey", "Replace");
    const form = evidenceForm(tab);
    expect(await form.getByLabel("Title").inputValue()).toBe("Survey");
    await form.getByRole("textbox", { name: "Link" }).fill("https://council.example/survey-2026");
    await form.getByLabel("Title").fill("Survey of 2026");
    await form.getByLabel("Date of the evidence").fill("2026-10-30");
    await form.getByRole("button", { name: "Add", exact: true }).click();
    await form.getByText("Enter why it is replaced").waitFor();
    await form.getByLabel("Why it is replaced").fill("It was of another year.");
    await form.getByRole("button", { name: "Add", exact: true }).click();
    await evidenceOf(tab).locator('[data-criterion="SC1"] [data-evidence="Survey of 2026"]').waitFor();
    await evidenceOf(tab)
      .getByTestId("withdrawn")
      .getByText(/^Replaced by Programme lead 5/)
      .waitFor();
    const operation = async () => (await rows.entries("Evidence", "6.1.1")).at(-1)?.fields.operation;
    await expect
      .poll(async () => (await rows.entries("Evidence corrections", "6.1.1")).map(({ fields }) => fields.replacedBy))
      .toEqual([await operation()]);
    expect(await evidenceOf(tab).getByTestId("coverage").innerText()).toMatch(/^1 of 1 /);
  });

  test("adds a restricted file, which people of other programmes see and cannot open", async () => {
    const screen = await withEvidence();
    const { tab, rows } = screen;
    await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
    const form = evidenceForm(tab);
    await form.getByRole("radio", { name: "File" }).check();
    const buffer = Buffer.from("Names of those who complained");
    await form.locator("input[type=file]").setInputFiles({ name: "Mrs Jane Doe.txt", mimeType: "", buffer });
    expect(await form.getByLabel("Title").inputValue()).toBe("Mrs Jane Doe");
    await form.getByRole("checkbox", { name: /^Restricted/ }).check();
    expect(await form.getByLabel("Title").inputValue()).toBe("");
    await form.getByLabel("Title").fill("Complaints");
    await form.getByLabel("Kind").selectOption("Data");
    await form.getByLabel("Date of the evidence").fill("2026-10-30");
    await form.getByRole("button", { name: "Add", exact: true }).click();
    await line(tab, "Complaints").getByText("Restricted", { exact: true }).waitFor();
    const link = async () => (await rows.entries("Evidence", "6.1.1")).at(-1)?.fields.link;
    await expect.poll(link).toMatch(/\/Restricted%20evidence\/5%20.*\/Complaints\.txt$/);
    // The library in memory is not filled by uploads; the folder is what the others are not shown.
    await screen.reload(at("lead-6", "6.1.1"));
    await line(screen.tab, "Complaints")
      .getByText("Restricted: only its programme, verifiers and owners can open this file.")
      .waitFor();
    expect(await line(screen.tab, "Complaints").getByRole("link").count()).toBe(0);
  });
});

describe("a file", () => {
  test("of Office or a PDF opens in SharePoint; others are as they are", async () => {
    const { tab, rows } = await withEvidence();
    const put = (name: string) => rows.putFile("5 People", { name, size: 9 }, { version: "1.0", hash: "" });
    await rows.addEntry("Evidence", "6.1.1", {
      title: "Report",
      kind: "Data",
      criterion: "SC1",
      link: await put("b.DOCX"),
    });
    await rows.addEntry("Evidence", "6.1.1", {
      title: "Numbers",
      kind: "Data",
      criterion: "SC1",
      link: await put("a.csv"),
    });
    await look(tab);
    const href = (title: string) => line(tab, title).getByRole("link").getAttribute("href");
    await line(tab, "Numbers").waitFor();
    expect(await href("Report")).toMatch(/b\.DOCX\?web=1$/);
    expect(await href("Numbers")).toMatch(/a\.csv$/);
  });

  test("that is a picture is shown in place", async () => {
    const { tab, rows } = await withEvidence();
    const link = await rows.putFile("5 People", { name: "Room.png", size: 68 }, { version: "1.0", hash: "" });
    const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    await tab.evaluate(
      ([address, data]) => {
        window.opened.contents.set(address, Uint8Array.from(atob(data), (each) => each.charCodeAt(0)).buffer);
      },
      [link, pixel] as const,
    );
    await rows.addEntry("Evidence", "6.1.1", { title: "Room", kind: "Sample", criterion: "SC1", link });
    await look(tab);
    await line(tab, "Room").getByRole("button", { name: "Show picture" }).click();
    const picture = line(tab, "Room").getByRole("img", { name: "Room" });
    await picture.waitFor();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
    expect(await picture.getAttribute("src")).toMatch(/^data:image\/png;base64,/);
    await line(tab, "Room").getByRole("button", { name: "Hide picture" }).click();
    expect(await picture.count()).toBe(0);
  });
});

test("an owner is told of a file that has to go, deletes it for good, and its entries stay", async () => {
  const screen = await withEvidence();
  const { tab, rows } = screen;
  const link = await rows.putFile("5 People", { name: "Survey.docx", size: 9 }, { version: "1.0", hash: "" });
  await rows.removeEntries("Evidence", "6.1.1");
  await rows.addEntry("Evidence", "6.1.1", { title: "Survey", kind: "Data", criterion: "SC1", link });
  // Its link is written otherwise, and leads to the same file.
  const shared = link.replace("Evidence%20files", "evidence files");
  await rows.addEntry("Evidence", "1.1.5", { title: "The same", kind: "Data", criterion: "", link: shared });
  await look(tab);
  await withdraw(tab, "It has people's names.", true);
  await evidenceOf(tab)
    .getByTestId("withdrawn")
    .getByText(/asks for its file to be deleted$/)
    .waitFor();
  await expect.poll(async () => (await rows.entries("Evidence corrections", "6.1.1")).length).toBe(1);
  expect(await evidenceOf(tab).getByRole("button", { name: "Delete the file" }).count()).toBe(0);
  await screen.reload("as=owner&frame=personal&sub=screen%3Dboard%26text%3D6.1.1");
  await goToScreen(screen.tab, "My work");
  const asked = "Programme lead 5 asks for the file to be deleted. It has people's names.";
  await screen.tab.getByRole("listitem").filter({ hasText: asked }).getByRole("button", { name: "Open" }).click();
  await evidenceOf(screen.tab).getByRole("button", { name: "Delete the file" }).click();
  const form = screen.tab.getByTestId("delete-file");
  await form.getByText("nobody can bring it back", { exact: false }).waitFor();
  await form.getByText("which will no longer count: 1.1.5 “The same”.", { exact: false }).waitFor();
  await form.getByRole("button", { name: "Delete for good" }).click();
  await form.getByText("Say that this is the file to delete").waitFor();
  await form.getByRole("checkbox", { name: "Delete “Survey.docx” in “5 People”" }).check();
  await form.getByRole("button", { name: "Delete for good" }).click();
  await evidenceOf(screen.tab)
    .getByText(/^File deleted by /)
    .waitFor();
  await expect
    .poll(async () => (await rows.entries("Evidence corrections", "6.1.1")).map(({ fields }) => fields.kind))
    .toEqual(["Removal requested", "Removed"]);
  expect((await rows.entries("Evidence corrections", "1.1.5")).map(({ fields }) => fields.kind)).toEqual(["Removed"]);
  expect(await panelOf(screen.tab).getByRole("button", { name: "Delete the file" }).count()).toBe(0);
});
