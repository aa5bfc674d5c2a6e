// Papers on screen, over the sample: what the paper says, what is chosen and written, what blocks its issue, and issuing it.
import { describe, expect, test } from "vitest";
import { checkWord } from "../../support/office/checkWord.ts";
import { textOf, unpack } from "../../support/office/unpack.ts";
import { wordText } from "../../support/office/wordText.ts";
import { openScreen, type Screen } from "../../support/screen.ts";

async function open(login = "coordinator-4", query = ""): Promise<Screen> {
  const screen = await openScreen(`as=${login}&frame=content&sub=${encodeURIComponent(`screen=papers${query}`)}`, {
    waitFor: "[data-testid=papers]",
  });
  await screen.tab.getByTestId("paper").waitFor();
  return screen;
}

const press = ({ tab }: Screen, name: string) => tab.getByRole("button", { name, exact: true }).click();
const partOf = ({ tab }: Screen, title: string) =>
  tab.getByTestId("paper").getByRole("region", { name: title, exact: true });
const titlesIn = ({ tab }: Screen) => tab.getByTestId("paper").locator("h4").allTextContents();
const isMade = ({ tab }: Screen) => tab.locator("[aria-busy=false] [data-testid=paper]").waitFor();

/** The bytes of a file in the library, by a part of its name. */
async function fileNamed({ page }: Screen, library: string, part: string): Promise<Uint8Array> {
  const found = await page.evaluate(
    ([folder, text]) => {
      const link = [...window.opened.contents.keys()].find(
        (each) => each.includes(`/${folder}/`) && each.includes(text),
      );
      return link ? [...new Uint8Array(window.opened.contents.get(link) ?? new ArrayBuffer(0))] : [];
    },
    [encodeURIComponent(library), encodeURIComponent(part)] as const,
  );
  return Uint8Array.from(found);
}

/** Every part of the file, headers included, as one text. */
const partsOf = (bytes: Uint8Array) =>
  Object.keys(unpack(bytes))
    .map((path) => textOf(unpack(bytes), path))
    .join("\n");

const logOf = async ({ rows }: Screen) => (await rows.rowsOf("Paper log")).map(({ fields }) => fields);

describe("the paper", () => {
  test("is made of the last round, compared with the one before, and each of its counts is its lines", async () => {
    const screen = await open();
    const { tab, errors } = screen;
    expect(await partOf(screen, "Headline position").innerText()).toMatch(
      /when round 7 was closed, the plan had \d+ actions/,
    );
    const red = partOf(screen, "Exceptions: actions that are Red");
    const [, count] = /(\d+) actions are Red/.exec(await red.innerText()) ?? [];
    expect(await red.locator("tbody tr").count()).toBe(Number(count));
    expect(await tab.locator("[data-section=exceptions]").innerText()).toContain(String(count));
    expect(errors).toEqual([]);
  });

  test("is compared with another round, and reports another, by the address", async () => {
    const screen = await open("slt-1", "&at=5&than=3");
    expect(await partOf(screen, "Headline position").innerText()).toMatch(/round 5 was closed[\s\S]*\(round 3\)/);
  });

  test("of the six months names every snapshot that it was made from", async () => {
    const screen = await open("slt-1", "&paper=government");
    const rounds = await partOf(screen, "How the figures were made")
      .locator("tbody tr td:first-child")
      .allTextContents();
    expect(rounds.length).toBeGreaterThan(3);
    expect(rounds.at(-1)).toBe("7");
  });

  test("of one theme counts that theme alone", async () => {
    const screen = await open("coordinator-4", "&paper=scrutiny");
    const theme = screen.tab.getByRole("combobox", { name: "Theme" });
    const [, name = ""] = await theme.locator("option").allTextContents();
    await theme.selectOption(name);
    await screen.tab.getByText(`the theme ${name} had`).waitFor();
    const all = partOf(screen, "All actions");
    const [, count] = /^(\d+) actions?\.$/m.exec(await all.innerText()) ?? [];
    expect(await all.locator("tbody tr").count()).toBe(Number(count));
  });

  test("for the public has no column that is internal, and no chapter that is", async () => {
    const screen = await open("coordinator-4", "&for=public");
    const heads = await partOf(screen, "Exceptions: actions that are Red").locator("th").allTextContents();
    expect(heads).toContain("Corrective action");
    expect(heads).not.toContain("Help needed");
    expect(await titlesIn(screen)).not.toContain("Ratings that may not match the facts");
    const box = screen.tab.locator("[data-section=checks] input");
    expect([await box.isChecked(), await box.isDisabled()]).toEqual([false, true]);
    expect(await partOf(screen, "Headline position").innerText()).toMatch(/Exempt from publication: 2,/);
  });
});

test("an action that was made exempt since the position is in no public paper", async () => {
  const screen = await open("coordinator-4", "&for=public");
  const red = partOf(screen, "Exceptions: actions that are Red");
  const [first = ""] = await red.locator("tbody tr td:first-child").allTextContents();
  await screen.page.evaluate((reference) => {
    const { lists, listOf, actionAt } = window.opened;
    const exempt = "Paragraph 4: labour relations";
    lists.changeElsewhere(listOf("Actions"), actionAt(reference).id, { exempt });
  }, first);
  await screen.rows.advance(60_000);
  await screen.tab
    .getByTestId("paper")
    .getByText(/Exempt from publication: 3/)
    .first()
    .waitFor();
  expect(await red.locator("tbody tr td:first-child").allTextContents()).not.toContain(first);
});

describe("sections", () => {
  test("are left out and moved, which stays on the device, and is kept for everybody when somebody says so", async () => {
    const screen = await open();
    const { tab, rows } = screen;
    await tab.getByRole("checkbox", { name: "Include Key" }).uncheck();
    await press(screen, "Move “What moved” up");
    await isMade(screen);
    await expect.poll(() => titlesIn(screen)).toEqual(expect.not.arrayContaining(["Key"]));
    const order = (await titlesIn(screen)).slice(0, 3);
    expect(order).toEqual(["Headline position", "What moved", "Exceptions: actions that are Red"]);
    await screen.reload();
    await tab.getByTestId("paper").waitFor();
    await expect.poll(async () => (await titlesIn(screen)).slice(0, 3)).toEqual(order);
    await press(screen, "Keep for everybody");
    await expect
      .poll(async () => (await rows.rowsOf("Paper outlines"))[0]?.fields.sections)
      .toMatch(/^headline\n-key\nmoved\nexceptions\n/);
  });
});

describe("words", () => {
  test("are kept from the last meeting; an empty one that a report needs blocks the issue and is named", async () => {
    const screen = await open();
    const { tab } = screen;
    await expect.poll(() => tab.getByRole("button", { name: "Issue…" }).getAttribute("aria-disabled")).not.toBe("true");
    await press(screen, "Change the words");
    await tab.getByRole("textbox", { name: "Finance" }).fill("  ");
    await expect.poll(() => tab.getByTestId("blocked").innerText()).toContain("State Finance");
    expect(await tab.getByRole("button", { name: "Issue…" }).getAttribute("aria-disabled")).toBe("true");
    await tab.getByRole("textbox", { name: "Finance" }).fill("Within the budget that the Board agreed.");
    await isMade(screen);
    await tab.getByTestId("paper").getByText("Within the budget that the Board agreed.").waitFor();
  });

  test("that nobody kept yet become a row of their own", async () => {
    const screen = await open("coordinator-4", "&paper=audit");
    await press(screen, "Change the words");
    await screen.tab.getByRole("textbox", { name: "Summary" }).fill("What is live and what is late.");
    await press(screen, "Keep for everybody");
    await expect
      .poll(async () => (await screen.rows.rowsOf("Paper outlines")).map(({ fields }) => [fields.kind, fields.summary]))
      .toContainEqual(["audit", "What is live and what is late."]);
  });
});

describe("a name in a public paper", () => {
  test("blocks its issue until it is decided, and is removed from the page, Word and workbook", async () => {
    const screen = await open("coordinator-4", "&for=public");
    const { tab } = screen;
    await press(screen, "Change the words");
    await tab.getByRole("textbox", { name: "Summary" }).fill("Ask Programme lead 5 on 01632 960 123.");
    await tab.getByTestId("names-in-text").getByText("Programme lead 5 (name, in 1 place)").waitFor();
    expect(await tab.getByTestId("blocked").innerText()).toMatch(/Decide on \d+ names? or numbers?/);
    for (const name of ["Issue…", "Make a draft", "Print", "Word", "Workbook"])
      expect(await tab.getByRole("button", { name, exact: true }).getAttribute("aria-disabled")).toBe("true");
    for (const group of await tab.getByTestId("names-in-text").getByRole("radiogroup").all())
      await group.getByRole("radio", { name: "Remove" }).click();
    await tab.getByTestId("paper").getByText("Ask [name removed] on [telephone number removed].").waitFor();
    await press(screen, "Keep for everybody");
    await press(screen, "Issue…");
    await press(screen, "Issue the paper");
    await tab.getByText("Issued as version 1.").first().waitFor();
    const word = JSON.stringify(wordText(await fileNamed(screen, "Papers", "public.docx")));
    expect(word).toContain("Ask [name removed] on [telephone number removed].");
    expect(word).not.toMatch(/Programme lead 5|01632/);
    const [entry] = await logOf(screen);
    expect(entry?.decisions).toMatch(/Pr… \(name\): removed/);
  });
});

describe("what somebody else changes", () => {
  test("is in the paper at once, whatever else this device has of it, and is not put back", async () => {
    const screen = await open();
    const { tab, page, rows } = screen;
    await tab.getByRole("checkbox", { name: "Include Key" }).uncheck();
    await page.evaluate(() => {
      const { lists, listOf } = window.opened;
      const [row] = lists.rows(listOf("Paper outlines"));
      lists.changeElsewhere(listOf("Paper outlines"), row?.id ?? 0, { summary: "A colleague's summary." });
    });
    await rows.advance(60_000);
    await tab.getByTestId("paper").getByText("A colleague's summary.").waitFor();
    await isMade(screen);
    await press(screen, "Issue…");
    await press(screen, "Issue the paper");
    await tab.getByText("Issued as version 1.").first().waitFor();
    await expect
      .poll(async () => (await rows.rowsOf("Paper outlines"))[0]?.fields)
      .toMatchObject({ summary: "A colleague's summary.", sections: expect.stringContaining("-key") });
  });
});

describe("issuing", () => {
  test("asks again when anything of the paper is changed after the question", async () => {
    const screen = await open();
    const { tab } = screen;
    await press(screen, "Issue…");
    await tab.getByRole("button", { name: "Issue the paper" }).waitFor();
    await tab.getByRole("radio", { name: "The public" }).click();
    await tab.getByText("Fresh start · Joint Board").first().waitFor();
    expect(await tab.getByRole("button", { name: "Issue the paper" }).count()).toBe(0);
  });

  test("is not done by a key that is held", async () => {
    const screen = await open();
    const { tab, page } = screen;
    await expect.poll(() => tab.getByRole("button", { name: "Issue…" }).getAttribute("aria-disabled")).not.toBe("true");
    await tab.getByRole("button", { name: "Issue…" }).focus();
    for (let times = 0; times < 6; times++) await page.keyboard.press("Enter", { delay: 20 });
    await tab.getByRole("button", { name: "Issue the paper" }).waitFor();
    expect(await logOf(screen)).toEqual([]);
  });

  test("keeps the words that are typed meanwhile", async () => {
    const screen = await open();
    const { tab, page } = screen;
    await press(screen, "Change the words");
    await page.evaluate(() => {
      const { files } = window.opened as unknown as { files: { upload: (...all: unknown[]) => Promise<unknown> } };
      const send = files.upload;
      files.upload = async (...all) => {
        await new Promise<void>((resolve) => Object.assign(window, { goOn: resolve }));
        return send(...all);
      };
    });
    await press(screen, "Issue…");
    await press(screen, "Issue the paper");
    await tab.getByText("Saving in SharePoint…").first().waitFor();
    await tab.getByRole("textbox", { name: "Recommendations" }).fill("That the Board decides today.");
    for (let files = 0; files < 2; files++) {
      await page.waitForFunction(() => "goOn" in window);
      await page.evaluate(() => {
        const here = window as unknown as { goOn?: () => void };
        const { goOn } = here;
        delete here.goOn;
        goOn?.();
      });
    }
    await tab.getByText("Issued as version 1.").first().waitFor();
    expect(await tab.getByRole("textbox", { name: "Recommendations" }).inputValue()).toBe(
      "That the Board decides today.",
    );
    await screen.reload();
    await tab.getByTestId("paper").getByText("That the Board decides today.").waitFor();
  });

  test("takes at most six clicks from closing the round, and nothing is typed again", async () => {
    const screen = await openScreen(`as=coordinator-4&frame=content&sub=${encodeURIComponent("screen=rounds")}`, {
      waitFor: "[data-testid=open-round]",
    });
    const { tab } = screen;
    let clicks = 0;
    const click = async (name: string | RegExp, role: "button" | "checkbox" = "button") => {
      clicks++;
      await tab.getByRole(role, { name }).first().click();
    };
    await click(/^Close round 8/);
    await tab.getByTestId("round-form").waitFor();
    if (await tab.getByTestId("round-form").getByRole("checkbox").count()) await click(/./, "checkbox");
    await click(/^Close round 8( now)?$/);
    await tab.getByRole("button", { name: "Make the paper of round 8" }).waitFor();
    await click("Make the paper of round 8");
    await tab.getByTestId("paper").getByText("when round 8 was closed").first().waitFor();
    await expect.poll(() => tab.getByRole("button", { name: "Issue…" }).getAttribute("aria-disabled")).not.toBe("true");
    await click("Issue…");
    await click("Issue the paper");
    await tab.getByText("Issued as version 1.").first().waitFor();
    expect(clicks).toBeLessThanOrEqual(6);
    await expect.poll(async () => (await logOf(screen)).length).toBe(1);
    const [entry] = await logOf(screen);
    expect(entry).toMatchObject({
      kind: "Issued",
      paper: "board",
      round: 8,
      comparedWith: 7,
      audience: "Internal",
      version: 1,
    });
    expect(String(entry?.snapshot)).toMatch(/round-008\.json\nSHA-256 [0-9a-f]{64}\nAfter round 7/);
    const bytes = await fileNamed(screen, "Papers", ".docx");
    expect(checkWord(bytes)).toEqual([]);
    expect(JSON.stringify(wordText(bytes))).toContain("when round 8 was closed");
    expect(partsOf(bytes)).not.toContain("Draft, not issued");
    // What became of one paper is not said beside another, and the last one is at hand.
    await tab.getByRole("radio", { name: "The public" }).click();
    await expect.poll(() => tab.getByTestId("issue-paper").innerText()).not.toContain("Issued as version 1.");
    expect(await tab.getByTestId("last-issued").innerText()).toMatch(/Issued: Joint Board[\s\S]*\.docx/);
  });

  test("shows the paper in the log, to be opened, and an addendum is added to it", async () => {
    const screen = await open();
    const { tab } = screen;
    await press(screen, "Issue…");
    await press(screen, "Issue the paper");
    const log = tab.getByTestId("paper-log");
    await log.getByRole("link", { name: /^Open Joint Board paper .*\.docx$/ }).waitFor();
    expect(await log.getByRole("link").first().getAttribute("href")).toMatch(
      /\/Papers\/Joint%20Board%20paper%20\S+\.docx\?web=1$/,
    );
    await press(screen, "Add an addendum");
    await tab.getByRole("textbox", { name: "What should it have said?" }).fill("The figure of programme 3 is 4.");
    await tab.getByTestId("addendum-form").getByRole("button", { name: "Add the addendum" }).click();
    await log.getByText("The figure of programme 3 is 4.").waitFor();
    expect((await logOf(screen)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["Issued", "Addendum"]));
  });

  test("has its files checked against its entry, and one that was swapped is named", async () => {
    const screen = await open();
    const { tab, page } = screen;
    await press(screen, "Issue…");
    await press(screen, "Issue the paper");
    await press(screen, "Check the files");
    const checked = tab.getByTestId("checked-files");
    await checked.getByText("2 files of issued papers are as they were issued.").waitFor();
    await page.evaluate(() => {
      const link = [...window.opened.contents.keys()].find((each) => /\/Papers\/.*\.docx$/u.test(each)) ?? "";
      window.opened.contents.set(link, new TextEncoder().encode("Swapped").buffer);
    });
    await press(screen, "Check the files");
    await checked.getByText(/\.docx: NOT AS IT WAS ISSUED\. The file was changed\.$/).waitFor();
    expect(await checked.innerText()).toContain("1 of 2 files of issued papers is not as issued");
  });

  test("an entry that was changed afterwards is shown apart, with why, and opens nothing", async () => {
    const screen = await open();
    const { tab, page, rows } = screen;
    await press(screen, "Issue…");
    await press(screen, "Issue the paper");
    const log = tab.getByTestId("paper-log");
    await log.getByRole("link").first().waitFor();
    const [entry] = await rows.rowsOf("Paper log");
    await page.evaluate((id) => {
      const { lists, listOf } = window.opened;
      lists.changeElsewhere(listOf("Paper log"), id, { decisions: "Nothing was found." });
    }, entry?.id ?? 0);
    await screen.reload();
    const apart = log.getByRole("region", { name: "Entries that do not count" });
    await apart.getByText(/does not count, because it was changed afterwards/).waitFor();
    expect([await log.getByRole("link").count(), await log.innerText()]).toEqual([
      0,
      expect.stringContaining("No paper has been issued yet."),
    ]);
  });

  test("a draft goes where coordinators may edit, and is no issued paper", async () => {
    const screen = await open();
    await press(screen, "Make a draft");
    await screen.tab.getByText("Saved in Paper drafts as version 1.").waitFor();
    expect((await fileNamed(screen, "Paper drafts", ".xlsx")).length).toBeGreaterThan(1000);
    expect(partsOf(await fileNamed(screen, "Paper drafts", " draft.docx"))).toContain("Draft, not issued");
    expect(await screen.tab.getByTestId("paper-log").innerText()).toMatch(
      /No paper has been issued yet\.[\s\S]*Drafts/,
    );
  });

  test("that SharePoint refuses says so, claims nothing, and can be tried again", async () => {
    const screen = await open();
    await screen.page.evaluate(() => {
      window.opened.uploads.push({ kind: "later", why: "SharePoint is busy.", waitMs: undefined });
    });
    await press(screen, "Issue…");
    await press(screen, "Issue the paper");
    await screen.tab.getByText(/The paper was not issued\. SharePoint is busy\./).waitFor();
    expect(await logOf(screen)).toEqual([]);
    await press(screen, "Issue…");
    await press(screen, "Issue the paper");
    await screen.tab.getByText("Issued as version 1.").first().waitFor();
  });

  test("can be stopped, and then nothing is kept", async () => {
    const screen = await open();
    const { page, tab } = screen;
    // The council's template is being read, which takes as long as the network does.
    await page.evaluate(() => {
      const { files } = window.opened as unknown as { files: { contentOf: () => Promise<unknown> } };
      files.contentOf = () => new Promise(() => undefined);
    });
    await press(screen, "Make a draft");
    await press(screen, "Stop");
    await tab.getByText("Stopped. No file was saved.").waitFor();
    expect([await logOf(screen), (await fileNamed(screen, "Paper drafts", ".docx")).length]).toEqual([[], 0]);
    expect(await tab.getByRole("button", { name: "Make a draft" }).count()).toBe(1);
  });
});

test("a snapshot that cannot be reached is read again when somebody says so", async () => {
  const screen = await open();
  const { tab, page } = screen;
  await page.evaluate(() => {
    const { files } = window.opened as unknown as { files: { contentOf: (link: string) => Promise<unknown> } };
    const read = files.contentOf;
    files.contentOf = async () => {
      files.contentOf = read;
      return { kind: "later", why: "There is no network.", waitMs: undefined };
    };
  });
  await tab.getByRole("combobox", { name: "Position" }).selectOption("5");
  await tab.getByText(/The snapshot of round \d could not be read[\s\S]*There is no network\./).waitFor();
  await press(screen, "Try again");
  await tab.getByTestId("paper").getByText("when round 5 was closed").first().waitFor();
});

test.each(["lead-5", "slt-1", "visitor", "verifier-1"])("%s reads and prints papers, and makes none", async (login) => {
  const { tab } = await open(login);
  const names = await tab.getByTestId("papers").getByRole("button").allTextContents();
  expect(names.filter((name) => /Issue|draft|Change|addendum/.test(name))).toEqual([]);
  expect(names).toContain("Print");
});
