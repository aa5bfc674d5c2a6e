// Somebody lost at the keyboard: random Tab, Shift+Tab, arrows, Enter and Escape. Focus has to stay where it can be seen.
import type { Page } from "playwright-core";
import { seeded } from "../../../src/local/sharepoint/faultKinds.ts";
import { focusProblem } from "./focusProblem.ts";
import type { Shown } from "./stage.ts";

const keys: readonly (readonly [string, number])[] = [
  ["Tab", 50],
  ["Shift+Tab", 20],
  ["ArrowDown", 6],
  ["ArrowRight", 5],
  ["ArrowUp", 4],
  ["ArrowLeft", 3],
  ["Enter", 7],
  ["Escape", 4],
  ["Space", 1],
];

/** Keys that may scroll. */
const scrolling = /^(Arrow|Space)/;

export interface Walk {
  readonly steps: number;
  /** How often focus went out of the tab into Teams' own bars, and came back. */
  readonly left: number;
  readonly problems: readonly string[];
}

interface Options {
  readonly steps: number;
  readonly seed: number;
  /** Of the screen, for whoever reads of a problem. */
  readonly name: string;
}

/** Milliseconds after which what a key sets off has settled, when focus is not yet where it should be. */
const patience = 400;

export async function walk(shown: Shown, { steps, seed, name }: Options): Promise<Walk> {
  const next = seeded(seed);
  const page = shown.tab.page();
  // A link out opens a window of its own; the person comes back to this one, unless the walk is over by then.
  const comeBackFrom = (other: Page) =>
    void other
      .close()
      .then(() => page.bringToFront())
      .catch(() => undefined);
  const problems: string[] = [];
  let left = 0;
  try {
    await guardBars(shown);
    page.context().on("page", comeBackFrom);
    // Where there is nothing to press, there is nowhere to go.
    if ((await controlsOf(shown).count()) === 0) return { steps: 0, left, problems };
    // A menu or a form that is open has focus already.
    if ((await look(shown)) === "nowhere") await enter(shown);
    let last = "";
    for (let step = 0; step < steps; step++) {
      const key = keyAt(next());
      const scrolls = scrolling.test(key);
      const before = scrolls && (await focused(shown));
      await page.keyboard.press(key);
      // It may scroll the page, gently; a person looks before the next key.
      if (scrolls) await page.waitForTimeout(patience);
      if (await hasLeft(shown)) {
        left++;
        await comeBack(shown, key);
        if ((await look(shown)) === "nowhere") await enter(shown);
        continue;
      }
      let problem = await look(shown);
      if (problem) {
        await page.waitForTimeout(patience);
        problem = (await hasLeft(shown)) ? undefined : await look(shown);
      }
      // One that moves no focus scrolls, as it does on any page.
      const isUnseen = /(outside the window|covered)$/.test(problem ?? "");
      if (before && isUnseen && (await isStill(shown, before))) continue;
      if (problem) problems.push(`${name}, seed ${seed}, step ${step}: after ${last} ${key}: ${problem}`);
      if (problem === "nowhere") await enter(shown);
      last = key;
    }
  } finally {
    page.context().off("page", comeBackFrom);
    await shown.close();
  }
  return { steps, left, problems };
}

/** Focus goes from the tab to Teams' own bars a moment after the key; whatever is pressed next must not choose another person there. */
async function guardBars({ tab }: Shown): Promise<void> {
  const bars = tab.parentFrame();
  await bars?.evaluate(() => {
    const prevent = (event: KeyboardEvent) => event.key !== "Tab" && event.preventDefault();
    window.addEventListener("keydown", prevent, { capture: true });
  });
}

const look = ({ tab }: Shown) => tab.evaluate(focusProblem);

const focused = ({ tab }: Shown) => tab.evaluateHandle(() => document.activeElement);

const isStill = ({ tab }: Shown, element: Awaited<ReturnType<typeof focused>>) =>
  tab.evaluate((before) => document.activeElement === before, element);

const hasLeft = ({ tab }: Shown) => tab.evaluate(() => !document.hasFocus());

const controlsOf = ({ tab }: Shown) => tab.locator("button:visible, a[href]:visible, [role=button]:visible");

/** Puts focus on the first control of the tab. */
async function enter(shown: Shown): Promise<void> {
  await controlsOf(shown).first().focus();
  await shown.tab.page().keyboard.press("Tab");
}

/** The other way round the circle leads back in. */
async function comeBack(shown: Shown, key: string): Promise<void> {
  const back = key === "Shift+Tab" ? "Tab" : "Shift+Tab";
  for (let presses = 0; presses < 4 && (await hasLeft(shown)); presses++) await shown.tab.page().keyboard.press(back);
  if (await hasLeft(shown)) await enter(shown);
}

function keyAt(chance: number): string {
  const all = keys.reduce((sum, [, weight]) => sum + weight, 0);
  let rest = chance * all;
  for (const [key, weight] of keys) {
    rest -= weight;
    if (rest < 0) return key;
  }
  return "Tab";
}
