// Every screen of the tab and every state of it that looks different: how one comes there. A new one is one entry here.
import type { BrowserContext, Frame } from "playwright-core";
import { look } from "../../support/actionPanel.ts";
import type { HostPage } from "../../support/hostPage.ts";
import type { RecordOverRest } from "../../support/record.ts";
import type { TestTenant } from "../../support/tenant.ts";
import { faultsOf } from "../sessions/faults.ts";

export interface There {
  readonly host: HostPage;
  readonly tab: Frame;
  readonly record: RecordOverRest;
  readonly tenant: TestTenant;
}

export interface ScreenState {
  readonly name: string;
  /** The host window's address; `sub` is a query of its own and is written plain. */
  readonly query: string;
  readonly sub?: string;
  /** What is there when the screen is. */
  readonly waitFor: string;
  /** Before the window is opened. */
  before?(context: BrowserContext, tenant: TestTenant): Promise<unknown>;
  /** The way from the opened window to the state. */
  arrive?(there: There): Promise<unknown>;
}

const panel = "[data-testid=action-panel]";
const press = (tab: Frame, name: string | RegExp) => tab.getByRole("button", { name }).first().click();

/** Opens the menu of a card, and chooses in it. */
async function chooseInMenu(tab: Frame, reference: string, item?: string): Promise<void> {
  await tab.getByRole("button", { name: `More for ${reference}`, exact: true }).click();
  await tab.getByRole("menuitem", { name: "Open" }).waitFor();
  if (item) await tab.getByRole("menuitem", { name: item, exact: true }).click();
}

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

export const states: readonly ScreenState[] = [
  { name: "the board", query: "as=lead-5", waitFor: "article[data-ref]" },
  { name: "lanes", query: "as=lead-5", sub: "lanes=programme", waitFor: "article[data-ref]" },
  {
    name: "a lane closed",
    query: "as=slt-1",
    sub: "lanes=theme",
    waitFor: "article[data-ref]",
    arrive: ({ tab }) => tab.locator("section button[aria-expanded=true]").first().click(),
  },
  {
    name: "filters open, and some on",
    query: "as=lead-5",
    sub: "programme=5&show=overdue&column=Red,Amber,Green",
    waitFor: "main h1",
    arrive: async ({ tab }) => {
      await press(tab, /^Filters/);
      await tab.getByRole("region", { name: "Filters" }).waitFor();
    },
  },
  { name: "a search that finds nothing", query: "as=lead-5", sub: "text=zzzz", waitFor: "main h1" },
  {
    name: "the menu of lanes",
    query: "as=lead-5",
    waitFor: "article[data-ref]",
    arrive: async ({ tab }) => {
      await press(tab, /^Lanes/);
      await tab.getByRole("menuitemradio").first().waitFor();
    },
  },
  {
    name: "a card's menu",
    query: "as=lead-5",
    sub: "text=1.1.4",
    waitFor: 'article[data-ref="1.1.4"]',
    arrive: ({ tab }) => chooseInMenu(tab, "1.1.4"),
  },
  {
    name: "a card's menu that offers nothing",
    query: "as=visitor",
    sub: "text=1.1.4",
    waitFor: 'article[data-ref="1.1.4"]',
    arrive: ({ tab }) => chooseInMenu(tab, "1.1.4"),
  },
  {
    name: "the form of a move",
    query: "as=lead-5",
    sub: "text=1.1.4",
    waitFor: 'article[data-ref="1.1.4"]',
    arrive: async ({ tab }) => {
      await chooseInMenu(tab, "1.1.4", "Off track");
      const form = tab.getByTestId("move-form");
      await form.getByRole("button", { name: "Move" }).click();
      await form.getByText("Say what has happened before moving it.").waitFor();
    },
  },
  {
    name: "the form of a claim",
    query: "as=lead-5",
    sub: "text=1.1.5",
    waitFor: 'article[data-ref="1.1.5"]',
    arrive: async ({ tab }) => {
      await chooseInMenu(tab, "1.1.5", "Claimed complete");
      await tab.getByTestId("move-form").waitFor();
    },
  },
  {
    name: "what was just refused",
    query: "as=lead-5",
    sub: "column=Claimed",
    waitFor: "article[data-ref]",
    arrive: async ({ tab }) => {
      await tab.locator("article[data-ref] [role=button]").first().press("Shift+ArrowRight");
      await tab.getByTestId("notice").waitFor();
    },
  },
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
  { name: "one's own actions", query: "as=lead-5&frame=personal", waitFor: "[data-testid=my-actions] li" },
  {
    name: "one's own actions, an update begun",
    query: "as=lead-6&frame=personal",
    waitFor: "[data-testid=my-actions] li",
    arrive: async ({ tab }) => {
      await press(tab, /^(Update|Continue update of) \d/);
      await tab.getByTestId("update-form").waitFor();
    },
  },
  { name: "no actions of one's own", query: "as=slt-1&frame=personal", waitFor: "[data-testid=my-actions]" },
  { name: "rounds", query: "as=coordinator-5", sub: "screen=rounds", waitFor: "[data-programme]" },
  {
    name: "rounds, a programme opened",
    query: "as=coordinator-5",
    sub: "screen=rounds",
    waitFor: "[data-programme]",
    arrive: ({ tab }) => press(tab, /^Actions of 5/),
  },
  {
    name: "a round before it is opened or closed",
    query: "as=coordinator-5",
    sub: "screen=rounds",
    waitFor: "[data-programme]",
    arrive: ({ tab }) => press(tab, /^(Open|Close) round \d+$/),
  },
  { name: "checks", query: "as=slt-1", sub: "screen=assurance", waitFor: "[data-testid=assurance]" },
  {
    name: "the evidence bank",
    query: "as=slt-1",
    sub: "screen=assurance",
    waitFor: "[data-testid=assurance]",
    arrive: ({ tab }) => tab.getByRole("tab", { name: /^Evidence/ }).click(),
  },
  { name: "people", query: "as=owner", sub: "screen=people", waitFor: "[data-role]" },
  {
    name: "people, somebody being chosen",
    query: "as=owner",
    sub: "screen=people",
    waitFor: "[data-role]",
    arrive: async ({ tab }) => {
      await press(tab, /^Change the coordinator of programme 2/);
      await tab.getByRole("combobox").fill("coordinator");
      await tab.getByRole("option").first().waitFor();
    },
  },
  { name: "the meeting's stage", query: "as=lead-5&frame=meetingStage", waitFor: "article[data-ref]" },
  { name: "the meeting's side panel", query: "as=lead-5&frame=sidePanel", waitFor: "article[data-ref]" },
  { name: "tab set-up", query: "as=owner&frame=settings", waitFor: "main" },
  {
    name: "the board without network",
    query: "as=lead-5",
    waitFor: "article[data-ref]",
    arrive: async ({ host, tab }) => {
      await host.choose("Network", "offline");
      await look(tab);
      await tab.getByTestId("trouble").waitFor();
    },
  },
  { name: "no network from the start", query: "as=lead-5&network=offline", waitFor: "[data-testid=no-board]" },
  { name: "sign-in wanted", query: "as=lead-5&signin=consent", waitFor: "[data-testid=no-board]" },
  { name: "sign-in refused", query: "as=lead-5&signin=refused", waitFor: "[data-testid=no-board]" },
  {
    name: "loading",
    query: "as=lead-5",
    waitFor: "[role=status][aria-label='Loading the board']",
    before: (context, tenant) => context.route(`${new URL(tenant.siteUrl).origin}/**`, () => undefined),
  },
];
