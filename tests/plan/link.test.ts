import { describe, expect, test } from "vitest";
import { placeOf, safeLink } from "../../src/plan/link.ts";

describe("a link is followed", () => {
  test("when it leads to a web page", () => {
    expect(safeLink(" https://council.example/a b ")).toBe("https://council.example/a%20b");
    expect(safeLink("HTTP://council.example")).toBe("http://council.example/");
  });
  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "file:///etc/passwd",
    "vbscript:x",
    "https:council.example",
    "//council.example",
    "\\\\server\\share\\minutes.docx",
    "Minutes of 3 November",
    "https://",
    "https://council.example@elsewhere.example/",
    "",
  ])("and not when it is %s", (text) => {
    expect(safeLink(text)).toBeUndefined();
  });
});

test("where a link leads is told by its host, and on the plan's own site by the file's name", () => {
  const site = "https://council.example/sites/plan";
  expect(placeOf("https://elsewhere.example/a/b.pdf", site)).toBe("elsewhere.example");
  expect(placeOf(`${site}/Evidence%20files/5/Survey%202.pdf`, site)).toBe("Survey 2.pdf");
  expect(placeOf(`${site}-2/b.pdf`, site)).toBe("council.example");
  expect(placeOf(`${site}/%E0%A4%A.pdf`, site)).toBe("%E0%A4%A.pdf");
});
