// The states of an action's panel, its forms and its errors.

import type { Frame } from "playwright-core";
import { faultsOf } from "../sessions/faults.ts";
import { press, type ScreenState, type There } from "./screenState.ts";

const panel = "[data-testid=action-panel]";

/** An action in its panel, on a board that shows no other. */
const opened = (reference: string, query = "as=lead-5") =>
  ({ query, sub: `text=${reference}&open=${reference}`, waitFor: panel }) as const;

const openFirst = (tab: Frame) => tab.locator("article[data-ref] [role=button]").first().click();

/** Saves other words over those that somebody else has saved meanwhile. */
async function comeIntoConflict({ tab, rows }: There): Promise<void> {
  await tab
    .getByTestId("action-panel")
    .getByLabel("Progress and next steps", { exact: true })
    .fill(`Mine, ${crypto.randomUUID()}`);
  await rows.change("coordinator-5", "3.1.1", { Narrative: `Theirs, ${crypto.randomUUID()}` });
  await press(tab, "Save");
  await tab.getByTestId("conflict").waitFor();
}

/** Opens the form that withdraws or replaces the first piece of evidence. */
async function correct(tab: Frame, what: "Withdraw" | "Replace"): Promise<void> {
  await tab
    .getByRole("button", { name: /^Correct “/ })
    .first()
    .click();
  await tab.getByRole("menuitem", { name: what }).click();
}

async function beRefused({ tab, tenant }: There): Promise<void> {
  const faults = faultsOf(tenant.siteUrl);
  await faults.set([{ kind: "forbidden", method: "MERGE", times: 1 }]);
  await tab
    .getByTestId("action-panel")
    .getByLabel("Progress and next steps", { exact: true })
    .fill(`Refused ${crypto.randomUUID()}`);
  await press(tab, "Save");
  await tab.getByTestId("rejected").waitFor();
  await faults.stop();
}

export const actionStates: readonly ScreenState[] = [
  { name: "an action of one's own", ...opened("1.1.5") },
  {
    name: "an action whose reference and date are being changed",
    ...opened("1.1.4", "as=coordinator-5"),
    arrive: async ({ tab }) => {
      await press(tab, "Change reference or wording");
      await tab.locator("[name=reference]").fill("1.1.5");
      await press(tab, "Correct the date in the plan");
      await tab.locator("[name=phrase]").fill("By end July 2031");
    },
  },
  { name: "an action to read only", ...opened("9.2.2", "as=visitor") },
  {
    name: "an action with its history",
    ...opened("1.1.3"),
    arrive: async ({ tab }) => {
      await press(tab, "Show who changed what");
      await tab.locator("[data-version]").first().waitFor();
    },
  },
  {
    name: "an action with a conflict",
    ...opened("3.1.1"),
    inTeams: { arrive: comeIntoConflict },
  },
  {
    name: "an action with an edit that was refused",
    ...opened("6.1.1"),
    inTeams: { arrive: beRefused },
  },
  {
    name: "edits that need the person, over the board",
    ...opened("6.1.1"),
    inTeams: {
      arrive: async (there) => {
        await beRefused(there);
        await press(there.tab, "Close");
        await there.tab.getByTestId("needs-you").waitFor();
      },
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
    ...opened("1.1.5"),
    arrive: async ({ tab }) => {
      await press(tab, "Update 1.1.5");
      const form = tab.getByTestId("update-form");
      await form.getByRole("radio", { name: /Off track/ }).check();
      await form.getByLabel("Revised due date").fill("2027-12-01");
      await form.getByRole("button", { name: "Save update" }).click();
      await form.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "a comment in which somebody is mentioned",
    ...opened("1.1.5"),
    arrive: async ({ tab }) => {
      await tab.getByLabel("Add a comment").pressSequentially("Ask @Verif");
      await tab.getByRole("option", { name: "Verifier 1" }).waitFor();
    },
  },
  {
    name: "evidence being added",
    ...opened("1.1.2"),
    arrive: async ({ tab }) => {
      await press(tab, "Add evidence");
      await tab.getByTestId("add-evidence").waitFor();
    },
  },
  {
    name: "evidence being withdrawn, without a reason",
    ...opened("1.1.4"),
    arrive: async ({ tab }) => {
      await correct(tab, "Withdraw");
      await press(tab, "Withdraw evidence");
      await tab.getByText("Enter why it is withdrawn").waitFor();
    },
  },
  {
    name: "evidence that was withdrawn",
    ...opened("4.1.1", "as=lead-6"),
    arrive: async ({ tab }) => {
      await tab.locator("[data-evidence]").first().waitFor();
      // A plan that is shown this several times has it from the first time on.
      if ((await tab.getByTestId("withdrawn").count()) > 0) return;
      await correct(tab, "Withdraw");
      await tab.getByLabel("Why it is withdrawn").fill("It was of another year.");
      await press(tab, "Withdraw evidence");
      await tab.getByTestId("withdrawn").waitFor();
    },
  },
  {
    name: "evidence being replaced by a restricted file",
    ...opened("1.1.4"),
    arrive: async ({ tab }) => {
      await correct(tab, "Replace");
      await tab.getByTestId("add-evidence").getByRole("radio", { name: "File" }).check();
      await tab.getByRole("checkbox", { name: /^Restricted/ }).check();
    },
  },
  {
    name: "a claim that leaves a criterion out",
    ...opened("1.2.1"),
    arrive: async ({ tab }) => {
      await press(tab, "Claim complete");
      const form = tab.getByTestId("move-form");
      await form.getByLabel("What has been achieved").fill("Thirty-one people have finished.");
      await form.getByRole("button", { name: "Add a link" }).first().click();
      await form.getByRole("button", { name: "Claim", exact: true }).click();
      await form.getByRole("alert").first().waitFor();
    },
  },
  {
    name: "criteria being written",
    ...opened("1.1.2"),
    arrive: async ({ tab }) => {
      await press(tab, /success criteria$/);
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
    ...opened("2.2.1", "as=verifier-2"),
    arrive: async ({ tab }) => {
      await press(tab, "Still in place");
      await tab.getByTestId("check-form").waitFor();
    },
  },
];
