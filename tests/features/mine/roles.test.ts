// What each role finds in its own work, beside its actions.
import { expect, test } from "vitest";
import { addDays, dayOf } from "../../../src/plan/days.ts";
import { openScreen } from "../../support/screen.ts";

const open = (login: string) => openScreen(`as=${login}&frame=personal`, { waitFor: "[data-testid=items] li" });

test("a coordinator is told how many of the programme's actions are not updated, and comes to the reminder", async () => {
  const screen = await open("coordinator-5");
  const { tab, rows } = screen;
  const item = tab.getByTestId("items").locator("li").filter({ hasText: "not updated in this round" });
  const deadline = addDays(dayOf(new Date()), 4);
  await rows.addEntry("Update rounds", "1.1.1", { kind: "Opened", words: "", deadline });
  await screen.reload();
  await item.waitFor();
  const [, due, of] = /^(\d+) of (\d+) actions/.exec((await item.textContent()) ?? "") ?? [];
  expect(due).toBe(of);
  await item.getByRole("button").click();
  await tab.getByTestId("rounds").waitFor();
});

test("a coordinator is told of actions without a date, and comes to them", async () => {
  const screen = await open("coordinator-5");
  const { tab, rows } = screen;
  await rows.change("3.2.1", {
    datePhrase: "when it suits",
    dateKind: "not understood",
    start: undefined,
    due: undefined,
  });
  await screen.reload();
  const item = tab.getByTestId("items").locator("li").filter({ hasText: "1 action has no date that can be read" });
  await item.getByRole("button").click();
  await expect
    .poll(() =>
      tab.locator("article[data-ref]").evaluateAll((cards) => cards.map((card) => card.getAttribute("data-ref"))),
    )
    .toEqual(["3.2.1"]);
});

test("those who challenge find the exceptions with their counts, each leading to as many actions, and nothing is said to wait", async () => {
  const { tab } = await open("slt-1");
  const exceptions = tab.getByRole("list", { name: "Exceptions" });
  const overdue = exceptions.locator("li").filter({ hasText: "Overdue" });
  const count = Number.parseInt((await overdue.textContent()) ?? "", 10);
  expect(count).toBeGreaterThan(0);
  expect(await tab.getByTestId("waiting").textContent()).toBe("Nothing is waiting for you");
  await overdue.getByRole("button").click();
  await tab.locator("article[data-ref]").first().waitFor();
  expect(await tab.locator("article[data-ref]").count()).toBe(count);
});

test("a verifier's work and what comes from meetings stand under headings of their own", async () => {
  const { tab } = await open("verifier-1");
  await tab.getByRole("heading", { name: "To verify" }).waitFor();
});

test("a channel's tab begins with the board, and has one's own work one click away", async () => {
  const { tab } = await openScreen("as=lead-5&frame=content");
  await tab.getByRole("navigation", { name: "Screens" }).getByRole("button", { name: "My work" }).click();
  await tab.getByTestId("my-actions").waitFor();
});
