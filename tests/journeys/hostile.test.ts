// A tenth of the hostile strings through every field and screen; `npm run campaign -- hostile` has them all.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { attack } from "../campaigns/hostile/attack.ts";
import { hostileStrings } from "../campaigns/hostile/strings.ts";
import { launchBrowser } from "../support/browser.ts";
import { startTenant, type TestTenant } from "../support/tenant.ts";

let tenant: TestTenant;
let browser: Browser;

beforeAll(async () => {
  [tenant, browser] = await Promise.all([startTenant({ seed: true }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await tenant?.close();
});

test("hostile text is stored as it is or refused in words, and never run on any screen", async () => {
  expect(hostileStrings.length).toBeGreaterThanOrEqual(500);
  const some = hostileStrings.filter((_, index) => index % 10 === 3);
  const { lost, harm, stored, screens } = await attack(tenant, browser, some, { linkEvery: 6 });
  expect(lost).toEqual([]);
  expect(harm).toEqual([]);
  expect(stored).toBeGreaterThan(some.length * 10);
  expect(screens).toBeGreaterThan(some.length);
});
