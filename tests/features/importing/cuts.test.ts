// An import that is cut off and run again, at a few of its requests; the campaign "importing" cuts it at each.
import { expect, test } from "vitest";
import { mistakesAfterCuts } from "./cuts.ts";

test("an import that is cut off and run again ends with the same list, no row twice, and is remembered", async () => {
  expect((await mistakesAfterCuts([3, 17])).mistakes).toEqual([]);
});
