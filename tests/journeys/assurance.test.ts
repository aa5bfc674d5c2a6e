// The life of a finished action: claimed with evidence, returned, claimed again, verified, slipped, re-opened; by people who
// may, and refused to those who may not. Every assertion about the record is made over REST.
import type { Browser, Frame, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type HostPage, openHostPage } from "../support/hostPage.ts";
import { type RecordOverRest, recordOf } from "../support/record.ts";
import { startTenant, type TestTenant } from "../support/tenant.ts";

let tenant: TestTenant;
let browser: Browser;
let record: RecordOverRest;
const opened: HostPage[] = [];

beforeAll(async () => {
  [tenant, browser] = await Promise.all([startTenant({ seed: true }), launchBrowser()]);
  record = recordOf(tenant);
}, 240_000);

afterEach(async () => {
  for (const { page } of opened.splice(0)) await page.context().close();
});

afterAll(async () => {
  await browser?.close();
  await tenant?.close();
});

/** Opens a window as somebody, with one action found on the board and its panel open. */
async function open(login: string, reference: string): Promise<Frame> {
  const query = new URLSearchParams({ as: login, sub: `text=${reference}&open=${reference}` });
  const context = await browser.newContext({ viewport: { width: 1720, height: 960 } });
  const host = await openHostPage(context, tenant, String(query));
  opened.push(host);
  const tab = await host.tab();
  await tab.waitForSelector(`[data-ref="${reference}"]`);
  await panelOf(tab).waitFor();
  return tab;
}

const panelOf = (tab: Frame) => tab.getByTestId("action-panel");
const evidenceOf = (tab: Frame) => tab.getByTestId("evidence");
const verificationOf = (tab: Frame) => tab.getByTestId("verification");
const form = (tab: Frame) => tab.getByTestId("add-evidence");
const card = (tab: Frame, reference: string) => tab.locator(`article[data-ref="${reference}"]`);

/** The network coming back is a reason to look at once. */
const look = (tab: Frame) => tab.evaluate(() => void window.dispatchEvent(new Event("online")));

/** Sees the card in a column, with everything saved; looks again until it is there. */
async function stands(tab: Frame, reference: string, column: string): Promise<void> {
  const there = tab.locator(`[data-column="${column}"] [data-ref="${reference}"][data-state="saved"]`);
  await expect
    .poll(
      async () => {
        await look(tab);
        return there.count();
      },
      { timeout: 40_000, interval: 500 },
    )
    .toBe(1);
}

/** One way to work: how to press a button, to write into a field, and to move a card. */
interface Way {
  readonly name: string;
  readonly reference: string;
  press(button: Locator): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  move(tab: Frame, reference: string, column: string, word: string): Promise<void>;
}

async function drag(tab: Frame, reference: string, column: string): Promise<void> {
  const { mouse } = tab.page();
  const from = await card(tab, reference).boundingBox();
  const to = await tab.locator(`[data-column-header="${column}"]`).boundingBox();
  if (!from || !to) throw new Error("Nothing to drag, or nowhere to");
  await mouse.move(from.x + 60, from.y + 60);
  await mouse.down();
  await mouse.move(from.x + 80, from.y + 70, { steps: 4 });
  await mouse.move(to.x + to.width / 2, to.y + 150, { steps: 12 });
  await mouse.up();
}

const click = (button: Locator) => button.click();

const ways: readonly Way[] = [
  {
    name: "by mouse, dragging",
    reference: "1.1.3",
    press: click,
    write: (field, text) => field.fill(text),
    move: (tab, reference, column) => drag(tab, reference, column),
  },
  {
    name: "by single clicks",
    reference: "1.1.5",
    press: click,
    write: (field, text) => field.fill(text),
    async move(tab, reference, _column, word) {
      await tab.getByRole("button", { name: `More for ${reference}`, exact: true }).click();
      await tab.getByRole("menuitem", { name: word }).click();
    },
  },
  {
    name: "by keyboard",
    reference: "1.2.1",
    press: (button) => button.press("Enter"),
    async write(field, text) {
      await field.focus();
      await field.press("Control+A");
      await field.page().keyboard.type(text);
    },
    async move(tab, reference, _column, word) {
      await card(tab, reference)
        .getByRole("button", { name: new RegExp(`^${reference} `) })
        .focus();
      await tab.page().keyboard.press("m");
      await tab.getByRole("menuitem", { name: word }).press("Enter");
    },
  },
];

describe.each(ways)("a finished action, $name:", ({ reference, press, write, move }) => {
  const button = (within: Locator, name: string | RegExp) => within.getByRole("button", { name, exact: true });
  const moveForm = (tab: Frame) => tab.getByTestId("move-form");

  async function answer(tab: Frame, label: string, text: string, name: string): Promise<void> {
    await write(moveForm(tab).getByLabel(label), text);
    await press(button(moveForm(tab), name));
    await moveForm(tab).waitFor({ state: "detached" });
  }

  async function verify(tab: Frame): Promise<void> {
    await move(tab, reference, "Verified", "Verified");
    await press(button(moveForm(tab), "Verify"));
    await moveForm(tab).getByText("Read the evidence first.").waitFor();
    await write(moveForm(tab).getByLabel("What you checked"), "Read both, and rang two members.");
    await moveForm(tab).getByRole("checkbox").press("Space");
    await press(button(moveForm(tab), "Verify"));
    await stands(tab, reference, "Verified");
  }

  test("criteria are written, and each is evidenced, by a link and by a file", async () => {
    const tab = await open("lead-5", reference);
    await press(evidenceOf(tab).getByRole("button", { name: /the criteria$/ }));
    await write(evidenceOf(tab).getByLabel("Success criteria"), "All have been asked\nNine in ten say it helps");
    await press(button(evidenceOf(tab), "Save").first());
    await evidenceOf(tab).locator('[data-criterion="SC2"]').waitFor();

    await press(button(evidenceOf(tab), "Add evidence"));
    await write(form(tab).getByRole("textbox", { name: "Link" }), "https://council.example/register?year=2026");
    await write(form(tab).getByLabel("Title"), "Register of interviews");
    await form(tab).getByLabel("Kind").selectOption("Data");
    await form(tab).getByLabel("Date of the evidence").fill("2026-11-03");
    await press(button(form(tab), "Add"));
    await evidenceOf(tab).locator('[data-criterion="SC1"] a').waitFor();

    await press(button(evidenceOf(tab), "Add evidence"));
    await form(tab).getByRole("radio", { name: "A file" }).press("Space");
    const [chooser] = await Promise.all([
      tab.page().waitForEvent("filechooser"),
      press(button(form(tab), "Choose a file")),
    ]);
    await chooser.setFiles({
      name: `Survey ${reference}.txt`,
      mimeType: "text/plain",
      buffer: Buffer.from("61 of 63"),
    });
    await form(tab).getByLabel("Kind").selectOption("Lived experience");
    await form(tab).getByLabel("Date of the evidence").fill("2026-11-10");
    await press(button(form(tab), "Add"));
    await evidenceOf(tab).locator('[data-criterion="SC2"] a').waitFor();
    await tab.getByText("2 of 2 criteria evidenced").waitFor();

    await expect.poll(async () => (await record.row(reference)).EvidenceCoverage, { timeout: 20_000 }).toBe("2 of 2");
    expect((await record.row(reference)).SuccessCriteria).toBe("SC1 All have been asked\nSC2 Nine in ten say it helps");
    const bank = await record.records("Evidence", reference);
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
    const content = await tenant.ask("slt-1", `_api/web/getFileByServerRelativePath(decodedurl='${path}')/$value`);
    expect(await content.text()).toBe("61 of 63");
  }, 120_000);

  test("it is claimed, returned to the rating it had, and claimed again", async () => {
    const lead = await open("lead-5", reference);
    const before = await record.row(reference);
    await move(lead, reference, "Claimed", "Claimed complete");
    await answer(lead, "Evidence", "See the bank.", "Claim");
    await stands(lead, reference, "Claimed");
    expect(await record.row(reference)).toMatchObject({ Lifecycle: "Claimed complete", Rating: before.Rating });

    const verifier = await open("verifier-1", reference);
    await stands(verifier, reference, "Claimed");
    await move(verifier, reference, "Green", "On track");
    await press(button(moveForm(verifier), "Return"));
    await moveForm(verifier).getByText("Say why it comes back.").waitFor();
    await answer(verifier, "Reason", "The survey lacks two wards.", "Return");
    await stands(verifier, reference, "Green");
    expect(await record.row(reference)).toMatchObject({ Lifecycle: "In progress", Rating: "Green", ClaimedOn: null });

    await stands(lead, reference, "Green");
    await lead.getByTestId("returned").getByText("The survey lacks two wards.").waitFor();
    await press(button(verificationOf(lead), "Claim complete"));
    await answer(lead, "Evidence", "With the two wards.", "Claim");
    await stands(lead, reference, "Claimed");
    expect((await record.records("Claims", reference)).map((each) => [each.RecordKind, each.Words])).toEqual([
      ["Claimed", "See the bank."],
      ["Claimed", "With the two wards."],
    ]);
    expect(await record.records("Verifications", reference)).toMatchObject([
      { RecordKind: "Returned", Words: "The survey lacks two wards.", Author: { EMail: "verifier-1@council.example" } },
    ]);
  }, 180_000);

  test("it is verified, slips, is verified once more, and the lead re-opens it", async () => {
    const verifier = await open("verifier-1", reference);
    await stands(verifier, reference, "Claimed");
    await verify(verifier);
    expect((await record.row(reference)).VerifiedOn).not.toBeNull();
    await move(verifier, reference, "Amber", "At risk");
    await answer(verifier, "Reason", "Two mentors have left.", "It has slipped");
    await stands(verifier, reference, "Amber");
    expect(await record.row(reference)).toMatchObject({ Lifecycle: "In progress", Rating: "Amber", VerifiedOn: null });
    await verificationOf(verifier).getByText("Re-opened once after it had been verified.").waitFor();

    const lead = await open("lead-5", reference);
    await stands(lead, reference, "Amber");
    await press(button(verificationOf(lead), "Claim complete"));
    await answer(lead, "Evidence", "Two new mentors.", "Claim");
    await stands(lead, reference, "Claimed");
    await stands(verifier, reference, "Claimed");
    await verify(verifier);

    await stands(lead, reference, "Verified");
    await press(button(verificationOf(lead), "Re-open"));
    await press(lead.getByRole("menuitem", { name: "At risk" }));
    await answer(lead, "Narrative", "The mentors want more training.", "Move");
    await stands(lead, reference, "Amber");
    expect((await record.records("Verifications", reference)).map((each) => each.RecordKind)).toEqual([
      "Returned",
      "Verified",
      "Slipped",
      "Verified",
    ]);
    expect((await record.records("Claims", reference)).map((each) => each.RecordKind)).toEqual([
      "Claimed",
      "Claimed",
      "Claimed",
      "Re-opened",
    ]);
    expect(await record.row(reference)).toMatchObject({
      Narrative: "The mentors want more training.",
      VerifiedOn: null,
    });
  }, 240_000);
});

describe("a verifier", () => {
  test("who claimed the action is refused, in plain words, in panel and menu", async () => {
    const tab = await open("owner", "10.1.1");
    await verificationOf(tab).getByRole("button", { name: "Claim complete" }).click();
    await tab.getByTestId("move-form").getByLabel("Evidence").fill("The minutes.");
    await tab.getByTestId("move-form").getByRole("button", { name: "Claim" }).click();
    await stands(tab, "10.1.1", "Claimed");
    await tab.getByTestId("why-not").getByText("You claimed this action, so somebody else has to verify it.").waitFor();
    expect(await verificationOf(tab).getByRole("button", { name: "Verify" }).count()).toBe(0);
    await tab.getByRole("button", { name: "More for 10.1.1", exact: true }).click();
    const item = tab.getByRole("menuitem", { name: "Verified" });
    expect(await item.getAttribute("aria-disabled")).toBe("true");
    await item.getByText("You claimed this action").waitFor();
  }, 60_000);

  test("who leads the programme is refused, and a record of theirs made past the tab is not believed", async () => {
    const login = encodeURIComponent("i:0#.f|membership|lead-5@council.example");
    const user = (await (await tenant.ask("owner", `_api/web/siteusers(@v)?@v='${login}'`)).json()) as {
      LoginName: string;
    };
    const joined = await tenant.ask("owner", "_api/web/sitegroups/getbyname('Improvement verifiers')/users", {
      method: "POST",
      headers: { "content-type": "application/json;odata=nometadata" },
      body: JSON.stringify({ LoginName: user.LoginName }),
    });
    expect(joined.ok).toBe(true);
    const reference = "3.2.1";
    const coordinator = await open("coordinator-5", reference);
    await verificationOf(coordinator).getByRole("button", { name: "Claim complete" }).click();
    await coordinator.getByTestId("move-form").getByLabel("Evidence").fill("The minutes.");
    await coordinator.getByTestId("move-form").getByRole("button", { name: "Claim" }).click();
    await stands(coordinator, reference, "Claimed");
    const tab = await open("lead-5", reference);
    await stands(tab, reference, "Claimed");
    await tab
      .getByTestId("why-not")
      .getByText(/^You lead or coordinate this programme/)
      .waitFor();
    await card(tab, reference)
      .getByRole("button", { name: /^3\.2\.1 / })
      .press("Shift+ArrowRight");
    await tab
      .getByTestId("notice")
      .getByText(/You lead or coordinate this programme/)
      .waitFor();

    const forged = { Title: "Verified", RecordKind: "Verified", Words: "Fine" };
    expect(await record.addRecord("lead-5", "Verifications", reference, forged)).toBe(201);
    const check = panelOf(tab).locator('[data-check="not-believed"]');
    await expect
      .poll(
        async () => {
          await look(tab);
          return check.count();
        },
        { timeout: 30_000 },
      )
      .toBe(1);
    expect(await check.textContent()).toContain("does not count: Programme lead 5 leads the programme.");
    await stands(tab, reference, "Claimed");
  }, 90_000);
});

describe("an upload", () => {
  const faults = (script: readonly unknown[]) =>
    fetch(new URL("/_local/faults", tenant.siteUrl), { method: "POST", body: JSON.stringify({ script }) });
  const big = Buffer.alloc(5 * 1024 * 1024, "council ");

  async function fill(tab: Frame): Promise<void> {
    await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
    await form(tab).getByRole("radio", { name: "A file" }).check();
    await form(tab)
      .locator("input[type=file]")
      .setInputFiles({ name: "Inspection report.pdf", mimeType: "application/pdf", buffer: big });
    await form(tab).getByLabel("Title").fill("What the inspectors found");
    await form(tab).getByLabel("Kind").selectOption("External view");
    await form(tab).getByLabel("Date of the evidence").fill("2026-10-30");
    await form(tab).getByLabel("What it shows").fill("Paragraph 12");
  }

  async function expectKept(tab: Frame): Promise<void> {
    expect(await form(tab).getByLabel("Title").inputValue()).toBe("What the inspectors found");
    expect(await form(tab).getByLabel("What it shows").inputValue()).toBe("Paragraph 12");
    expect(await form(tab).getByLabel("Kind").inputValue()).toBe("External view");
    expect(await form(tab).getByTestId("chosen-file").textContent()).toBe("Inspection report.pdf, 5.0 MB");
  }

  test("that fails in the middle keeps what was typed and chosen, and can be tried again", async () => {
    const tab = await open("lead-5", "3.1.1");
    await fill(tab);
    // A browser resends what a closed connection swallowed, so it is cut for longer than that.
    await faults([{ kind: "lostBefore", url: "continueUpload", times: 6 }]);
    await form(tab).getByRole("button", { name: "Add", exact: true }).click();
    await tab.getByTestId("upload-problem").getByText("SharePoint could not be reached.").waitFor();
    await expectKept(tab);
    expect(await record.records("Evidence", "3.1.1")).toEqual([]);

    await tab.getByRole("button", { name: "Close" }).click();
    await card(tab, "3.1.1")
      .getByRole("button", { name: /^3\.1\.1 / })
      .click();
    await expectKept(tab);
    await faults([]);
    await form(tab).getByRole("button", { name: "Try again" }).click();
    await evidenceOf(tab).getByRole("link", { name: "What the inspectors found" }).waitFor();
    await expect.poll(async () => (await record.records("Evidence", "3.1.1")).length, { timeout: 20_000 }).toBe(1);
    const [made] = await record.records("Evidence", "3.1.1");
    const path = decodeURIComponent(new URL(String(made?.EvidenceLink)).pathname);
    // What the broken try left behind was filled: no second file beside an empty one.
    expect(path).toMatch(/\/Inspection report\.pdf$/);
    const content = await tenant.ask("lead-5", `_api/web/getFileByServerRelativePath(decodedurl='${path}')/$value`);
    expect(Buffer.from(await content.arrayBuffer()).equals(big)).toBe(true);
  }, 90_000);

  test("of a name that is taken gets a number, and nothing is written over; one that is cancelled leaves the form", async () => {
    const tab = await open("lead-5", "3.1.1");
    await fill(tab);
    await faults([{ kind: "slow", url: "startUpload", milliseconds: 4000, times: 2 }]);
    await form(tab).getByRole("button", { name: "Add", exact: true }).click();
    await form(tab).getByRole("button", { name: "Cancel sending" }).click();
    await form(tab).getByRole("button", { name: "Add", exact: true }).waitFor();
    await expectKept(tab);
    await faults([]);
    await form(tab).getByRole("button", { name: "Add", exact: true }).click();
    await expect.poll(async () => (await record.records("Evidence", "3.1.1")).length, { timeout: 30_000 }).toBe(2);
    const links = (await record.records("Evidence", "3.1.1")).map(({ EvidenceLink }) =>
      decodeURIComponent(String(EvidenceLink)),
    );
    expect(links.map((link) => link.split("/").at(-1))).toEqual(["Inspection report.pdf", "Inspection report 2.pdf"]);
  }, 90_000);

  test("of a file that is too big is refused before it is sent, in words that say what to do", async () => {
    const tab = await open("lead-5", "3.1.1");
    await fill(tab);
    await form(tab)
      .locator("input[type=file]")
      .evaluate((input: HTMLInputElement) => {
        const data = new DataTransfer();
        const huge = new File(["x"], "huge.zip");
        Object.defineProperty(huge, "size", { value: 300 * 1024 * 1024 });
        data.items.add(huge);
        Object.defineProperty(input, "files", { value: [huge] });
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
    await form(tab).getByRole("button", { name: "Add", exact: true }).click();
    await form(tab).getByText("The file is 300 MB, and at most 100 MB can be added here.").waitFor();
  }, 60_000);
});

test("a link that could run is shown as text, in the panel and in the evidence bank", async () => {
  const fields = { Title: "Harmless title", EvidenceKind: "Data", EvidenceLink: "javascript:alert(1)" };
  expect(await record.addRecord("lead-5", "Evidence", "3.4.1", fields)).toBe(201);
  const tab = await open("slt-1", "3.4.1");
  const line = evidenceOf(tab).locator('[data-evidence="Harmless title"]');
  await line.getByText("javascript:alert(1)").waitFor();
  expect(await line.locator("a").count()).toBe(0);
  expect(await evidenceOf(tab).getByRole("button").count()).toBe(0);
  await tab.getByRole("tab", { name: "Checks & evidence" }).click();
  await tab.getByRole("tab", { name: /^Evidence bank/ }).click();
  await tab.getByRole("searchbox", { name: "Search evidence" }).fill("harmless");
  const banked = tab.getByTestId("assurance").locator("[data-evidence]");
  await expect.poll(() => banked.count()).toBe(1);
  expect(await banked.locator("a").count()).toBe(0);
}, 60_000);

test("the list of checks leads to the action, and is the same for everyone", async () => {
  const tab = await open("slt-1", "3.4.1");
  await tab.getByRole("tab", { name: "Checks & evidence" }).click();
  const first = tab.getByTestId("assurance").locator("[data-check] [data-ref]").first();
  const reference = await first.getAttribute("data-ref");
  await first.click();
  await tab.getByRole("region", { name: `Action ${reference}`, exact: true }).waitFor();
  await panelOf(tab).getByTestId("checks").waitFor();
}, 60_000);

describe("what is said with a record of its own", () => {
  test("a verifier checks again whether verified work has held", async () => {
    const tab = await open("verifier-2", "2.2.1");
    await verificationOf(tab).getByRole("button", { name: "It has held" }).click();
    const saying = tab.getByTestId("saying");
    await saying.getByRole("button", { name: "It has held" }).click();
    await saying.getByText("Say it in a few words.").waitFor();
    await saying.getByLabel("What was checked").fill("The new structure is still in place.");
    await saying.getByRole("button", { name: "It has held" }).click();
    await verificationOf(tab).getByText("The new structure is still in place.").waitFor();
    await stands(tab, "2.2.1", "Verified");
    expect((await record.row("2.2.1")).EmbeddedOn).not.toBeNull();
    const last = (await record.records("Verifications", "2.2.1")).at(-1);
    expect(last).toMatchObject({ RecordKind: "Held", Author: { EMail: "verifier-2@council.example" } });
  }, 60_000);

  test("an owner supersedes an action and reinstates it; a lead is not offered either", async () => {
    const lead = await open("lead-5", "1.3.1");
    expect(await verificationOf(lead).getByRole("button", { name: "Supersede" }).count()).toBe(0);
    const before = await record.row("1.3.1");
    const tab = await open("owner", "1.3.1");
    await verificationOf(tab).getByRole("button", { name: "Supersede" }).click();
    await tab.getByTestId("saying").getByLabel("Reason").fill("Merged with mentoring.");
    await tab.getByTestId("saying").getByLabel("What replaces it").fill("1.1.3");
    await tab.getByTestId("saying").getByRole("button", { name: "Supersede" }).click();
    await verificationOf(tab).getByText("Superseded by 1.1.3").waitFor();
    await expect.poll(async () => (await record.row("1.3.1")).Lifecycle, { timeout: 20_000 }).toBe("Superseded");
    expect(await record.row("1.3.1")).toMatchObject({ SupersededBy: "1.1.3", Rating: before.Rating });
    expect(await card(tab, "1.3.1").count()).toBe(0);

    await verificationOf(tab).getByRole("button", { name: "Reinstate" }).click();
    await tab.getByTestId("saying").getByLabel("Reason").fill("Mentoring does not cover it.");
    await tab.getByTestId("saying").getByRole("button", { name: "Reinstate" }).click();
    await expect.poll(async () => (await record.row("1.3.1")).Lifecycle, { timeout: 20_000 }).toBe(before.Lifecycle);
    await card(tab, "1.3.1").waitFor();
    const kinds = (await record.records("Supersessions", "1.3.1")).map((each) => each.RecordKind);
    expect(kinds).toEqual(["Superseded", "Reinstated"]);
  }, 60_000);

  test("a row that says verified without a record is not believed, and is put right by one click", async () => {
    const reference = "2.1.3";
    const today = new Date().toISOString().slice(0, 10);
    await record.change("owner", reference, {
      Lifecycle: "Claimed complete",
      ClaimedOn: `${today}T12:00:00Z`,
      VerifiedOn: `${today}T12:00:00Z`,
    });
    const tab = await open("coordinator-7", reference);
    await stands(tab, reference, "Claimed");
    await panelOf(tab).locator('[data-check="not-believed"]').waitFor();
    await tab.getByTestId("row-differs").getByRole("button", { name: "Put the row right" }).click();
    await tab.getByTestId("row-differs").waitFor({ state: "detached" });
    await expect.poll(async () => (await record.row(reference)).VerifiedOn, { timeout: 20_000 }).toBeNull();
    expect(await panelOf(tab).locator('[data-check="not-believed"]').count()).toBe(0);
  }, 60_000);
});

test("evidence that is being typed outlives a reload; only a chosen file has to be chosen again", async () => {
  const tab = await open("lead-5", "1.1.2");
  await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
  await form(tab).getByLabel("Title").fill("Half a thought");
  await form(tab).getByLabel("Kind").selectOption("Sample");
  const host = opened.at(-1);
  if (!host) throw new Error("No window");
  const again = await host.reload(() => host.page.reload());
  await form(again).waitFor();
  expect(await form(again).getByLabel("Title").inputValue()).toBe("Half a thought");
  expect(await form(again).getByLabel("Kind").inputValue()).toBe("Sample");
}, 60_000);
