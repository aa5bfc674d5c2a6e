// Adding an action on the board: what the form offers, that it is saved once in its programme's folder, and what an empty board says.
import { describe, expect, test } from "vitest";
import { actions } from "../../../src/plan/actions.ts";
import { look } from "../../support/actionPanel.ts";
import { noNetwork, openScreen } from "../../support/screen.ts";

const form = "[data-testid=add-action-form]";
const openForm = (login: string) => openScreen(`as=${login}&sub=screen%3Dadd`, { waitFor: form });

describe("a programme's coordinator", () => {
  test("adds an action from the board, which is then open and in the programme's folder, once", async () => {
    const { tab, rows } = await openScreen("as=coordinator-5");
    await tab.getByRole("button", { name: "Add action" }).click();
    await tab.waitForSelector(form);
    const programme = tab.getByLabel("Programme", { exact: false }).first();
    expect(await programme.locator("option").allTextContents()).toEqual(["Choose", "5 Supporting elected members"]);
    expect(await programme.inputValue()).toBe("5");
    await tab.getByRole("combobox", { name: "Outcome" }).fill("1.1 A leader");
    await tab.getByRole("option", { name: /^1\.1 / }).click();
    await expect.poll(() => tab.locator("input[name=reference]").inputValue()).toBe("1.1.6");
    await tab.locator("textarea[name=title]").or(tab.locator("input[name=title]")).fill("Mentors for new councillors");
    await tab.locator("[name=phrase]").fill("By end July 2027");
    await tab.getByTestId("understood").getByText("by 31 July 2027").waitFor();
    await tab.locator("[name=criteria]").fill("Every new councillor has a mentor");
    await tab.getByRole("button", { name: "Add action" }).click();
    await tab.getByTestId("action-panel").getByRole("heading", { name: "Mentors for new councillors" }).waitFor();
    await look(tab);
    const added = await rows.row("1.1.6");
    expect([added.folder, added.fields.due, added.fields.successCriteria, added.fields.lifecycle]).toEqual([
      "5 Supporting elected members",
      "2027-07-31",
      "SC1 Every new councillor has a mentor",
      undefined,
    ]);
    expect((await rows.rowsOf(actions.title)).filter(({ fields }) => fields.reference === "1.1.6")).toHaveLength(1);
    await tab.locator('[data-testid=action-panel] [data-testid="unsaved"]').waitFor({ state: "detached" });
    await tab.waitForFunction((id) => window.location.search.includes(`row=${id}`), added.id);
  });

  test("keeps what is typed, is told what is missing, and may use a reference again after a warning", async () => {
    const { tab, reload, rows } = await openForm("coordinator-5");
    await tab.locator("[name=reference]").fill("1.1.1");
    await tab.getByText("has the reference 1.1.1 already").waitFor();
    await tab.getByRole("button", { name: "Add action" }).click();
    await tab.getByText("Enter what will be done").waitFor();
    await reload("as=coordinator-5&sub=screen%3Dadd");
    expect(await tab.locator("[name=reference]").inputValue()).toBe("1.1.1");
    await tab.locator("[name=title]").fill("The same number");
    await tab.getByRole("button", { name: "Add action" }).click();
    await tab.getByText("2 actions have the reference 1.1.1").waitFor();
    expect((await rows.rowsOf(actions.title)).filter(({ fields }) => fields.reference === "1.1.1")).toHaveLength(2);
  });

  test("without a network keeps the action on the device, where it can be read and not yet updated; it arrives once", async () => {
    const { tab, rows } = await openForm("coordinator-5");
    await rows.fail(noNetwork);
    await tab.locator("[name=reference]").fill("1.1.9");
    await tab.locator("[name=title]").fill("Written on a train");
    await tab.getByRole("button", { name: "Add action" }).click();
    await tab.getByTestId("unsaved").waitFor();
    await rows.fail(undefined);
    await rows.advance(60_000);
    await tab.getByTestId("unsaved").waitFor({ state: "detached" });
    expect((await rows.rowsOf(actions.title)).filter(({ fields }) => fields.reference === "1.1.9")).toHaveLength(1);
  });
});

test("somebody who may not add is told who can", async () => {
  const { tab } = await openScreen("as=lead-5&sub=screen%3Dadd", { waitFor: "[data-testid=add-action]" });
  await tab.getByText("The owners of the plan and each programme's coordinator can.").waitFor();
  await tab.getByRole("button", { name: "Back to the board" }).click();
  await tab.waitForSelector("[data-ref]");
  expect(await tab.getByRole("button", { name: "Add action" }).count()).toBe(0);
});

describe("an empty board", () => {
  async function emptied(login: string, isWithoutLeads = false) {
    const screen = await openScreen(`as=${login}`);
    await screen.page.evaluate((without) => {
      const { lists, listOf } = window.opened;
      for (const { id } of lists.rows(listOf("Actions"))) lists.deleteElsewhere(listOf("Actions"), id);
      const [first] = lists.rows(listOf("Programmes"));
      if (without && first) lists.changeElsewhere(listOf("Programmes"), first.id, { lead: undefined });
    }, isWithoutLeads);
    await screen.reload(`as=${login}`, "[data-testid=first-steps], [data-testid=empty-board]");
    return screen;
  }

  test.each([
    ["coordinator-5", "You can add the actions of your programme."],
    [
      "lead-5",
      "You lead a programme. Its actions appear here once its coordinator or an owner of the plan has added them.",
    ],
    ["verifier-1", "When one is claimed complete, you can check its evidence here."],
    ["visitor", "They appear here when they do."],
  ])("says to %s: %s", async (login, said) => {
    const { tab } = await emptied(login);
    await tab.getByTestId("empty-board").getByText(said).waitFor();
  });

  test("leads an owner through three steps, each with what is done, and so does their own work until they are", async () => {
    const { tab, reload } = await emptied("owner", true);
    const done = () =>
      tab.locator("[data-step]").evaluateAll((all) => all.map((each) => each.getAttribute("data-done")));
    expect(await done()).toEqual(["true", "false", "false"]);
    await reload("as=owner&frame=personal", "[data-testid=items]");
    await tab.getByTestId("items").getByText("Choose people").waitFor();
    await tab.getByTestId("items").getByRole("button", { name: "Open Enter the plan" }).click();
    await tab.waitForSelector(form);
  });
});

describe("in an action's panel", () => {
  const panel = (login: string, reference: string) =>
    openScreen(`as=${login}&sub=open%3D${reference}`, { waitFor: "[data-testid=action-panel]" });

  test("its coordinator changes the reference and the outcome, which is a version of the row, and duplicates it", async () => {
    const { tab, rows } = await panel("coordinator-5", "1.1.4");
    await tab.getByRole("button", { name: "Change reference or wording" }).click();
    const form = tab.getByTestId("reword-form");
    await form.locator("[name=reference]").fill("1.1.5");
    await form.getByText("has the reference 1.1.5 already").waitFor();
    await form.locator("[name=reference]").fill("1.1.4a");
    await form.getByRole("combobox", { name: "Theme" }).fill("Z");
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await tab.getByTestId("renumbered").getByText("This action was 1.1.4. Its reference is now 1.1.4a.").waitFor();
    await look(tab);
    const versions = await rows.versions("1.1.4a");
    expect(versions.map(({ fields }) => [fields.reference, fields.theme]).slice(-2)).toEqual([
      ["1.1.4", "A Leadership, political and managerial"],
      ["1.1.4a", "Z"],
    ]);
    await tab.getByRole("button", { name: "Duplicate" }).click();
    await tab.getByRole("heading", { name: "Duplicate 1.1.4a" }).waitFor();
    const copy = tab.locator('[data-testid="add-action-form"]');
    expect(await copy.locator("[name=title]").inputValue()).toMatch(/^Every councillor signs up/);
    expect(await copy.locator("[name=reference]").inputValue()).toBe("1.1.6");
    await copy.getByRole("button", { name: "Add action" }).click();
    await tab.getByTestId("action-panel").waitFor();
    await look(tab);
    const { fields } = await rows.row("1.1.6");
    expect([fields.lifecycle, fields.rating, fields.narrative, fields.updatedOn]).toEqual([
      undefined,
      undefined,
      "",
      undefined,
    ]);
  });

  test("its lead, who may not add, is offered neither", async () => {
    const { tab } = await panel("lead-5", "1.1.4");
    await tab.getByRole("button", { name: "Change leads" }).waitFor();
    expect(await tab.getByRole("button", { name: /^(Change reference or wording|Duplicate)$/ }).count()).toBe(0);
  });

  test("other words for a date leave the original due date as it was recorded, which is said before", async () => {
    const { tab, rows } = await panel("coordinator-5", "1.1.4");
    const { due } = (await rows.row("1.1.4")).fields;
    await tab.getByRole("button", { name: "Correct the date in the plan" }).click();
    const form = tab.getByTestId("plan-date-form");
    await form.locator("[name=phrase]").fill("By end July 2031");
    await form.getByText("The original due date stays").waitFor();
    await form.getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(async () => (await rows.row("1.1.4")).fields.datePhrase).toBe("By end July 2031");
    expect((await rows.row("1.1.4")).fields.due).toBe(due);
  });
});
