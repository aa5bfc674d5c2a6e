// What screens show of people who have left, and of values that are not valid.
import { expect, test } from "vitest";
import { someoneUnknown } from "../../../src/schema/column.ts";
import { evidenceForm, evidenceOf, goToScreen, look, openActionScreen, panelOf } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

test("a change by somebody who has left is shown as a former member's, in the panel and in the history", async () => {
  const { tab, rows } = await openActionScreen("lead-5", "1.1.5");
  await rows.change("1.1.5", { narrative: "Written before leaving." }, someoneUnknown);
  await look(tab);
  const panel = panelOf(tab);
  await panel.getByText("by a former member").waitFor();
  await panel.getByRole("button", { name: "Show who changed what" }).click();
  await panel.getByText("A former member, ").waitFor();
});

test("a programme whose lead has left the site names a former member in the panel", async () => {
  const { tab, page } = await openActionScreen("owner", "1.1.5");
  await page.evaluate(() => {
    const { lists, listOf } = window.opened;
    for (const { id } of lists.rows(listOf("Programmes"))) {
      lists.changeElsewhere(listOf("Programmes"), id, { lead: { id: 99, name: "", email: "" } });
    }
  });
  await look(tab);
  await panelOf(tab).getByText("lead: a former member").waitFor();
});

test("an action whose value is not valid stays on the board, and its panel names the value and what it is read as", async () => {
  const { tab, rows } = await openActionScreen("owner", "1.1.5");
  const { id } = await rows.row("1.1.5");
  await rows.putOdd("Actions", id, [{ list: "Actions", column: "Rating", holds: "amber ", readAs: "Amber" }]);
  await look(tab);
  const said = panelOf(tab).locator("[data-check=odd-value]");
  await expect
    .poll(() => said.allTextContents())
    .toEqual(["Actions, Rating: “amber ” is read as “Amber”. SharePoint’s own views may leave it out"]);
});

test("owners are told of values that are not valid in rows of no action, and nobody else is", async () => {
  const odd = [{ list: "Programmes", column: "Number", holds: "5.", readAs: "5" }];
  const { tab, rows } = await openScreen("as=owner");
  const [row] = await rows.rowsOf("Programmes");
  await rows.putOdd("Programmes", row?.id ?? 0, odd);
  await look(tab);
  const banner = tab.getByTestId("odd-values");
  await banner.getByText("1 value in the lists is not valid").click();
  await banner.getByText(`Programmes, row ${row?.id}, Number: “5.” is read as “5”`).waitFor();
  const lead = await openScreen("as=lead-5");
  await lead.rows.putOdd("Programmes", row?.id ?? 0, odd);
  await look(lead.tab);
  await goToScreen(lead.tab, "Manage");
  expect(await lead.tab.getByTestId("odd-values").count()).toBe(0);
});

test.each([
  ["1. Minutes of the Improvement Board held on 5 June", "1. Minutes of the Improvement Board held on 5 June"],
  ["Survey of members.docx", "Survey of members"],
  [`${"x".repeat(254)}😀.pdf`, "x".repeat(254)],
])(
  "a file called %j gives its evidence a title without the ending, never cut within a character",
  async (name, title) => {
    const { tab } = await openActionScreen("lead-5", "1.1.5");
    await evidenceOf(tab).getByRole("button", { name: "Add evidence" }).click();
    const form = evidenceForm(tab);
    await form.getByRole("radio", { name: "File" }).press("Space");
    await form.locator("input[type=file]").evaluate((input: HTMLInputElement, called) => {
      Object.defineProperty(input, "files", { value: [new File(["x"], called)] });
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }, name);
    await expect.poll(() => form.getByLabel("Title").inputValue()).toBe(title);
  },
);

test("owners are told who has added more entries than people add by hand, and nobody else is", async () => {
  for (const login of ["owner", "lead-5"]) {
    const { tab, page, rows } = await openScreen(`as=${login}`);
    const { id } = await rows.row("1.1.5");
    await page.evaluate((actionId) => {
      const { lists, listOf } = window.opened;
      for (let entry = 0; entry < 103; entry++) {
        const fields = { title: "Again", actionId, operation: crypto.randomUUID() };
        lists.addElsewhere(listOf("Evidence"), fields);
      }
    }, id);
    await look(tab);
    const told = tab.getByTestId("flood");
    if (login === "owner") {
      await told.getByText("The last 3 do not count and are not shown.").waitFor();
    } else {
      await expect
        .poll(() => page.evaluate(() => window.opened.lists.rows(window.opened.listOf("Evidence")).length))
        .toBeGreaterThan(100);
      await goToScreen(tab, "Assurance", "Evidence");
      await tab.getByText("Again").first().waitFor();
      expect(await told.count()).toBe(0);
    }
  }
});
