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
      who: step.getAttribute("data-by") ?? "",
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
    await tab.getByRole("button", { name: "Close", exact: true }).click();
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
