// What one's own work says is waiting, for each who comes to it.
import { expect, test } from "vitest";
import { addDays, dayOf, formatDay } from "../../../src/plan/days.ts";
import { hasFocus } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

const open = (login: string) => openScreen(`as=${login}&frame=personal`, { waitFor: "[data-testid=waiting]" });

test("updates and other things that need the person are two counts, so nothing late stands under “nothing”", async () => {
  const { tab } = await open("lead-5");
  const [updates = "", others = ""] = await tab.getByTestId("waiting").locator("strong").allTextContents();
  expect(updates).toMatch(/^(No updates|1 update|\d+ updates) due$/);
  const reasons = await tab
    .locator("li[data-ref]")
    .evaluateAll((items) => items.map((each) => each.querySelector("h2")?.previousElementSibling?.textContent ?? ""));
  const isOther = (reason: string) =>
    /^\d+ days? late|^Returned|Add the evidence|no corrective action|does not count/.test(reason);
  const count = reasons.filter(isOther).length;
  expect(count).toBeGreaterThan(0);
  expect(others).toBe(count === 1 ? "1 other thing needs you" : `${count} other things need you`);
});

test("the count of other things leads to the first of them: an action, or a task", async () => {
  const { tab } = await open("lead-5");
  await tab.getByRole("button", { name: /^\d+ other things? needs? you$/ }).click();
  const reason = () =>
    tab.evaluate(() => document.activeElement?.closest("li")?.querySelector("h2")?.previousElementSibling?.textContent);
  await expect.poll(reason).toMatch(/^\d+ days? late|^Returned|Add the evidence|no corrective action|does not count/);
  const verifier = await open("verifier-1");
  await verifier.tab.getByRole("button", { name: /^\d+ things need you$/ }).click();
  await hasFocus(verifier.tab.getByTestId("items").locator("li").first());
});

test("somebody who can only read an action is not told that its update is due", async () => {
  const { tab } = await open("slt-1");
  expect(await tab.getByRole("button", { name: /^Update / }).count()).toBe(0);
  expect(await tab.getByTestId("my-actions").textContent()).not.toMatch(/[Uu]pdates? due/);
  await tab.getByText("The lead or coordinator of each programme updates them.").waitFor();
});

test("what is late is not said to be nothing, even to somebody who can only read it", async () => {
  const screen = await open("slt-1");
  const { tab, rows } = screen;
  const reference = (await tab.locator("li[data-ref]").first().getAttribute("data-ref")) ?? "";
  expect(await tab.getByTestId("waiting").textContent()).toBe("Nothing is waiting for you");
  await rows.change(reference, { rating: "Amber", revisedDue: "2026-06-01" });
  await screen.reload();
  await tab.getByText(/^\d+ days late$/).waitFor();
  await tab.getByTestId("waiting").waitFor({ state: "attached" });
  expect(await tab.getByTestId("waiting").textContent()).toBe("");
});

test("a verifier finds the claims to verify, the oldest first, and one leads to its action", async () => {
  const { tab } = await open("verifier-1");
  const reasons = await tab.getByTestId("items").locator("li").allTextContents();
  const ages = reasons.flatMap((reason) => /claimed .* (\d+) days? ago/.exec(reason)?.[1] ?? []).map(Number);
  expect(ages.length).toBeGreaterThan(1);
  expect(ages).toEqual(ages.toSorted((a, b) => b - a));
  expect(await tab.getByTestId("waiting").textContent()).toBe(`${reasons.length} things need you`);
  await tab.getByTestId("items").getByRole("button").first().click();
  await tab.getByTestId("action-panel").waitFor();
});

test("the deadline of the open round is shown", async () => {
  const screen = await open("lead-5");
  const { tab, rows } = screen;
  const deadline = addDays(dayOf(new Date()), 4);
  await rows.addEntry("Update rounds", "1.1.1", { kind: "Opened", words: "", deadline });
  await screen.reload();
  await tab.getByText(`Deadline: ${formatDay(deadline)}, in 4 days.`).waitFor();
});
