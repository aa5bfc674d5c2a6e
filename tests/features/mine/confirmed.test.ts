// What happens after an update: its card keeps its place, says so, and offers the way back.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import type { ActionFields } from "../../../src/plan/actions.ts";
import { hasFocus } from "../../support/actionPanel.ts";
import { openScreen, type Screen } from "../../support/screen.ts";
import { itemOf } from "./myActions.ts";

/** No check disagrees with it. */
const unquestioned: Partial<ActionFields> = { rating: "Red", revisedDue: "2099-01-01", carriedForward: 0 };

const orderOf = (tab: Frame) =>
  tab
    .locator('[data-testid="my-actions"] li[data-ref]')
    .evaluateAll((items) => items.map((each) => each.getAttribute("data-ref") ?? ""));

const unchangedButton = (tab: Frame, reference: string) =>
  tab.getByRole("button", { name: `No change this month to ${reference}`, exact: true });

/** The person's own work, in which these many actions due an update come first. */
async function openWith(login: string, fields: Partial<ActionFields> = unquestioned) {
  const screen = await openScreen(`as=${login}&frame=personal`);
  const { tab, rows } = screen;
  const due = await tab
    .locator("li[data-ref]", { has: tab.getByRole("button", { name: /^No change this month to / }) })
    .evaluateAll((items) => items.map((each) => each.getAttribute("data-ref") ?? ""));
  const chosen = due.slice(0, 3);
  expect(chosen).toHaveLength(3);
  for (const reference of chosen) await rows.change(reference, { ...fields, updatedOn: "2026-04-08" });
  await screen.reload();
  const order = (await orderOf(tab)).filter((each) => chosen.includes(each));
  return { screen, tab, rows, references: order as [string, string, string] };
}

const versionsOf = async ({ rows }: Screen, reference: string) => (await rows.versions(reference)).length;

test("a slow double click on “No change this month” confirms one action: no card moves, and focus then goes to the next one that is due", async () => {
  const { screen, tab, references } = await openWith("lead-3");
  const [first, second, third] = references;
  const order = await orderOf(tab);
  const before = await Promise.all(references.map((each) => versionsOf(screen, each)));
  const box = await unchangedButton(tab, first).boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await screen.page.mouse.click(x, y);
  await itemOf(tab, first).getByText("Confirmed", { exact: true }).waitFor();
  await expect.poll(() => versionsOf(screen, first)).toBe((before[0] ?? 0) + 1);
  await screen.page.mouse.click(x, y);
  expect(await orderOf(tab)).toEqual(order);
  const focused = () => tab.evaluate(() => document.activeElement?.closest("li")?.getAttribute("data-ref"));
  await expect.poll(focused, { timeout: 15_000 }).toBe(second);
  expect(await Promise.all([first, second, third].map((each) => versionsOf(screen, each)))).toEqual([
    (before[0] ?? 0) + 1,
    before[1],
    before[2],
  ]);
  expect((await orderOf(tab)).indexOf(first)).toBeGreaterThan(order.indexOf(first));
  expect(await unchangedButton(tab, first).count()).toBe(0);
  await itemOf(tab, first)
    .getByRole("button", { name: `Undo the update of ${first}` })
    .waitFor();
});

test("an action whose update is undone goes back to its place among those that are due, with focus", async () => {
  const { tab, references } = await openWith("lead-3");
  const [first] = references;
  const order = await orderOf(tab);
  await unchangedButton(tab, first).click();
  await expect.poll(() => orderOf(tab), { timeout: 15_000 }).not.toEqual(order);
  await itemOf(tab, first)
    .getByRole("button", { name: `Undo the update of ${first}` })
    .click();
  await expect.poll(() => orderOf(tab), { timeout: 15_000 }).toEqual(order);
  await hasFocus(itemOf(tab, first));
});

test("undoing “No change this month” restores the date and the time of the update before, and the rounds without one", async () => {
  const { tab, rows, references } = await openWith("lead-3", {
    ...unquestioned,
    ...{ carriedForward: 1, updatedAt: "2026-04-08T10:00:00Z" },
  });
  const [reference] = references;
  const said = async () => {
    const { updatedOn, updatedAt, carriedForward } = (await rows.row(reference)).fields;
    return { updatedOn, updatedAt, carriedForward };
  };
  const before = await said();
  await unchangedButton(tab, reference).click();
  await expect.poll(async () => (await said()).carriedForward).toBe(2);
  await itemOf(tab, reference)
    .getByRole("button", { name: `Undo the update of ${reference}` })
    .click();
  await itemOf(tab, reference).getByText("Undone", { exact: true }).waitFor();
  await expect.poll(said).toEqual(before);
  expect(await unchangedButton(tab, reference).getAttribute("aria-disabled")).not.toBe("true");
});

test("an update can be undone, and what was typed is in its form again", async () => {
  const { tab, rows, references } = await openWith("lead-3");
  const [reference] = references;
  // The mirror of its direction is written with every edit.
  const { operation: _, travel: __, ...before } = (await rows.row(reference)).fields;
  await itemOf(tab, reference)
    .getByRole("button", { name: `Update ${reference}`, exact: true })
    .click();
  const form = tab.getByTestId("update-form");
  await form.getByRole("radio", { name: "A At risk" }).check();
  await form.getByLabel("Progress and next steps").fill("Half of the teams have heard it.");
  await form.getByRole("button", { name: "Save update" }).click();
  await itemOf(tab, reference).getByText("Updated", { exact: true }).waitFor();
  await expect.poll(async () => (await rows.row(reference)).fields.rating).toBe("Amber");
  await itemOf(tab, reference)
    .getByRole("button", { name: `Undo the update of ${reference}` })
    .click();
  await expect.poll(async () => (await rows.row(reference)).fields).toMatchObject(before);
  await itemOf(tab, reference)
    .getByRole("button", { name: `Continue update of ${reference}` })
    .click();
  expect(await form.getByLabel("Progress and next steps").inputValue()).toBe("Half of the teams have heard it.");
});

test("an action whose rating and dates disagree is confirmed once the person has answered for it", async () => {
  const { screen, tab, references } = await openWith("lead-3", {
    ...{ rating: "Green", revisedDue: "2026-06-01", carriedForward: 0 },
  });
  const [reference] = references;
  const before = await versionsOf(screen, reference);
  await unchangedButton(tab, reference).dblclick();
  const question = itemOf(tab, reference).getByTestId("still-so");
  await question.getByText(/^Green, .*\d+ days past its revised due date.* Still Green\?$/).waitFor();
  await question.getByRole("button", { name: /^Cancel/ }).click();
  await question.waitFor({ state: "detached" });
  await unchangedButton(tab, reference).click();
  expect(await versionsOf(screen, reference)).toBe(before);
  await question.getByRole("button", { name: `Yes, still Green: ${reference}` }).click();
  await itemOf(tab, reference).getByText("Confirmed", { exact: true }).waitFor();
  await expect.poll(() => versionsOf(screen, reference)).toBe(before + 1);
});

test("an update that SharePoint would not take is not said to be made", async () => {
  const { tab, rows, references } = await openWith("lead-3");
  const [reference] = references;
  await rows.failNextWrite({ kind: "refused", why: "Access denied.", status: 403 });
  await unchangedButton(tab, reference).click();
  await tab.locator(`[data-ref="${reference}"][data-state="needs you"]`).waitFor();
  expect(await itemOf(tab, reference).getByTestId("update-done").count()).toBe(0);
});

test("the panel says that an update is made, and offers the way back", async () => {
  const { screen, tab, references } = await openWith("lead-3");
  const [reference] = references;
  await screen.reload(`as=lead-3&sub=open%3D${reference}`);
  const panel = tab.getByTestId("action-panel");
  await unchangedButton(tab, reference).click();
  await panel.getByText("Confirmed", { exact: true }).waitFor();
  await panel.getByRole("button", { name: `Undo the update of ${reference}` }).click();
  await panel.getByText("Undone", { exact: true }).waitFor();
});
