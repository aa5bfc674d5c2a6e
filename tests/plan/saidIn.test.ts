// What a save of an action says in words.
import { expect, test } from "vitest";
import { saidIn } from "../../src/plan/saidIn.ts";

const wordsOf = (changes: Readonly<Record<string, unknown>>) =>
  saidIn(Object.entries(changes).map(([field, to]) => ({ field, to })))?.words;

test("a confirmation says for which round in a row, an update that it was one, and anything else nothing", () => {
  expect(wordsOf({ updatedOn: "2026-11-20", carriedForward: 1 })).toBe("Confirmed unchanged");
  expect(wordsOf({ updatedOn: "2026-11-20", carriedForward: 2 })).toBe("Confirmed unchanged, second round in a row");
  expect(wordsOf({ carriedForward: 11 })).toBe("Confirmed unchanged, 11th round in a row");
  expect(wordsOf({ updatedOn: "2026-11-20", carriedForward: 0, narrative: "Agreed" })).toBe("Updated");
  expect(wordsOf({ revisedDue: "2026-12-31" })).toBeUndefined();
});
