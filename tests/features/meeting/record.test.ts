// Challenges, decisions and questions about an action: recorded and answered in its panel, and shown until they are settled.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Person } from "../../../src/schema/column.ts";
import type { Values } from "../../../src/schema/list.ts";
import { cardOf, look, openActionScreen, panelOf } from "../../support/actionPanel.ts";
import { noNetwork, openScreen, type Screen } from "../../support/screen.ts";

const reference = "6.1.1";
const onRecord = (tab: Frame) => panelOf(tab).getByTestId("on-record");

/** Somebody of the sample, as its lists know them. */
const personOf = (screen: Screen, name: string): Promise<Person> =>
  screen.page.evaluate((wanted) => {
    const { lists, listOf } = window.opened;
    const named = lists
      .rows(listOf("Programmes"))
      .flatMap(({ fields }) => [fields.lead, fields.coordinator] as Person[]);
    return named.find((each) => each?.name === wanted) ?? { id: 0, name: wanted, email: "" };
  }, name);

/** Adds an entry of somebody's in SharePoint, past the tab. */
const add = (screen: Screen, log: string, fields: Values, who: Person) =>
  screen.page.evaluate(
    ([title, wanted, given, by]) => {
      const { lists, listOf, actionAt } = window.opened;
      lists.addElsewhere(listOf(title), { actionId: actionAt(wanted).id, reference: wanted, ...given }, "", by);
    },
    [log, reference, fields, who] as const,
  );

const slt: Person = { id: 901, name: "SLT member 2", email: "slt-2@council.example" };
const challenge = { title: "Challenge", kind: "Challenge", operation: "c1", held: "Red", rated: "Green" } as const;

async function challenged(login: string): Promise<Screen> {
  const screen = await openActionScreen(login, reference);
  await add(screen, "Meeting records", { ...challenge, words: "Nobody has come." }, slt);
  await look(screen.tab);
  await onRecord(screen.tab).getByText("SLT member 2 says it should be Red").waitFor();
  return screen;
}

describe("a member of SLT", () => {
  test("challenges a rating with one field and Enter; both ratings show on the card and in the panel", async () => {
    const { tab, rows, page } = await openActionScreen("slt-1", reference);
    await onRecord(tab).getByRole("button", { name: "Challenge the rating" }).click();
    const form = tab.getByTestId("challenge-form");
    await form.getByRole("button", { name: "Challenge", exact: true }).click();
    await form.getByText("Choose the rating that it should be").waitFor();
    await form.getByRole("radio", { name: "Red" }).check();
    await form.getByLabel("Why").fill("Half of the workshops have not been held.");
    await page.keyboard.press("Enter");
    await onRecord(tab)
      .getByText(/^SLT member 1 says it should be Red/)
      .waitFor();
    await cardOf(tab, reference).getByText("Challenged: Red", { exact: true }).first().waitFor();
    await panelOf(tab)
      .getByText(/by its lead\. SLT member 1 says it should be Red: Half of the workshops/)
      .waitFor();
    await expect
      .poll(async () => (await rows.entries("Meeting records", reference)).map(({ fields }) => fields))
      .toMatchObject([{ kind: "Challenge", held: "Red", words: "Half of the workshops have not been held." }]);
    expect(await form.count()).toBe(0);
  });

  test("decides while the network fails: it is kept, and arrives once", async () => {
    const { tab, rows, page } = await openActionScreen("slt-1", reference);
    await onRecord(tab).getByRole("button", { name: "Record a decision" }).click();
    await rows.fail(noNetwork);
    const form = tab.getByTestId("decision-form");
    expect(await form.getByLabel("Owner").inputValue()).not.toBe("");
    await form.getByLabel(/^Decision/).fill("Report in December.");
    await form.getByLabel("Report back by").fill("2099-12-14");
    await form.getByLabel(/^Decision/).press("Enter");
    await onRecord(tab).getByText("Report in December.").waitFor();
    expect(await rows.entries("Meeting records", reference)).toEqual([]);
    await rows.fail(undefined);
    await look(tab);
    await expect
      .poll(async () => (await rows.entries("Meeting records", reference)).map(({ fields }) => fields))
      .toMatchObject([{ kind: "Decision", words: "Report in December.", due: "2099-12-14" }]);
    await page.keyboard.press("Escape");
  });

  test("records in the meeting that is open, which the panel names", async () => {
    const { tab, rows, page } = await openActionScreen("slt-1", reference);
    const meetingId = await page.evaluate(() => {
      const { lists, listOf } = window.opened;
      const id = lists.addElsewhere(listOf("Meetings"), { title: "Cabinet, May", body: "Cabinet", on: "2027-05-04" });
      lists.addElsewhere(listOf("Meeting log"), { meetingId: id, kind: "Opened", title: "Opened", operation: "o1" });
      return id;
    });
    await look(tab);
    await onRecord(tab).getByText("In the open meeting: Cabinet, May").waitFor();
    await onRecord(tab).getByRole("button", { name: "Ask a question" }).click();
    const words = tab.getByTestId("question-form").getByLabel(/^Question/);
    await words.fill("How many?");
    await words.press("Enter");
    await expect
      .poll(async () => (await rows.entries("Meeting records", reference)).map(({ fields }) => fields))
      .toMatchObject([{ kind: "Question", words: "How many?", meetingId }]);
  });

  test("keeps what is typed and not recorded", async () => {
    const screen = await openActionScreen("slt-1", reference);
    await onRecord(screen.tab).getByRole("button", { name: "Ask a question" }).click();
    await screen.tab
      .getByTestId("question-form")
      .getByLabel(/^Question/)
      .fill("How many");
    await screen.reload();
    await onRecord(screen.tab).getByRole("button", { name: "Ask a question" }).click();
    expect(
      await screen.tab
        .getByTestId("question-form")
        .getByLabel(/^Question/)
        .inputValue(),
    ).toBe("How many");
  });

  test("refuses an extension that is asked for: the date before counts again, and the panel says who refused it", async () => {
    const { tab, rows } = await openActionScreen("slt-1", reference);
    await rows.change(reference, { due: "2026-01-31", revisedDue: "2099-11-30", slips: 1 });
    await look(tab);
    await panelOf(tab).getByText("30 November 2099", { exact: true }).waitFor();
    await onRecord(tab).getByRole("button", { name: "Record a decision" }).click();
    await onRecord(tab).getByRole("button", { name: "Refuse 30 November 2099" }).click();
    await panelOf(tab)
      .getByText(/^Extension to 30 November 2099 refused by SLT member 1 on /)
      .waitFor();
    await expect
      .poll(async () => (await rows.entries("Meeting records", reference)).map(({ fields }) => fields))
      .toMatchObject([{ kind: "Decision", extension: "Refused", asked: "2099-11-30" }]);
    expect((await rows.row(reference)).fields.revisedDue).toBe("2099-11-30");
  });
});

describe("a lead whose rating is challenged", () => {
  test("finds it in their own work and answers it; the challenger accepts the answer, and the row says so no longer", async () => {
    const screen = await challenged("lead-5");
    const { tab, rows } = screen;
    await expect
      .poll(async () => (await rows.row(reference)).fields.challenge)
      .toMatch(/^Should be Red: SLT member 2, /);
    expect(await onRecord(tab).getByRole("button", { name: "Challenge the rating" }).count()).toBe(0);
    await onRecord(tab).getByRole("button", { name: "Answer" }).click();
    await tab.getByTestId("answer-form").getByLabel("Answer").fill("They are booked.");
    await tab.getByTestId("answer-form").getByLabel("Answer").press("Enter");
    await onRecord(tab).getByText("They are booked.").waitFor();
    await expect.poll(async () => (await rows.entries("Meeting answers", reference)).length).toBe(1);
    const [answer] = await rows.entries("Meeting answers", reference);
    const accepted = { title: "Accepted", kind: "Accepted", operation: "a1", about: "c1" };
    await add(screen, "Meeting records", { ...accepted, answer: answer?.fields.operation }, slt);
    await look(tab);
    await onRecord(tab)
      .getByText(/^Settled on /)
      .waitFor();
    await expect.poll(async () => (await rows.row(reference)).fields.challenge).toBe("");
  });

  test("sees it in their own work", async () => {
    const screen = await openScreen("as=lead-5&frame=personal");
    await add(screen, "Meeting records", { ...challenge, words: "Nobody has come." }, slt);
    await look(screen.tab);
    const items = screen.tab.getByTestId("items");
    await items.getByText("SLT member 2 says it should be Red. Answer the challenge.").waitFor();
    const places = await screen.tab
      .locator("[data-testid=my-actions] li")
      .evaluateAll((all) =>
        all.map((each) => (each.closest("[data-testid=items]") ? "task" : (each as HTMLElement).innerText)),
      );
    const quiet = places.findIndex((each) => /Not due to start yet|On track/.test(each.split("\n")[0] ?? ""));
    expect(quiet).toBeGreaterThan(places.lastIndexOf("task"));
    await items.getByRole("button", { name: `${reference} Nobody has come.` }).click();
    await onRecord(screen.tab).waitFor();
  });
});

test("The owner of a decision finds it in their own work until they say that it is done", async () => {
  const screen = await openScreen("as=lead-3&frame=personal");
  const owner = await personOf(screen, "Programme lead 3");
  const decision = { title: "D", kind: "Decision", operation: "d1", owner, due: "2020-01-31", words: "Report back." };
  await add(screen, "Meeting records", decision, slt);
  await look(screen.tab);
  await screen.tab
    .getByTestId("items")
    .getByRole("button", { name: `${reference} Report back.` })
    .click();
  await onRecord(screen.tab)
    .getByText(/Overdue$/)
    .waitFor();
  await onRecord(screen.tab).getByRole("button", { name: "Done" }).click();
  await screen.tab.getByTestId("done-form").getByLabel("What was done").fill("Reported.");
  await screen.tab.getByTestId("done-form").getByLabel("What was done").press("Enter");
  await onRecord(screen.tab).getByText("Reported.").waitFor();
  await expect.poll(() => screen.tab.getByText(`${reference} Report back.`).count()).toBe(0);
});

test("A site without these lists has no such section, and everything else works", async () => {
  const screen = await openScreen("as=lead-5", {});
  await screen.page.evaluate(() => {
    for (const title of ["Meeting records", "Meeting answers", "Meetings", "Body members"]) {
      window.opened.lists.unavailable.set(title, "missing");
    }
  });
  await screen.reload(`as=lead-5&sub=open%3D${reference}`, "[data-testid=action-panel]");
  await panelOf(screen.tab).getByText("Last update").first().waitFor();
  expect(await onRecord(screen.tab).count()).toBe(0);
  expect(screen.errors).toEqual([]);
});
