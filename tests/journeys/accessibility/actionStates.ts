// The states of an action's panel, its forms and its troubles.

import type { Frame } from "playwright-core";
import { faultsOf } from "../sessions/faults.ts";
import { press, type ScreenState, type There } from "./screenState.ts";

const panel = "[data-testid=action-panel]";

const openFirst = (tab: Frame) => tab.locator("article[data-ref] [role=button]").first().click();

/** Saves other words over those that somebody else has saved meanwhile. */
async function comeIntoConflict({ tab, record }: There): Promise<void> {
  await tab.getByTestId("action-panel").getByLabel("Narrative", { exact: true }).fill(`Mine, ${crypto.randomUUID()}`);
  await record.change("coordinator-5", "3.1.1", { Narrative: `Theirs, ${crypto.randomUUID()}` });
  await press(tab, "Save");
  await tab.getByTestId("conflict").waitFor();
}

async function beRefused({ tab, tenant }: There): Promise<void> {
  const faults = faultsOf(tenant.siteUrl);
  await faults.set([{ kind: "forbidden", method: "MERGE", times: 1 }]);
  await tab.getByTestId("action-panel").getByLabel("Narrative", { exact: true }).fill(`Refused ${crypto.randomUUID()}`);
  await press(tab, "Save");
  await tab.getByTestId("parked").waitFor();
  await faults.stop();
}

export const actionStates: readonly ScreenState[] = [
  { name: "an action of one's own", query: "as=lead-5", sub: "text=1.1.5&open=1.1.5", waitFor: panel },
  { name: "an action to read only", query: "as=visitor", sub: "text=9.2.2&open=9.2.2", waitFor: panel },
  {
    name: "an action with its history",
    query: "as=lead-5",
    sub: "text=1.1.3&open=1.1.3",
    waitFor: panel,
    arrive: async ({ tab }) => {
      await press(tab, "Show who changed what");
      await tab.locator("[data-version]").first().waitFor();
    },
  },
  {
    name: "an action with a conflict",
    query: "as=lead-5",
    sub: "text=3.1.1&open=3.1.1",
    waitFor: panel,
    arrive: comeIntoConflict,
  },
  {
    name: "an action with an edit that was refused",
    query: "as=lead-5",
    sub: "text=6.1.1&open=6.1.1",
    waitFor: panel,
    arrive: beRefused,
  },
  {
    name: "edits that need the person, over the board",
    query: "as=lead-5",
    sub: "text=6.1.1&open=6.1.1",
    waitFor: panel,
    arrive: async (there) => {
      await beRefused(there);
      await press(there.tab, "Close");
      await there.tab.getByTestId("needs-you").waitFor();
    },
  },
  {
    name: "an action that is not there",
    query: "as=lead-5",
    sub: "text=99.9.9&open=99.9.9",
    waitFor: "[data-testid=action-gone]",
  },
  {
    name: "an update that is not complete",
    query: "as=lead-5",
    sub: "text=1.1.5&open=1.1.5",
    waitFor: panel,
    arrive: async ({ tab }) => {
      await press(tab, "Update 1.1.5");
      const form = tab.getByTestId("update-form");
      await form.getByRole("radio", { name: /Off track/ }).check();
      await form.getByLabel("Date now aimed for").fill("2027-12-01");
      await form.getByRole("button", { name: "Save update" }).click();
      await form.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "evidence being added",
    query: "as=lead-5",
    sub: "text=1.1.2&open=1.1.2",
    waitFor: panel,
    arrive: async ({ tab }) => {
      await press(tab, "Add evidence");
      await tab.getByTestId("add-evidence").waitFor();
    },
  },
  {
    name: "criteria being written",
    query: "as=lead-5",
    sub: "text=1.1.2&open=1.1.2",
    waitFor: panel,
    arrive: async ({ tab }) => {
      await press(tab, /the criteria$/);
      await tab
        .getByLabel(/criteri/i)
        .first()
        .waitFor();
    },
  },
  {
    name: "claimed work before a verifier",
    query: "as=verifier-1",
    sub: "column=Claimed",
    waitFor: "article[data-ref]",
    arrive: async ({ tab }) => {
      await openFirst(tab);
      await press(tab, "Verify");
      await tab.getByTestId("move-form").waitFor();
    },
  },
  {
    name: "verified work, checked again",
    query: "as=verifier-2",
    sub: "text=2.2.1&open=2.2.1",
    waitFor: panel,
    arrive: async ({ tab }) => {
      await press(tab, "It has held");
      await tab.getByTestId("saying").waitFor();
    },
  },
];
