// Meetings, bodies and the register of decisions on screen, over the sample.
import { describe, expect, test } from "vitest";
import { panelOf } from "../../support/actionPanel.ts";
import { noNetwork, openScreen, type Screen } from "../../support/screen.ts";

const open = (login: string, sub: string, waitFor: string) =>
  openScreen(`as=${login}&frame=content&sub=${encodeURIComponent(sub)}`, { waitFor });

const last = async ({ rows }: Screen, list: string) => (await rows.rowsOf(list)).at(-1)?.fields;

describe("meetings", () => {
  const meetings = (login: string) => open(login, "screen=meetings", "[data-meeting]");

  test("stand under to come and past, and one opens with its agenda, papers, who was there and what was recorded", async () => {
    const { tab, errors } = await meetings("slt-1");
    const titles = (group: string) => tab.getByRole("region", { name: group }).locator("[data-meeting]").count();
    expect([await titles("To come"), await titles("Past")]).toEqual([1, 2]);
    await tab.locator('[data-meeting="2"] button').click();
    const page = tab.getByTestId("meeting");
    await page.waitFor();
    expect(await page.getByRole("region", { name: "Agenda" }).locator("li").first().innerText()).toMatch(
      /^1\s+8\.1\.4 Roll out[\s\S]*Shown/,
    );
    expect(await page.getByRole("link").first().innerText()).toBe("report.docx (intranet.council.example)");
    expect(await page.getByTestId("present").innerText()).toMatch(
      /5 of 7 members, quorum 4 · Quorum met[\s\S]*Lead commissioner/,
    );
    expect(await page.getByTestId("recorded").locator("[data-record]").count()).toBe(4);
    expect(errors).toEqual([]);
  });

  test("are added and changed by a coordinator, and by nobody else", async () => {
    const screen = await meetings("coordinator-2");
    const { tab } = screen;
    await tab.getByRole("button", { name: "Add a meeting" }).click();
    const form = tab.getByTestId("meeting-form");
    await form.getByRole("button", { name: "Add a meeting" }).click();
    await form.getByText("Choose a body").waitFor();
    await form.getByRole("combobox").selectOption("Officer group");
    await form.getByLabel("Name of the meeting").fill(" Officers, January ");
    await form.getByLabel("Date").fill("2199-01-12");
    await form.getByLabel("Papers").fill("not an address");
    await form.getByRole("button", { name: "Add a meeting" }).click();
    await form.getByText("Every line must be an address").waitFor();
    await form.getByLabel("Papers").fill("https://council.example/a.docx\n");
    await form.getByRole("button", { name: "Add a meeting" }).click();
    await tab.locator("[data-meeting]", { hasText: "Officers, January" }).waitFor();
    await expect
      .poll(() => last(screen, "Meetings"))
      .toMatchObject({
        ...{ title: "Officers, January", body: "Officer group", on: "2199-01-12" },
        papers: "https://council.example/a.docx",
      });
    for (const login of ["slt-1", "lead-5", "visitor"]) {
      const other = await meetings(login);
      expect(await other.tab.getByRole("button", { name: "Add a meeting" }).count(), login).toBe(0);
    }
  });

  test("have an agenda that its chair puts in order, adds to and takes from", async () => {
    const screen = await open("board-1", "screen=meetings&meeting=3", "[data-testid=agenda]");
    const { tab } = screen;
    const agenda = tab.getByTestId("agenda");
    const names = () => agenda.locator("li").evaluateAll((all) => all.map((each) => each.textContent?.slice(1, 7)));
    await expect.poll(names).toEqual(["17.4.2", "16.1.2", "14.1.2", "20.1.2", "What n"]);
    await agenda.getByRole("button", { name: /^Move down: 17\.4\.2/ }).click();
    await expect.poll(names).toEqual(["16.1.2", "17.4.2", "14.1.2", "20.1.2", "What n"]);
    await agenda.getByRole("button", { name: /^Take off the agenda: 14\.1\.2/ }).click();
    await agenda.getByLabel("Add an item").fill("4.3.4");
    await agenda.getByRole("button", { name: "Add", exact: true }).click();
    await agenda.getByLabel("Add an item").fill("4.3.4");
    await agenda.getByRole("button", { name: "Add", exact: true }).click();
    await agenda.getByText("This is on the agenda already.").waitFor();
    await expect.poll(names).toEqual(["16.1.2", "17.4.2", "20.1.2", "What n", "4.3.4 "]);
    const id = (await screen.rows.row("4.3.4")).id;
    await expect
      .poll(async () =>
        String((await screen.rows.rowsOf("Meetings"))[2]?.fields.agenda)
          .split("\n")
          .at(-1),
      )
      .toBe(`4.3.4 Appoint staff for equalities within the new structure [${id}]`);
  });

  test("that are gone say so, and an address that names none has the list", async () => {
    const screen = await open("slt-1", "screen=meetings&meeting=99", "[data-testid=meeting]");
    expect(await screen.tab.getByTestId("meeting").innerText()).toContain("not in the list any more");
    await screen.reload("as=slt-1&frame=content&sub=screen%3Dmeetings%26meeting%3D1e3", "[data-testid=meetings]");
  });

  test("that are closed have minutes as a page and as a Word file", async () => {
    const { tab, page, errors } = await open("visitor", "screen=meetings&meeting=1", "[data-testid=minutes]");
    const minutes = tab.getByTestId("minutes");
    expect(await minutes.innerText()).toMatch(/5 of 7 members were present\. The quorum of 4 was met\./);
    expect(await minutes.getByRole("table", { name: "Decisions" }).locator("tbody tr").count()).toBe(2);
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      tab.getByRole("button", { name: "Download as Word" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^Joint Board, \w+ minutes draft\.docx$/);
    expect(errors).toEqual([]);
  });
});

describe("bodies", () => {
  const bodies = (login: string) => open(login, "screen=bodies", "[data-body]");
  const board = ({ tab }: Screen) => tab.locator('[data-body="Joint Board"]');

  test("have their members, the chair first, and former ones apart", async () => {
    const screen = await bodies("visitor");
    expect(await screen.tab.locator("[data-body]").count()).toBe(6);
    const names = board(screen).getByRole("list", { name: "Members of Joint Board" }).locator("[data-member]");
    expect(await names.count()).toBe(8);
    expect(await names.first().innerText()).toMatch(/^Lead commissioner\s+Chair\s+since/);
    await board(screen).getByText("1 former member").click();
    expect(await board(screen).locator("details").innerText()).toMatch(/Interim commissioner[\s\S]*until/);
    expect(await screen.tab.getByTestId("bodies").getByRole("button").count()).toBe(0);
  });

  test("get a member with an account from a coordinator, whose membership is ended and stays", async () => {
    const screen = await bodies("coordinator-1");
    await board(screen).getByRole("button", { name: "Add a member of Joint Board" }).click();
    const form = screen.tab.getByTestId("member-form");
    await form.getByLabel("Name or role").fill("Commissioner 2");
    await form.getByRole("button", { name: "Add a member" }).click();
    await form.getByText("a member already").waitFor();
    await form.getByLabel("Name or role").fill("Commissioner 5");
    await form.getByRole("button", { name: "Change", exact: true }).click();
    await form.getByRole("combobox", { name: "Account" }).fill("board member 2");
    await screen.tab.getByRole("option", { name: /^Board member 2/ }).click();
    await form.getByText("Board member 2").waitFor();
    await form.getByRole("button", { name: "Add a member" }).click();
    const line = board(screen).locator('[data-member="Commissioner 5"]');
    await line.waitFor();
    await expect
      .poll(() => last(screen, "Body members"))
      .toMatchObject({
        title: "Commissioner 5",
        body: "Joint Board",
        person: { name: "Board member 2" },
        to: undefined,
      });
    await line.getByRole("button", { name: "End the membership of Commissioner 5 in Joint Board" }).click();
    const end = screen.tab.getByTestId("end-form");
    await end.getByLabel("Last day").fill("2026-01-01");
    await end.getByRole("button", { name: "End" }).click();
    await end.getByText("must not be before").waitFor();
    await end.getByRole("button", { name: /Cancel|Discard/ }).click();
  });

  test("are added by a coordinator once each, and their quorum is a number", async () => {
    const screen = await bodies("coordinator-1");
    await screen.tab.getByRole("button", { name: "Add a body" }).click();
    const form = screen.tab.getByTestId("body-form");
    await form.getByLabel("Name").fill("Joint Board");
    await form.getByLabel("Quorum").fill("many");
    await form.getByRole("button", { name: "Add a body" }).click();
    await form.getByText("There is a body with this name already").waitFor();
    await form.getByText("Enter a whole number from 1").waitFor();
    await form.getByLabel("Name").fill("Housing board");
    await form.getByLabel("Quorum").fill("3");
    await form.getByRole("button", { name: "Add a body" }).click();
    await expect.poll(() => last(screen, "Bodies")).toMatchObject({ title: "Housing board", quorum: 3 });
  });
});

describe("the register of decisions", () => {
  test("has what all meetings recorded, newest first, by state and body, and opens the action and the meeting", async () => {
    const { tab } = await open("visitor", "screen=decisions", "[data-record]");
    const lines = tab.locator("[data-record]");
    const states = () => lines.locator("[data-state]").evaluateAll((all) => all.map((each) => each.textContent));
    expect((await states()).toSorted()).toEqual([
      "Answered",
      "Decided",
      "Decided",
      "Done",
      "Open",
      "Open",
      "Open",
      "Settled",
    ]);
    await tab.getByLabel("State").selectOption("done");
    await expect
      .poll(async () => (await states()).toSorted())
      .toEqual(["Answered", "Decided", "Decided", "Done", "Settled"]);
    await tab.getByLabel("State").selectOption("overdue");
    await tab.getByText("Nothing here matches these filters.").waitFor();
    await tab.getByLabel("State").selectOption("");
    await tab.getByLabel("Body").selectOption("Joint Board");
    await expect.poll(() => lines.count()).toBe(8);
    await lines.filter({ hasText: "Ask the partners" }).getByRole("button", { name: "Open action 22.1.1" }).click();
    await panelOf(tab).getByText("22.1.1").first().waitFor();
    await tab
      .locator("[data-record]")
      .first()
      .getByRole("button", { name: /^Open the meeting/ })
      .click();
    await tab.getByTestId("meeting").waitFor();
  });

  test("is where a question about no action is answered by its owner, and by nobody else", async () => {
    const ask = async (login: string) => {
      const screen = await open(login, "screen=decisions&state=open", "[data-testid=decisions]");
      await screen.page.evaluate(() => {
        const { lists, listOf, people } = window.opened;
        return people.known("lead-2@council.example").then((known) => {
          const owner = known.kind === "done" ? known.value : undefined;
          const said = { kind: "Question", title: "T", words: "Who pays?", owner, operation: "who pays" };
          lists.addElsewhere(listOf("Meeting records"), said);
        });
      });
      await screen.reload();
      return { ...screen, line: screen.tab.locator("[data-record]", { hasText: "Who pays?" }) };
    };
    const other = await ask("lead-7");
    await other.line.waitFor();
    expect(await other.line.getByRole("button", { name: "Answer" }).count()).toBe(0);
    const { tab, rows, line } = await ask("lead-2");
    await line.getByRole("button", { name: "Answer" }).click();
    await tab.getByTestId("answer-form").getByRole("textbox").fill("The reserve.");
    await tab.getByTestId("answer-form").getByRole("button", { name: "Answer" }).click();
    await expect
      .poll(async () => (await rows.rowsOf("Meeting answers")).at(-1)?.fields)
      .toMatchObject({ kind: "Answer", about: "who pays", words: "The reserve." });
  });

  test("calls what is past its return date overdue", async () => {
    const screen = await open("visitor", "screen=decisions&state=overdue", "[data-testid=decisions]");
    await screen.page.evaluate(() => {
      const { lists, listOf } = window.opened;
      lists.addElsewhere(listOf("Meeting records"), { kind: "Decision", title: "T", words: "Late", due: "2026-01-05" });
    });
    await screen.reload();
    await expect.poll(() => screen.tab.locator("[data-record]").allInnerTexts()).toHaveLength(1);
    expect(await screen.tab.locator("[data-record]").innerText()).toMatch(/Overdue[\s\S]*5 January 2026/);
    await screen.tab.getByLabel("Body").selectOption("Between meetings");
    expect(await screen.tab.locator("[data-record]").count()).toBe(1);
  });
});

describe("the side panel", () => {
  const panel = (login: string, more = "") =>
    openScreen(`as=${login}&frame=sidePanel${more}`, {
      viewport: { width: 320, height: 900 },
      waitFor: "[data-testid=agenda-panel] [data-testid=agenda]",
    });
  const kinds = async ({ rows }: Screen) =>
    (await rows.rowsOf("Meeting log")).flatMap(({ fields }) => (fields.meetingId === 3 ? String(fields.kind) : []));

  test("opens the next meeting, shows an item with a click, notes who is there, and closes", async () => {
    const screen = await panel("coordinator-4");
    const { tab } = screen;
    await tab.getByRole("button", { name: "Open the meeting", exact: true }).click();
    await tab.getByText("You present.").waitFor();
    await tab.getByRole("button", { name: /^Show on the stage: 16\.1\.2/ }).click();
    await expect.poll(() => tab.locator("[aria-current] button").first().innerText()).toMatch(/^16\.1\.2/);
    for (const name of ["Lead commissioner (Chair)", "Commissioner 2"]) await tab.getByLabel(name).check();
    await tab.getByLabel("Somebody else").fill("The auditor");
    await tab.getByTestId("present").getByRole("button", { name: "Add" }).click();
    expect(await tab.getByTestId("present").innerText()).toMatch(/2 of 7 members, quorum 4 · Quorum not met/);
    await expect.poll(() => kinds(screen), { timeout: 5_000 }).toEqual(["Opened", "Showing", "Present"]);
    expect(await last(screen, "Meeting log")).toMatchObject({
      words: "Lead commissioner\nCommissioner 2\nThe auditor",
    });
    await tab.getByRole("button", { name: "Share to stage" }).click();
    await tab.getByRole("button", { name: "Close the meeting" }).click();
    await tab.getByTestId("close-meeting").getByRole("button", { name: "Close the meeting" }).click();
    await expect.poll(() => kinds(screen)).toEqual(["Opened", "Showing", "Present", "Closed"]);
    await tab.getByRole("button", { name: "Take off the stage" }).click();
    await expect.poll(() => tab.getByTestId("share").count()).toBe(0);
    await tab.getByRole("button", { name: "Open the minutes" }).click();
    await tab.getByTestId("minutes").waitFor();
    expect(screen.errors).toEqual([]);
  });

  test("says who presents, and asks before somebody takes over", async () => {
    const screen = await panel("coordinator-4");
    await screen.tab.getByRole("button", { name: "Open the meeting", exact: true }).click();
    await expect.poll(() => kinds(screen)).toEqual(["Opened"]);
    await screen.reload("as=board-1&frame=sidePanel", "[data-testid=panel-presenting]");
    const { tab } = screen;
    await tab.getByText("Programme coordinator 4 presents. You follow.").waitFor();
    expect(await tab.getByRole("button", { name: /^Show on the stage/ }).count()).toBe(0);
    await tab.getByRole("button", { name: "Present", exact: true }).click();
    await tab.getByRole("button", { name: "Take over" }).click();
    await tab.getByText("You present.").waitFor();
    await expect.poll(() => kinds(screen)).toEqual(["Opened", "Presenting"]);
  });

  test("puts a challenge and a decision on record in the meeting, on the action that is on the stage", async () => {
    const screen = await panel("board-1");
    const { tab, rows } = screen;
    await tab.getByRole("button", { name: "Open the meeting", exact: true }).click();
    await tab.getByRole("button", { name: /^Show on the stage: 16\.1\.2/ }).click();
    const recording = tab.getByTestId("recording");
    await recording.getByRole("button", { name: "Challenge the rating" }).click();
    await tab.getByTestId("challenge-form").getByRole("radio", { name: "Red" }).check();
    await tab.getByTestId("challenge-form").getByLabel("Why").fill("Nothing has changed.");
    await tab.getByTestId("challenge-form").getByRole("button", { name: "Challenge" }).click();
    await recording.getByRole("button", { name: "Record a decision" }).click();
    await recording.getByRole("textbox", { name: /^Decision/ }).fill("Stop it.");
    await recording.getByRole("button", { name: "Record decision" }).click();
    await recording.getByText("The decision is recorded.").waitFor();
    const made = async () => (await rows.rowsOf("Meeting records")).slice(-2).map(({ fields }) => fields);
    await expect.poll(made).toMatchObject([
      { kind: "Challenge", reference: "16.1.2", meetingId: 3, held: "Red", words: "Nothing has changed." },
      { kind: "Decision", reference: "16.1.2", meetingId: 3, words: "Stop it." },
    ]);
    expect(await tab.getByTestId("recorded").locator("[data-record]").count()).toBe(2);
  });

  test("lets those who may not present follow, and changes nothing for them", async () => {
    const { tab } = await panel("visitor");
    expect(await tab.getByRole("button", { name: /^(Open the meeting$|Move|Take off|Propose|Save)/ }).count()).toBe(0);
    expect(await tab.getByRole("checkbox").count()).toBe(0);
  });

  test("proposes the exceptions and what is still open, each once, and takes them back alone", async () => {
    const screen = await panel("board-1");
    const { tab } = screen;
    const count = () => tab.getByTestId("agenda").locator("li").count();
    await tab.getByRole("button", { name: /^Propose from exceptions \(\d+\)$/ }).click();
    await expect.poll(count).toBeGreaterThan(10);
    await expect.poll(() => tab.getByRole("button", { name: /^Propose/ }).count()).toBe(0);
    expect(await tab.getByTestId("agenda").locator("li", { hasText: "8.1.4" }).count()).toBe(1);
    await tab.getByLabel("Add an item").fill("Any other business");
    await tab.getByTestId("agenda").getByRole("button", { name: "Add", exact: true }).click();
    await tab.getByRole("button", { name: "Undo" }).click();
    await expect.poll(count).toBe(6);
  });

  test("shares the stage of its meeting, as itself or as a picture, and takes it off", async () => {
    const { tab, page } = await panel("coordinator-4");
    await tab.getByRole("button", { name: "Share to stage" }).click();
    await tab.getByTestId("share").getByText("The stage is shared with the meeting.").waitFor();
    await tab.getByRole("button", { name: "Take off the stage" }).click();
    await tab.getByRole("button", { name: "Share as a picture" }).click();
    await tab.getByTestId("share").getByText("The stage is shared with the meeting.").waitFor();
    expect(await page.evaluate(() => window.opened.host.stage?.shared)).toEqual([
      { query: "screen=stage&meeting=3", as: "app" },
      { query: "screen=stage&meeting=3", as: "picture" },
    ]);
  });

  test.each([
    ["again", "Teams could not do it just now[\\s\\S]*button of its own", "Try again"],
    ["not-allowed", "attendees may not[\\s\\S]*Ask the organiser", "Share to stage"],
    ["not-here", "Teams does not share this page here[\\s\\S]*button of its own", "Try again"],
    ["silent", "it may have worked all the same[\\s\\S]*button of its own", "Try again"],
  ] as const)("says why the stage was not shared: %s", async (reason, words, next) => {
    const { tab, page } = await panel("coordinator-4");
    const fail = (failure: { reason: typeof reason; detail: string } | undefined) =>
      page.evaluate((given) => {
        const { stage } = window.opened.host;
        if (stage) stage.failure = given && { kind: "failed", ...given };
      }, failure);
    await fail({ reason, detail: "500 Internal error" });
    await tab.getByRole("button", { name: "Share to stage" }).click();
    const failed = tab.getByTestId("share-failed");
    expect(await failed.innerText()).toMatch(new RegExp(`${words}[\\s\\S]*500 Internal`));
    await fail(undefined);
    await tab.getByRole("button", { name: next }).click();
    await tab.getByTestId("share").getByText("The stage is shared with the meeting.").waitFor();
    expect(await failed.count()).toBe(0);
  });

  test("says nothing of a quorum that is not met before the meeting is open", async () => {
    const { tab } = await panel("coordinator-4");
    expect(await tab.getByTestId("present").innerText()).not.toContain("Quorum");
    await tab.getByRole("button", { name: "Open the meeting", exact: true }).click();
    await tab.getByTestId("present").getByText("Quorum not met").waitFor();
  });

  test("adds one person's ticks to what another has said meanwhile, and saves them when the panel is left at once", async () => {
    const screen = await panel("coordinator-4");
    const { tab, rows, page } = screen;
    await tab.getByRole("button", { name: "Open the meeting", exact: true }).click();
    await tab.getByText("You present.").waitFor();
    await tab.getByLabel("Commissioner 3").check();
    await page.evaluate(() => {
      const { lists, listOf } = window.opened;
      const said = { meetingId: 3, kind: "Present", title: "1 there", words: "Commissioner 2", operation: "other" };
      lists.addElsewhere(listOf("Meeting log"), said);
    });
    await rows.advance(4_000);
    await expect
      .poll(() => last(screen, "Meeting log"), { timeout: 5_000 })
      .toMatchObject({ words: "Commissioner 2\nCommissioner 3" });
    await tab.getByLabel("Commissioner 2").uncheck();
    await tab.getByRole("button", { name: "Open the meeting's page" }).click();
    await tab.getByTestId("meeting").waitFor();
    await expect.poll(() => last(screen, "Meeting log")).toMatchObject({ words: "Commissioner 3" });
  });

  test("keeps who is there without a network, and sends it once", async () => {
    const screen = await panel("coordinator-4");
    const { tab, rows } = screen;
    await rows.fail(noNetwork);
    await tab.getByLabel("Commissioner 3").check();
    await tab.getByTestId("present").getByTestId("save-state").waitFor();
    await rows.fail(undefined);
    await rows.advance(60_000);
    await expect.poll(() => kinds(screen)).toEqual(["Present"]);
  });
});
