// The other screens, and what stands in place of a board or above it.
import { look } from "../../support/actionPanel.ts";
import { press, type ScreenState } from "./screenState.ts";

/** Where the window has room for it; a phone has the cards. */
const shownRow = "[data-ref]";

export const otherStates: readonly ScreenState[] = [
  { name: "the table", query: "as=lead-5", sub: "layout=table&sort=status,-due", waitFor: shownRow },
  {
    name: "the table, scrolled sideways, a cell being edited",
    query: "as=lead-5",
    sub: "layout=table&programme=5",
    waitFor: shownRow,
    arrive: async ({ tab }) => {
      const cell = tab.locator('tr[data-ref="1.1.3"] [data-col="narrative"]');
      if ((await cell.count()) === 0) return;
      await cell.focus();
      await tab.page().keyboard.press("Enter");
      await tab.getByTestId("cell-editor").waitFor();
    },
  },
  {
    name: "the table, several rows selected and their due date being changed",
    query: "as=owner",
    sub: "layout=table&programme=5&lanes=theme",
    waitFor: shownRow,
    arrive: async ({ tab }) => {
      const boxes = tab.getByRole("checkbox", { name: /^Select \d/ });
      if ((await boxes.count()) === 0) return;
      await boxes.nth(0).click();
      await boxes.nth(1).click();
      await press(tab, "Change due date");
      await press(tab, "Save 2 actions");
    },
  },
  {
    name: "the table, its columns being chosen",
    query: "as=slt-1",
    sub: "layout=table&sort=late&fields=leads,theme,tags",
    waitFor: shownRow,
    arrive: async ({ tab }) => {
      const button = tab.getByRole("button", { name: "Columns and sorting" });
      if ((await button.count()) > 0) await button.click();
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
  { name: "one's own actions to read only", query: "as=slt-1&frame=personal", waitFor: "[data-testid=my-actions] li" },
  {
    name: "no actions of one's own",
    query: "as=visitor&frame=personal",
    waitFor: "text=See the board for the whole plan",
  },
  { name: "rounds", query: "as=coordinator-5", sub: "screen=rounds", waitFor: "[data-programme]" },
  {
    name: "rounds, a programme opened",
    query: "as=coordinator-5",
    sub: "screen=rounds",
    waitFor: "[data-programme]",
    arrive: ({ tab }) => press(tab, /^Show actions of 5/),
  },
  {
    name: "a round before it is opened or closed",
    query: "as=coordinator-5",
    sub: "screen=rounds",
    waitFor: "[data-programme]",
    arrive: ({ tab }) => press(tab, /^(Open|Close) round \d+$/),
  },
  { name: "notices", query: "as=lead-5", sub: "screen=notices", waitFor: "[data-testid=own-choice]" },
  { name: "checks", query: "as=slt-1", sub: "screen=assurance", waitFor: "[data-testid=assurance]" },
  {
    name: "the evidence bank",
    query: "as=slt-1",
    sub: "screen=evidence",
    waitFor: "[data-testid=evidence-bank]",
  },
  {
    name: "overview of progress",
    query: "as=slt-1",
    sub: "screen=progress",
    waitFor: "[data-testid=overview] [data-figure=direction]",
  },
  {
    name: "overview of progress by theme, two rounds",
    query: "as=slt-1",
    sub: "screen=progress&at=6&than=3&group=theme",
    waitFor: "[data-testid=overview] [data-figure=direction]",
  },
  { name: "changes", query: "as=slt-1", sub: "screen=changes&at=6&than=5", waitFor: "[data-kind='date moved']" },
  {
    name: "snapshots, checked, a correction being written",
    query: "as=coordinator-4",
    sub: "screen=snapshots",
    waitFor: "[data-round]",
    arrive: async ({ tab }) => {
      await press(tab, "Check all snapshots");
      await tab.getByTestId("chain").waitFor();
      await press(tab, "Add a correction to the snapshot of round 7");
    },
  },
  {
    name: "snapshots, one about to be removed",
    query: "as=owner",
    sub: "screen=snapshots",
    waitFor: "[data-round]",
    arrive: ({ tab }) => press(tab, "Remove the file of the snapshot of round 7"),
  },
  { name: "import, before a file is chosen", query: "as=owner", sub: "screen=import", waitFor: "[data-testid=import]" },
  {
    name: "import, a plan about to be run",
    query: "as=owner",
    sub: "screen=import",
    waitFor: "[data-testid=import]",
    arrive: async ({ tab }) => {
      await tab.locator("input[type=file]").setInputFiles("tests/support/sources/plan2010.xlsx");
      await tab.getByTestId("import-plan").waitFor();
    },
  },
  { name: "papers, one as a page", query: "as=slt-1", sub: "screen=papers", waitFor: "[data-testid=paper]" },
  {
    name: "papers, words being written",
    query: "as=coordinator-4",
    sub: "screen=papers&paper=scrutiny",
    waitFor: "[data-testid=paper]",
    arrive: ({ tab }) => press(tab, "Change the words"),
  },
  {
    name: "papers, a public one with a name in its text",
    query: "as=coordinator-4",
    sub: "screen=papers&for=public",
    waitFor: "[data-testid=paper]",
    arrive: async ({ tab }) => {
      await press(tab, "Change the words");
      await tab.getByRole("textbox", { name: "Summary" }).fill("Ask Programme lead 5.");
      await tab.getByTestId("names-in-text").waitFor();
    },
  },
  {
    name: "papers, one issued and an addendum being written",
    query: "as=coordinator-4",
    sub: "screen=papers",
    waitFor: "[data-testid=paper]",
    arrive: async ({ tab }) => {
      await press(tab, "Issue…");
      await press(tab, "Issue the paper");
      await press(tab, "Add an addendum");
    },
  },
  {
    name: "direction of travel being set by hand",
    query: "as=lead-5",
    sub: "text=1.2.2&open=1.2.2",
    waitFor: "[data-testid=travel]",
    arrive: ({ tab }) => press(tab, "Change by hand"),
  },
  {
    name: "timeline",
    query: "as=slt-1",
    sub: "screen=timeline",
    waitFor: "[data-testid=timeline-chart] [data-row]",
  },
  {
    name: "timeline, its table shown",
    query: "as=slt-1",
    sub: "screen=timeline&group=theme",
    waitFor: "[data-testid=timeline-chart] [data-row]",
    arrive: ({ tab }) => press(tab, "Show the table"),
  },
  { name: "on time", query: "as=slt-1", sub: "screen=on-time", waitFor: "[data-testid=extensions]" },
  {
    name: "on time, the actions behind two figures",
    query: "as=slt-1",
    sub: `screen=on-time&list=soon.${new Date().toISOString().slice(0, 7)}`,
    waitFor: "[data-testid=extensions]",
    arrive: ({ tab }) => press(tab, /^\d+ claimed late, All/),
  },
  {
    name: "achievements, the withdrawn one shown",
    query: "as=slt-1",
    sub: "screen=achievements",
    waitFor: "[data-achievement]",
    arrive: ({ tab }) => tab.getByTestId("withdrawn").locator("summary").click(),
  },
  {
    name: "achievements, one being added and one withdrawn",
    query: "as=coordinator-4",
    sub: "screen=achievements",
    waitFor: "[data-achievement]",
    arrive: async ({ tab }) => {
      await press(tab, "Add achievement");
      await press(tab, /^Withdraw: The backlog/);
    },
  },
  {
    name: "publication of an action being changed",
    query: "as=coordinator-9",
    sub: "text=17.7.1&open=17.7.1",
    waitFor: "[data-testid=publication]",
    arrive: ({ tab }) => tab.getByTestId("publication").getByRole("button", { name: "Change" }).click(),
  },
  { name: "settings", query: "as=owner", sub: "screen=settings", waitFor: "[data-setting]" },
  {
    name: "settings, a threshold being changed",
    query: "as=owner",
    sub: "screen=settings",
    waitFor: "[data-setting]",
    arrive: ({ tab }) => press(tab, /^(Change|Continue changing) Amber up to/),
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
  {
    name: "people, a programme being added",
    query: "as=owner",
    sub: "screen=people",
    waitFor: "[data-role]",
    arrive: async ({ tab }) => {
      await press(tab, "Add a programme");
      await tab.locator("[name=number]").fill("5");
      await tab.getByTestId("programme-form").getByRole("button", { name: "Add a programme" }).click();
    },
  },
  {
    name: "an action being added, its reference in use and its title missing",
    query: "as=coordinator-5",
    sub: "screen=add",
    waitFor: "[data-testid=add-action-form]",
    arrive: async ({ tab }) => {
      await tab.locator("[name=reference]").fill("1.1.1");
      await tab.locator("[name=phrase]").fill("By end July 2031");
      await press(tab, "Add action");
      await tab.getByText("Enter what will be done").waitFor();
    },
  },
  { name: "no right to add an action", query: "as=lead-5", sub: "screen=add", waitFor: "[data-testid=add-action]" },
  {
    name: "set-up of a finished site",
    query: "as=owner",
    sub: "screen=setup",
    waitFor: "text=This site is ready for the board",
    inTeams: {},
  },
  { name: "this device, with nothing kept", query: "as=slt-1", sub: "screen=device", waitFor: "[data-testid=device]" },
  {
    name: "this device before it is cleared",
    query: "as=lead-5",
    sub: "screen=device",
    waitFor: "[data-testid=device]",
    arrive: ({ tab }) => press(tab, "Clear this device"),
  },
  {
    name: "meetings, one being added",
    query: "as=coordinator-4",
    sub: "screen=meetings",
    waitFor: "[data-meeting]",
    arrive: ({ tab }) => press(tab, "Add a meeting"),
  },
  {
    name: "a meeting that is closed, with its minutes",
    query: "as=coordinator-4",
    sub: "screen=meetings&meeting=2",
    waitFor: "[data-testid=minutes]",
    arrive: ({ tab }) => press(tab, "Correct who was there"),
  },
  { name: "decisions of all meetings", query: "as=slt-1", sub: "screen=decisions", waitFor: "[data-record]" },
  {
    name: "bodies, a member being added",
    query: "as=coordinator-4",
    sub: "screen=bodies",
    waitFor: "[data-body]",
    arrive: async ({ tab }) => {
      await press(tab, "Add a member of Joint Board");
      await press(tab, "Edit Audit committee");
    },
  },
  { name: "the meeting's stage", query: "as=lead-5&frame=meetingStage", waitFor: "[data-testid=stage-list] li" },
  {
    name: "the meeting's stage, the whole board, a reference being typed",
    query: "as=slt-1&frame=meetingStage",
    waitFor: "[data-testid=stage-list] li",
    arrive: async ({ tab }) => {
      await press(tab, "The whole board");
      await tab.getByTestId("stage-board").waitFor();
      await tab.page().keyboard.type("9.2");
      await tab.getByTestId("typed").waitFor();
    },
  },
  { name: "the meeting's side panel", query: "as=lead-5&frame=sidePanel", waitFor: "[data-testid=agenda]" },
  {
    name: "the meeting's side panel, the meeting open",
    query: "as=coordinator-4&frame=sidePanel",
    waitFor: "[data-testid=agenda]",
    arrive: async ({ tab }) => {
      await press(tab, "Open the meeting");
      await tab.getByText("You present.").waitFor();
      await press(tab, "Close the meeting");
    },
  },
  {
    name: "tab set-up",
    query: "as=owner&frame=settings",
    waitFor: "text=This site is ready for the board",
    inTeams: {},
  },
  {
    name: "tab set-up of a new site",
    query: "as=owner&frame=settings&channel=private",
    waitFor: "text=This site is not set up yet",
    inTeams: {},
  },
  {
    name: "tab set-up by somebody who may not",
    query: "as=lead-1&frame=settings&channel=private",
    waitFor: "text=Only an owner of the site can do this",
    inTeams: {},
  },
  {
    name: "the board without network",
    query: "as=lead-5",
    waitFor: "article[data-ref]",
    inTeams: {
      arrive: async ({ host, tab }) => {
        await host.choose("Network", "offline");
        await look(tab);
        await tab.getByTestId("error").waitFor();
      },
    },
  },
  {
    name: "no network from the start",
    query: "as=lead-5&network=offline",
    waitFor: "[data-testid=no-board]",
    inTeams: {},
  },
  {
    name: "sign-in wanted",
    query: "as=lead-5&signin=consent",
    waitFor: "[data-testid=no-board]",
    inTeams: {},
  },
  {
    name: "sign-in refused",
    query: "as=lead-5&signin=refused",
    waitFor: "[data-testid=no-board]",
    inTeams: {},
  },
  {
    name: "loading",
    query: "as=lead-5",
    waitFor: "[role=status][aria-label='Loading the board']",
    inTeams: {
      before: (context, tenant) => context.route(`${new URL(tenant.siteUrl).origin}/**`, () => undefined),
    },
  },
];
