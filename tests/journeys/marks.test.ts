// The six marks without their colours: each has a shape of its own, and a letter where there is room for one.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { themes } from "../../src/local/teams/page/address.ts";
import { boardColumns } from "../../src/plan/action.ts";
import { alike, type Box, coverage, scale } from "../support/grey.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

async function boxOf(tab: Frame, column: string): Promise<Box> {
  const box = await tab.locator(`[data-column-header="${column}"] svg`).boundingBox();
  if (!box) throw new Error(`${column} has no mark in sight`);
  return box;
}

test.each(themes)("in grey the marks differ by shape and letter, under forced colours too: theme %s", async (theme) => {
  const { host, tab, context } = await journey.open(`as=slt-1&theme=${theme}`, { deviceScaleFactor: scale });
  const blank = await context.newPage();
  for (const forcedColors of ["none", "active"] as const) {
    await host.page.emulateMedia({ forcedColors });
    const picture = `data:image/png;base64,${(await host.page.screenshot()).toString("base64")}`;
    const shapes = new Map<string, readonly number[]>();
    for (const column of boardColumns) {
      shapes.set(column, await coverage(blank, picture, await boxOf(tab, column)));
    }
    expect(alike(shapes), `forced colours: ${forcedColors}`).toEqual([]);
  }
  const letters = await tab.locator("[data-column-header] h2 > span:first-child").allTextContents();
  expect(letters).toEqual(["", "R", "A", "G", "C", "V"]);
  expect(host.errors).toEqual([]);
});
