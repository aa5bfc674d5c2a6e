// What one was sent, and whether one wants e-mails.
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen.ts";

const open = (login: string) => openScreen(`as=${login}&sub=screen%3Dnotices`, { waitFor: "[data-testid=notices]" });

test("a lead stops e-mails to them and wants them again, as entries of their own", async () => {
  const { tab, rows, errors } = await open("lead-5");
  const own = tab.getByTestId("own-choice");
  await own.getByRole("button", { name: "Stop e-mails to me" }).click();
  await own.getByText("You get no e-mails from this plan.").waitFor();
  await own.getByRole("button", { name: "Send e-mails to me again" }).click();
  await own.getByText("You get an e-mail when somebody reminds you of updates").waitFor();
  await expect
    .poll(async () => (await rows.rowsOf("Notices")).map(({ fields, author }) => [fields.kind, author.email]))
    .toEqual([
      ["Notices off", "lead-5@council.example"],
      ["Notices on", "lead-5@council.example"],
    ]);
  expect(errors).toEqual([]);
});

test("what was sent to the person is shown, with who sent it", async () => {
  const { tab, page, rows } = await open("lead-5");
  await tab.getByText("Nothing yet").waitFor();
  await page.evaluate(() => {
    const { lists, listOf } = window.opened;
    const fields = { kind: "Reminder", matter: "round 8 programme 5", state: "Sent", title: "Round 8: updates" };
    lists.addElsewhere(listOf("Notices"), { ...fields, people: [lists.me], operation: "one" });
  });
  await rows.advance(60_000);
  await tab.getByText("Round 8: updates").waitFor();
  await tab.getByText(/, by Programme coordinator 5$/).waitFor();
});

test("a visitor, who gets none, is told so and has nothing to choose", async () => {
  const { tab } = await open("visitor");
  await tab.getByText("Only leads, coordinators, verifiers and the senior leadership team get notices.").waitFor();
  expect(await tab.getByTestId("own-choice").count()).toBe(0);
});
