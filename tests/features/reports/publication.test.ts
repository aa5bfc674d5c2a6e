// Whether an action is published, in its panel.
import { describe, expect, test } from "vitest";
import { openScreen } from "../../support/screen.ts";

const open = (login: string, reference: string) =>
  openScreen(`as=${login}&frame=content&sub=${encodeURIComponent(`text=${reference}&open=${reference}`)}`, {
    waitFor: "[data-testid=publication]",
  });

const paragraph = "Paragraph 3: financial or business affairs";

describe("an action's panel", () => {
  test("says that it is published, and makes it exempt with a paragraph for whoever may edit it", async () => {
    const { tab, rows, errors } = await open("coordinator-5", "1.1.2");
    const before = (await rows.row("1.1.2")).fields;
    const section = tab.getByTestId("publication");
    await section.getByText("Published", { exact: true }).waitFor();
    await section.getByRole("button", { name: "Change" }).click();
    await section.getByRole("combobox").selectOption(paragraph);
    await section.getByRole("button", { name: "Save", exact: true }).click();
    await section.getByText(`Exempt: ${paragraph}`).waitFor();
    await expect.poll(async () => (await rows.row("1.1.2")).fields.exempt).toBe(paragraph);
    // It says nothing of how the action goes.
    const { updatedOn, updatedAt } = (await rows.row("1.1.2")).fields;
    expect({ updatedOn, updatedAt }).toEqual({ updatedOn: before.updatedOn, updatedAt: before.updatedAt });
    expect(errors).toEqual([]);
  });

  test("makes it published again, with nothing left of the paragraph", async () => {
    const { tab, rows } = await open("coordinator-9", "17.7.1");
    const section = tab.getByTestId("publication");
    await section.getByText("Exempt: Paragraph 4: labour relations").waitFor();
    await section.getByRole("button", { name: "Change" }).click();
    await section.getByRole("combobox").selectOption("");
    await section.getByRole("button", { name: "Save", exact: true }).click();
    await section.getByText("Public papers show this action.").waitFor();
    await expect.poll(async () => (await rows.row("17.7.1")).fields.exempt).toBeUndefined();
  });

  test.each(["slt-1", "lead-3"])("shows it to %s, who may not change it", async (login) => {
    const { tab } = await open(login, "17.7.1");
    const section = tab.getByTestId("publication");
    await section.getByText("Exempt: Paragraph 4: labour relations").waitFor();
    expect(await section.getByRole("button").count()).toBe(0);
  });

  test("offers no change where the site does not have the column yet, and says why", async () => {
    const screen = await open("lead-5", "1.1.2");
    await screen.page.evaluate(() => {
      const missing = { name: "ExemptFromPublication", title: "Exempt from publication", missing: true } as const;
      window.opened.lists.altered.set("Actions", [{ ...missing, appends: false, formatted: false }]);
    });
    await screen.reload();
    const section = screen.tab.getByTestId("publication");
    await section.getByText("this site needs a column that it does not have yet").waitFor();
    expect(await section.getByRole("button").count()).toBe(0);
  });
});
