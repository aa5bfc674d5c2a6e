// What an update asks, warns of and keeps; and the one click that says that nothing has changed.
import { describe, expect, test } from "vitest";
import { dayOf } from "../../../src/plan/days.ts";
import { hasFocus } from "../../support/actionPanel.ts";
import { openScreen, type Screen } from "../../support/screen.ts";
import { confirmUnchanged, itemOf, updatableOf } from "./myActions.ts";

const aYearAfter = (due: string) => {
  const day = new Date(due);
  return dayOf(new Date(day.setUTCFullYear(day.getUTCFullYear() + 1)));
};

/** The first of the person's own actions that can be updated, and fits. */
async function oneOf({ tab, rows }: Screen, fits: (row: Awaited<ReturnType<typeof rows.row>>) => boolean) {
  const found = await Promise.all((await updatableOf(tab)).map((each) => rows.row(each)));
  const row = found.find(fits);
  if (!row) throw new Error("None of the person's actions fits.");
  return row;
}

test("no change this month is counted, and shown as such", async () => {
  const { tab, rows } = await openScreen("as=lead-3&frame=personal");
  const button = tab.getByRole("button", { name: /^No change this month to / }).first();
  const reference = ((await button.getAttribute("aria-label")) ?? "").split(" ").at(-1) ?? "";
  const carried = async () => (await rows.row(reference)).fields.carriedForward ?? 0;
  const before = await carried();
  await confirmUnchanged(tab, reference);
  await expect.poll(carried).toBe(before + 1);
  await expect
    .poll(() => itemOf(tab, reference).textContent())
    .toContain(before === 0 ? "unchanged for 1 round" : `unchanged for ${before + 1} rounds`);
  const again = tab.getByRole("button", { name: `No change this month to ${reference}`, exact: true });
  expect(await again.getAttribute("aria-disabled")).toBe("true");
});

test("the words of last time are warned of and taken all the same", async () => {
  const { tab, rows } = await openScreen("as=lead-3&frame=personal");
  const [reference = ""] = (await updatableOf(tab)).slice(3);
  const { narrative, narrativeOn } = (await rows.row(reference)).fields;
  await tab.getByRole("button", { name: `Update ${reference}`, exact: true }).click();
  const form = tab.getByTestId("update-form");
  expect(await form.getByTestId("previous").textContent()).toBe(narrative);
  await form.getByRole("radio", { name: "A At risk" }).check();
  await form.getByLabel("Progress and next steps").fill(` ${narrative.toUpperCase()} `);
  await form.getByText("This is the same as the last update").waitFor();
  await form.getByRole("button", { name: "Save update" }).click();
  await expect.poll(async () => (await rows.versions(reference)).length).toBe(2);
  const { fields } = await rows.row(reference);
  expect(fields).toMatchObject({ narrative, carriedForward: 0 });
  // They are as old as they were.
  expect(fields.narrativeOn).toBe(narrativeOn);
});

test("an update that lacks something takes the person to the first of it", async () => {
  const screen = await openScreen("as=lead-5&frame=personal");
  const { tab } = screen;
  const { fields } = await oneOf(screen, (row) => !row.fields.correctiveAction && !row.fields.ask);
  const { reference } = fields;
  await itemOf(tab, reference)
    .getByRole("button", { name: `Update ${reference}`, exact: true })
    .click();
  const form = itemOf(tab, reference).getByTestId("update-form");
  await form.getByRole("radio", { name: "R Off track" }).check();
  const save = form.getByRole("button", { name: "Save update" });
  for (const lacks of ["Progress and next steps", "Corrective action", "Help needed, and from whom"]) {
    await save.click();
    await hasFocus(form.getByLabel(lacks));
    await form.getByLabel(lacks).fill("Said now.");
  }
  await save.click();
  await form.waitFor({ state: "detached" });
});

test("another date asks for its reason and counts as a slip; the original stays", async () => {
  const screen = await openScreen("as=lead-9&frame=personal");
  const { tab, rows } = screen;
  const { fields } = await oneOf(screen, (row) => row.fields.due !== undefined);
  const { reference, due = "", slips = 0 } = fields;
  await tab.getByRole("button", { name: `Update ${reference}`, exact: true }).click();
  const form = tab.getByTestId("update-form");
  await form.getByRole("radio", { name: "A At risk" }).check();
  await form.getByLabel("Progress and next steps").fill("The contractor starts later.");
  await form.getByLabel("Revised due date").fill(aYearAfter(due));
  await form.getByRole("button", { name: "Save update" }).click();
  await form.getByText("Enter the reason for the new date").waitFor();
  await form.getByLabel("Reason for the new date").fill("The contractor is busy elsewhere.");
  await form.getByRole("button", { name: "Save update" }).click();
  await expect
    .poll(() => rows.row(reference))
    .toMatchObject({ fields: { revisedDueReason: "The contractor is busy elsewhere.", slips: slips + 1, due } });
  await tab.getByRole("button", { name: `Update ${reference}`, exact: true }).click();
  await form.getByText(/Original due date: .*Revised .* days later/).waitFor();
});

test("what is typed in a field of the panel and in the form of a move is there again after a reload; others do not see it", async () => {
  const mine = await openScreen("as=lead-5&frame=personal");
  const { fields } = await oneOf(mine, (row) => row.fields.rating === "Green");
  const { reference, title } = fields;
  const screen = await openScreen(`as=lead-5&sub=open%3D${reference}`);
  const { tab } = screen;
  const panel = tab.getByTestId("action-panel");
  const form = tab.getByTestId("move-form");
  await panel.getByLabel("Title").fill("A better title");
  await panel.getByRole("button", { name: "Off track" }).click();
  await form.getByLabel("Progress and next steps").fill("It went wrong when");
  await screen.reload();
  await expect.poll(() => panel.getByLabel("Title").inputValue()).toBe("A better title");
  await panel.getByRole("button", { name: "Off track" }).click();
  await expect.poll(() => form.getByLabel("Progress and next steps").inputValue()).toBe("It went wrong when");

  await screen.reload(`as=coordinator-5&sub=open%3D${reference}`);
  await panel.getByLabel("Title").waitFor();
  expect(await panel.getByLabel("Title").inputValue()).toBe(title);
});

describe("an update from one's own list", () => {
  test("a lead updates an action from their own list in place, in one write", async () => {
    const { tab, rows } = await openScreen("as=lead-5&frame=personal");
    const first = tab.getByTestId("my-actions").locator("li[data-ref]").first();
    const reference = (await first.getAttribute("data-ref")) ?? "";
    await first.getByRole("button", { name: "Update" }).click();
    const form = tab.getByTestId("update-form");
    await form.getByRole("radio", { name: "A At risk" }).check();
    await form.getByLabel("Progress and next steps").fill("Half of the teams have heard it.");
    await form.getByRole("button", { name: "Save update" }).click();
    await expect.poll(async () => (await rows.versions(reference)).length).toBe(2);
    expect((await rows.row(reference)).fields).toMatchObject({
      rating: "Amber",
      narrative: "Half of the teams have heard it.",
    });
    await expect.poll(() => first.getAttribute("data-ref"), { timeout: 15_000 }).not.toBe(reference);
  });

  test("a lead confirms that nothing has changed and it is counted", async () => {
    const { tab, rows } = await openScreen("as=lead-3&frame=personal");
    const item = tab
      .getByTestId("my-actions")
      .locator("li[data-ref]", { has: tab.getByRole("button", { name: "No change this month" }) })
      .first();
    const reference = (await item.getAttribute("data-ref")) ?? "";
    const { carriedForward = 0 } = (await rows.row(reference)).fields;
    await confirmUnchanged(tab, reference);
    await expect.poll(async () => (await rows.row(reference)).fields.carriedForward).toBe(carriedForward + 1);
  });
});
