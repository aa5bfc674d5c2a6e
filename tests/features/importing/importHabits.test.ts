// Importing on screen as it is used day after day: answers that write nothing, two tabs, and strings that mean something to the code.
import { expect, test } from "vitest";
import { openScreen, type Screen } from "../../support/screen.ts";

const open = (login = "owner", screen = "import") =>
  openScreen(`as=${login}&frame=content&sub=${encodeURIComponent(`screen=${screen}`)}`, { waitFor: "main" });
const press = ({ tab }: Screen, name: string | RegExp) => tab.getByRole("button", { name }).click();
const plan = ({ tab }: Screen) => tab.getByTestId("import-plan");

async function paste({ tab, page }: Screen, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await tab.getByRole("textbox", { name: "Or paste a table here" }).focus();
  await page.keyboard.press("Control+v");
}
const tsv = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join("\t")).join("\n");

test("the board's words, once kept, are not asked about again by the same file", async () => {
  const screen = await open();
  const table = tsv([
    ["Ref", "Action"],
    ["1.1.1", "Other words of the file for the workshops"],
  ]);
  await paste(screen, table);
  await press(screen, "Keep the board’s");
  await press(screen, "Keep this for the next import");
  await plan(screen).getByText("Kept for the next import.").waitFor();
  await press(screen, "Take another file");
  await paste(screen, table);
  await plan(screen).getByText("1.1.1").first().waitFor();
  expect(await plan(screen).getByRole("button", { name: "Keep the board’s" }).count()).toBe(0);
});

test("rows whose import ended before it was written down can still be written down", async () => {
  const screen = await open();
  const table = tsv([
    ["Ref", "Action"],
    ["1.1.1", "Councillors jointly lead the vision workshops with the commissioners"],
  ]);
  await paste(screen, table);
  await plan(screen).getByText("There is nothing to do").waitFor();
  expect(await plan(screen).getByRole("button").allInnerTexts()).toContain("Keep this for the next import");
});

test.each(["constructor", "toString", "__proto__"])("a lead and a rating called %s break nothing", async (word) => {
  const screen = await open();
  await paste(
    screen,
    tsv([
      ["Ref", "Action", "Lead", "RAG"],
      ["31.1", "One thing", word, word],
      ["31.2", "Another", "Mayor", "Red"],
    ]),
  );
  await plan(screen).getByText("One thing").waitFor();
  await press(screen, "Write 2 actions");
  await plan(screen).getByText("Done: 2 actions written.").waitFor({ timeout: 8000 });
  expect(screen.errors).toEqual([]);
});

test("a rating called constructor can be explained, and the explanation is kept", async () => {
  const screen = await open();
  await paste(
    screen,
    tsv([
      ["Ref", "Action", "RAG"],
      ["31.1", "One thing", "constructor"],
      ["31.2", "Another", "Rosy"],
    ]),
  );
  await screen.tab.getByRole("combobox", { name: /Rosy/u }).selectOption("Green");
  await screen.reload();
  await plan(screen).getByText("One thing").waitFor();
  expect(await screen.tab.getByRole("combobox", { name: /Rosy/u }).inputValue()).toBe("Green");
  expect(screen.errors).toEqual([]);
});

test("strings of a file are text everywhere", async () => {
  const screen = await open();
  const evil = "<img src=x onerror=alert(1)>\u202Egnp.exe";
  await paste(
    screen,
    tsv([
      ["Ref", "Action", `${evil}`, "Lead", "RAG"],
      [`=1+1`, evil, evil, evil, evil],
      ["31.9", "javascript:alert(1)", "{{x}}", "=cmd|'/c calc'!A1", "Red"],
    ]),
  );
  await plan(screen).getByText("javascript:alert(1)").first().waitFor();
  expect(await screen.tab.locator("img[src=x]").count()).toBe(0);
  expect(screen.errors).toEqual([]);
});

test.each(["lead-3", "coordinator-3", "visitor"])("%s who follows a link to the screens", async (login) => {
  const screen = await open(login, "import");
  const other = await open(login, "add");
  await other.tab
    .getByText(login === "coordinator-3" ? "The action joins the plan" : "You cannot add actions")
    .waitFor();
  expect(await screen.tab.getByTestId("import").count()).toBe(0);
  expect(await other.tab.getByTestId("add-action-form").count()).toBe(login === "coordinator-3" ? 1 : 0);
  expect([...screen.errors, ...other.errors]).toEqual([]);
});

test("a file of which some rows are not imported is not said to say the same as the plan", async () => {
  const screen = await open();
  const same = "Councillors jointly lead the vision workshops with the commissioners";
  await paste(
    screen,
    tsv([
      ["Ref", "Action"],
      ["1.1.1", same],
      ["31.2", "New"],
      ["31.2", "Another new one of the same number"],
    ]),
  );
  await press(screen, "Write 1 action");
  await plan(screen).getByText("Done: 1 action written.").waitFor();
  await screen.reload();
  await plan(screen).getByRole("button", { name: "Not imported 1" }).waitFor();
  expect(await plan(screen).getByText("There is nothing to do").count()).toBe(0);
});
