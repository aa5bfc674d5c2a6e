// The agreed plan on screen: owners record it and agree changes; everybody sees what differs from it, and who changed it.
import { expect, test } from "vitest";
import { cardOf, look, openActionScreen, panelOf } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

const reference = "15.1.1";

test("an owner records the actions that are not recorded as agreed, each once, with what the list has", async () => {
  const { tab, rows } = await openScreen("as=owner&frame=personal&sub=screen%3Dassurance", {
    waitFor: "[data-testid=assurance]",
  });
  for (const each of [reference, "16.2.1"]) await rows.removeEntries("Plan dates", each);
  await rows.addEntry("Plan dates", reference, { due: "2026-04-30", words: "By end April 2026" });
  await look(tab);
  const part = tab.getByTestId("record-plan");
  await part.getByText("2 actions are not recorded as they were agreed").waitFor();
  await part.getByRole("button", { name: "Record the agreed plan" }).click();
  await part.getByRole("button", { name: "Record 2 actions" }).click();
  await part.waitFor({ state: "detached" });
  const {
    title: actionTitle,
    outcome,
    successCriteria: criteria,
    datePhrase: words,
    due,
  } = (await rows.row("16.2.1")).fields;
  await expect
    .poll(async () => rows.entries("Plan dates", "16.2.1"))
    .toMatchObject([{ fields: { actionTitle, outcome, criteria, words, due } }]);
  // The date that was recorded first stays the agreed one.
  const dates = (await rows.entries("Plan dates", reference)).map(({ fields }) => fields.due);
  expect(dates).toEqual(["2026-04-30", "2026-04-30"]);
});

test("a changed title is shown with both texts and who changed it, on the card as well, and an owner agrees it", async () => {
  const { tab, rows } = await openActionScreen("owner", reference);
  const { title } = (await rows.row(reference)).fields;
  await rows.change(reference, { title: "Consider a review" });
  await look(tab);
  const differs = tab.getByTestId("plan-differs");
  await differs.getByText("Title differs from the agreed plan").waitFor();
  await differs.getByText(title, { exact: true }).waitFor();
  await differs.getByText("Changed by Programme coordinator 5").waitFor();
  expect(await tab.getByTestId("checks").textContent()).toContain("Title differs from the agreed plan");
  await cardOf(tab, reference).getByText("Differs from plan").first().waitFor();
  await differs.getByRole("button", { name: "Agree the new wording" }).click();
  await differs.waitFor({ state: "detached" });
  await expect
    .poll(async () => (await rows.entries("Plan dates", reference)).map(({ fields }) => fields.actionTitle))
    .toEqual([title, "Consider a review"]);
  expect((await rows.row(reference)).fields.title).toBe("Consider a review");
});

test("the lead of a claimed action whose criteria were emptied is told so, puts them back, and cannot agree it", async () => {
  const { tab, rows } = await openActionScreen("lead-4", "12.1.1");
  const { successCriteria } = (await rows.row("12.1.1")).fields;
  expect(successCriteria).toContain("SC1");
  await rows.change("12.1.1", { successCriteria: "" });
  await look(tab);
  const differs = tab.getByTestId("plan-differs");
  await differs.getByText("Success criteria differ from the agreed plan").waitFor();
  await tab.getByTestId("checks").getByText("no longer among its success criteria").waitFor();
  await tab.getByTestId("agreed-plan").getByText("Only an owner of the plan can agree a new wording.").waitFor();
  expect(await differs.getByRole("button", { name: "Agree the new wording" }).count()).toBe(0);
  await differs.getByRole("button", { name: "Put back what was agreed" }).click();
  await differs.waitFor({ state: "detached" });
  await expect.poll(async () => (await rows.row("12.1.1")).fields.successCriteria).toBe(successCriteria);
});

test("a coordinator's first criteria differ from nothing, and an owner is asked to record them", async () => {
  const { tab, rows } = await openActionScreen("owner", reference);
  await rows.change(reference, { successCriteria: "" });
  const [entry] = await rows.entries("Plan dates", reference);
  await rows.removeEntries("Plan dates", reference);
  await rows.addEntry("Plan dates", reference, { ...entry?.fields, operation: "agreed without", criteria: "" });
  await rows.change(reference, { successCriteria: "SC1 Nine in ten say so" });
  await look(tab);
  const part = tab.getByTestId("agreed-plan");
  await part.getByText("Not recorded as agreed: success criteria.").waitFor();
  expect(await tab.getByTestId("plan-differs").count()).toBe(0);
  await part.getByRole("button", { name: "Record as agreed" }).click();
  await part.waitFor({ state: "detached" });
  await expect
    .poll(async () => (await rows.entries("Plan dates", reference)).at(-1)?.fields.criteria)
    .toBe("SC1 Nine in ten say so");
});

test("a coordinator is not offered to record or to agree anything", async () => {
  const { tab, rows } = await openActionScreen("coordinator-9", reference);
  await rows.removeEntries("Plan dates", reference);
  await look(tab);
  await panelOf(tab).getByRole("button", { name: "Correct the date in the plan" }).waitFor();
  expect(await tab.getByTestId("agreed-plan").count()).toBe(0);
});
