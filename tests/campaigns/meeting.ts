// npm run campaign -- meeting [--steps 20] [--seed N]: from the presenter's key to the screen of a follower, over the local tenant, in two
// windows of two people. Prints the median and the worst, in milliseconds.
import { parseArgs } from "node:util";
import type { Frame } from "playwright-core";
import { seeded } from "../../src/local/sharepoint/faultKinds.ts";
import { dayOf } from "../../src/plan/days.ts";
import { meetings } from "../../src/plan/meetings/bodies.ts";
import { launchBrowser } from "../support/browser.ts";
import { openHostPage } from "../support/hostPage.ts";
import { startTenant } from "../support/tenant.ts";

const { values } = parseArgs({
  options: { steps: { type: "string", default: "20" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});

/** Milliseconds: what is promised to a follower. */
const promised = 5_000;

const next = seeded(Number(values.seed));
const tenant = await startTenant({ seed: true });
const browser = await launchBrowser();

async function addMeeting(): Promise<number> {
  const { title, body, on } = meetings.columns;
  const fields = {
    [title.name]: "Joint Board",
    [body.name]: "Joint Board",
    [on.name]: `${dayOf(new Date())}T12:00:00Z`,
  };
  const answer = await tenant.ask("coordinator-4", `_api/web/lists/getbytitle('${meetings.title}')/items`, {
    method: "POST",
    headers: { "content-type": "application/json;odata=nometadata" },
    body: JSON.stringify(fields),
  });
  if (!answer.ok) throw new Error(`The meeting was not added: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { Id: number }).Id;
}

async function openStage(login: string, meeting: number): Promise<Frame> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const sub = encodeURIComponent(`screen=stage&meeting=${meeting}`);
  const host = await openHostPage(context, tenant, `as=${login}&frame=meetingStage&sub=${sub}`);
  const tab = await host.tab();
  await tab.waitForSelector("[data-testid=presenting]");
  return tab;
}

const shownIs = (tab: Frame, wanted: string) =>
  tab.locator(`[data-testid=stage-shown][aria-label="${wanted}"]`).waitFor({ timeout: 60_000 });

const took: number[] = [];
try {
  const meeting = await addMeeting();
  const [presenter, follower] = [await openStage("slt-1", meeting), await openStage("lead-5", meeting)];
  await presenter.getByRole("button", { name: "Present" }).click();
  await presenter.getByText("You present").waitFor();
  await follower.getByText(/You follow/).waitFor({ timeout: 60_000 });
  const lines = await presenter
    .locator("[data-testid=stage-list] button")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-shown") ?? ""));
  for (let step = 1; step <= Math.min(Number(values.steps), lines.length - 1); step++) {
    // At any moment between two queries of the follower.
    await new Promise((resolve) => setTimeout(resolve, 1_100 + next() * 4_000));
    const began = performance.now();
    await presenter.page().keyboard.press("PageDown");
    await shownIs(presenter, lines[step] ?? "");
    await shownIs(follower, lines[step] ?? "");
    took.push(Math.round(performance.now() - began));
  }
} finally {
  await browser.close();
  await tenant.close();
}
const sorted = took.toSorted((a, b) => a - b);
const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
console.log(`meeting: ${took.length} steps followed, median ${median} ms, worst ${worst} ms (at most ${promised})`);
process.exitCode = took.length > 0 && worst <= promised ? 0 : 1;
