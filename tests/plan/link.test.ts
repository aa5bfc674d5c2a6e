import { describe, expect, test } from "vitest";
import { placeOf, safeLink, visibleName } from "../../src/plan/link.ts";

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

describe("where a link leads is told", () => {
  const library = "https://council.example/sites/plan/Evidence%20files";

  test("by the file's name in the plan's own library, whatever case its address is written in", () => {
    expect(placeOf(`${library}/5/Survey%202.pdf`, library)).toBe("Survey 2.pdf");
    expect(placeOf("https://council.example/Sites/Plan/evidence files/Survey.pdf?web=1", library)).toBe("Survey.pdf");
  });
  test.each([
    "https://elsewhere.example/a/b.pdf",
    "https://elsewhere.example/sites/plan/Evidence%20files/Survey.pdf",
    "https://council.example/sites/plan/Shared%20Documents/Survey.pdf",
    "https://council.example/sites/plan/SitePages/Survey.pdf",
    "https://council.example/sites/plan/Evidence%20files-2/b.pdf",
    "https://council.example/sites/plan/Evidence%20files/..%2fSitePages%2fSurvey.pdf",
    "https://council.example/sites/plan/Evidence%20files/%E0%A4%A.pdf",
    "https://council.example/sites/plan/Evidence%20files/%E2%80%AE",
    "https://council.example/sites/plan/Evidence%20files/",
  ])("by the host for %s", (link) => {
    expect(placeOf(link, library)).toBe(new URL(link).host);
  });
  test("by a name that reads in the order of its characters", () => {
    expect(placeOf(`${library}/a%E2%80%AEfdp.exe`, library)).toBe("afdp.exe");
  });
});

describe("a name is shown", () => {
  test.each([
    ["an override of direction", "a\u202Efdp.exe", "afdp.exe"],
    ["an isolate", "\u2067a\u2069.pdf", "a.pdf"],
    ["a mark of direction", "a\u200F.pdf\u200E", "a.pdf"],
    ["a space of no width", "re\u200Bport.pdf\uFEFF", "report.pdf"],
    ["a soft hyphen", "re\u00ADport.pdf", "report.pdf"],
    ["a filler of another script", "report\u3164.pdf", "report.pdf"],
    ["a tag character", "report\u{E0065}.pdf", "report.pdf"],
    ["a joiner between Latin letters", "re\u200Dpo\u200Crt.pdf", "report.pdf"],
    ["a control character or a line's end", "a\u0007b\u2028c.pdf", "a b c.pdf"],
  ])("without %s", (_, name, shown) => {
    expect(visibleName(name)).toBe(shown);
  });
  test.each(["گزارش\u200Cها.pdf", "ශ්\u200Dරී.pdf", "क्\u200Dष.pdf", "Ärger’s plan – 2.pdf", "مالية.pdf"])(
    "with the joiners that its script needs, and otherwise as it is: %s",
    (name) => {
      expect(visibleName(name)).toBe(name);
    },
  );
});
