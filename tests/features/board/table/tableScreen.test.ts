// The table as it is used: by keys and by mouse, sorted, edited in place, several rows at once, and taken to a spreadsheet.
import { readFileSync } from "node:fs";
import type { Frame, Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hasFocus } from "../../../support/actionPanel.ts";
import { readSeparated } from "../../../support/readSeparated.ts";
import { noNetwork, openScreen, type Screen } from "../../../support/screen.ts";

const open = (query: string, login = "lead-5"): Promise<Screen> =>
  openScreen(`as=${login}&sub=${encodeURIComponent(`layout=table&${query}`)}`, {
    waitFor: "[data-testid=table] [data-ref]",
  });

const rowOf = (tab: Frame, reference: string): Locator => tab.locator(`tr[data-ref="${reference}"]`);
const cellOf = (tab: Frame, reference: string, column: string): Locator =>
  rowOf(tab, reference).locator(`[data-col="${column}"]`);
const heading = (tab: Frame, name: string): Locator => tab.locator("thead").getByRole("button", { name });
const editorOf = (tab: Frame): Locator => tab.getByTestId("cell-editor");
const references = (tab: Frame) =>
  tab.locator("tbody tr[data-ref]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-ref")));
const queryOf = (tab: Frame) => new URL(tab.url()).searchParams;

const focused = (tab: Frame) =>
  tab.evaluate(() => {
    const cell = document.activeElement?.closest("[data-col]");
    return [cell?.closest("tr")?.getAttribute("data-ref"), cell?.getAttribute("data-col")];
  });

describe("the table", () => {
  test("is chosen beside the cards, shows what they show, and draws only the rows in sight", async () => {
    const { tab } = await openScreen("as=lead-5");
    await tab.getByRole("button", { name: "Table", exact: true }).click();
    const grid = tab.getByRole("grid", { name: "Actions as a table" });
    await grid.waitFor();
    expect(queryOf(tab).get("layout")).toBe("table");
    expect(await grid.getAttribute("aria-rowcount")).toBe("147");
    expect(await tab.locator("tbody tr").count()).toBeLessThan(60);
    const figure = tab.getByRole("button", { name: /^R \d+ .*Off track$/ });
    const red = Number(/(\d+) \(/.exec((await figure.textContent()) ?? "")?.[1]);
    await figure.click();
    await expect.poll(() => grid.getAttribute("aria-rowcount")).toBe(String(red + 1));
    await tab.getByRole("button", { name: "Cards", exact: true }).click();
    await expect.poll(() => tab.locator("article[data-ref]").count()).toBe(red);
  });

  test("is sorted by its headings, with Shift by several, and a link has the same order", async () => {
    const { tab } = await open("programme=5");
    await heading(tab, "Status").click();
    await heading(tab, "Due").click({ modifiers: ["Shift"] });
    await heading(tab, "Due").click({ modifiers: ["Shift"] });
    expect(queryOf(tab).get("sort")).toBe("status,-due");
    expect(await tab.locator("thead [aria-sort]").evaluateAll((all) => all.map((each) => each.ariaSort))).toEqual([
      "ascending",
      "descending",
    ]);
    const order = await references(tab);
    const again = await open("programme=5&sort=status,-due");
    expect(await references(again.tab)).toEqual(order);
    await heading(again.tab, "Reference").click();
    expect(await references(again.tab)).not.toEqual(order);
  });

  test("keeps the columns that were chosen on this device, in their order", async () => {
    const { tab, page, reload } = await open("programme=5");
    const columns = () =>
      tab.locator("thead [data-col]").evaluateAll((all) => all.map((each) => each.getAttribute("data-col")));
    await tab.getByRole("button", { name: "Columns and sorting" }).click();
    const panel = tab.getByTestId("table-columns");
    await panel.getByRole("checkbox", { name: "Days late" }).click();
    await panel.getByRole("checkbox", { name: "Theme" }).click();
    await panel.getByRole("button", { name: "Move Leads to the left" }).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    const chosen = ["select", "reference", "action", "leads", "status", "direction", "due", "narrative", "evidence"];
    await expect.poll(columns).toEqual([...chosen, "updated", "tags", "theme"]);
    await reload(`as=lead-5&sub=${encodeURIComponent("layout=table&programme=5")}`);
    await expect.poll(columns).toEqual([...chosen, "updated", "tags", "theme"]);
    await tab.getByRole("button", { name: "Columns and sorting" }).click();
    await panel.getByRole("button", { name: "Use the standard columns" }).click();
    await expect.poll(columns).toContain("late");
  });

  test("goes to a spreadsheet with its columns in its order", async () => {
    const { tab, page } = await open("programme=5&sort=-reference&fields=leads,due");
    await tab.getByRole("button", { name: "Print or download" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      tab.getByRole("button", { name: "Download as CSV" }).click(),
    ]);
    const [columns, ...rows] = readSeparated(readFileSync(await download.path(), "utf8").slice(1), ",");
    expect(columns).toEqual(["Reference", "Action", "Leads", "Due"]);
    expect(rows).toHaveLength(25);
    expect(rows.slice(0, 5).map(([reference]) => reference)).toEqual((await references(tab)).slice(0, 5));
  });
});

describe("by keys alone", () => {
  test("every cell is come to, edited, and left with focus where it was", async () => {
    const { tab, page, rows } = await open("programme=5");
    const { keyboard } = page;
    await cellOf(tab, "1.1.3", "reference").getByRole("button").focus();
    await keyboard.press("ArrowRight");
    await keyboard.press("F2");
    await hasFocus(editorOf(tab));
    await keyboard.press("Escape");
    await expect.poll(() => focused(tab)).toEqual(["1.1.3", "action"]);
    await keyboard.press("Enter");
    await hasFocus(editorOf(tab));
    await keyboard.press("Control+a");
    await keyboard.type("Political mentors for everybody");
    await keyboard.press("Enter");
    await expect.poll(() => focused(tab)).toEqual(["1.1.3", "action"]);
    await expect.poll(async () => (await rows.row("1.1.3")).fields.title).toBe("Political mentors for everybody");
    await keyboard.press("Control+End");
    await expect.poll(async () => (await focused(tab))[1]).toBe("tags");
    await keyboard.press("Control+Home");
    await keyboard.press("ArrowUp");
    await expect.poll(() => focused(tab)).toEqual([null, "select"]);
    expect(await tab.locator('[role=grid] [tabindex="0"]').count()).toBe(1);
  });

  test("a cell that the person may not change opens its action instead", async () => {
    const { tab, page, rows } = await open("programme=3");
    const [reference = ""] = await references(tab);
    const cell = cellOf(tab, reference ?? "", "narrative");
    expect(await cell.getAttribute("aria-readonly")).toBe("true");
    await cell.focus();
    await page.keyboard.press("Enter");
    await tab.getByTestId("action-panel").getByText("View only").waitFor();
    expect(await rows.versions(reference ?? "")).toHaveLength(1);
  });
});

describe("a cell is edited by the rules of the action's panel", () => {
  test("a status asks for what the move needs", async () => {
    const { tab, rows } = await open("programme=5");
    await cellOf(tab, "1.1.5", "status").dblclick();
    await tab.getByRole("menuitem", { name: /^At risk/ }).click();
    const form = tab.getByTestId("move-form");
    await form.getByLabel("Progress and next steps").fill("The review was put off.");
    await form.getByRole("button", { name: "Move" }).click();
    await cellOf(tab, "1.1.5", "status").getByText("At risk").waitFor();
    await expect.poll(() => focused(tab)).toEqual(["1.1.5", "status"]);
    await expect
      .poll(async () => (await rows.row("1.1.5")).fields)
      .toMatchObject({ rating: "Amber", narrative: "The review was put off." });
  });

  test("a due date asks for its reason, and counts as a slip", async () => {
    const { tab, rows } = await open("programme=5");
    const { slips = 0 } = (await rows.row("1.1.2")).fields;
    await cellOf(tab, "1.1.2", "due").dblclick();
    await editorOf(tab).getByLabel("Revised due date").fill("2028-02-29");
    await editorOf(tab).getByRole("button", { name: "Save", exact: true }).click();
    await editorOf(tab).getByText("Enter the reason for the new date").waitFor();
    await editorOf(tab).getByLabel("Reason for the new date").fill("Mentors left.");
    await editorOf(tab).getByRole("button", { name: "Save", exact: true }).click();
    await cellOf(tab, "1.1.2", "due").getByText("By 29 Feb 2028").waitFor();
    await expect
      .poll(async () => (await rows.row("1.1.2")).fields)
      .toMatchObject({ revisedDue: "2028-02-29", revisedDueReason: "Mentors left.", slips: slips + 1 });
  });

  test("progress is an update that can be undone, and leads are found by name", async () => {
    const { tab, rows } = await open("programme=5");
    const { narrative } = (await rows.row("1.2.1")).fields;
    await cellOf(tab, "1.2.1", "narrative").dblclick();
    const form = tab.getByTestId("update-form");
    await form.getByLabel("Progress and next steps").fill("Half of them have passed.");
    await form.getByRole("button", { name: "Save update" }).click();
    await cellOf(tab, "1.2.1", "narrative").getByText("Half of them have passed.").waitFor();
    await expect.poll(async () => (await rows.row("1.2.1")).fields.narrative).toBe("Half of them have passed.");
    await tab.getByRole("button", { name: "Undo the update of 1.2.1" }).click();
    await expect.poll(async () => (await rows.row("1.2.1")).fields.narrative).toBe(narrative);
    await cellOf(tab, "1.2.1", "leads").dblclick();
    await editorOf(tab).getByRole("combobox").fill("Programme lead 6");
    await tab.getByRole("option", { name: /Programme lead 6/ }).click();
    await editorOf(tab).getByRole("button", { name: "Save", exact: true }).click();
    await cellOf(tab, "1.2.1", "leads").getByText("Programme lead 5, Programme lead 6").waitFor();
  });
});

describe("several rows at once", () => {
  const select = (tab: Frame, reference: string) => tab.getByRole("checkbox", { name: `Select ${reference}` });
  const resultOf = (tab: Frame) => tab.getByTestId("bulk-result");

  test("are confirmed as unchanged, those with a question after one answer for all, and those left are listed with their reasons", async () => {
    const { tab, rows } = await open("programme=5");
    for (const reference of ["1.1.2", "3.3.1", "3.3.2"]) {
      await rows.change(reference, { updatedOn: "2026-04-08", rating: "Green", revisedDue: "2026-06-01" });
    }
    await rows.change("1.1.2", { revisedDue: "2099-01-01", carriedForward: 0 });
    await rows.advance(60_000);
    await cellOf(tab, "3.3.2", "due").getByText("By 1 Jun 2026").waitFor();
    for (const reference of ["1.1.1", "1.1.2", "3.3.1", "3.3.2"]) await select(tab, reference).click();
    await tab.getByText("4 actions selected").waitFor();
    await tab.getByRole("button", { name: "No change this month" }).click();
    const form = tab.getByTestId("bulk-form");
    await form.getByText(/^3\.3\.1: Green, .* Still Green\?$/).waitFor();
    await form.getByRole("button", { name: "Confirm 3 actions" }).click();
    await form.getByText("Choose an answer").waitFor();
    await form.getByRole("radio", { name: "No, leave them out" }).check();
    await form.getByRole("button", { name: "Confirm 3 actions" }).click();
    await resultOf(tab).getByText("1 of 4 actions changed.").waitFor();
    await hasFocus(resultOf(tab));
    expect(
      await resultOf(tab)
        .locator("[data-refused]")
        .evaluateAll((all) => all.map((each) => each.textContent)),
    ).toEqual([
      "1.1.1It is verified, so it needs no update.",
      "3.3.1You left it out. Update it instead.",
      "3.3.2You left it out. Update it instead.",
    ]);
    await expect.poll(async () => (await rows.row("1.1.2")).fields.carriedForward).toBe(1);
    expect((await rows.row("3.3.1")).fields.carriedForward ?? 0).toBe(0);
  });

  test("have one new due date with its reason, kept while there is no network, and an edit of its own each", async () => {
    const { tab, rows } = await open("programme=5&fields=due");
    const chosen = ["1.1.2", "1.1.3", "1.1.4", "1.1.5"];
    const before = await Promise.all(chosen.map(async (each) => (await rows.versions(each)).length));
    await select(tab, "1.1.2").click();
    await select(tab, "1.1.5").click({ modifiers: ["Shift"] });
    await tab.getByText("4 actions selected").waitFor();
    await rows.fail(noNetwork);
    await tab.getByRole("button", { name: "Change due date" }).click();
    const form = tab.getByTestId("bulk-form");
    await form.getByLabel("Revised due date").fill("2028-02-29");
    await form.getByLabel("Reason for the new date").fill("The grant is late.");
    await form.getByRole("button", { name: "Save 4 actions" }).click();
    await resultOf(tab).getByText("4 actions changed.").waitFor();
    await rowOf(tab, "1.1.5").getByText("Waiting to save").waitFor();
    expect((await rows.row("1.1.5")).fields.revisedDue).not.toBe("2028-02-29");
    await rows.fail(undefined);
    await tab.evaluate(() => void window.dispatchEvent(new Event("online")));
    await expect.poll(() => tab.locator('tr[data-ref]:not([data-state="saved"])').count()).toBe(0);
    for (const [index, reference] of chosen.entries()) {
      expect((await rows.row(reference)).fields).toMatchObject({
        revisedDue: "2028-02-29",
        revisedDueReason: "The grant is late.",
      });
      expect(await rows.versions(reference)).toHaveLength((before[index] ?? 0) + 1);
    }
  });

  test("are moved to another programme by an owner, and what SharePoint refuses is said of each", async () => {
    const { tab } = await open("programme=5", "owner");
    await select(tab, "1.1.2").click();
    await select(tab, "1.1.3").click();
    await tab.getByRole("button", { name: "Move to another programme" }).click();
    const form = tab.getByTestId("bulk-form");
    await form.getByLabel("New programme").selectOption("6");
    await form.getByText(/^The actions keep their history\. Programme lead 6 and/).waitFor();
    await form.getByRole("button", { name: "Move to programme 6" }).click();
    await resultOf(tab).getByText("0 of 2 actions changed.").waitFor();
    expect(await resultOf(tab).getByText("Nothing moves here.").count()).toBe(2);
  });

  test("are not offered a change to who may only read", async () => {
    const { tab } = await open("programme=5", "visitor");
    expect(await tab.getByRole("checkbox").count()).toBe(0);
  });
});
