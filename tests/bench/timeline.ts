// The timeline beside the board's first card, and thousands of actions scrolling on it.
import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import type { Served } from "./boards.ts";
import { countWork, longestTask, scrolled, slowly, workSoFar } from "./browserSays.ts";
import { middle } from "./inputs.ts";
import type { Frames } from "./watch.ts";

const viewport = { width: 1600, height: 900 };
const chart = "[data-testid=timeline-chart]";

interface Opened {
  readonly page: Page;
  readonly session: CDPSession;
}

async function open(browser: Browser, url: string, watchScript: string): Promise<Opened> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(180_000);
  const session = await context.newCDPSession(page);
  await countWork(session);
  await page.addInitScript({ path: watchScript });
  await page.goto(url, { waitUntil: "commit" });
  return { page, session };
}

/** Milliseconds of the board's first card from the navigation, and of the first lines of timeline and overview from the press that asks for each. */
async function drawing(browser: Browser, { url, watchScript }: Served, size: number) {
  const { page } = await open(browser, `${url}ours/?size=${size}`, watchScript);
  const { at: board } = await page.evaluate(() => window.watch.first);
  await page.getByRole("button", { name: "Progress", exact: true }).click();
  // Another screen of the same group first, so that what they share has been loaded, as the board's parts have.
  await page.getByRole("button", { name: "On time", exact: true }).click();
  await page.getByTestId("on-time").waitFor();
  await page.waitForTimeout(500);
  const drawn = (screen: string, line: string) =>
    page.evaluate(
      async ([title, wanted]) => {
        const press = [...document.querySelectorAll<HTMLElement>("nav button")].find(
          ({ textContent }) => textContent?.trim() === title,
        );
        const start = performance.now();
        press?.click();
        while (!document.querySelector(wanted)) await new Promise((next) => requestAnimationFrame(next));
        await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
        return performance.now() - start;
      },
      [screen, line] as const,
    );
  const timeline = await drawn("Timeline", `${chart} [data-row]`);
  const overview = await drawn("Overview", "[data-testid=overview] [data-group=all]");
  await page.context().close();
  return { board, timeline, overview };
}

interface Scrolled {
  readonly frames: Frames;
  readonly slow: Frames;
  /** Milliseconds of the processor. */
  readonly longest: number;
  /** Milliseconds of the processor for a second of scrolling. */
  readonly work: number;
}

/** `sub`: the address within the tab. */
async function scrollingOf(browser: Browser, { url, watchScript }: Served, sub: string): Promise<Scrolled> {
  const { page, session } = await open(browser, `${url}ours/?size=5000&sub=${encodeURIComponent(sub)}`, watchScript);
  await page.evaluate(() => window.watch.first);
  await page.waitForTimeout(4000);
  const box = await page
    .locator(sub ? chart : "[data-column]")
    .first()
    .boundingBox();
  if (!box) throw new Error("There is nothing to scroll.");
  const place = { x: box.x + box.width / 2, y: Math.min(box.y + box.height / 2, 500), range: 6000, blank: false };
  const before = await workSoFar(session);
  const frames = await scrolled(page, session, place);
  const work = ((await workSoFar(session)) - before) / 3;
  const slow = await slowly(session, () => scrolled(page, session, place));
  const { ms: longest } = await longestTask(session, () => scrolled(page, session, place));
  await page.context().close();
  return { frames, slow, work, longest };
}

const told = (what: string, { frames, slow, work, longest }: Scrolled) =>
  `- ${what} of 5,000 actions, scrolled for 3 s: worst frame ${Math.round(frames.worst)} ms, ${frames.over50} frames over 50 ms; with a processor 4 times slower ${Math.round(slow.worst)} ms, ${slow.over50}; the processor works ${Math.round(work)} ms in each second, and ${Math.round(longest)} ms on the longest task`;

/** As lines of Markdown. */
export async function timelineFigures(rounds: number, served: Served): Promise<readonly string[]> {
  const browser = await launchBrowser();
  try {
    const drawn: Awaited<ReturnType<typeof drawing>>[] = [];
    for (let round = 0; round < rounds; round++) drawn.push(await drawing(browser, served, 150));
    const of = (what: keyof (typeof drawn)[number]) => middle(drawn.map((each) => each[what]));
    const [board, timeline, overview] = [of("board"), of("timeline"), of("overview")];
    return [
      `- timeline of 150 actions drawn in ${(timeline / board).toFixed(2)} of the time of the board's first card (${Math.round(timeline)} ms and ${Math.round(board)} ms)`,
      `- overview of 150 actions drawn in ${(overview / board).toFixed(2)} of it (${Math.round(overview)} ms)`,
      told("timeline", await scrollingOf(browser, served, "screen=timeline")),
      told("board", await scrollingOf(browser, served, "")),
    ];
  } finally {
    await browser.close();
  }
}
