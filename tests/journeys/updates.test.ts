// A lead's month: ten actions updated by mouse, by keyboard and by single clicks; and what is typed is there again after a
// reload. Every assertion about rows is made over REST.
import type { BrowserContext, Frame, Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/plan/days.ts";
import { drag, hasFocus, screenButton } from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

const open = (query: string, context?: BrowserContext) =>
  journey.open(query, { ...(context && { context }), waitFor: "[data-ref], [data-testid=action-panel]" });

const item = (tab: Frame, reference: string) => tab.locator(`[data-testid="my-actions"] [data-ref="${reference}"]`);
const saved = (tab: Frame, reference: string) =>
  tab.waitForSelector(`[data-ref="${reference}"][data-state="saved"]`, { state: "attached" });

/** The person's own actions that can be updated. */
function updatableOf(tab: Frame): Promise<string[]> {
  const updatable = tab.locator("li[data-ref]", { has: tab.getByRole("button", { name: /^Update / }) });
  return updatable.evaluateAll((items) => items.map((each) => each.getAttribute("data-ref") ?? ""));
}

/** The first ten of them that fit. */
async function tenOf(tab: Frame, fits: (rating: unknown) => boolean): Promise<string[]> {
  const references = await updatableOf(tab);
  const rows = await Promise.all(references.map((reference) => journey.rows.row(reference)));
  const ten = references.filter((_, index) => fits(rows[index]?.Rating)).slice(0, 10);
  expect(ten).toHaveLength(10);
  return ten;
}

const aYearAfter = (due: unknown) => {
  const day = new Date(String(due));
  return dayOf(new Date(day.setUTCFullYear(day.getUTCFullYear() + 1)));
};

/** One new version, by the lead, that says all of it. */
async function check(reference: string, said: Readonly<Record<string, unknown>>, before: number): Promise<void> {
  await expect.poll(async () => (await journey.rows.versions(reference)).length).toBe(before + 1);
  expect(await journey.rows.row(reference)).toMatchObject({ ...said, CarriedForward: 0, Lifecycle: "In progress" });
  expect(String((await journey.rows.row(reference)).UpdatedOn)).toContain(dayOf(new Date()));
}

describe("a lead's monthly update of ten actions", () => {
  test("by single clicks: no action takes more than four beyond typing", async () => {
    const { host, tab } = await open("as=lead-5&frame=personal");
    for (const [turn, reference] of (await tenOf(tab, () => true)).entries()) {
      let clicks = 0;
      const click = async (what: Locator) => {
        clicks++;
        await what.click();
      };
      const before = (await journey.rows.versions(reference)).length;
      const red = turn % 5 === 0;
      const text = `${reference}: the month by single clicks`;
      await click(item(tab, reference).getByRole("button", { name: `Update ${reference}`, exact: true }));
      const form = item(tab, reference).getByTestId("update-form");
      await click(form.getByRole("radio", { name: red ? "R Off track" : "A At risk" }));
      await click(form.getByRole("radio", { name: "Low", exact: true }));
      await form.getByLabel("Progress and next steps").fill(text);
      if (red) {
        await form.getByLabel("Corrective action").fill("A second trainer is hired.");
        await form.getByLabel("Help needed").fill("The director: agree the cost.");
      }
      await click(form.getByRole("button", { name: "Save update" }));
      expect(clicks).toBeLessThanOrEqual(4);
      const said = { Rating: red ? "Red" : "Amber", Narrative: text, OutcomeConfidence: "Low" };
      await check(reference, red ? { ...said, CorrectiveAction: "A second trainer is hired." } : said, before);
      await saved(tab, reference);
    }
    expect(host.errors).toEqual([]);
  });

  test("by keyboard alone", async () => {
    const { tab } = await open("as=lead-6&frame=personal");
    const { keyboard } = tab.page();
    for (const reference of await tenOf(tab, (rating) => rating !== undefined && rating !== null)) {
      const before = (await journey.rows.versions(reference)).length;
      const text = `${reference}: the month by keys`;
      await tabTo(tab, `Update ${reference}`);
      await keyboard.press("Enter");
      await item(tab, reference).getByTestId("update-form").waitFor();
      await tab.waitForFunction(() => document.activeElement?.getAttribute("name") === "narrative");
      await keyboard.type(text);
      await keyboard.press("Shift+Tab");
      await keyboard.press("ArrowRight");
      const rating = await tab.evaluate(() => (document.activeElement as HTMLInputElement).value);
      if (rating === "Red") {
        for (const words of ["Two weeks of extra hours.", "Nobody."]) {
          await tabToTextarea(tab, words === "Nobody." ? "ask" : "correctiveAction");
          await keyboard.press("Control+a");
          await keyboard.type(words);
        }
      }
      await keyboard.press("Control+Enter");
      await check(reference, { Rating: rating, Narrative: text }, before);
      await saved(tab, reference);
    }
  });

  test("by mouse: cards dragged on the board, each asked for what its column needs", async () => {
    const { tab } = await open("as=lead-4&frame=personal");
    const ten = await tenOf(tab, () => true);
    await screenButton(tab, "Board").click();
    for (const reference of ten) {
      const before = (await journey.rows.versions(reference)).length;
      const to = (await journey.rows.row(reference)).Rating === "Amber" ? "Red" : "Amber";
      const text = `${reference}: the month by mouse`;
      await tab.getByPlaceholder("Search actions").fill(reference);
      await drag(tab, reference, to);
      const form = tab.getByTestId("move-form");
      await form.getByLabel("Progress and next steps").fill(text);
      if (to === "Red") {
        await form.getByLabel("Corrective action").fill("Two weeks of extra hours.");
        await form.getByLabel("Help needed").fill("Nobody.");
      }
      await form.getByRole("button", { name: "Move" }).click();
      await check(reference, { Rating: to, Narrative: text }, before);
      await saved(tab, reference);
    }
  });
});

test("no change this month is one click, counted, and shown as such", async () => {
  const { tab } = await open("as=lead-3&frame=personal");
  const button = tab.getByRole("button", { name: /^No change this month to / }).first();
  const reference = ((await button.getAttribute("aria-label")) ?? "").split(" ").at(-1) ?? "";
  const carried = async () => Number((await journey.rows.row(reference)).CarriedForward ?? 0);
  const before = await carried();
  await button.click();
  await expect.poll(carried).toBe(before + 1);
  await expect
    .poll(() => item(tab, reference).textContent())
    .toContain(before === 0 ? "unchanged for 1 round" : `unchanged for ${before + 1} rounds`);
  expect(await tab.getByRole("button", { name: `No change this month to ${reference}`, exact: true }).count()).toBe(0);
});

test("the words of last time are warned of and taken all the same", async () => {
  const { tab } = await open("as=lead-3&frame=personal");
  const [reference = ""] = (await updatableOf(tab)).slice(3);
  const { Narrative, NarrativeOn } = await journey.rows.row(reference);
  const before = (await journey.rows.versions(reference)).length;
  await tab.getByRole("button", { name: `Update ${reference}`, exact: true }).click();
  const form = tab.getByTestId("update-form");
  expect(await form.getByTestId("previous").textContent()).toBe(Narrative);
  await form.getByRole("radio", { name: "A At risk" }).check();
  await form.getByLabel("Progress and next steps").fill(` ${String(Narrative).toUpperCase()} `);
  await form.getByText("This is the same as the last update").waitFor();
  await form.getByRole("button", { name: "Save update" }).click();
  await check(reference, { Narrative, NarrativeOn }, before);
});

test("an update that lacks something takes the person to the first of it", async () => {
  const { tab } = await open("as=lead-5&frame=personal");
  const rows = await Promise.all((await updatableOf(tab)).map((each) => journey.rows.row(each)));
  const reference = String(rows.find(({ CorrectiveAction, Ask }) => !CorrectiveAction && !Ask)?.Reference);
  await item(tab, reference)
    .getByRole("button", { name: `Update ${reference}`, exact: true })
    .click();
  const form = item(tab, reference).getByTestId("update-form");
  await form.getByRole("radio", { name: "R Off track" }).check();
  const save = form.getByRole("button", { name: "Save update" });
  for (const lacks of ["Progress and next steps", "Corrective action", "Help needed"]) {
    await save.click();
    await hasFocus(form.getByLabel(lacks));
    await form.getByLabel(lacks).fill("Said now.");
  }
  await save.click();
  await form.waitFor({ state: "detached" });
});

test("another date asks for its reason and counts as a slip; the original stays", async () => {
  const { tab } = await open("as=lead-9&frame=personal");
  const references = await updatableOf(tab);
  const rows = await Promise.all(references.map((each) => journey.rows.row(each)));
  const row = rows.find(({ OriginalDue }) => OriginalDue);
  const reference = String(row?.Reference);
  await tab.getByRole("button", { name: `Update ${reference}`, exact: true }).click();
  const form = tab.getByTestId("update-form");
  await form.getByRole("radio", { name: "A At risk" }).check();
  await form.getByLabel("Progress and next steps").fill("The contractor starts later.");
  await form.getByLabel("Revised due date").fill(aYearAfter(row?.OriginalDue));
  await form.getByRole("button", { name: "Save update" }).click();
  await form.getByText("Enter the reason for the new date").waitFor();
  await form.getByLabel("Reason for the new date").fill("The contractor is busy elsewhere.");
  await form.getByRole("button", { name: "Save update" }).click();
  await expect
    .poll(() => journey.rows.row(reference))
    .toMatchObject({
      RevisedDueReason: "The contractor is busy elsewhere.",
      Slips: Number(row?.Slips ?? 0) + 1,
      OriginalDue: row?.OriginalDue,
    });
  await tab.getByRole("button", { name: `Update ${reference}`, exact: true }).click();
  await form.getByText(/Original due date: .*Revised .* days later/).waitFor();
});

describe("what is typed and not saved", () => {
  test("in an update is there again after a reload, in another window, and gone once it is saved", async () => {
    const { host, tab, context } = await open("as=lead-7&frame=personal");
    const [reference = ""] = await updatableOf(tab);
    await tab.getByRole("button", { name: `Update ${reference}`, exact: true }).click();
    const form = tab.getByTestId("update-form");
    await form.getByRole("radio", { name: "R Off track" }).check();
    await form.getByLabel("Progress and next steps").fill("Half a sentence, then the");
    const again = await host.reload(() => host.page.reload());
    const found = again.getByTestId("update-form");
    await found.waitFor();
    expect(await found.getByLabel("Progress and next steps").inputValue()).toBe("Half a sentence, then the");
    expect(await found.getByRole("radio", { name: "R Off track" }).isChecked()).toBe(true);

    const other = await open(`as=lead-7&sub=${encodeURIComponent(`open=${reference}`)}`, context);
    const there = other.tab.getByTestId("update-form");
    await there.getByLabel("Progress and next steps").fill("Half a sentence, then the rest.");
    await there.getByLabel("Corrective action").fill("More hours.");
    await there.getByLabel("Help needed").fill("Nobody.");
    await there.getByRole("button", { name: "Save update" }).click();
    await expect
      .poll(() => journey.rows.row(reference))
      .toMatchObject({ Rating: "Red", Narrative: "Half a sentence, then the rest." });
    await found.waitFor({ state: "detached" });
    const last = await host.reload(() => host.page.reload());
    await last.waitForSelector(`[data-ref="${reference}"]`);
    expect(await last.getByTestId("update-form").count()).toBe(0);
  });

  test("in a field of the panel and in the form of a move is there again after a reload; others do not see it", async () => {
    const mine = await open("as=lead-5&frame=personal");
    const rows = await Promise.all((await updatableOf(mine.tab)).map((each) => journey.rows.row(each)));
    const reference = String(rows.find(({ Rating }) => Rating === "Green")?.Reference);
    const { host, tab, context } = await open(`as=lead-5&sub=open%3D${reference}`);
    await tab.getByTestId("action-panel").getByLabel("Title").fill("A better title");
    await tab.getByTestId("action-panel").getByRole("button", { name: "Off track" }).click();
    await tab.getByTestId("move-form").getByLabel("Progress and next steps").fill("It went wrong when");
    const again = await host.reload(() => host.page.reload());
    await expect.poll(() => again.getByTestId("action-panel").getByLabel("Title").inputValue()).toBe("A better title");
    await again.getByTestId("action-panel").getByRole("button", { name: "Off track" }).click();
    await expect
      .poll(() => again.getByTestId("move-form").getByLabel("Progress and next steps").inputValue())
      .toBe("It went wrong when");

    const other = await open(`as=coordinator-5&sub=open%3D${reference}`, context);
    const title = other.tab.getByTestId("action-panel").getByLabel("Title");
    await title.waitFor();
    expect(await title.inputValue()).toBe((await journey.rows.row(reference)).Title);
  });
});

/** Presses Tab until the control of that name has focus. */
async function tabTo(tab: Frame, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    const at = await tab.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    if (at === name) return;
    await tab.page().keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${name}`);
}

async function tabToTextarea(tab: Frame, name: string): Promise<void> {
  for (let presses = 0; presses < 20; presses++) {
    await tab.page().keyboard.press("Tab");
    if ((await tab.evaluate(() => document.activeElement?.getAttribute("name"))) === name) return;
  }
  throw new Error(`Tab does not come to ${name}`);
}
