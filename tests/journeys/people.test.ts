// An owner gives roles and takes them away in the tab, and SharePoint lets people do what their roles let them. Assertions about
// the record and its permissions are made over REST.
import type { Frame } from "playwright-core";
import { expect, test, vi } from "vitest";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();
vi.setConfig({ testTimeout: 900_000 });

async function open(query: string): Promise<Frame> {
  return (await journey.open(query, { waitFor: "[data-testid=people], [data-testid=my-actions]" })).tab;
}

async function membersOf(group: string): Promise<readonly string[]> {
  const answer = await journey.tenant.ask("owner", `_api/web/sitegroups/getbyname('${group}')/users?$select=Email`);
  return ((await answer.json()) as { value: { Email: string }[] }).value.map(({ Email }) => Email);
}

async function done(tab: Frame, words: string): Promise<void> {
  await tab.getByTestId("role-progress").getByText(words).waitFor({ timeout: 300_000 });
}

/** An action of programme 7, by its reference. */
const ofProgramme7 = "2.2.3";

async function mayChange(login: string, reference = ofProgramme7): Promise<boolean> {
  const { Id } = await journey.rows.row(reference);
  const answer = await journey.tenant.ask(login, `_api/web/lists/getByTitle('Actions')/items(${Id})`, {
    method: "POST",
    headers: { "X-HTTP-Method": "MERGE", "If-Match": "*", "content-type": "application/json;odata=nometadata" },
    body: JSON.stringify({ Ask: `Asked by ${login}` }),
  });
  return answer.ok;
}

test("a coordinator is taken out of the role and loses the right to change, and gets both back by the picker", async () => {
  expect(await mayChange("coordinator-7")).toBe(true);
  const tab = await open("as=owner&frame=personal&sub=screen%3Dpeople");
  await tab
    .getByRole("button", { name: "Remove Programme coordinator 7 as the coordinator of programme 7", exact: true })
    .click();
  await tab
    .getByTestId("confirm-role")
    .getByText(/will no longer be able to update this programme's actions/)
    .waitFor();
  await tab.getByRole("button", { name: "Remove Programme coordinator 7", exact: true }).click();
  await done(tab, "Programme coordinator 7 is no longer the coordinator of programme 7.");
  expect(await membersOf("Improvement programme 7")).toEqual(["lead-7@council.example"]);
  expect(await mayChange("coordinator-7")).toBe(false);
  const slot = tab.locator('[data-role="the coordinator of programme 7"]');
  await slot.getByText("Nobody").waitFor();

  await slot.getByRole("button", { name: "Choose the coordinator of programme 7" }).click();
  await tab.getByRole("combobox", { name: "Who will be the coordinator of programme 7?" }).fill("coordinator 7");
  await tab.getByRole("option", { name: /Programme coordinator 7/ }).click();
  await tab.getByRole("button", { name: "Make Programme coordinator 7 the coordinator of programme 7" }).click();
  await done(tab, "Programme coordinator 7 is now the coordinator of programme 7.");
  expect((await membersOf("Improvement programme 7")).toSorted()).toEqual([
    "coordinator-7@council.example",
    "lead-7@council.example",
  ]);
  expect(await mayChange("coordinator-7")).toBe(true);
});

test("a coordinator adds an action without a network; with one it is there once, in the programme's folder, and its lead may update it", async () => {
  const { tab, context } = await journey.open("as=coordinator-7&sub=screen%3Dadd", {
    waitFor: "[data-testid=add-action-form]",
  });
  await context.setOffline(true);
  await tab.locator("[name=reference]").fill("77.1");
  await tab.locator("[name=title]").fill("Written on a train");
  await tab.locator("[name=phrase]").fill("By end July 2031");
  await tab.getByRole("button", { name: "Add action" }).click();
  await tab.getByTestId("unsaved").waitFor();
  await context.setOffline(false);
  await tab.getByTestId("unsaved").waitFor({ state: "detached", timeout: 120_000 });
  const select = "$select=Id,FileDirRef,OriginalDue,DateKind,Author/EMail&$expand=Author&$filter=Reference eq '77.1'";
  const answer = await journey.tenant.ask("owner", `_api/web/lists/getByTitle('Actions')/items?${select}`);
  const { value } = (await answer.json()) as { value: readonly { Id: number; FileDirRef: string }[] };
  expect(value).toHaveLength(1);
  expect(value[0]).toMatchObject({ DateKind: "by", Author: { EMail: "coordinator-7@council.example" } });
  expect(value[0]?.FileDirRef).toMatch(/\/Lists\/Actions\/7 /);
  expect([await mayChange("lead-7", "77.1"), await mayChange("lead-3", "77.1")]).toEqual([true, false]);
});

test("an owner moves an action to another programme: its people may change it then, and those of the old one no longer", async () => {
  const tab = await open(`as=owner&frame=personal&sub=${encodeURIComponent(`open=${ofProgramme7}`)}`);
  const before = (await journey.rows.versions(ofProgramme7)).length;
  await tab.getByRole("button", { name: "Move to another programme" }).click();
  await tab.getByLabel("New programme").selectOption("3");
  await tab.getByText("Programme lead 3 and Programme coordinator 3 will be able to update it.").waitFor();
  await tab.getByRole("button", { name: "Move to programme 3" }).click();
  await tab.getByTestId("action-panel").getByText("3 Financial planning · lead: Programme lead 3").waitFor();
  expect(await mayChange("lead-7")).toBe(false);
  expect(await mayChange("lead-3")).toBe(true);
  expect((await journey.rows.versions(ofProgramme7)).length).toBeGreaterThan(before);
});
