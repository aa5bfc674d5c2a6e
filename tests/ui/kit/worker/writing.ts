// Writes a large document and a large workbook in a worker, with a template, a picture and CSV, and reads the workbook again.
import { writeCsv } from "../../../../src/office/csv.ts";
import { type Drawing, pngOf } from "../../../../src/office/drawing.ts";
import { readWorkbook } from "../../../../src/office/readWorkbook.ts";
import { readTemplate } from "../../../../src/office/template.ts";
import { writeWord } from "../../../../src/office/word.ts";
import { writeWorkbook } from "../../../../src/office/workbook.ts";
import { largeBook, largeDocument } from "../../../support/office/large.ts";
import type { Written } from "./main.ts";

const offences: string[] = [];
self.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) =>
  offences.push(`${effectiveDirective} ${blockedURI}`),
);

const bar: Drawing = {
  width: 100,
  height: 40,
  shapes: [
    { kind: "rect", x: 0, y: 0, width: 50, height: 40, fill: "#107c10", hatch: "up" },
    { kind: "rect", x: 50, y: 0, width: 50, height: 20, stroke: "#000000", hatch: "dots" },
    { kind: "text", x: 60, y: 35, text: "Text", size: 10, fill: "#000000", anchor: "start", isStrong: true },
    { kind: "line", x1: 0, y1: 39, x2: 100, y2: 39, stroke: "#c50f1f", dash: [2, 2] },
  ],
};

self.onmessage = async ({ data: rows }: MessageEvent<number>) => {
  const picture = { kind: "picture", title: "Title", description: "Description", drawing: bar } as const;
  const document = largeDocument(rows, [picture]);
  const word = await writeWord(document, { png: pngOf });
  const book = await writeWorkbook(largeBook(rows));
  const csv = new TextEncoder().encode(writeCsv(["a"], [["=1"]]));
  const read = readTemplate(await writeWord(largeDocument(1), { png: pngOf }));
  if (read.kind === "refused") throw new Error(read.reason);
  const again = await writeWord(largeDocument(1), { png: pngOf, template: read.template });
  const source = await readWorkbook(book);
  const rowsRead = source.kind === "tables" ? source.tables.reduce((sum, table) => sum + table.rows.length, 0) : 0;
  const files = { word, book, csv, png: await pngOf(bar), again };
  const entries = Object.entries(files).map(([name, bytes]) => [name, base64(bytes)]);
  const answer: Written = { files: Object.fromEntries(entries), rowsRead, offences };
  self.postMessage(answer);
};

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
