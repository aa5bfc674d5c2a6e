// The look follows the host, while the board is open.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

const ground = (tab: Frame) => tab.getByRole("main").evaluate((main) => getComputedStyle(main).backgroundColor);
const lightness = (colour: string) => Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));

test("a theme changed in Teams is followed without a reload; glass is dark", async () => {
  const { host, tab } = await journey.open("as=lead-5&sub=open%3D1.1.4");
  await tab.evaluate(() => Object.assign(window, { stayed: true }));
  expect(lightness(await ground(tab))).toBeGreaterThan(200);
  await host.choose("Theme", "dark");
  await expect.poll(async () => lightness(await ground(tab))).toBeLessThan(64);
  const dark = await ground(tab);
  await host.choose("Theme", "contrast");
  await expect.poll(() => ground(tab)).toBe("rgb(0, 0, 0)");
  await host.choose("Theme", "glass");
  await expect.poll(() => ground(tab)).toBe(dark);
  await host.choose("Theme", "default");
  await expect.poll(async () => lightness(await ground(tab))).toBeGreaterThan(200);
  expect(await tab.evaluate(() => "stayed" in window)).toBe(true);
  expect(host.errors).toEqual([]);
});
