import { describe, expect, test } from "vitest";
import { formatSize, largestFile, whyNotUpload } from "../../src/features/assurance/evidenceFile.ts";
import { numbered, safeName } from "../../src/sharepoint/files.ts";

describe("a file's name", () => {
  test("stays as it is where SharePoint takes it", () => {
    expect(safeName("Survey of members (final), O'Brien & Söhne.pdf")).toBe(
      "Survey of members (final), O'Brien & Söhne.pdf",
    );
  });
  test.each([
    ['a"b*c:d<e>f?g/h\\i|j#k%l.txt', "a-b-c-d-e-f-g-h-i-j-k-l.txt"],
    ["~$report.docx", "$report.docx"],
    ["  .hidden. ", "hidden"],
    ["invoice\u202Efdp.exe", "invoice-fdp.exe"],
    ["line\nbreak\u0000.txt", "line-break-.txt"],
    ["half \uD83D.txt", "half -.txt"],
    ["", "file"],
  ])("%j is made one that it takes", (given, safe) => {
    expect(safeName(given)).toBe(safe);
  });
  test("is cut when it is too long, and keeps its ending", () => {
    expect(safeName(`${"long ".repeat(60)}.xlsx`)).toMatch(/^(long ?)+\.xlsx$/);
    expect(safeName("x".repeat(400)).length).toBe(100);
  });
  test("gets a number before its ending", () => {
    expect(numbered("report.final.pdf", 1)).toBe("report.final.pdf");
    expect(numbered("report.final.pdf", 2)).toBe("report.final 2.pdf");
    expect(numbered("README", 3)).toBe("README 3");
  });
});

test("files that are empty or too big are refused with what to do", () => {
  expect(whyNotUpload({ size: largestFile })).toBeUndefined();
  expect(whyNotUpload({ size: 0 })).toBe("The file is empty. Choose another file.");
  expect(whyNotUpload({ size: 300 * 1024 * 1024 })).toContain(
    "The largest you can add here is 100 MB. Put it into SharePoint",
  );
  expect([1000, 2048, 5.24 * 1024 * 1024].map(formatSize)).toEqual(["1000 bytes", "2 KB", "5.2 MB"]);
});
