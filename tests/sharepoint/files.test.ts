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
    ["CON.docx", "CON file.docx"],
    ["nul", "nul file"],
    ["Aux .tar.gz", "Aux file.tar.gz"],
    ["COM0", "COM0 file"],
    ["lpt9.pdf", "lpt9 file.pdf"],
    ["desktop.ini", "desktop file.ini"],
    [".lock", "lock"],
    ["my_VTI_notes.docx", "my-vti-notes.docx"],
    ["report.docx . ", "report.docx"],
    ["CONTRACT.docx", "CONTRACT.docx"],
    // Reserved only when it has been cut.
    [`con${" ".repeat(97)}x.pdf`, "con file.pdf"],
    ["", "file"],
  ])("%j is made one that it takes", (given, safe) => {
    expect(safeName(given)).toBe(safe);
  });
  test("is cut when it is too long, and keeps its ending", () => {
    expect(safeName(`${"long ".repeat(60)}.xlsx`)).toMatch(/^(long ?)+\.xlsx$/);
    expect(safeName("x".repeat(400)).length).toBe(100);
  });
  test("is never cut within a character", () => {
    expect(safeName(`${"x".repeat(99)}😀.pdf`)).toBe(`${"x".repeat(99)}.pdf`);
    expect(safeName(`${"x".repeat(99)}👩🏽‍🚒tude`)).toBe("x".repeat(99));
    expect(() => encodeURIComponent(safeName(`${"😀".repeat(80)}.pdf`))).not.toThrow();
  });
  test("does not end in a point or a blank where it was cut", () => {
    expect(safeName(`${"x".repeat(98)}. y`)).toBe("x".repeat(98));
  });
  test("without an ending is whole, whatever points are in it", () => {
    const minutes = "1. Minutes of the Improvement Board held on 5 June";
    expect(safeName(minutes)).toBe(minutes);
    expect(numbered(minutes, 2)).toBe(`${minutes} 2`);
    expect(numbered("Plan v1.2", 2)).toBe("Plan v1.2 2");
    expect(["archive.7z", "song.mp4", "Budget.numbers"].map((name) => numbered(name, 2))).toEqual([
      "archive 2.7z",
      "song 2.mp4",
      "Budget 2.numbers",
    ]);
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
