// An upgrade that is killed on its way, some requests apart; after every single one of them in `npm run campaign -- provision --each`.

import { expect, it } from "vitest";
import { killEach } from "./killedEach.ts";

it("an upgrade killed after any request ends in the same site when it is run again, and touches no row", async () => {
  const { kills, mistakes } = await killEach({ stride: 150 });
  expect(mistakes).toEqual([]);
  expect(kills).toBeGreaterThan(2);
});
