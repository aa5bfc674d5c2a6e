// The people's screen: somebody is given a role by keys, and whoever is no owner is not shown it.
import { expect, test } from "vitest";
import { goToScreen, look, screenButton } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

const open = (login: string) =>
  openScreen(`as=${login}&frame=personal&sub=screen%3Dpeople`, {
    waitFor: "[data-testid=people], [data-testid=my-actions]",
  });

test("somebody is made a verifier by keys alone", async () => {
  const { tab, page } = await open("owner");
  await tab.getByRole("button", { name: "Add a person as a verifier" }).focus();
  await page.keyboard.press("Enter");
  await tab.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
  await page.keyboard.type("SLT member 1");
  await expect.poll(() => tab.getByRole("option").allTextContents()).toEqual([expect.stringContaining("SLT member 1")]);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await tab.getByText("SLT member 1 will be able to check evidence").waitFor();
  // The key that chose the person confirms nothing when it is pressed again.
  await tab.waitForFunction(() => document.activeElement?.textContent === "Cancel");
  await page.keyboard.press("Shift+Tab");
  await tab.waitForFunction(() => document.activeElement?.textContent === "Make SLT member 1 a verifier");
  await page.keyboard.press("Enter");
  await tab.getByTestId("role-progress").getByText("SLT member 1 is now a verifier.").waitFor();
  const verifiers = await page.evaluate(() => window.opened.people.members("verifiers"));
  expect(verifiers).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ name: "SLT member 1" })]),
  });
});

test("a lead who has left the site is a former member, and can be removed from the role", async () => {
  const { tab, page } = await open("owner");
  await page.evaluate(() => {
    const { lists, listOf } = window.opened;
    for (const { id } of lists.rows(listOf("Programmes"))) {
      lists.changeElsewhere(listOf("Programmes"), id, { lead: { id: 99, name: "", email: "" } });
    }
  });
  await look(tab);
  const lead = tab.locator('[data-role="the lead of programme 1"]');
  await lead.getByText("A former member", { exact: true }).waitFor();
  await lead.getByRole("button", { name: "Remove a former member as the lead of programme 1" }).click();
  await lead.getByText("A former member will no longer be able to").waitFor();
});

test("whoever is no owner is not shown the people's screen", async () => {
  const { tab } = await open("lead-5");
  await goToScreen(tab, "Manage");
  await tab.getByRole("heading", { name: "Update rounds" }).waitFor();
  expect(await screenButton(tab, "Roles").count()).toBe(0);
  expect(await tab.getByTestId("people").count()).toBe(0);
});

test("a programme is added and renamed, and its number is nobody else's", async () => {
  const { tab, rows } = await open("owner");
  await tab.getByRole("button", { name: "Add a programme" }).click();
  const form = tab.getByTestId("programme-form");
  expect(await form.locator("[name=number]").inputValue()).toBe("10");
  await form.locator("[name=number]").fill("5");
  await form.locator("[name=title]").fill("Libraries");
  await form.getByRole("button", { name: "Add a programme" }).click();
  await form.getByText("“Supporting elected members” has this number").waitFor();
  await form.locator("[name=number]").fill("12");
  await form.getByRole("button", { name: "Add a programme" }).click();
  await tab.getByTestId("role-progress").getByText("12 Libraries is added.").waitFor();
  await tab.getByRole("button", { name: "Rename 12 Libraries" }).click();
  await form.locator("[name=title]").fill("Libraries and museums");
  await form.getByRole("button", { name: "Save", exact: true }).click();
  await tab.getByRole("heading", { name: "12 Libraries and museums" }).waitFor();
  expect((await rows.rowsOf("Programmes")).filter(({ fields }) => fields.number === 12)).toHaveLength(1);
});
