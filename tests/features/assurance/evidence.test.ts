// Evidence that is typed, refused, kept, shown and looked up.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  evidenceForm,
  evidenceOf,
  goToScreen,
  hasFocus,
  look,
  openActionScreen,
  panelOf,
} from "../../support/actionPanel.ts";
import { noNetwork, openScreen } from "../../support/screen.ts";

async function openBank(tab: Frame, search: string): Promise<void> {
  await goToScreen(tab, "Assurance", "Evidence");
  await tab.getByRole("searchbox", { name: "Search evidence" }).fill(search);
}

describe("an upload", () => {
  test("is not offered to who may put no file into the folder of the programme: they add a link", async () => {
    const { tab } = await openActionScreen("verifier-1", "3.1.1");
    const form = evidenceForm(tab);
    await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
    await form.getByText(/^Only people of this programme and owners can add files here/).waitFor();
    await form.getByRole("textbox", { name: "Link" }).waitFor();
    expect(await form.getByRole("radio").count()).toBe(0);
  });

  test("of a file that is too big is refused before it is sent, in words that say what to do", async () => {
    const { tab, rows } = await openActionScreen("lead-5", "3.1.1");
    const form = evidenceForm(tab);
    await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
    await form.getByRole("radio", { name: "File" }).check();
    await form.getByLabel("Title").fill("What the inspectors found");
    await form.getByLabel("Kind").selectOption("External view");
    await form.getByLabel("Date of the evidence").fill("2026-10-30");
    await form.locator("input[type=file]").evaluate((input: HTMLInputElement) => {
      const huge = new File(["x"], "huge.zip");
      Object.defineProperty(huge, "size", { value: 300 * 1024 * 1024 });
      Object.defineProperty(input, "files", { value: [huge] });
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await form.getByRole("button", { name: "Add", exact: true }).click();
    await form.getByText("The file is 300 MB. The largest you can add here is 100 MB.").waitFor();
    expect(await rows.entries("Evidence", "3.1.1")).toEqual([]);
  });
});

describe("a file", () => {
  test.each([
    ["page.html", "Minutes", "Files that end in .html cannot be added, because opening one can run a program."],
    ["report.pdf", "<html><script>", "This file is a web page or a drawing with code, whatever its name says"],
  ])("called %s that holds %j is refused with a sentence, and nothing is added", async (name, content, why) => {
    const { tab, rows } = await openActionScreen("lead-5", "3.1.1");
    const form = evidenceForm(tab);
    await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
    await form.getByRole("radio", { name: "File" }).check();
    await form.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
    await form.getByLabel("Kind").selectOption("Data");
    await form.getByLabel("Date of the evidence").fill("2026-10-30");
    await form.getByRole("button", { name: "Add", exact: true }).click();
    await form.getByText(why).waitFor();
    expect(await rows.entries("Evidence", "3.1.1")).toEqual([]);
  });

  test("that is not the one that was added says so, and its evidence does not count", async () => {
    const { tab, rows } = await openActionScreen("lead-5", "6.1.1");
    const [was, is] = ["a".repeat(64), "b".repeat(64)];
    const coverage = evidenceOf(tab).getByTestId("coverage");
    const said = async (title: string, hash: string, version: string, size = 900) => {
      const link = await rows.putFile("6 New vision", { name: `${title}.pdf`, size }, { version, hash });
      const fields = { title, kind: "Data", criterion: "SC1", link, fileSize: 900, fileHash: was };
      await rows.addEntry("Evidence", "6.1.1", fields);
      await look(tab);
      const line = evidenceOf(tab).locator(`[data-evidence="${title}"]`);
      await line.waitFor();
      return line.getByTestId("file-note");
    };
    await rows.removeEntries("Evidence", "6.1.1");
    await rows.change("6.1.1", { successCriteria: "SC1 Members use it" });
    const swapped = await said("Swapped", was, "1.0", 12);
    await swapped
      .getByText("Does not count. This is not the file that was added: that was 900 bytes, this is 12 bytes.")
      .waitFor();
    const rewritten = await said("Rewritten", is, "2.0");
    await rewritten.getByText("its content differs").waitFor();
    expect(await coverage.textContent()).toMatch(/^0 of /);
    const renamed = await said("Given a title", was, "2.0");
    await renamed.getByText("Its content is the same.").waitFor();
    expect(await coverage.textContent()).toMatch(/^1 of /);
    const sound = await said("Sound", was, "1.0");
    expect(await sound.count()).toBe(0);
  });
});

test("evidence from the lead of another programme is offered, and counts once the programme's lead adds it", async () => {
  const screen = await openActionScreen("lead-6", "1.1.5");
  const { tab, rows } = screen;
  const form = evidenceForm(tab);
  await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
  await form.getByRole("textbox", { name: "Link" }).fill("https://council.example/minutes");
  await form.getByText(/^You do not lead or coordinate this programme/).waitFor();
  await form.getByLabel("Title").fill("Minutes of a workshop");
  await form.getByLabel("Kind").selectOption("Data");
  await form.getByLabel("Date of the evidence").fill("2026-11-03");
  await form.getByRole("button", { name: "Add", exact: true }).click();
  const offered = evidenceOf(tab).getByTestId("offered");
  await offered
    .getByText("Offered by people of another programme. It counts once somebody of this programme adds it.")
    .waitFor();
  await offered.locator('[data-evidence="Minutes of a workshop"]').waitFor();
  await expect.poll(async () => (await rows.entries("Evidence", "1.1.5")).length).toBe(1);
  expect(await evidenceOf(tab).getByTestId("coverage").innerText()).not.toMatch(/^[1-9]/);
  await screen.reload(String(new URLSearchParams({ as: "lead-5", sub: "text=1.1.5&open=1.1.5" })));
  await panelOf(tab)
    .getByText("Programme lead 6 offers evidence: “Minutes of a workshop”. Add it, if it is right")
    .waitFor();
  await offered.getByRole("button", { name: "Add it as evidence" }).click();
  await expect
    .poll(async () => (await rows.entries("Evidence", "1.1.5")).map(({ author }) => author.email))
    .toEqual(["lead-6@council.example", "lead-5@council.example"]);
  await offered.getByRole("button").waitFor({ state: "detached" });
});

test("a double click on Add adds the evidence once", async () => {
  const { tab, rows } = await openActionScreen("lead-5", "1.1.5");
  await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
  const form = evidenceForm(tab);
  await form.getByRole("textbox", { name: "Link" }).fill("https://council.example/minutes");
  await form.getByLabel("Title").fill("Minutes");
  await form.getByLabel("Kind").selectOption("Data");
  await form.getByLabel("Date of the evidence").fill("2026-10-30");
  await form.getByRole("button", { name: "Add", exact: true }).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await form.waitFor({ state: "detached" });
  await expect.poll(async () => (await rows.entries("Evidence", "1.1.5")).length).toBe(1);
});

test("a form that lacks something takes the person to the first of it", async () => {
  const { tab } = await openActionScreen("lead-5", "1.1.5");
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
  const { tab, rows } = await openActionScreen("slt-1", "3.4.1");
  await rows.addEntry("Evidence", "3.4.1", { title: "Harmless title", kind: "Data", link: "javascript:alert(1)" });
  await look(tab);
  const line = evidenceOf(tab).locator('[data-evidence="Harmless title"]');
  await line.getByText("javascript:alert(1)").waitFor();
  expect(await line.locator("a").count()).toBe(0);
  expect(await evidenceOf(tab).getByRole("button").count()).toBe(0);
  await openBank(tab, "harmless");
  const banked = tab.getByTestId("evidence-bank").locator("[data-evidence]");
  await expect.poll(() => banked.count()).toBe(1);
  expect(await banked.locator("a").count()).toBe(0);
});

test("a card's menu opens the form, for those who may add evidence", async () => {
  const menuOf = (tab: Frame) => tab.getByRole("button", { name: "More options for 1.1.4", exact: true });
  const add = (tab: Frame) => tab.getByRole("menuitem", { name: "Add evidence" });
  const { tab } = await openScreen("as=lead-5&sub=text%3D1.1.4");
  await menuOf(tab).click();
  await add(tab).click();
  await evidenceForm(tab).getByLabel("Title").waitFor();
  const { tab: visitor } = await openScreen("as=visitor&sub=text%3D1.1.4");
  await menuOf(visitor).click();
  await visitor.getByRole("menuitem", { name: "Open" }).waitFor();
  expect(await add(visitor).count()).toBe(0);
});

test("evidence that is being typed outlives a reload; only a chosen file has to be chosen again", async () => {
  const screen = await openScreen("as=lead-5&sub=open%3D1.1.2", { waitFor: "[data-testid=evidence]" });
  const { tab } = screen;
  const form = evidenceForm(tab);
  await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
  await form.getByLabel("Title").fill("Half a thought");
  await form.getByLabel("Kind").selectOption("Sample");
  await screen.reload();
  await form.waitFor();
  expect(await form.getByLabel("Title").inputValue()).toBe("Half a thought");
  expect(await form.getByLabel("Kind").inputValue()).toBe("Sample");
});

test("evidence on its way says so, in the panel and in the evidence bank, until SharePoint has it", async () => {
  const { tab, rows } = await openActionScreen("lead-5", "6.1.1");
  const form = evidenceForm(tab);
  await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
  await rows.fail(noNetwork);
  await form.getByRole("textbox", { name: "Link" }).fill("https://westmere.example/papers/training.pdf");
  await form.getByLabel("Title").fill("The training programme");
  await form.getByLabel("Kind").selectOption("Data");
  await form.getByLabel("Date of the evidence").fill("2026-11-03");
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await evidenceOf(tab).getByTestId("save-state").getByText("Waiting to save").waitFor();

  await openBank(tab, "The training programme");
  const banked = tab.getByTestId("evidence-bank").getByRole("listitem").filter({ hasText: "The training programme" });
  await banked.getByText("Saving", { exact: true }).waitFor();

  await rows.fail(undefined);
  await look(tab);
  await banked.getByText("Saving", { exact: true }).waitFor({ state: "detached" });
  expect(await banked.count()).toBe(1);
  expect(await rows.entries("Evidence", "6.1.1")).toHaveLength(1);
});

test("evidence shows no file's name but of our own library, and nothing that turns a name round", async () => {
  const { tab, rows } = await openActionScreen("lead-5", "1.1.1");
  const site = "https://council.example/sites/improvement";
  const links = [
    `${site}/Evidence files/5/a%E2%80%AEfdp.exe`,
    `${site}/SitePages/minutes.pdf`,
    "https://elsewhere.example/minutes.pdf",
    "see \u202Efdp.exe",
  ];
  for (const [index, link] of links.entries()) {
    await rows.addEntry("Evidence", "1.1.1", { title: `Piece ${index} \u202Efdp.exe`, link, kind: "Data" });
  }
  await look(tab);
  const shown = async (index: number) => {
    const line = evidenceOf(tab)
      .locator("[data-evidence]")
      .filter({ hasText: `Piece ${index} fdp.exe` });
    return (await line.innerText()).split("\n").filter(Boolean);
  };
  await expect.poll(() => evidenceOf(tab).locator("[data-evidence]").filter({ hasText: "Piece 3" }).count()).toBe(1);
  expect((await shown(0))[1]).toMatch(/^afdp\.exe · /);
  expect((await shown(1))[1]).toMatch(/^council\.example · /);
  expect((await shown(2))[1]).toMatch(/^elsewhere\.example · /);
  expect(await shown(3)).toContain("see fdp.exe");
});
