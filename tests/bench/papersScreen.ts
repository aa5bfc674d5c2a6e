// What keeps the screen of papers waiting while papers of thousands of actions are shown and made: the longest task of the page's main thread. Four
// times its processor time stands for a slower machine: the browser's own slowing counts what else runs here as well. Of several rounds the
// least, because other programs only add.
import { sharedBrowser } from "../support/browser.ts";
import { type LargeRound, largeRounds, putLargeRounds } from "../support/largePlan.ts";
import { openScreen, type Screen } from "../support/screen.ts";
import { longestTask, type Task } from "./browserSays.ts";

const who = "as=coordinator-4&frame=content";
const most = 50;
/** How much slower than this machine. */
const slower = 4;

/** What is pressed and what is there when it is done is found by the page itself: a search by role takes longer than what is measured. */
interface Step {
  readonly what: string;
  /** In the page; the name of a button, or what is chosen. */
  readonly press: string;
  readonly within?: string;
  /** What is there afterwards, or no longer. */
  readonly shows?: string;
  readonly hides?: string;
  /** Of the box that issues papers. */
  readonly says?: string;
  /** Whether the next step follows at once. */
  readonly isBrief?: boolean;
}

const all = "[data-testid=paper] section[aria-label='All actions']";

const steps: readonly Step[] = [
  { what: "opening the screen with its first paper", press: "Papers", shows: "[data-testid=paper] table" },
  { what: "another paper, of all actions", press: "scrutiny", shows: all },
  { what: "Show more", press: "Show more", within: all, shows: `${all} tbody:nth-of-type(40)` },
  { what: "leaving a section out", press: "Include All actions", hides: all },
  { what: "putting it back", press: "Include All actions", shows: all },
  { what: "making the Word file", press: "Word", hides: "[role=progressbar]" },
  { what: "making the workbook", press: "Workbook", hides: "[role=progressbar]" },
  { what: "making and saving a draft", press: "Make a draft", says: "Saved in Paper drafts" },
  { what: "beginning another", press: "Make a draft", says: "Making the Word file… ", isBrief: true },
  { what: "Stop", press: "Stop", says: "Stopped." },
];

function take({ page }: Screen, step: Step): Promise<void> {
  return page.evaluate(async ({ press, within = "body", shows = "body", hides = "none", says = "" }) => {
    const select = document.querySelector<HTMLSelectElement>(`select:has(option[value="${press}"])`);
    if (select) {
      select.value = press;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    } else {
      const found = [
        ...(document.querySelector(within)?.querySelectorAll<HTMLElement>("button, input[type=checkbox]") ?? []),
      ].find((each) => (each.ariaLabel ?? each.textContent ?? "").trim().startsWith(press));
      if (!found) throw new Error(`There is no ${press}.`);
      found.click();
    }
    const from = performance.now();
    do {
      if (performance.now() - from > 60_000) throw new Error(`Pressing ${press} has no end.`);
      await new Promise((next) => setTimeout(next, 100));
    } while (
      !document.querySelector(shows) ||
      document.querySelector(hides) ||
      (says && !document.querySelector("[data-testid=issue-paper]")?.textContent?.includes(says))
    );
  }, step);
}

/** Until the last rows have had their turn. Asking the page would be a task of its own. */
const quiet = 4000;

async function measured(rounds: readonly LargeRound[]): Promise<readonly Task[]> {
  const screen = await openScreen(who);
  await putLargeRounds(screen, rounds);
  await screen.reload(`${who}&sub=${encodeURIComponent("screen=achievements")}`, "[data-testid=achievements]");
  const session = await screen.page.context().newCDPSession(screen.page);
  const found: Task[] = [];
  for (const step of steps) {
    const run = async () => {
      await take(screen, step);
      if (!step.isBrief) await screen.page.waitForTimeout(quiet);
    };
    found.push(await longestTask(session, run));
  }
  await session.detach();
  if (screen.errors.length > 0) throw new Error(screen.errors.join("\n"));
  return found;
}

export async function papersScreenLines(size: number, rounds: number): Promise<readonly string[]> {
  const large = await largeRounds(size);
  const found: (readonly Task[])[] = [];
  try {
    for (let round = 0; round < rounds; round++) found.push(await measured(large));
  } finally {
    await (await sharedBrowser()).close();
  }
  return steps.map(({ what }, index) => {
    const tasks = found.flatMap((each) => each[index] ?? []).toSorted((a, b) => a.ms - b.ms);
    const [least, worst] = [tasks[0], tasks.at(-1)].map((task) => ((task?.ms ?? 0) * slower).toFixed(0));
    return `papers of ${size} actions, ${what}: longest task ${least} ms with a processor ${slower} times slower, at most ${most}; of ${rounds} rounds the worst ${worst} ms; here ${tasks[0]?.what}`;
  });
}
