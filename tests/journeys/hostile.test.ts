// Every sixtieth of the hostile strings through every field and screen; `npm run campaign -- hostile` has them all.
import { expect, test } from "vitest";
import { attack } from "../campaigns/hostile/attack.ts";
import { hostileStrings } from "../campaigns/hostile/strings.ts";
import { startJourney } from "../support/journey.ts";

const journey = startJourney();

test("hostile text is stored as it is or refused in words, and never run on any screen", async () => {
  expect(hostileStrings.length).toBeGreaterThanOrEqual(500);
  const some = hostileStrings.filter((_, index) => index % 60 === 3);
  const { lost, harm, stored, screens } = await attack(journey.tenant, journey.browser, some, { linkEvery: 6 });
  expect(lost).toEqual([]);
  expect(harm).toEqual([]);
  expect(stored).toBeGreaterThan(some.length * 10);
  expect(screens).toBeGreaterThan(some.length);
});
