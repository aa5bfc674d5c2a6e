// Importing on screen, over the sample: a file and a pasted table, what will happen, the run, and the same file again.
import { expect, test } from "vitest";
import { openScreen, type Screen } from "../../support/screen.ts";

const files = "tests/support/sources";

const open = (login = "owner") =>
  openScreen(`as=${login}&frame=content&sub=${encodeURIComponent("screen=import")}`, {
    waitFor: "[data-testid=import]",
  });

const press = ({ tab }: Screen, name: string | RegExp) => tab.getByRole("button", { name }).click();
const plan = ({ tab }: Screen) => tab.getByTestId("import-plan");

const table = [
  ["Ref", "Action", "Lead", "Target date", "RAG"],
  ["31.1.1", "Publish a register of gifts", "Monitoring officer", "By end March 2027", "Green"],
  ["31.1.2", "Train every councillor in the code of conduct", "", "30 June 2027", "Not started"],
  ["1.1.1", "Councillors jointly lead the vision workshops with the commissioners", "", "", ""],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

async function paste({ tab, page }: Screen, text: string): Promise<void> {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await tab.getByRole("textbox", { name: "Or paste a table here" }).focus();
  await page.keyboard.press("Control+v");
}

async function chooseFile({ tab }: Screen, name: string): Promise<void> {
  await tab.locator("input[type=file]").setInputFiles(`${files}/${name}`);
}

test("a pasted table is shown as what it will do, and run", async () => {
  const screen = await open();
  await paste(screen, table);
  await plan(screen).getByText("New, without a programme").first().waitFor();
  expect(await plan(screen).getByRole("listitem").count()).toBe(3);
  await press(screen, "Write 2 actions");
  await plan(screen).getByText("Done: 2 actions written.").waitFor();
  const added = (await screen.rows.rowsOf("Actions")).filter(({ fields }) =>
    String(fields.reference).startsWith("31."),
  );
  expect(added.map(({ fields }) => fields)).toMatchObject([
    {
      reference: "31.1.1",
      leadRoles: "Monitoring officer",
      rating: "Green",
      lifecycle: "In progress",
      due: "2027-03-31",
    },
    { reference: "31.1.2", lifecycle: "Not started", due: "2027-06-30", slips: 0 },
  ]);
  const [entry] = await screen.rows.rowsOf("Imports");
  expect(entry?.fields).toMatchObject({ source: "Pasted table", added: 2, changed: 0, withdrawn: 0 });
  expect(screen.errors).toEqual([]);
});

test("the same table again writes nothing", async () => {
  const screen = await open();
  await paste(screen, table);
  await press(screen, "Write 2 actions");
  await plan(screen).getByText("Done: 2 actions written.").waitFor();
  await press(screen, "Take another file");
  await paste(screen, table);
  await plan(screen).getByText("There is nothing to do").waitFor();
  expect((await screen.rows.rowsOf("Imports")).length).toBe(1);
});

test("a Word file of 146 actions is read in a worker, and its differences are shown", async () => {
  const screen = await open();
  await chooseFile(screen, "plan2015.docx");
  await screen.tab.getByText("plan2015.docx: 30 tables").waitFor();
  await plan(screen).getByRole("button", { name: "All 146" }).waitFor();
  expect(screen.errors).toEqual([]);
});

test("a file that is none is refused in words, and the page goes on", async () => {
  const screen = await open();
  await screen.tab.locator("input[type=file]").setInputFiles({
    name: "plan.doc",
    mimeType: "application/msword",
    buffer: Buffer.from("d0cf11e0a1b11ae1", "hex"),
  });
  expect(await screen.tab.getByRole("alert").first().innerText()).toMatch(/password|older|Save it as/iu);
  await chooseFile(screen, "plan2010.xlsx");
  await plan(screen)
    .getByRole("button", { name: /^Added 44/u })
    .waitFor();
});

test("what was begun is there after a reload", async () => {
  const screen = await open();
  await paste(screen, table);
  await plan(screen).getByText("Publish a register of gifts").waitFor();
  await screen.reload();
  await plan(screen).getByText("Publish a register of gifts").waitFor();
});

test("only owners are offered it", async () => {
  const { tab } = await openScreen("as=coordinator-5&frame=content&sub=screen%3Dimport", { waitFor: "main" });
  expect(await tab.getByTestId("import").count()).toBe(0);
});
