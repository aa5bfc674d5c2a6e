// A paper over hundreds of actions, in a browser under the product's policy of content: what is drawn of it, and what goes on while its files
// are made.
import { beforeAll, describe, expect, test } from "vitest";
import { type LargeRound, largeRounds, putLargeRounds } from "../../support/largePlan.ts";
import { checkWord } from "../../support/office/checkWord.ts";
import { councilTemplate } from "../../support/office/councilTemplate.ts";
import { textOf, unpack } from "../../support/office/unpack.ts";
import { workbookCells } from "../../support/office/workbookCells.ts";
import { openScreen, type Screen } from "../../support/screen.ts";

let rounds: readonly LargeRound[];

beforeAll(async () => {
  rounds = await largeRounds(600);
});

async function open(query = ""): Promise<Screen> {
  const screen = await openScreen("as=coordinator-4&frame=content");
  await putLargeRounds(screen, rounds);
  await screen.reload(
    `as=coordinator-4&frame=content&sub=${encodeURIComponent(`screen=papers${query}`)}`,
    "[data-testid=paper]",
  );
  return screen;
}

const partOf = ({ tab }: Screen, title: string) =>
  tab.getByTestId("paper").getByRole("region", { name: title, exact: true }).first();
const press = ({ tab }: Screen, name: string) => tab.getByRole("button", { name, exact: true }).click();
const filesIn = ({ page }: Screen, library: string): Promise<readonly string[]> =>
  page.evaluate(
    (folder) => [...window.opened.contents.keys()].filter((link) => link.includes(`/${encodeURIComponent(folder)}/`)),
    library,
  );

/** The bytes of the file in Paper drafts that ends so, but for the template. */
async function draft(screen: Screen, ending: string): Promise<Uint8Array> {
  const links = (await filesIn(screen, "Paper drafts")).filter((link) => !link.includes("Template"));
  const link = links.find((each) => each.endsWith(ending)) ?? "";
  const bytes = await screen.page.evaluate((wanted) => {
    const found = new Uint8Array(window.opened.contents.get(wanted) ?? new ArrayBuffer(0));
    return Array.from(found, (byte) => String.fromCharCode(byte)).join("");
  }, link);
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}

/** Shows more rows of a section's table until there are no more; how many rows there were before each press. */
async function showAll(screen: Screen, title: string): Promise<readonly number[]> {
  const section = partOf(screen, title);
  const [rows, more] = [section.locator("tbody tr"), section.getByRole("button", { name: /^Show more/ })];
  const counts: number[] = [];
  while ((await more.count()) > 0) {
    const before = await rows.count();
    counts.push(before);
    // Pressed twice, as people do: no row is there twice.
    await more.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
  }
  return [...counts, await rows.count()];
}

describe("a long table", () => {
  test("shows 100 rows, and more of them up to all, each once: as many as its count says", async () => {
    const screen = await open("&paper=scrutiny");
    const all = partOf(screen, "All actions");
    const [, count] = /(\d+) actions?\./.exec(await all.innerText()) ?? [];
    expect(Number(count)).toBeGreaterThan(500);
    const steps = await showAll(screen, "All actions");
    expect(steps).toEqual([100, 200, 300, 400, 500, Number(count)]);
    const references = await all.locator("tbody tr td:first-child").allTextContents();
    expect(new Set(references).size).toBe(Number(count));
    expect(screen.errors).toEqual([]);
  });

  test("is a table for who hears it, though its rows are laid out one by one", async () => {
    const { page } = await open();
    const session = await page.context().newCDPSession(page);
    const heard = async (role: string): Promise<number> => {
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      return nodes.filter((node) => node.role?.value === role).length;
    };
    for (const [role, tag] of [
      ["table", "table"],
      ["row", "tr"],
      ["columnheader", "th"],
      ["cell", "td"],
    ] as const)
      await expect.poll(() => heard(role)).toBe(await page.locator(`[data-testid=papers] ${tag}`).count());
    await session.detach();
  });
});

describe("while a file is made", () => {
  test("a click elsewhere is answered, and it tells how far each is, which only goes on", async () => {
    const screen = await open("&paper=scrutiny");
    const { page, tab, errors } = screen;
    const { steps, isBoth } = await page.evaluate(async () => {
      const issue = () => document.querySelector("[data-testid=issue-paper]")?.textContent ?? "";
      const press = (name: string) =>
        [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.trim() === name)?.click();
      const seen = new Set<string>();
      let both = false;
      press("Make a draft");
      while (!issue().includes("Saved in")) {
        const [, what, share] = /Making the (Word file|workbook)… (\d+)%/.exec(issue()) ?? [];
        if (what) seen.add(`${what} ${share}`);
        if (what && !both) {
          press("Change the words");
          await Promise.resolve();
          both = Boolean(document.querySelector("[data-testid=paper-words]")) && issue().includes("Making the");
        }
        await new Promise((next) => requestAnimationFrame(next));
      }
      return { steps: [...seen], isBoth: both };
    });
    expect(isBoth).toBe(true);
    const shares = (what: string) =>
      steps.flatMap((step) => (step.startsWith(what) ? [Number(step.split(" ").at(-1))] : []));
    for (const what of ["Word", "workbook"]) {
      expect(shares(what)).not.toEqual([]);
      expect(shares(what)).toEqual(shares(what).toSorted((a, b) => a - b));
    }
    expect(await tab.getByRole("textbox", { name: "Finance" }).count()).toBe(1);
    const [, count] = /(\d+) actions?\./.exec(await partOf(screen, "All actions").innerText()) ?? [];
    const sheet = workbookCells(await draft(screen, ".xlsx")).find(({ rows }) => rows.length >= Number(count));
    expect(sheet?.rows.length).toBe(Number(count) + 3);
    expect(errors).toEqual([]);
  });

  test("it is stopped at once: nothing is kept, and more rows and the next order come as before", async () => {
    const screen = await open("&paper=scrutiny");
    const { tab, page, rows } = screen;
    await press(screen, "Make a draft");
    await tab.getByText(/Making the Word file… \d/).waitFor();
    await press(screen, "Stop");
    await tab.getByText("Stopped. No file was saved.").waitFor();
    expect([await filesIn(screen, "Paper drafts"), await rows.rowsOf("Paper log")]).toEqual([[], []]);
    expect((await showAll(screen, "All actions")).slice(0, 2)).toEqual([100, 200]);
    await press(screen, "Make a draft");
    await tab.getByText("Saved in Paper drafts as version 1.").waitFor();
    expect(await filesIn(screen, "Paper drafts")).toHaveLength(2);
    expect(await page.evaluate(() => window.opened.contents.size)).toBeGreaterThan(2);
  });
});

describe("with a Template.docx in Paper drafts", () => {
  async function withTemplate(bytes: Uint8Array): Promise<Screen> {
    const screen = await openScreen("as=coordinator-4&frame=content");
    await screen.page.evaluate(
      (given) => {
        const { lists, listOf, contents } = window.opened;
        const library = listOf("Paper drafts");
        const id = lists.addElsewhere(library, {});
        const link = "https://council.example/sites/improvement/Paper%20drafts/Template.docx";
        Object.assign(lists.row(library, id) ?? {}, { file: { name: "Template.docx", size: given.length } });
        contents.set(link, Uint8Array.from(given).buffer);
      },
      [...bytes],
    );
    await screen.reload(
      `as=coordinator-4&frame=content&sub=${encodeURIComponent("screen=papers&paper=officers")}`,
      "[data-testid=paper]",
    );
    await press(screen, "Make a draft");
    await screen.tab.getByText("Saved in Paper drafts as version 1.").waitFor();
    return screen;
  }

  test("the paper has its styles, its header and its footer", async () => {
    const screen = await withTemplate(councilTemplate());
    const bytes = await draft(screen, ".docx");
    const parts = unpack(bytes);
    const paths = Object.keys(parts);
    const textsOf = (part: RegExp) =>
      paths
        .filter((path) => part.test(path))
        .map((path) => textOf(parts, path))
        .join();
    expect(checkWord(bytes)).toEqual([]);
    expect(textOf(parts, "word/styles.xml")).toContain("4B1E78");
    expect(textsOf(/^word\/header\d\.xml$/)).toContain("Westmere Council");
    expect(textsOf(/^word\/footer\d\.xml$/)).toContain("Sheet ");
    expect(await screen.tab.getByTestId("issue-paper").innerText()).not.toContain("template");
    expect(screen.errors).toEqual([]);
  });

  test("that is broken, the paper is made without it, which is said beside the result", async () => {
    const screen = await withTemplate(new TextEncoder().encode("This is no Word file."));
    expect(await screen.tab.getByTestId("issue-paper").innerText()).toMatch(/The council’s template was not used\. \S/);
    expect(checkWord(await draft(screen, ".docx"))).toEqual([]);
  });

  test("a link to the paper is opened by Teams, not by the tab", async () => {
    const screen = await withTemplate(councilTemplate());
    const link = screen.tab.getByTestId("issue-paper").getByRole("link").first();
    await link.click();
    expect(await screen.page.evaluate(() => window.opened.host.outside)).toEqual([await link.getAttribute("href")]);
    expect(screen.page.context().pages()).toHaveLength(1);
  });
});

test("a snapshot that is another file than was kept makes no paper, and its round is named", async () => {
  const screen = await openScreen("as=coordinator-4&frame=content");
  const [before, last] = rounds;
  if (!before || !last) throw new Error("The sample has too few rounds.");
  await putLargeRounds(screen, [before, { ...last, text: last.text.replace("Programme", "programme") }]);
  await screen.reload(
    `as=coordinator-4&frame=content&sub=${encodeURIComponent("screen=papers")}`,
    "[data-testid=papers]",
  );
  await screen.tab
    .getByText(/The snapshot of round 7 cannot be used\. The file is not the one that was kept\./)
    .waitFor();
  expect(await screen.tab.getByTestId("paper").count()).toBe(0);
});
