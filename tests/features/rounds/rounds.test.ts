// Rounds of updates: opened with a deadline, closed with a result; by keys alone, and by somebody who did not open it.
import type { Frame } from "playwright-core";
import { describe, expect, test } from "vitest";
import { goToScreen, hasFocus, screenButton } from "../../support/actionPanel.ts";
import { openScreen, type Screen } from "../../support/screen.ts";
import { confirmUnchanged } from "../mine/myActions.ts";

const open = (login: string) =>
  openScreen(`as=${login}&frame=personal&sub=screen%3Drounds`, { waitFor: "[data-testid=rounds]" });

declare global {
  interface Window {
    letGo?: () => void;
  }
}

/** Opened the round with which the sample comes. */
const opener = "coordinator-4";

test("a round is closed, opened with a deadline and closed again by keys alone", async () => {
  const { tab, rows } = await open(opener);
  const entries = () => rows.rowsOf("Update rounds");
  const { keyboard } = tab.page();
  const closeIt = async () => {
    await tabTo(tab, /^Close round \d+$/);
    await keyboard.press("Enter");
    await hasFocus(tab.getByRole("checkbox", { name: /not updated$/ }));
    await keyboard.press("Space");
    await tabTo(tab, /^Close round \d+ now$/);
    await keyboard.press("Enter");
    await tab.getByRole("button", { name: /^Open round \d+$/ }).waitFor();
  };
  await closeIt();
  const before = (await entries()).length;
  await tabTo(tab, /^Open round \d+$/);
  await keyboard.press("Enter");
  await tab.waitForFunction(() => document.activeElement?.getAttribute("name") === "words");
  await keyboard.type("By keys.");
  await keyboard.press("Control+Enter");
  await tab.getByText("Enter the deadline").waitFor();
  await tab.waitForFunction(() => document.activeElement?.getAttribute("name") === "deadline");
  await keyboard.type("20 Dec 2026");
  await tabTo(tab, /^Open round \d+ now$/);
  await keyboard.press("Enter");
  await tab.getByTestId("open-round").getByText("By keys.").waitFor();
  await hasFocus(tab.getByRole("heading", { name: /^Round \d+ is open$/ }));
  await tab
    .getByTestId("announcement")
    .getByText(/^Saved: Round \d+ opened\.$/)
    .waitFor({ state: "attached" });
  expect(await tab.getByTestId("open-round").textContent()).toContain("deadline 20 December 2026");
  await expect.poll(async () => (await entries()).length).toBe(before + 1);
  await tabTo(tab, /^Show actions of 3 /);
  await keyboard.press("Enter");
  await tab.locator('[data-programme="3"] [data-group="Not updated"]').waitFor();
  await tabTo(tab, /^Copy reminder for 3 /);
  await keyboard.press("Enter");
  await tab.locator('[data-programme="3"]').getByText("Copied").waitFor();
  await closeIt();
  await expect
    .poll(async () => (await entries()).at(-1))
    .toMatchObject({ fields: { kind: "Closed" }, author: { email: `${opener}@council.example` } });
});

test("pressing Enter again and again closes no round of one's own before it is over, and what goes without is named", async () => {
  const { tab, rows } = await open(opener);
  const before = (await rows.rowsOf("Update rounds")).length;
  const missing = (await dueIn(tab)).reduce((all, [, count]) => all + count, 0);
  await tabTo(tab, /^Close round \d+$/);
  for (let presses = 0; presses < 3; presses++) await tab.page().keyboard.press("Enter");
  await tab.getByText("Tick the box to close the round").waitFor();
  await tab.getByRole("checkbox", { name: new RegExp(`with ${missing} actions not updated$`) }).waitFor();
  await tab.getByTestId("goes-without").waitFor();
  expect(await rows.rowsOf("Update rounds")).toHaveLength(before);
});

test("what stands beside a button keeps its place once the reminder is copied, and columns stand below each other", async () => {
  const { tab } = await open(opener);
  const copy = tab.getByRole("button", { name: /^Copy reminder for / }).first();
  const show = tab.getByRole("button", { name: /^Show actions of / }).first();
  const places = () => Promise.all([copy.boundingBox(), show.boundingBox()]);
  await copy.waitFor();
  const before = await places();
  await copy.click();
  await tab.getByText("Copied", { exact: true }).first().waitFor();
  expect(await places()).toEqual(before);
  const lefts = await tab
    .locator("[data-programme] strong")
    .evaluateAll((counts) => counts.map((each) => each.getBoundingClientRect().left));
  expect(lefts.length).toBeGreaterThan(5);
  expect(new Set(lefts).size).toBe(1);
});

test("somebody who did not open the round reads what goes without an update and confirms twice, and the result stays", async () => {
  const { tab, rows } = await open("coordinator-3");
  const closings = async () => (await rows.rowsOf("Update rounds")).filter(({ fields }) => fields.kind === "Closed");
  const before = (await closings()).length;
  const missing = await dueIn(tab);
  await tab.getByRole("button", { name: /^Close round \d+$/ }).click();
  const without = await tab.getByTestId("goes-without").locator("li > span:last-child").allTextContents();
  for (const [programme, count] of missing) {
    const line = without.find((_, index) => missing[index]?.[0] === programme);
    expect(line?.split(", ")).toHaveLength(count);
  }
  await tab.getByRole("button", { name: /^Close round \d+ now$/ }).dblclick();
  await tab.getByText("Tick the box to close the round").waitFor();
  expect(await closings()).toHaveLength(before);
  await tab.getByRole("checkbox", { name: /Programme coordinator 4/ }).check();
  await tab.getByRole("button", { name: /^Close round \d+ now$/ }).click();

  // The rounds before it have results too.
  const past = tab.getByTestId("past-rounds").locator('[data-round="8"]');
  await past.getByText(/^\d+ of \d+ updated or confirmed, \d+ of these with no change; \d+ not updated$/).waitFor();
  const sum = missing.reduce((all, [, count]) => all + count, 0);
  expect(await past.textContent()).toContain(`${sum} not updated`);
  await past.getByRole("button", { name: /^Show programmes in round \d+$/ }).click();
  for (const references of without) expect(await past.textContent()).toContain(`Not updated: ${references}`);
  await expect.poll(closings).toHaveLength(before + 1);
  expect((await closings()).at(-1)).toMatchObject({ fields: { missing: sum } });
});

test("an update of the morning does not count for the round that is opened in the afternoon of the same day", async () => {
  const { tab, page, rows } = await openScreen("as=coordinator-4&frame=personal&sub=screen%3Dmine", {
    waitFor: "[data-testid=my-actions]",
  });
  const wait = (seconds: number) =>
    page.evaluate((milliseconds) => window.opened.clock.advance(milliseconds), seconds * 1000);
  const confirm = tab.getByRole("button", { name: /^No change this month to / }).first();
  const reference = ((await confirm.getAttribute("aria-label")) ?? "").split(" ").at(-1) ?? "";
  await confirmUnchanged(tab, reference);
  await expect.poll(async () => (await rows.row(reference)).fields.updatedAt).toMatch(/T\d\d:\d\d:\d\dZ$/);
  await wait(2);
  await goToScreen(tab, "Manage");
  await tab.getByRole("button", { name: /^Close round \d+$/ }).click();
  await tab.getByRole("checkbox").check();
  await tab.getByRole("button", { name: /^Close round \d+ now$/ }).click();
  await tab.getByRole("button", { name: /^Open round \d+$/ }).click();
  await tab.getByLabel("Deadline").fill("2099-12-31");
  await tab.getByRole("button", { name: /^Open round \d+ now$/ }).click();
  await tab.getByRole("button", { name: "Show actions of 4 Corporate governance" }).click();
  const group = (name: string) => tab.locator(`[data-programme="4"] [data-group="${name}"]`).getByText(reference);
  await group("Not updated").waitFor();
  await wait(2);
  await screenButton(tab, "My work").click();
  await confirmUnchanged(tab, reference);
  await goToScreen(tab, "Manage");
  await tab.getByRole("button", { name: "Show actions of 4 Corporate governance" }).click();
  await group("No change").waitFor();
});

test("of rounds that an earlier version closed it is said once that no result was kept", async () => {
  const { tab, page, rows } = await open("lead-5");
  await page.evaluate(() => {
    const { lists, listOf } = window.opened;
    const rounds = listOf("Update rounds");
    for (const { id } of lists.rows(rounds)) lists.deleteElsewhere(rounds, id);
    for (const opening of ["first", "second"]) {
      lists.addElsewhere(rounds, { kind: "Opened", operation: opening });
      lists.addElsewhere(rounds, { kind: "Closed", opening, operation: `closing of ${opening}` });
    }
  });
  await rows.advance(15_000);
  await tab.getByText("No result was kept for rounds 1 and 2.", { exact: true }).waitFor();
  expect(await tab.getByTestId("past-rounds").getByText("No result").count()).toBe(0);
});

describe("closing a round freezes the plan, and the round stays open", () => {
  const closings = async ({ rows }: Pick<Screen, "rows">) =>
    (await rows.rowsOf("Update rounds")).filter(({ fields }) => fields.kind === "Closed").length;

  async function askToClose({ tab }: Pick<Screen, "tab">): Promise<void> {
    await tab.getByRole("button", { name: /^Close round \d+$/ }).click();
    await tab.getByRole("checkbox").check();
    await tab.getByRole("button", { name: /^Close round \d+ now$/ }).click();
  }

  test("while something of one's own is not saved yet, because it would be missing from the snapshot", async () => {
    const screen = await openScreen("as=coordinator-4&frame=personal&sub=screen%3Dmine", {
      waitFor: "[data-testid=my-actions]",
    });
    const { tab, rows } = screen;
    const before = await closings(screen);
    await rows.failNextWrite("lost before");
    const confirm = tab.getByRole("button", { name: /^No change this month to / }).first();
    await confirmUnchanged(tab, ((await confirm.getAttribute("aria-label")) ?? "").split(" ").at(-1) ?? "");
    await goToScreen(tab, "Manage");
    await askToClose(screen);
    await tab.getByText("Some of your changes are not saved yet").waitFor();
    expect(await closings(screen)).toBe(before);
    await rows.advance(120_000);
    const close = tab.getByRole("button", { name: /^Close round \d+ now$/ });
    await expect
      .poll(async () => {
        // It is gone once the round is closed.
        await close.click({ timeout: 1000 }).catch(() => undefined);
        return closings(screen);
      })
      .toBe(before + 1);
  });

  test("where its file's name is taken by something else, which is named", async () => {
    const screen = await open(opener);
    const before = await closings(screen);
    await screen.page.evaluate(() => {
      const link = "https://council.example/sites/improvement/Snapshots/round-008.json";
      window.opened.contents.set(link, new TextEncoder().encode("{}").buffer);
    });
    await askToClose(screen);
    await screen.tab
      .getByText("The library Snapshots has a file round-008.json that does not hold the plan as it is now")
      .waitFor();
    expect(await closings(screen)).toBe(before);
  });

  test("when SharePoint does not answer, which is said, and is closed at the next try", async () => {
    const screen = await open(opener);
    const { tab, rows } = screen;
    const before = await closings(screen);
    await rows.fail({ kind: "later", why: "SharePoint could not be reached.", waitMs: undefined });
    await askToClose(screen);
    await tab.getByText("The round stays open. SharePoint could not be reached. Try again.").waitFor();
    expect(await closings(screen)).toBe(before);
    await rows.fail(undefined);
    await tab.getByRole("button", { name: /^Close round \d+ now$/ }).click();
    await expect.poll(() => closings(screen)).toBe(before + 1);
  });

  test("until its file is there, which is said meanwhile", async () => {
    const screen = await open(opener);
    const before = await closings(screen);
    await screen.page.evaluate(() => {
      const { files } = window.opened;
      const { addOnce } = files;
      const isLetGo = new Promise<void>((resolve) => {
        window.letGo = resolve;
      });
      Object.assign(files, { addOnce: (file: Parameters<typeof addOnce>[0]) => isLetGo.then(() => addOnce(file)) });
    });
    await askToClose(screen);
    await screen.tab.getByText("Closing the round…").waitFor();
    expect(await closings(screen)).toBe(before);
    await screen.page.evaluate(() => window.letGo?.());
    await expect.poll(() => closings(screen)).toBe(before + 1);
    await screen.tab.getByText("Closing the round…").waitFor({ state: "detached" });
  });
});

test("whoever may not open rounds is offered neither to open nor to close one", async () => {
  const { tab } = await open("lead-5");
  await tab.getByTestId("open-round").waitFor();
  expect(await tab.getByRole("button", { name: /^(Close|Open) round/ }).count()).toBe(0);
});

describe("reminding by e-mail", () => {
  /** For each notice, its words with the people whom it mentions. */
  const sent = ({ page }: Pick<Screen, "page">) =>
    page.evaluate(() => {
      const { lists, comments, listOf } = window.opened;
      const list = listOf("Notices");
      return lists.rows(list).map(({ id }) =>
        comments
          .all(list, id)
          .map(({ said }) => said.map((part) => (typeof part === "string" ? part : `<${part.name}>`)).join(""))
          .join("|"),
      );
    });
  const remind = (tab: Frame, name: RegExp | string = /^Remind by e-mail for 5 /) =>
    tab.getByRole("button", { name }).click();

  test("one click sends the people of a programme one notice, with where they update; a second click sends none", async () => {
    const screen = await open(opener);
    const { tab, errors } = screen;
    await remind(tab);
    const programme = tab.locator('[data-programme="5"]');
    await programme.getByText("Reminded 2 people").waitFor();
    const [notice = ""] = await sent(screen);
    expect(notice).toMatch(/^<Programme lead 5> <Programme coordinator 5> Update round \d+ is open/);
    expect(notice).toContain("https://teams.example/own?screen=mine&programme=5&show=stale");
    await remind(tab);
    await programme.getByText("Reminded earlier today").waitFor();
    expect(await sent(screen)).toHaveLength(1);
    await screen.reload();
    await programme.getByText(/^Reminded .+ by Programme coordinator 4$/).waitFor();
    expect(errors).toEqual([]);
  });

  test("one click reminds all who are missing, and what failed is said and sent again alone", async () => {
    const screen = await open(opener);
    const { tab, rows } = screen;
    const missing = (await dueIn(tab)).filter(([programme]) => programme !== "0");
    await tab.getByRole("button", { name: /^Remind all/ }).waitFor();
    await rows.failNextWrite("lost before");
    await remind(tab, /^Remind all/);
    const failed = tab.locator("[data-reminded=failed]");
    await failed.getByText("Not reminded. SharePoint could not be reached. Try again.").waitFor();
    await expect.poll(async () => (await sent(screen)).length).toBe(missing.length - 1);
    await tab.getByRole("button", { name: /^Remind all/ }).waitFor();
    await remind(tab, /^Remind all/);
    await failed.waitFor({ state: "detached" });
    await expect.poll(async () => (await sent(screen)).filter(Boolean).length).toBe(missing.length);
  });

  test("whoever wants no e-mails gets none, and nobody reminds themselves", async () => {
    const screen = await open(opener);
    const { tab, page, rows } = screen;
    await tab.getByRole("button", { name: /^Remind by e-mail for 4 / }).waitFor();
    await page.evaluate(() => {
      const { lists, listOf, people } = window.opened;
      void people.search("Programme lead 4").then(async (found) => {
        const [login] = found.kind === "done" ? found.value.map((each) => each.login) : [];
        const known = await people.known(login ?? "");
        if (known.kind !== "done") throw new Error(known.why);
        lists.addElsewhere(listOf("Notices"), { kind: "Notices off", matter: "", operation: "off" }, "", known.value);
      });
    });
    await rows.advance(60_000);
    await tab.locator('[data-programme="4"]').getByText("Nobody to remind").waitFor();
    expect(await tab.getByRole("button", { name: /^Remind by e-mail for 4 / }).count()).toBe(0);
  });

  test("is offered to nobody where the site does not have the list yet; a reminder can still be copied", async () => {
    const screen = await open(opener);
    await screen.page.evaluate(() => void window.opened.lists.unavailable.set("Notices", "missing"));
    await screen.reload();
    await screen.tab.getByRole("button", { name: /^Copy reminder for 5 / }).waitFor();
    expect(await screen.tab.getByRole("button", { name: /^Remind/ }).count()).toBe(0);
  });
});

/** By programme, how many actions are not updated, where there are some. */
async function dueIn(tab: Frame): Promise<readonly (readonly [string, number])[]> {
  await tab.locator("[data-programme]").first().waitFor();
  const found = await tab
    .locator("[data-programme]")
    .evaluateAll((all) => all.map(({ dataset }) => [dataset.programme ?? "", Number(dataset.due)] as const));
  return found.filter(([, due]) => due > 0);
}

/** Presses Tab until a control that is so called has focus; what comes before is come to round the page's end. */
async function tabTo(tab: Frame, name: RegExp): Promise<void> {
  const at = () =>
    tab.evaluate(() => {
      const { activeElement: element } = document;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });
  for (let presses = 0; presses < 200; presses++) {
    if (name.test(await at())) return;
    await tab.page().keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${name}`);
}
