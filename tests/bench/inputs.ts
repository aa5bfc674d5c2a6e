// Uses a measured page as a person does, with real mouse and keys, and reads the figures off it.
import type { Browser, CDPSession, Page } from "playwright-core";
import { countWork, heapOf, scrolling, slowly, workSoFar } from "./browserSays.ts";
import type { Frames } from "./watch.ts";

export interface Figures {
  /** Milliseconds from the navigation. */
  readonly firstCard: number;
  readonly scripts: readonly string[];
  /** Bytes after a garbage collection, with the board just drawn. */
  readonly heap: number;
  readonly nodes: number;
  readonly change: number | undefined;
  /** Milliseconds of the processor that the main thread took for each; of the changes, for one of many in a row. */
  readonly work: Readonly<Record<"firstCard" | "change" | "filter" | "move" | "keys" | "scroll", number>>;
  readonly filter: number | undefined;
  readonly drop: number | undefined;
  readonly drag: Frames | undefined;
  readonly keys: number | undefined;
  readonly scroll: Frames;
  /** The same with a processor four times slower. */
  readonly slowScroll: Frames;
}

export interface Measured {
  readonly url: string;
  /** How a card that has focus goes to the column on its right; none where the board has no keys for it. */
  readonly keys: readonly string[] | undefined;
  /** What of a card takes focus, below it; empty for the card itself. */
  readonly handle: string;
}

const viewport = { width: 1600, height: 900 };

export async function measure(browser: Browser, board: Measured, watchScript: string): Promise<Figures> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(180_000);
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    const session = await context.newCDPSession(page);
    await countWork(session);
    await page.addInitScript({ path: watchScript });
    await page.goto(board.url, { waitUntil: "commit" });
    const first = await page.evaluate(() => window.watch.first);
    const opened = await workSoFar(session);
    await pause(page, 800);
    const [heap, nodes] = [await heapOf(session), await page.evaluate(() => document.querySelectorAll("*").length)];
    const change = await oneChange(page);
    const [, changes] = await working(session, () => someChanges(page));
    const [filter, filterWork] = await working(session, () => filtering(page));
    const [{ drop, drag }, moveWork] = await working(session, () => dragging(page));
    const [keys, keysWork] = await working(session, () => moveByKeys(page, board));
    const [scroll, scrollWork] = await working(session, () => scrolling(page, session));
    const slowScroll = await slowly(session, () => scrolling(page, session));
    const figures: Figures = {
      ...{
        firstCard: first.at,
        scripts: first.scripts,
        heap,
        nodes,
        change,
        filter,
        drop,
        drag,
        keys,
        scroll,
        slowScroll,
      },
      work: {
        ...{ firstCard: opened, change: changes / changesInARow, filter: filterWork },
        ...{ move: moveWork, keys: keysWork, scroll: scrollWork },
      },
    };
    if (problems.length > 0) throw new Error(`${board.url}: ${problems[0]}`);
    return figures;
  } finally {
    await context.close();
  }
}

async function working<T>(session: CDPSession, run: () => Promise<T>): Promise<readonly [T, number]> {
  const before = await workSoFar(session);
  const result = await run();
  return [result, (await workSoFar(session)) - before];
}

const pause = (page: Page, milliseconds: number) => page.waitForTimeout(milliseconds);

async function someCard(page: Page) {
  const spot = await page.evaluate(() => window.watch.spot("Amber"));
  if (!spot) throw new Error("There is no card to work with.");
  const id = await page.evaluate(async (reference) => {
    // The board keeps its view in the address, so what was asked for stands in the navigation only.
    const size = new URL(performance.getEntriesByType("navigation")[0]?.name ?? "").searchParams.get("size");
    const { rows } = await (await fetch(`/data/${size}.json`)).json();
    return rows.find((row: { fields: { reference: string } }) => row.fields.reference === reference).id as number;
  }, spot.reference);
  return { id, reference: spot.reference };
}

async function oneChange(page: Page): Promise<number | undefined> {
  const card = await someCard(page);
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const time = await page.evaluate(({ id, reference, title }) => window.watch.changed(id, reference, title), {
      ...card,
      title: `Changed elsewhere ${turn}`,
    });
    if (time === undefined) return undefined;
    times.push(time);
    await pause(page, 100);
  }
  return middle(times);
}

async function someChanges(page: Page): Promise<void> {
  const card = await someCard(page);
  await page.evaluate(
    async ({ id, turns }) => {
      for (let turn = 0; turn < turns; turn++) {
        window.bench?.change(id, `Changed again ${turn}`);
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    },
    { id: card.id, turns: changesInARow },
  );
}

const changesInARow = 20;

async function filtering(page: Page): Promise<number | undefined> {
  await page.locator("input[type=search]").focus();
  await pause(page, 100);
  const took = page.evaluate(() => window.watch.quiet(500));
  await page.keyboard.press("x");
  const time = await took;
  await page.keyboard.press("Backspace");
  await pause(page, 300);
  return time;
}

async function dragging(page: Page): Promise<Pick<Figures, "drop" | "drag">> {
  const from = await page.evaluate(() => window.watch.spot("Amber"));
  const to = await page.evaluate(() => window.watch.columnAt("Green"));
  if (!from || !to) return { drop: undefined, drag: undefined };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.evaluate(() => {
    window.stopFrames = window.watch.frames(false);
  });
  for (const [x, y] of [
    [from.x + 12, from.y + 6],
    [from.x - 300, from.y + 80],
    [to.x, to.y + 80],
    [to.x, to.y],
  ] as const) {
    await page.mouse.move(x, y, { steps: 12 });
  }
  const drag = await page.evaluate(() => window.stopFrames?.());
  const took = page.evaluate(({ reference }) => window.watch.settled(reference, "Green", 1500), from);
  await page.mouse.up();
  const drop = await took;
  await pause(page, 200);
  return { drop, drag };
}

async function moveByKeys(page: Page, { keys, handle }: Measured): Promise<number | undefined> {
  const card = await page.evaluate(() => window.watch.spot("Amber", 1));
  if (!keys || !card) return undefined;
  await page
    .locator(`[data-ref="${card.reference}"]${handle && ` ${handle}`}`)
    .first()
    .focus();
  await pause(page, 200);
  const took = page.evaluate(({ reference }) => window.watch.settled(reference, "Green", 1500), card);
  for (const key of keys) await page.keyboard.press(key);
  return took;
}

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}
