// LibreOffice without a window, with a profile of its own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const taggedPdf = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
/** Comma, double quote, UTF-8, all sheets, cells as they are stored: https://wiki.documentfoundation.org/Documentation/DevGuide/Spreadsheet_Documents */
export const csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** What becomes of these files, by name, in the format that is asked for. */
export function converted(
  files: Readonly<Record<string, Uint8Array>>,
  format: string,
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "improvement-board-office-"));
  const [into, profile] = [join(folder, "out"), join(folder, "profile")];
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const paths = Object.keys(files).map((name) => join(folder, name));
    const profileOf = `-env:UserInstallation=file://${profile}`;
    execFileSync("soffice", ["--headless", profileOf, "--convert-to", format, "--outdir", into, ...paths], {
      stdio: "pipe",
    });
    return new Map(readdirSync(into).map((name) => [name, readFileSync(join(into, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How often each kind of element is in the structure of a tagged PDF. */
export function structureOf(pdf: Uint8Array): ReadonlyMap<string, number> {
  const folder = mkdtempSync(join(tmpdir(), "improvement-board-pdf-"));
  try {
    writeFileSync(join(folder, "a.pdf"), pdf);
    const said = execFileSync("pdfinfo", ["-struct", join(folder, "a.pdf")], {
      encoding: "utf8",
      maxBuffer: 1e9,
      stdio: "pipe",
    });
    const counts = new Map<string, number>();
    for (const [, kind = ""] of said.matchAll(/^ *([A-Z][A-Za-z0-9]*)(?: \w+)?(?: ".*")?(?: \([a-z]+\))?:?$/gm))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
