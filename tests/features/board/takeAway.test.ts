// Printing the board, its table as a file, and as a copy for where files are blocked; by mouse and by keys.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSeparated } from "../../support/readSeparated.ts";
import { openScreen } from "../../support/screen.ts";

const open = (query: string) => openScreen(`as=lead-5&sub=${encodeURIComponent(query)}`);

test("the file has what the filters show, cards out of sight and folded lanes too", async () => {
  const { tab, page, errors } = await open("programme=5&lanes=theme");
  await tab.getByRole("button", { name: "Print or download" }).click();
  await tab.getByText("What the board shows now: 25 of 146 actions.").waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    tab.getByRole("button", { name: "Download as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Fresh start \d{4}-\d\d-\d\d\.csv$/);
  const text = readFileSync(await download.path(), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const [columns = [], ...rows] = readSeparated(text.slice(1), ",");
  expect(rows).toHaveLength(25);
  expect(new Set(rows.map((row) => row[columns.indexOf("Programme")]))).toEqual(
    new Set(["5 Supporting elected members"]),
  );
  expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
  await tab
    .getByTestId("take-away")
    .getByText(/^Fresh start .*\.csv was handed to your browser\./)
    .waitFor();
  expect(errors).toEqual([]);
});

test("with keys alone the table is copied, a line for each action, and a text that could run cannot", async () => {
  const { tab, page, rows } = await open("programme=3");
  await rows.change("9.1.1", { narrative: '=HYPERLINK("https://evil.example")\nsecond line', title: "@SUM(1)" });
  await rows.advance(60_000);
  const button = tab.getByRole("button", { name: "Print or download" });
  await button.focus();
  await page.keyboard.press("Enter");
  await tab.getByRole("button", { name: "Copy as a table" }).waitFor();
  for (let step = 0; step < 3; step++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tab.getByRole("button", { name: "Copied" }).waitFor();
  const copied = await tab.evaluate(() => navigator.clipboard.readText());
  const [columns = [], ...all] = readSeparated(copied.replaceAll(/\r?\n/g, "\r\n"), "\t");
  expect(all).toHaveLength(10);
  const row = all.find(([reference]) => reference === "9.1.1") ?? [];
  expect(row[columns.indexOf("Action")]).toBe("'@SUM(1)");
  expect(row[columns.indexOf("Progress and next steps")]).toBe('\'=HYPERLINK("https://evil.example") second line');
});

test("where the clipboard is blocked, that is said in the same place", async () => {
  const { tab } = await open("programme=3");
  await tab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("blocked"));
  });
  await tab.getByRole("button", { name: "Print or download" }).click();
  await tab.getByRole("button", { name: "Copy as a table" }).click();
  await tab.getByTestId("take-away").getByText("Your browser blocked copying.").waitFor();
  await tab.evaluate(() => Reflect.deleteProperty(navigator.clipboard, "writeText"));
});

test("it prints the tab's own page, in no other window", async () => {
  const { tab, page } = await open("");
  let windows = 0;
  page.on("popup", () => windows++);
  await tab.evaluate(() => {
    window.print = () => void document.body.setAttribute("data-asked", "print");
  });
  await tab.getByRole("button", { name: "Print or download" }).click();
  await tab.getByRole("button", { name: "Print", exact: true }).click();
  expect(await tab.evaluate(() => document.body.getAttribute("data-asked"))).toBe("print");
  expect(windows).toBe(0);
});
