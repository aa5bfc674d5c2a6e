// Where sites and lists lie: however an address is written, it is the same one.

import { describe, expect, test } from "vitest";
import { below, encodedPath, isSamePath, keyOf, listPathOf, listUrlOf, sitePathOf } from "../../src/schema/address.ts";

const list = { title: "Plan settings", library: false };
const library = { title: "Evidence files", library: true };

describe("the path of a site", () => {
  test.each([
    ["https://council.example/sites/plan", "/sites/plan"],
    ["https://council.example/sites/plan/", "/sites/plan"],
    ["https://council.example/sites/Cynllun%20t%C5%B7", "/sites/Cynllun tŷ"],
    ["https://council.example/sites/Cynllun tŷ", "/sites/Cynllun tŷ"],
    ["https://council.example/", ""],
    ["https://council.example", ""],
  ])("of %s is “%s”", (url, path) => {
    expect(sitePathOf(url)).toBe(path);
  });
});

describe("the path of a list", () => {
  test("lies below Lists, and that of a library directly in the site", () => {
    expect(listPathOf("/sites/plan", list)).toBe("/sites/plan/Lists/Plan settings");
    expect(listPathOf("/sites/plan", library)).toBe("/sites/plan/Evidence files");
  });

  test("has one slash at its start in a root site, however SharePoint writes that", () => {
    expect(listPathOf("/", list)).toBe("/Lists/Plan settings");
    expect(listPathOf("", library)).toBe("/Evidence files");
  });

  test("is escaped in an address, once", () => {
    const address = "https://council.example/sites/Cynllun%20t%C5%B7/Lists/Plan%20settings";
    expect(listUrlOf("https://council.example/sites/Cynllun tŷ/", list)).toBe(address);
    expect(listUrlOf("https://council.example/sites/Cynllun%20t%C5%B7", list)).toBe(address);
  });
});

describe("two paths are the same", () => {
  test.each([
    ["in another case", "/Sites/Plan", "/sites/plan"],
    ["with a slash at the end", "/sites/plan/", "/sites/plan"],
    ["with a space that is escaped", "/sites/My%20plan", "/sites/My plan"],
    ["with an accent that is a letter of its own", "/sites/cafe\u0301", "/sites/café"],
    ["with an escaped accent in capitals", "/SITES/CAF%C3%89", "/sites/café"],
  ])("%s", (_, one, other) => {
    expect(isSamePath(one, other)).toBe(true);
    expect(keyOf(one)).toBe(keyOf(other));
  });

  test("and others are not", () => {
    expect(isSamePath("/sites/plan", "/sites/plan-2")).toBe(false);
    expect(isSamePath("/sites/cafe", "/sites/café")).toBe(false);
  });
});

describe("what lies below a path", () => {
  test("is named as it is written, whatever the case of what it lies in", () => {
    expect(below("/SITES/plan/Lists/Actions", "/sites/Plan/lists/actions/3 Money/17_.000")).toBe("3 Money/17_.000");
    expect(below("/sites/My plan", "/sites/My%20plan/A%20file")).toBe("A file");
    expect(below("/sites/İstanbul", "/sites/İstanbul/Lists/Actions")).toBe("Lists/Actions");
  });

  test("is nothing where it lies elsewhere, or is the path itself", () => {
    expect(below("/sites/plan", "/sites/plan-2/Lists")).toBeUndefined();
    expect(below("/sites/plan", "/sites/plan")).toBeUndefined();
  });
});

test("a path without an escape sequence stays as it is", () => {
  expect(keyOf("/sites/plan/100% done")).toBe("/sites/plan/100% done");
  expect(encodedPath("/sites/plan/100% done")).toBe("/sites/plan/100%25%20done");
});
