import { describe, expect, test } from "vitest";
import { formatSize, largestFile, whyNotContent, whyNotUpload } from "../../src/features/assurance/evidenceFile.ts";
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
  expect(whyNotUpload({ name: "report.pdf", size: largestFile })).toBeUndefined();
  expect(whyNotUpload({ name: "report.pdf", size: 0 })).toBe("The file is empty. Choose another file.");
  expect(whyNotUpload({ name: "report.pdf", size: 300 * 1024 * 1024 })).toContain(
    "The largest you can add here is 100 MB. Put it into SharePoint",
  );
  expect([1000, 2048, 5.24 * 1024 * 1024].map(formatSize)).toEqual(["1000 bytes", "2 KB", "5.2 MB"]);
});

describe("a file that runs when it is opened is refused", () => {
  test.each([
    "page.html",
    "PAGE.HTM",
    "page.xhtml",
    "page.mht",
    "app.hta",
    "drawing.svg",
    "style.xsl",
    "page.aspx",
    "code.js",
    "code.mjs",
    "code.vbs",
    "setup.exe",
    "link.url",
    "report.pdf.html",
    "page.html. ",
  ])("by its name %j, and is told what to do", (name) => {
    expect(whyNotUpload({ name, size: 10 })).toMatch(/^Files that end in \.\w+ cannot be added, .* Add it as a PDF/);
  });

  test.each(["report.pdf", "figures.xlsx", "letter.docx", "notes.txt", "photo.jpg", "data.xml", "html", "mail.eml"])(
    "but %j is not, by its name",
    (name) => {
      expect(whyNotUpload({ name, size: 10 })).toBeUndefined();
    },
  );

  test.each([
    ["a page", "<!DOCTYPE html><title>Hello</title>"],
    ["a page after blanks and a comment", "\n \t<!-- minutes --><HTML lang=en>"],
    ["a page after the mark of UTF-8", "\ufeff<html>"],
    ["a script", "<script>alert(1)</script>"],
    ["an image that runs", "<img src=x onerror=alert(1)>"],
    ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ["a drawing in XML", '<?xml version="1.0"?>\n<!-- x -->\n<svg onload="alert(1)"/>'],
    ["a drawing under another prefix", '<?xml version="1.0"?><x:svg xmlns:x="http://www.w3.org/2000/svg"/>'],
    ["a page in XML data", '<data><a:script xmlns:a="http://www.w3.org/1999/xhtml">alert(1)</a:script></data>'],
    ["XML with a style sheet", '<?xml version="1.0"?><?xml-stylesheet href="x.xsl"?><data/>'],
    ["a program", "MZ\u0090\u0000\u0003\u0000"],
  ])("by its content, whatever its name: %s", async (_, content) => {
    expect(await whyNotContent(new Blob([content]))).toMatch(/whatever its name says/);
  });

  test("by its content, a page in UTF-16", async () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("<html><body>", "utf16le")]);
    expect(await whyNotContent(new Blob([wide]))).toMatch(/whatever its name says/);
  });

  test.each([
    ["words", "MZ: minutes of the meeting, <html> and all"],
    ["a PDF", "%PDF-1.7\n<</Type/Catalog>>"],
    ["a document", "PK\u0003\u0004[Content_Types].xml<html>"],
    ["data in XML", '<?xml version="1.0"?><readings><reading month="3">12</reading></readings>'],
    ["a message", "Received: from council.example\nMIME-Version: 1.0\n\n<html>"],
    ["less than", "<5 of 20 families answered"],
    ["nothing", ""],
  ])("but not %s", async (_, content) => {
    expect(await whyNotContent(new Blob([content]))).toBeUndefined();
  });
});
