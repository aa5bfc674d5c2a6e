// The snapshots of the sample's rounds: checked, corrected, removed; and one more with the closing of a round.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen.ts";

const open = (login: string) =>
  openScreen(`as=${login}&frame=content&sub=screen%3Dsnapshots`, { waitFor: "[data-testid=snapshots] [data-round]" });

const check = async (tab: Frame) => {
  await tab.getByRole("button", { name: "Check all snapshots" }).click();
  await tab.getByTestId("chain").waitFor();
};
const stateOf = (tab: Frame, round: number) => tab.locator(`[data-round="${round}"]`).getAttribute("data-state");

test("all snapshots match until a byte of one is changed, which is then named", async () => {
  const { tab, page } = await open("slt-1");
  await check(tab);
  expect(await tab.getByTestId("chain").textContent()).toMatch(/^All 7 snapshots match/);
  await page.evaluate(() => {
    const [link = "", bytes] =
      [...window.opened.contents].find(([address]) => address.endsWith("round-004.json")) ?? [];
    const changed = new Uint8Array(bytes?.slice(0) ?? new ArrayBuffer(0));
    changed[changed.length - 2] = 32;
    window.opened.contents.set(link, changed.buffer);
  });
  await check(tab);
  await expect.poll(() => stateOf(tab, 4)).toBe("wrong");
  expect(await stateOf(tab, 5)).toBe("verified");
  expect(await tab.getByTestId("chain").textContent()).toBe("1 snapshot does not match.");
});

test("a coordinator's correction stands beside the snapshot, with their name", async () => {
  const { tab, rows } = await open("coordinator-3");
  const box = tab.locator('[data-round="6"]');
  await box.getByRole("button", { name: "Add a correction to the snapshot of round 6" }).click();
  await box.getByRole("textbox").fill("Action 9.1.1 was Amber, not Green.");
  await box.getByRole("button", { name: "Add the correction" }).click();
  await box.getByText("Action 9.1.1 was Amber, not Green.").waitFor();
  expect(await box.textContent()).toContain("Programme coordinator 3");
  await expect.poll(async () => (await rows.rowsOf("Snapshot addenda")).length).toBe(1);
  expect(await box.getByRole("button", { name: /Remove the file/ }).count()).toBe(0);
});

test("an owner removes a file with a reason, and the chain says redacted", async () => {
  const { tab } = await open("owner");
  const box = tab.locator('[data-round="2"]');
  await box.getByRole("button", { name: "Remove the file of the snapshot of round 2" }).click();
  await box.getByRole("textbox").fill("It named a resident.");
  await box.getByRole("checkbox").check();
  await box.getByRole("button", { name: "Remove the file", exact: true }).click();
  await box.getByText("It named a resident.").waitFor();
  await check(tab);
  await expect.poll(() => stateOf(tab, 2)).toBe("redacted");
  expect(await stateOf(tab, 3)).toBe("verified");
});

test("closing a round keeps one more snapshot, beside which the board stands from then on", async () => {
  const { tab, rows, reload } = await openScreen("as=coordinator-4&frame=personal&sub=screen%3Drounds", {
    waitFor: "[data-testid=open-round]",
  });
  await tab.getByRole("button", { name: "Close round 8" }).click();
  await tab.getByRole("checkbox").check();
  await tab.getByRole("button", { name: "Close round 8 now" }).click();
  await tab.getByRole("button", { name: "Open round 9" }).waitFor();
  const closing = (await rows.rowsOf("Update rounds")).at(-1);
  expect(String(closing?.fields.snapshot)).toMatch(
    /round-008\.json\nSHA-256 [0-9a-f]{64}\nAfter round 7, SHA-256 [0-9a-f]{64}$/,
  );
  await reload("as=coordinator-4&frame=content", "[data-ref] [data-direction]");
  const directions = await tab
    .locator("article [data-direction]")
    .evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute("data-direction")))]);
  expect(directions).toEqual(["level"]);
});
