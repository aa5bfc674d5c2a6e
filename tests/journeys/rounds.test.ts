// A coordinator's round of updates: opened, followed, reminded of and closed. Assertions about the record are made over REST.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { confirmUnchanged } from "../features/mine/myActions.ts";
import { goToScreen, screenButton } from "../support/actionPanel.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

const rounds = "screen%3Drounds";

const open = (query: string) =>
  journey.open(query, {
    permissions: ["clipboard-read", "clipboard-write"],
    waitFor: "[data-testid=rounds], [data-testid=my-actions], [data-ref]",
  });

interface Recorded {
  readonly RecordKind: string;
  readonly Words: string | null;
  readonly RoundUnchanged: number | null;
  readonly RoundMissing: number | null;
  readonly RoundProgrammes: string | null;
  readonly Author: { readonly EMail: string };
}

/** What the list says of rounds, newest first. */
async function recorded(): Promise<readonly Recorded[]> {
  const query =
    "$select=Id,RecordKind,Words,RoundUnchanged,RoundMissing,RoundProgrammes,Author/EMail&$expand=Author&$orderby=Id desc";
  const answer = await journey.tenant.ask("owner", `_api/web/lists/getByTitle('Update rounds')/items?${query}`);
  return ((await answer.json()) as { value: Recorded[] }).value;
}

/** The site may come with a round that is open, which somebody else has opened. */
async function closeIfOpen(tab: Frame): Promise<void> {
  const close = tab.getByRole("button", { name: /^Close round \d+$/ });
  if ((await close.count()) === 0) return;
  await close.click();
  await tab.getByRole("checkbox").check();
  await tab.getByRole("button", { name: /^Close round \d+ now$/ }).click();
  await tab.getByRole("button", { name: /^Open round \d+$/ }).waitFor();
  // The page says so at once, and the list a moment later.
  await expect.poll(async () => (await recorded())[0]?.RecordKind).toBe("Closed");
}

test("a coordinator opens a round, sees who has not, copies the reminder, and closes it", async () => {
  const { host, tab } = await open(`as=coordinator-5&frame=personal&sub=${rounds}`);
  await closeIfOpen(tab);
  const before = (await recorded()).length;
  await tab.getByRole("button", { name: /^Open round \d+$/ }).click();
  await tab.getByLabel("What leads should look at").fill("Look at every date before the Board.");
  await tab.getByLabel("Deadline").fill("2099-12-31");
  await tab.getByRole("button", { name: /^Open round \d+ now$/ }).click();
  await tab.getByTestId("open-round").getByText("Look at every date").waitFor();
  await expect.poll(async () => (await recorded()).length).toBe(before + 1);
  expect((await recorded())[0]).toMatchObject({
    RecordKind: "Opened",
    Words: "Look at every date before the Board.",
    Author: { EMail: "coordinator-5@council.example" },
  });

  const programme = tab.locator('[data-programme="5"]');
  const due = Number(await programme.getAttribute("data-due"));
  expect(due).toBeGreaterThan(1);
  const lead = await open("as=lead-5&frame=personal");
  await expect.poll(() => lead.tab.getByTestId("progress").textContent()).toContain("in round");
  expect(await lead.tab.getByTestId("my-actions").textContent()).toContain("Look at every date before the Board.");
  const unchanged = lead.tab.getByRole("button", { name: /^No change this month to / }).first();
  const reference = ((await unchanged.getAttribute("aria-label")) ?? "").split(" ").at(-1) ?? "";
  await confirmUnchanged(lead.tab, reference);

  await expect.poll(() => programme.getAttribute("data-due")).toBe(String(due - 1));
  await tab.getByRole("button", { name: "Show actions of 5 Supporting elected members" }).click();
  expect(await programme.locator('[data-group="No change"]').textContent()).toContain(reference);
  const notYet = programme.locator('[data-group="Not updated"]');
  expect(await notYet.locator("li").count()).toBe(due - 1);
  const [first = ""] = ((await notYet.locator("li").first().textContent()) ?? "").split(" ");

  await tab.getByRole("button", { name: "Copy reminder for 5 Supporting elected members" }).click();
  await programme.getByText("Copied").waitFor();
  const text = await tab.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("To Programme lead 5 and Programme coordinator 5");
  expect(text).toContain(`- ${first} `);
  expect(text).not.toContain(`- ${reference} `);
  const link = new URL(/https:\/\/teams\S+/.exec(text)?.[0] ?? "");
  // In the person's own tab: in a channel nothing is one's own.
  expect(link.pathname.endsWith("/personal")).toBe(true);
  expect(JSON.parse(link.searchParams.get("context") ?? "")).toEqual({
    subEntityId: "screen=mine&programme=5&show=stale",
  });

  await screenButton(tab, "Board").click();
  await tab.getByRole("button", { name: /^Not updated \d+$/ }).waitFor();
  await goToScreen(tab, "Manage");
  await closeIfOpen(tab);
  expect((await recorded()).length).toBe(before + 2);
  const [closing] = await recorded();
  expect(closing?.RoundUnchanged).toBeGreaterThan(0);
  expect(closing?.RoundProgrammes).toMatch(
    new RegExp(
      `^5 Supporting elected members: \\d+ of \\d+ updated or confirmed, \\d+ of these with no change; ${due - 1} not updated$`,
      "m",
    ),
  );
  expect(await tab.getByTestId("past-rounds").textContent()).toContain(`${closing?.RoundMissing} not updated`);
  expect(await tab.getByTestId("past-rounds").textContent()).toContain("Look at every date before the Board.");
  expect(host.errors).toEqual([]);
});
