// The six marks without their colours: each has a shape of its own, and a letter where there is room for one.
import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { themes } from "../../src/local/teams/page/address.ts";
import { boardColumns } from "../../src/plan/action.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

/** Of two shapes laid over one another, the share that only one of them covers. An octagon and a circle have 0.06. */
const apart = 0.15;

/** Points of the picture in a CSS pixel. */
const scale = 2;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(tab: Frame, column: string): Promise<Box> {
  const box = await tab.locator(`[data-column-header="${column}"] svg`).boundingBox();
  if (!box) throw new Error(`${column} has no mark in sight`);
  return box;
}

/** How much of each point of a part of the picture is covered, 0 to 1, whatever the colours: the corner counts as bare. */
function coverage(page: Page, picture: string, box: Box): Promise<readonly number[]> {
  return page.evaluate(
    async ({ address, scale, box: { x, y, width, height } }) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = 28;
      canvas.height = 28;
      const context = canvas.getContext("2d");
      context?.drawImage(image, x * scale, y * scale, width * scale, height * scale, 0, 0, 28, 28);
      const { data = [] } = context?.getImageData(0, 0, 28, 28) ?? {};
      const grey = Array.from({ length: 28 * 28 }, (_, at) => {
        const [red = 0, green = 0, blue = 0] = data.slice(at * 4, at * 4 + 3);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      });
      const bare = grey[0] ?? 0;
      const most = Math.max(...grey.map((each) => Math.abs(each - bare)));
      return grey.map((each) => Math.abs(each - bare) / most);
    },
    { address: picture, scale, box },
  );
}

function difference(one: readonly number[], other: readonly number[]): number {
  const either = one.reduce((sum, each, at) => sum + Math.max(each, other[at] ?? 0), 0);
  return one.reduce((sum, each, at) => sum + Math.abs(each - (other[at] ?? 0)), 0) / either;
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
    const alike = boardColumns.flatMap((one, at) =>
      boardColumns.slice(at + 1).flatMap((other) => {
        const found = difference(shapes.get(one) ?? [], shapes.get(other) ?? []);
        return found < apart ? [`${one} and ${other} differ by ${found.toFixed(2)} only`] : [];
      }),
    );
    expect(alike, `forced colours: ${forcedColors}`).toEqual([]);
  }
  const letters = await tab.locator("[data-column-header] h2 > span:first-child").allTextContents();
  expect(letters).toEqual(["", "R", "A", "G", "C", "V"]);
  expect(host.errors).toEqual([]);
});
