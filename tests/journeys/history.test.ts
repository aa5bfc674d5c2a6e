// Two people on one action: a lead in the tab, a coordinator in the list. Both see the same, and nobody's words go unseen.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { look } from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

const open = async (query: string): Promise<Frame> => (await journey.open(query)).tab;

/** The history by a few lines of its own: from the versions over REST, who changed which of these fields to what. */
async function historyOverRest(reference: string, fields: readonly string[]): Promise<string[]> {
  const versions = await journey.rows.versions(reference);
  return versions.flatMap((version, index) => {
    const older = versions[index + 1];
    if (!older) return [];
    const who = version.Editor.LookupValue;
    return fields
      .filter((field) => (version[field] ?? "") !== (older[field] ?? ""))
      .map((field) => `${who}: ${field}: ${version[field] ?? "nothing"}`);
  });
}

/** The same out of the panel. */
async function historyShown(tab: Frame, fields: Readonly<Record<string, string>>): Promise<string[]> {
  const steps = await tab.locator("[data-version]").evaluateAll((found) =>
    found.map((step) => ({
      who: step.querySelector("strong")?.textContent ?? "",
      changes: [...step.querySelectorAll("[data-field]")].map((change) => ({
        field: change.getAttribute("data-field") ?? "",
        to: change.lastElementChild?.textContent ?? "",
      })),
    })),
  );
  return steps.flatMap(({ who, changes }) =>
    changes.flatMap(({ field, to }) => (fields[field] ? [`${who}: ${fields[field]}: ${to}`] : [])),
  );
}

const watched = { rating: "Rating", narrative: "Narrative", lifecycle: "Lifecycle" };

async function compareHistory(tab: Frame, reference: string): Promise<void> {
  const expected = await historyOverRest(reference, Object.values(watched));
  await expect.poll(async () => (await historyShown(tab, watched)).sort()).toEqual(expected.sort());
}

test("history shown for 20 actions is what the versions say", async () => {
  const tab = await open("as=slt-1");
  const references = await tab
    .locator("article[data-ref]")
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-ref") ?? "").slice(0, 20));
  expect(references).toHaveLength(20);
  for (const reference of references) {
    await tab.getByPlaceholder("Search actions").fill(reference);
    await tab.locator(`article[data-ref="${reference}"] [role=button]`).click();
    await tab.getByRole("region", { name: `Action ${reference}`, exact: true }).waitFor();
    await tab.getByRole("button", { name: "Show who changed what" }).click();
    await compareHistory(tab, reference);
    await tab.getByRole("button", { name: "Close" }).click();
  }
});

test("an edit in the list reaches the open panel and its history within 20 seconds", async () => {
  const tab = await open("as=lead-5&sub=open%3D3.4.1");
  await tab.getByRole("button", { name: "Show who changed what" }).click();
  await compareHistory(tab, "3.4.1");
  await journey.rows.change("coordinator-5", "3.4.1", { Narrative: "The coordinator has checked with two teams." });
  const narrative = tab.getByTestId("action-panel").getByLabel("Progress and next steps");
  await expect.poll(() => narrative.inputValue()).toBe("The coordinator has checked with two teams.");
  await compareHistory(tab, "3.4.1");
});

test("a coordinator edits on SharePoint's list page: the lead's board and panel follow, and both histories say the same", async () => {
  const tab = await open("as=lead-5&sub=open%3D3.1.1");
  const { Id } = await journey.rows.row("3.1.1");
  const list = await (await journey.browser.newContext()).newPage();
  await list.goto(`${journey.tenant.siteUrl}/Lists/Actions/EditForm.aspx?ID=${Id}&as=coordinator-5`);
  const ready = () => list.waitForSelector("main:not([aria-busy])");
  await ready();
  await list.getByLabel("Rating").selectOption("Red");
  await list.getByLabel("Progress and next steps", { exact: true }).fill("Checked with the members: it has not begun.");
  await Promise.all([list.waitForEvent("load"), list.getByRole("button", { name: "Save" }).click()]);

  await look(tab);
  const panel = tab.getByTestId("action-panel");
  await expect
    .poll(() => panel.getByLabel("Progress and next steps").inputValue())
    .toBe("Checked with the members: it has not begun.");
  await tab.locator('[data-column="Red"] [data-ref="3.1.1"]').waitFor({ state: "attached" });
  await tab.getByRole("button", { name: "Show who changed what" }).click();
  await compareHistory(tab, "3.1.1");
  expect(await tab.locator("[data-version]").first().textContent()).toContain("Programme coordinator 5");

  await list.goto(`${journey.tenant.siteUrl}/Lists/Actions/DispForm.aspx?ID=${Id}&as=coordinator-5`);
  await ready();
  await Promise.all([list.waitForEvent("load"), list.getByRole("button", { name: "Version history" }).click()]);
  await ready();
  const newest = list.locator("[data-version]").first();
  expect(await newest.locator(".editor").textContent()).toBe("Programme coordinator 5");
  expect(await newest.locator("dt").allTextContents()).toEqual(["Rating", "Progress and next steps"]);
  const shown = tab.locator("[data-version]").first().locator("[data-field]");
  expect(await shown.evaluateAll((changes) => changes.map((change) => change.getAttribute("data-field")))).toEqual([
    "rating",
    "narrative",
  ]);
  expect(await list.locator("[data-version]").count()).toBe(await tab.locator("[data-version]").count());
  await list.context().close();
});

test("words that a list edit replaces are told of, by whom, and can be put back", async () => {
  const tab = await open("as=lead-5&sub=open%3D6.1.1");
  const narrative = tab.getByTestId("action-panel").getByLabel("Progress and next steps");
  await narrative.fill("What the lead wrote with care");
  await tab.getByRole("button", { name: "Save" }).click();
  await tab.waitForSelector('article[data-ref="6.1.1"][data-state="saved"], [data-testid="save-state"]', {
    state: "attached",
  });
  await expect.poll(async () => (await historyOverRest("6.1.1", ["Narrative"]))[0]).toContain("What the lead wrote");
  await journey.rows.change("coordinator-5", "6.1.1", { Narrative: "Replaced in the list" });
  await look(tab);
  const told = tab.getByTestId("overwritten");
  await told.waitFor();
  expect(await told.textContent()).toContain("Programme coordinator 5");
  expect(await told.textContent()).toContain("What the lead wrote with care");
  await told.getByRole("button", { name: "Put mine back" }).click();
  await expect
    .poll(async () => (await historyOverRest("6.1.1", ["Narrative"]))[0])
    .toBe("Programme lead 5: Narrative: What the lead wrote with care");
  expect(await told.count()).toBe(0);
});

test("a lead updates an action from their own list in place, in one write", async () => {
  const tab = await open("as=lead-5&frame=personal");
  const mine = tab.getByTestId("my-actions");
  const first = mine.locator("li[data-ref]").first();
  const reference = (await first.getAttribute("data-ref")) ?? "";
  const before = (await historyOverRest(reference, ["Narrative"])).length;
  await first.getByRole("button", { name: "Update" }).click();
  const form = tab.getByTestId("update-form");
  await form.getByRole("radio", { name: "A At risk" }).check();
  await form.getByLabel("Progress and next steps").fill("Half of the teams have heard it.");
  await form.getByRole("button", { name: "Save update" }).click();
  await expect.poll(async () => (await historyOverRest(reference, ["Narrative"])).length).toBe(before + 1);
  expect(await journey.rows.row(reference)).toMatchObject({
    Rating: "Amber",
    Narrative: "Half of the teams have heard it.",
  });
  expect(await first.getAttribute("data-ref")).not.toBe(reference);
});

test("a lead confirms that nothing has changed with one click, and it is counted", async () => {
  const tab = await open("as=lead-3&frame=personal");
  const item = tab
    .getByTestId("my-actions")
    .locator("li[data-ref]", { has: tab.getByRole("button", { name: "No change this month" }) })
    .first();
  const reference = (await item.getAttribute("data-ref")) ?? "";
  const carried = async () => Number((await journey.rows.row(reference)).CarriedForward ?? 0);
  const before = await carried();
  await item.getByRole("button", { name: "No change this month" }).click();
  await expect.poll(carried).toBe(before + 1);
});
