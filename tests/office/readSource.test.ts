// What a file is, by its content; and the page's side of the worker that reads it.
import { afterEach, describe, expect, test, vi } from "vitest";
import { readInWorker } from "../../src/office/readInWorker.ts";
import { readOrder } from "../../src/office/readOrder.ts";
import { readSource } from "../../src/office/readSource.ts";
import type { Source } from "../../src/office/source.ts";
import { zipped } from "../support/office/councilTemplate.ts";
import { tbl, tr, wordFile } from "../support/sources/wordFile.ts";

const text = (content: string) => new TextEncoder().encode(content);
const plan = wordFile(tbl([tr(["One"])]));
const rel = (target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;

test.each([
  ["plan.docx", plan],
  ["plan.xlsx, which is a Word file", plan],
  ["plan.xls, which is a web page", text("\n<html><table><tr><td>One</table>")],
])("%s is read", async (name, bytes) => {
  expect(await readSource(bytes, name)).toMatchObject({ tables: [{ rows: [{ cells: [{ text: "One" }] }] }] });
});

test.each([
  ["plan.docx", new Uint8Array(), "is empty"],
  ["plan.doc", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "password, or was saved by Office 2003"],
  ["plan.pdf", text("%PDF-1.7"), "PDF"],
  ["plan.rtf", text("{\\rtf1"), "RTF"],
  ["plan.docx", plan.slice(0, plan.length - 30), "damaged or incomplete"],
  ["plan.zip", zipped({ "a.txt": "a" }), "is not a Word file (.docx), a workbook (.xlsx) or a CSV file"],
  [
    "plan.png",
    new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    "is not a Word file (.docx), a workbook (.xlsx) or a CSV file",
  ],
  ["plan.pptx", zipped({ "_rels/.rels": rel("ppt/presentation.xml") }), "is not a Word file"],
  ["plan.odt", zipped({ mimetype: "application/vnd.oasis.opendocument.text" }), "LibreOffice"],
  [
    "plan.xlsb",
    zipped({
      "_rels/.rels": rel("xl/workbook.bin"),
      "[Content_Types].xml":
        '<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
    }),
    "binary workbook",
  ],
])("%s is refused (%#)", async (name, bytes, said) => {
  expect(await readSource(bytes, name)).toEqual({ kind: "refused", reason: expect.stringContaining(said) });
});

test("a file of 200 MB is refused before any of it is read", async () => {
  const file = { size: 200e6, arrayBuffer: () => Promise.reject(new Error("It was read.")) } as unknown as Blob;
  const source = await readOrder({ kind: "file", file, name: "plan.docx" });
  expect(source).toEqual({ kind: "refused", reason: expect.stringContaining("larger than 50 MB") });
});

describe("the worker", () => {
  /** Carries the order out where a browser would have a thread; `answers`: or is busy for ever. */
  class Thread {
    onmessage: ((event: { readonly data: Source }) => void) | null = null;
    onerror: (() => void) | null = null;
    hasEnded = false;
    readonly does: "answers" | "fails" | "hangs";
    constructor(does: "answers" | "fails" | "hangs") {
      this.does = does;
    }
    async postMessage(order: Parameters<typeof readOrder>[0]) {
      if (this.does === "answers") this.onmessage?.({ data: await readOrder(order) });
      else if (this.does === "fails") this.onerror?.();
    }
    terminate() {
      this.hasEnded = true;
    }
  }
  afterEach(() => void vi.useRealTimers());

  function begin(does: Thread["does"], stop?: AbortSignal) {
    const thread = new Thread(does);
    const order = { kind: "file", file: new Blob([plan]), name: "plan.docx" } as const;
    return { thread, source: readInWorker(() => thread as unknown as Worker, order, stop) };
  }

  test("answers, and is ended", async () => {
    const { thread, source } = begin("answers");
    expect([(await source).kind, thread.hasEnded]).toEqual(["tables", true]);
  });

  test("is ended when somebody stops it", async () => {
    const stop = new AbortController();
    const { thread, source } = begin("hangs", stop.signal);
    stop.abort();
    expect([await source, thread.hasEnded]).toEqual([
      { kind: "refused", reason: "You stopped reading the file." },
      true,
    ]);
  });

  test("is ended after a minute", async () => {
    vi.useFakeTimers();
    const { thread, source } = begin("hangs");
    vi.advanceTimersByTime(59_999);
    expect(thread.hasEnded).toBe(false);
    vi.advanceTimersByTime(1);
    expect([await source, thread.hasEnded]).toEqual([
      { kind: "refused", reason: expect.stringContaining("took too long") },
      true,
    ]);
  });

  test("that fails is ended, and people are told", async () => {
    const { thread, source } = begin("fails");
    expect([(await source).kind, thread.hasEnded]).toEqual(["refused", true]);
  });
});
