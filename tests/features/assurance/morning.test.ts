// A morning's work from an empty screen to done: a claim with a file for each criterion, and five checks, counted in clicks.
import type { Frame, Locator } from "playwright-core";
import { expect, test } from "vitest";
import { hasFocus, openActionScreen, panelOf, stands, verificationOf } from "../../support/actionPanel.ts";
import { openScreen } from "../../support/screen.ts";

const moveForm = (tab: Frame) => tab.getByTestId("move-form");
const file = (name: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(name) });

/** Clicks, counted. */
function counter() {
  let clicks = 0;
  const click = async (what: Locator) => {
    clicks++;
    await what.click();
  };
  return { click, clicks: () => clicks };
}

test("a lead writes three criteria and claims the action with a file for each, in six clicks and one form", async () => {
  const { tab, page, rows } = await openActionScreen("lead-5", "1.1.5");
  await panelOf(tab).getByRole("button", { name: "Close" }).click();
  const { click, clicks } = counter();
  await click(tab.locator('[data-ref="1.1.5"] [role=button]').first());
  await click(verificationOf(tab).getByRole("button", { name: "Claim complete" }));
  await hasFocus(moveForm(tab));
  await page.keyboard.type("Every councillor has a plan.");
  await moveForm(tab)
    .getByLabel("Success criteria", { exact: true })
    .fill("All have a plan\nNine in ten keep to it\nIt is looked at yearly");
  for (const [mark, name] of [
    ["SC1", "Plans.txt"],
    ["SC2", "Survey.txt"],
    ["SC3", "Minutes.txt"],
  ] as const) {
    const add = moveForm(tab).locator(`section[data-criterion="${mark}"]`).getByRole("button", { name: "Add files" });
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), click(add)]);
    await chooser.setFiles(file(name));
  }
  await click(moveForm(tab).getByRole("button", { name: "Claim", exact: true }));
  await stands(tab, "1.1.5", "Claimed");
  expect(clicks()).toBe(6);
  expect((await rows.entries("Evidence", "1.1.5")).map(({ fields }) => fields.criterion)).toEqual([
    "SC1",
    "SC2",
    "SC3",
  ]);
  expect((await rows.row("1.1.5")).fields).toMatchObject({ lifecycle: "Claimed complete", coverage: "3 of 3" });
});

test("a lead claims an action by keys alone, with a reason where there is no evidence", async () => {
  const { tab, page, rows } = await openActionScreen("lead-5", "1.2.1");
  await verificationOf(tab).getByRole("button", { name: "Claim complete" }).focus();
  await page.keyboard.press("Enter");
  await hasFocus(moveForm(tab));
  await page.keyboard.type("Thirty-one have finished.");
  for (const mark of ["SC1", "SC2"]) {
    await tabTo(tab, `[data-criterion="${mark}"] button`, "No evidence? Say why");
    await page.keyboard.press("Enter");
    await tabTo(tab, `textarea[name="why ${mark}"]`);
    await page.keyboard.type(`Of ${mark} there is none yet.`);
  }
  await page.keyboard.press("Control+Enter");
  await stands(tab, "1.2.1", "Claimed");
  expect((await rows.entries("Claims", "1.2.1")).at(-1)?.fields.without).toBe(
    "SC1 Of SC1 there is none yet.\nSC2 Of SC2 there is none yet.",
  );
  await hasFocus(panelOf(tab));
});

test("a verifier goes through five claims from My work, returns one, and each is a click to open and one to begin", async () => {
  const { tab, rows } = await openScreen("as=verifier-1&frame=personal", { waitFor: "[data-testid=items] li" });
  const { click, clicks } = counter();
  const items = tab.getByTestId("items").locator("li").filter({ hasText: "Verify or return" });
  const done: string[] = [];
  let ticks = 0;
  for (let turn = 0; turn < 5; turn++) {
    const item = items.first();
    const [reference = ""] = /\d+\.\d+\.\d+/.exec((await item.textContent()) ?? "") ?? [];
    await click(item.getByRole("button", { name: "Open" }));
    await click(verificationOf(tab).getByRole("button", { name: "Verify" }));
    const isReturned = turn === 2;
    const radios = moveForm(tab).getByRole("radio", { name: isReturned ? "Not met" : "Met", exact: true });
    ticks += await radios.count();
    for (const radio of await radios.all()) await click(radio);
    for (const missing of await moveForm(tab).getByLabel("What is missing").all())
      await missing.fill("No figures by age.");
    await moveForm(tab).getByLabel("What you checked").fill("Read it, and rang two wards.");
    const button = isReturned ? "Return to the lead" : "Verify";
    await click(moveForm(tab).getByRole("button", { name: button, exact: true }));
    await moveForm(tab).waitFor({ state: "detached" });
    done.push(reference);
    await expect
      .poll(async () => (await rows.entries("Verifications", reference)).at(-1)?.fields.kind)
      .toBe(isReturned ? "Returned" : "Verified");
    await expect.poll(async () => (await items.first().textContent())?.includes(` ${reference} `)).toBe(false);
  }
  expect(new Set(done).size).toBe(5);
  expect(clicks()).toBe(5 * 3 + ticks);
});

/** Presses Tab until an element that fits has focus, and has that name where one is given. */
async function tabTo(tab: Frame, fits: string, name?: string): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const found = await tab.evaluate(
      ([selector, text]) => {
        const at = document.activeElement;
        return at?.matches(selector) === true && (!text || at.textContent === text);
      },
      [fits, name ?? ""] as const,
    );
    if (found) return;
    await tab.page().keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${fits}`);
}
