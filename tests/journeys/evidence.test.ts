// Evidence that is typed, uploaded, broken off and looked up. Every assertion about rows is made over REST.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { cardOf, evidenceForm, evidenceOf, goToScreen, hasFocus, openAction } from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

describe("an upload", () => {
  const faults = (script: readonly unknown[]) =>
    fetch(new URL("/_local/faults", journey.tenant.siteUrl), { method: "POST", body: JSON.stringify({ script }) });
  const big = Buffer.alloc(5 * 1024 * 1024, "council ");

  async function fill(tab: Frame): Promise<void> {
    await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
    await evidenceForm(tab).getByRole("radio", { name: "File" }).check();
    await evidenceForm(tab)
      .locator("input[type=file]")
      .setInputFiles({ name: "Inspection report.pdf", mimeType: "application/pdf", buffer: big });
    await evidenceForm(tab).getByLabel("Title").fill("What the inspectors found");
    await evidenceForm(tab).getByLabel("Kind").selectOption("External view");
    await evidenceForm(tab).getByLabel("Date of the evidence").fill("2026-10-30");
    await evidenceForm(tab).getByLabel("What it shows").fill("Paragraph 12");
  }

  async function expectKept(tab: Frame): Promise<void> {
    expect(await evidenceForm(tab).getByLabel("Title").inputValue()).toBe("What the inspectors found");
    expect(await evidenceForm(tab).getByLabel("What it shows").inputValue()).toBe("Paragraph 12");
    expect(await evidenceForm(tab).getByLabel("Kind").inputValue()).toBe("External view");
    expect(await evidenceForm(tab).getByTestId("chosen-file").textContent()).toBe("Inspection report.pdf, 5.0 MB");
  }

  test("that fails in the middle keeps what was typed and chosen, and can be tried again", async () => {
    const tab = await openAction(journey, "lead-5", "3.1.1");
    await fill(tab);
    // A browser resends what a closed connection swallowed, so it is cut for longer than that.
    await faults([{ kind: "lostBefore", url: "continueUpload", times: 6 }]);
    await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).click();
    await tab.getByTestId("upload-problem").getByText("SharePoint could not be reached.").waitFor();
    await expectKept(tab);
    expect(await journey.rows.entries("Evidence", "3.1.1")).toEqual([]);

    await tab.getByRole("button", { name: "Close", exact: true }).click();
    await cardOf(tab, "3.1.1")
      .getByRole("button", { name: /^3\.1\.1 / })
      .click();
    await expectKept(tab);
    await faults([]);
    await evidenceForm(tab).getByRole("button", { name: "Try again" }).click();
    await evidenceOf(tab).getByRole("link", { name: "What the inspectors found" }).waitFor();
    await expect.poll(async () => (await journey.rows.entries("Evidence", "3.1.1")).length).toBe(1);
    const [made] = await journey.rows.entries("Evidence", "3.1.1");
    const path = decodeURIComponent(new URL(String(made?.EvidenceLink)).pathname);
    // What the broken try left behind was filled: no second file beside an empty one.
    expect(path).toMatch(/\/Inspection report\.pdf$/);
    const content = await journey.tenant.ask(
      "lead-5",
      `_api/web/getFileByServerRelativePath(decodedurl='${path}')/$value`,
    );
    expect(Buffer.from(await content.arrayBuffer()).equals(big)).toBe(true);
  });

  test("of a name that is taken gets a number, and nothing is written over; one that is cancelled leaves the form", async () => {
    const tab = await openAction(journey, "lead-5", "3.1.1");
    await fill(tab);
    await faults([{ kind: "slow", url: "startUpload", milliseconds: 4000, times: 2 }]);
    await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).click();
    await evidenceForm(tab).getByRole("button", { name: "Cancel upload" }).click();
    await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).waitFor();
    await expectKept(tab);
    await faults([]);
    await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).click();
    await expect.poll(async () => (await journey.rows.entries("Evidence", "3.1.1")).length).toBe(2);
    const links = (await journey.rows.entries("Evidence", "3.1.1")).map(({ EvidenceLink }) =>
      decodeURIComponent(String(EvidenceLink)),
    );
    expect(links.map((link) => link.split("/").at(-1))).toEqual(["Inspection report.pdf", "Inspection report 2.pdf"]);
  });

  test("of a file that is too big is refused before it is sent, in words that say what to do", async () => {
    const tab = await openAction(journey, "lead-5", "3.1.1");
    await fill(tab);
    await evidenceForm(tab)
      .locator("input[type=file]")
      .evaluate((input: HTMLInputElement) => {
        const data = new DataTransfer();
        const huge = new File(["x"], "huge.zip");
        Object.defineProperty(huge, "size", { value: 300 * 1024 * 1024 });
        data.items.add(huge);
        Object.defineProperty(input, "files", { value: [huge] });
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
    await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).click();
    await evidenceForm(tab).getByText("The file is 300 MB. The largest you can add here is 100 MB.").waitFor();
  });
});

test("a form that lacks something takes the person to the first of it", async () => {
  const tab = await openAction(journey, "lead-5", "1.1.5");
  await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
  const form = evidenceForm(tab);
  const add = form.getByRole("button", { name: "Add", exact: true });
  await add.click();
  await hasFocus(form.getByRole("textbox", { name: "Link" }));
  await form.getByRole("radio", { name: "File" }).press("Space");
  await add.click();
  await hasFocus(form.getByRole("button", { name: "Choose a file" }));
});

test("a link that could run is shown as text, in the panel and in the evidence bank", async () => {
  const fields = { Title: "Harmless title", EvidenceKind: "Data", EvidenceLink: "javascript:alert(1)" };
  expect(await journey.rows.addEntry("lead-5", "Evidence", "3.4.1", fields)).toBe(201);
  const tab = await openAction(journey, "slt-1", "3.4.1");
  const line = evidenceOf(tab).locator('[data-evidence="Harmless title"]');
  await line.getByText("javascript:alert(1)").waitFor();
  expect(await line.locator("a").count()).toBe(0);
  expect(await evidenceOf(tab).getByRole("button").count()).toBe(0);
  await goToScreen(tab, "Assurance", "Evidence");
  await tab.getByRole("searchbox", { name: "Search evidence" }).fill("harmless");
  const banked = tab.getByTestId("evidence-bank").locator("[data-evidence]");
  await expect.poll(() => banked.count()).toBe(1);
  expect(await banked.locator("a").count()).toBe(0);
});

test("a card's menu opens the form, for those who may add evidence", async () => {
  const menuOf = (tab: Frame) => tab.getByRole("button", { name: "More options for 1.1.4", exact: true });
  const add = (tab: Frame) => tab.getByRole("menuitem", { name: "Add evidence" });
  const { tab: lead } = await journey.open("as=lead-5&sub=text%3D1.1.4");
  await menuOf(lead).click();
  await add(lead).click();
  await evidenceForm(lead).getByLabel("Title").waitFor();
  const { tab: visitor } = await journey.open("as=visitor&sub=text%3D1.1.4");
  await menuOf(visitor).click();
  await visitor.getByRole("menuitem", { name: "Open" }).waitFor();
  expect(await add(visitor).count()).toBe(0);
});

test("evidence that is being typed outlives a reload; only a chosen file has to be chosen again", async () => {
  const { host, tab } = await journey.open("as=lead-5&sub=open%3D1.1.2", { waitFor: "[data-testid=evidence]" });
  await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
  await evidenceForm(tab).getByLabel("Title").fill("Half a thought");
  await evidenceForm(tab).getByLabel("Kind").selectOption("Sample");
  const again = await host.reload(() => host.page.reload());
  await evidenceForm(again).waitFor();
  expect(await evidenceForm(again).getByLabel("Title").inputValue()).toBe("Half a thought");
  expect(await evidenceForm(again).getByLabel("Kind").inputValue()).toBe("Sample");
});

test("evidence on its way says so, in the panel and in the evidence bank, until SharePoint has it", async () => {
  const tab = await openAction(journey, "lead-5", "6.1.1");
  const context = tab.page().context();
  await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
  await context.setOffline(true);
  await evidenceForm(tab).getByRole("textbox", { name: "Link" }).fill("https://westmere.example/papers/training.pdf");
  await evidenceForm(tab).getByLabel("Title").fill("The training programme");
  await evidenceForm(tab).getByLabel("Kind").selectOption("Data");
  await evidenceForm(tab).getByLabel("Date of the evidence").fill("2026-11-03");
  await evidenceForm(tab).getByRole("button", { name: "Add", exact: true }).click();
  await evidenceOf(tab).getByTestId("save-state").getByText("Waiting to save").waitFor();

  await goToScreen(tab, "Assurance", "Evidence");
  await tab.getByRole("searchbox", { name: "Search evidence" }).fill("The training programme");
  const banked = tab.getByTestId("evidence-bank").getByRole("listitem").filter({ hasText: "The training programme" });
  await banked.getByText("Saving", { exact: true }).waitFor();

  await context.setOffline(false);
  await banked.getByText("Saving", { exact: true }).waitFor({ state: "detached" });
  expect(await banked.count()).toBe(1);
  expect(await journey.rows.entries("Evidence", "6.1.1")).toHaveLength(1);
});
