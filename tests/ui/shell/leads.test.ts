// Changing who leads an action, in its panel.
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen.ts";

const reference = "3.4.1";
const open = (login: string) =>
  openScreen(`as=${login}&sub=open%3D${reference}`, { waitFor: "[data-testid=action-panel]" });

test("a programme's lead adds a lead by keys and removes another, and what somebody else wrote meanwhile is not lost", async () => {
  const { tab, page, rows, errors } = await open("lead-5");
  const names = async () => (await rows.row(reference)).fields.leads.map(({ name }) => name);
  const before = await names();
  await tab.getByRole("button", { name: "Change leads" }).focus();
  await page.keyboard.press("Enter");
  await tab.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
  await page.keyboard.type("SLT member 1");
  await tab.getByRole("option", { name: /^SLT member 1 / }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tab.getByRole("button", { name: "Remove SLT member 1 as a lead" }).waitFor();
  for (const name of before) await tab.getByRole("button", { name: `Remove ${name} as a lead` }).click();
  await rows.change(reference, { narrative: "Changed in the list meanwhile." });
  await tab.getByTestId("leads-form").getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(names).toEqual(["SLT member 1"]);
  expect((await rows.row(reference)).fields.narrative).toBe("Changed in the list meanwhile.");
  expect(errors).toEqual([]);
});

test("somebody who leads the action already is not added twice", async () => {
  const { tab, page, rows } = await open("lead-5");
  await rows.change(reference, { leads: [{ id: 99, name: "Somebody before", email: "" }] });
  await tab.getByRole("button", { name: "Change leads" }).click();
  for (const _ of [1, 2]) {
    const picker = tab.getByRole("combobox", { name: "Add a lead" });
    await picker.fill("SLT member 1");
    await tab.getByRole("option", { name: /^SLT member 1 / }).waitFor();
    await picker.press("ArrowDown");
    await page.keyboard.press("Enter");
    await tab.getByRole("button", { name: "Remove SLT member 1 as a lead" }).waitFor();
  }
  await tab.getByText("SLT member 1 is a lead already.").waitFor();
  expect(await tab.getByRole("button", { name: /^Remove SLT member 1/ }).count()).toBe(1);
});

test("whoever may only view the action is not offered to change its leads", async () => {
  const { tab } = await open("lead-3");
  await tab.getByRole("heading", { name: "About" }).waitFor();
  expect(await tab.getByRole("button", { name: "Change leads" }).count()).toBe(0);
});
