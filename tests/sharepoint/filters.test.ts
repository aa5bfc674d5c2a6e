// What SharePoint is asked in a filter.
import { expect, test } from "vitest";
import { inBin, rowsAddedBy, rowsWithIds } from "../../src/sharepoint/filters.ts";

test("rows are asked for by their ids", () => {
  expect(rowsWithIds([4])).toBe("Id eq 4");
  expect(rowsWithIds([7, 4])).toBe("Id ge 4 and Id le 7 and (Id eq 7 or Id eq 4)");
});

test("a row that was added is asked for by the id of its operation", () => {
  expect(rowsAddedBy("Operation", "6f1c-22a0")).toBe("Operation eq '6f1c-22a0'");
  expect(rowsAddedBy("Operation", "original date of 7")).toBe("Operation eq 'original date of 7'");
});

test.each([`x' or Id gt 0 or Title eq 'x`, "two\nlines", " ", ""])("%j cannot change the filter", (operation) => {
  expect(() => rowsAddedBy("Operation", operation)).toThrow("is not the id of an operation");
});

test("what lies in a recycle bin is asked for by its id, and by nothing else", () => {
  expect(inBin("6f1c22a0-0000-4000-8000-000000000001")).toBe("Id eq guid'6f1c22a0-0000-4000-8000-000000000001'");
  expect(() => inBin("6f1c22a0-0000-4000-8000-00000000000'")).toThrow("is not the id");
});
