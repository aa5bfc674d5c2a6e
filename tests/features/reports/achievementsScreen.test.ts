// Achievements on screen, over the sample: what stands, adding one, withdrawing one.
import { describe, expect, test } from "vitest";
import { noNetwork, openScreen, type Screen } from "../../support/screen.ts";

const open = (login: string, query = "") =>
  openScreen(`as=${login}&frame=content&sub=${encodeURIComponent(`screen=achievements${query}`)}`, {
    waitFor: "[data-testid=achievements]",
  });

const titlesIn = ({ tab }: Screen) =>
  tab
    .locator("section [data-achievement]")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-achievement")));
const entriesOf = async ({ rows }: Screen) => (await rows.rowsOf("Achievements")).map(({ fields }) => fields);

describe("the screen", () => {
  test("has what stands by programme, and what was withdrawn with the reason apart", async () => {
    const screen = await open("slt-1");
    const { tab, errors } = screen;
    await tab.locator("[data-achievement]").first().waitFor();
    const groups = await tab.locator("section h2").allTextContents();
    expect(groups[0]).toBe("1 Workforce training and development");
    expect([groups.length, (await titlesIn(screen)).length]).toEqual([7, 7]);
    const first = tab.locator('[data-achievement^="The accounts"]');
    expect(await first.innerText()).toMatch(/\d+ \w+ 2026 · Programme lead 3 · Evidence: intranet\.council\.example/);
    await tab.getByTestId("withdrawn").locator("summary").click();
    expect(await tab.getByTestId("withdrawn").innerText()).toMatch(
      /1 withdrawn\s+All staff of the partnership[\s\S]*Withdrawn by Programme coordinator 8, \d+ \w+ 2026: .*41 of 66/,
    );
    expect(await tab.getByTestId("uncounted").count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test.each(["slt-1", "visitor", "verifier-1"])("lets %s read, and change nothing", async (login) => {
    const { tab } = await open(login);
    await tab.locator("[data-achievement]").first().waitFor();
    expect(await tab.getByTestId("achievements").getByRole("button").count()).toBe(0);
  });

  test("changes nothing on a meeting's stage", async () => {
    const { tab } = await openScreen(
      `as=coordinator-4&frame=meetingStage&sub=${encodeURIComponent("screen=achievements")}`,
      { waitFor: "[data-testid]" },
    );
    expect(await tab.getByRole("button", { name: /^(Withdraw|Add achievement)/ }).count()).toBe(0);
  });

  test("says so where nothing was achieved yet, and whoever may add is asked to", async () => {
    const empty = async (login: string) => {
      const screen = await open(login);
      await screen.page.evaluate(() => {
        const { lists, listOf } = window.opened;
        for (const { id } of lists.rows(listOf("Achievements"))) lists.deleteElsewhere(listOf("Achievements"), id);
      });
      await screen.reload();
      return screen.tab.getByTestId("achievements").innerText();
    };
    expect(await empty("slt-1")).toMatch(/No achievements yet\.$/);
    expect(await empty("lead-5")).toMatch(/No achievements yet\. Add the first one\./);
  });

  test("is gone with its list, and says why", async () => {
    const screen = await open("slt-1");
    await screen.page.evaluate(() => window.opened.lists.unavailable.set("Achievements", "no-access"));
    await screen.reload("as=slt-1&frame=content&sub=screen%3Dachievements", "[data-testid=no-list]");
    expect(await screen.tab.getByTestId("no-list").innerText()).toContain("Achievements");
  });

  test("names an entry of a lead that is of another programme", async () => {
    const screen = await open("slt-1");
    await screen.page.evaluate(() => {
      const { lists, listOf } = window.opened;
      const given = lists.rows(listOf("Achievements"));
      const who = given.find(({ author }) => author.name === "Programme lead 3")?.author;
      lists.addElsewhere(
        listOf("Achievements"),
        { kind: "Added", title: "Not theirs to say", programme: 5, achievedOn: "2026-11-02" },
        "",
        who,
      );
    });
    await screen.reload();
    const uncounted = screen.tab.getByTestId("uncounted");
    await uncounted.locator("summary").click();
    expect(await uncounted.innerText()).toMatch(/“Not theirs to say”.*Programme lead 3 leads another programme than 5/);
    expect(await titlesIn(screen)).not.toContain("Not theirs to say");
  });
});

describe("an achievement", () => {
  test("is added by a lead for their own programme, today, once what it is has been entered", async () => {
    const screen = await open("lead-5");
    const { tab } = screen;
    await tab.getByRole("button", { name: "Add achievement" }).click();
    const form = tab.getByTestId("add-achievement");
    const programme = form.getByRole("combobox");
    expect(await programme.locator("option").allTextContents()).toEqual(["Choose", "5 Supporting elected members"]);
    expect(await programme.inputValue()).toBe("5");
    await form.getByLabel("Link to evidence (optional)").fill("javascript:alert(1)");
    await form.getByRole("button", { name: "Add achievement" }).click();
    await form.getByText("Enter what was achieved").waitFor();
    await form.getByText("Enter a link that begins with https://").waitFor();
    await form.getByLabel("What was achieved").fill(" Agendas reach councillors a week before ");
    await form.getByLabel("Link to evidence (optional)").fill("https://intranet.council.example/agendas");
    await form.getByRole("button", { name: "Add achievement" }).click();
    await tab.locator('[data-achievement="Agendas reach councillors a week before"]').waitFor();
    await expect
      .poll(async () => (await entriesOf(screen)).at(-1))
      .toMatchObject({
        ...{ kind: "Added", title: "Agendas reach councillors a week before", programme: 5, about: "", words: "" },
        evidence: "https://intranet.council.example/agendas",
      });
    expect((await entriesOf(screen)).at(-1)?.achievedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await form.count()).toBe(0);
  });

  test("is kept without a network, shown as waiting, and sent once when there is one", async () => {
    const screen = await open("coordinator-5");
    const { tab, rows } = screen;
    const before = (await entriesOf(screen)).length;
    await rows.fail(noNetwork);
    await tab.getByRole("button", { name: "Add achievement" }).click();
    const form = tab.getByTestId("add-achievement");
    await form.getByLabel("What was achieved").fill("Kept on the train");
    await form.getByRole("combobox").selectOption("3");
    await form.getByRole("button", { name: "Add achievement" }).click();
    const line = tab.locator('[data-achievement="Kept on the train"]');
    await line.getByTestId("save-state").waitFor();
    expect(await line.getByRole("button").count()).toBe(0);
    await rows.fail(undefined);
    await rows.advance(60_000);
    await expect.poll(async () => (await entriesOf(screen)).length).toBe(before + 1);
    await expect.poll(() => line.getByTestId("save-state").count()).toBe(0);
  });

  test("that is being written is there after a reload", async () => {
    const screen = await open("lead-5");
    await screen.tab.getByRole("button", { name: "Add achievement" }).click();
    await screen.tab.getByLabel("What was achieved").fill("Half a sentence");
    await screen.reload();
    expect(await screen.tab.getByLabel("What was achieved").inputValue()).toBe("Half a sentence");
  });

  test("is withdrawn with a reason by its author, and stands with it among those that were", async () => {
    const screen = await open("lead-3");
    const { tab } = screen;
    const title = "The accounts were signed off on time for the first time in four years";
    await tab.getByRole("button", { name: `Withdraw: ${title}` }).click();
    const form = tab.getByTestId("withdraw-achievement");
    await form.getByRole("button", { name: "Withdraw" }).click();
    await form.getByText("Enter why it is withdrawn").waitFor();
    await form.getByRole("textbox").fill("The auditor has reopened them.");
    await form.getByRole("button", { name: "Withdraw" }).click();
    await expect.poll(() => titlesIn(screen)).not.toContain(title);
    await tab.getByTestId("withdrawn").locator("summary").click();
    expect(await tab.getByTestId("withdrawn").innerText()).toContain("The auditor has reopened them.");
    await expect
      .poll(async () => (await entriesOf(screen)).at(-1))
      .toMatchObject({
        ...{ kind: "Withdrawn", programme: 3, words: "The auditor has reopened them.", about: "sample Achievements 2" },
      });
  });

  test("is offered for withdrawal to no lead of another programme, nor to another coordinator", async () => {
    for (const login of ["lead-2", "coordinator-2"]) {
      const { tab } = await open(login);
      await tab.locator("[data-achievement]").first().waitFor();
      expect(await tab.getByRole("button", { name: /^Withdraw: The accounts/ }).count(), login).toBe(0);
    }
  });
});
