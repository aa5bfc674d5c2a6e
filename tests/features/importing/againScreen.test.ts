// A plan that is imported again on screen, after its file and the board have both changed.
import { expect, test } from "vitest";
import { openScreen, type Screen } from "../../support/screen.ts";

const references = Array.from({ length: 17 }, (_, index) => `31.1.${index + 1}`);
const open = () =>
  openScreen(`as=owner&frame=content&sub=${encodeURIComponent("screen=import")}`, { waitFor: "[data-testid=import]" });
const press = ({ tab }: Screen, name: string | RegExp) => tab.getByRole("button", { name }).click();
const plan = ({ tab }: Screen) => tab.getByTestId("import-plan");
const said = async ({ rows }: Screen) =>
  Promise.all(references.map(async (reference) => (await rows.row(reference)).fields.narrative));

async function paste({ tab, page }: Screen, updates: readonly string[]): Promise<void> {
  const lines = references.map((reference, index) => [reference, `Agree scheme ${index + 1}`, updates[index] ?? ""]);
  const text = [["Ref", "Action", "Progress update"], ...lines].map((cells) => cells.join("\t")).join("\n");
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await tab.getByRole("textbox", { name: "Or paste a table here" }).focus();
  await page.keyboard.press("Control+v");
}

const first = references.map(() => "As it was");
/** The first ten cells. */
const changed = references.map((_, index) => (index < 10 ? `By the file ${index + 1}` : "As it was"));

async function importFirst(screen: Screen): Promise<void> {
  await paste(screen, first);
  await press(screen, "Write 17 actions");
  await plan(screen).getByText("Done: 17 actions written.").waitFor();
  await press(screen, "Take another file");
}

test("of ten cells changed in the file and ten rows in the board, three of them the same, seven are written and three asked", async () => {
  const screen = await open();
  await importFirst(screen);
  // The last ten rows: three of them are in the file's ten.
  for (const reference of references.slice(7))
    await screen.rows.change(reference, { narrative: `By people, ${reference}` });
  await screen.reload();
  await paste(screen, changed);
  await plan(screen).getByRole("button", { name: "To be decided 3" }).waitFor();
  await press(screen, "Write 7 actions");
  await plan(screen).getByText("Done: 7 actions written.").waitFor();
  const byPeople = references.slice(7).map((reference) => `By people, ${reference}`);
  expect(await said(screen)).toEqual([...changed.slice(0, 7), ...byPeople]);
  await press(screen, "Take all of the file’s");
  await press(screen, "Write 3 actions");
  await plan(screen).getByText("Done: 3 actions written.").waitFor();
  expect(await said(screen)).toEqual([...changed.slice(0, 10), ...byPeople.slice(3)]);
  await plan(screen).getByRole("button", { name: "As in the file 17" }).waitFor();
  expect(screen.errors).toEqual([]);
});

test("answers that write nothing are remembered", async () => {
  const screen = await open();
  await importFirst(screen);
  for (const reference of references.slice(0, 2)) await screen.rows.change(reference, { narrative: "By people" });
  await screen.reload();
  await paste(
    screen,
    changed.map((text, index) => (index < 2 ? text : "As it was")),
  );
  await press(screen, "Keep all of the board’s");
  await press(screen, "Keep this for the next import");
  await plan(screen).getByText("Kept for the next import.").waitFor();
  await press(screen, "Take another file");
  await paste(
    screen,
    changed.map((text, index) => (index < 2 ? text : "As it was")),
  );
  await plan(screen).getByText("There is nothing to do").waitFor();
  expect((await said(screen)).slice(0, 2)).toEqual(["By people", "By people"]);
});
