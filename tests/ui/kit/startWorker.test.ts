// In a real browser under the product's policy of content: a worker of the tab starts and writes large files, and nothing else can be started.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { securityHeaders } from "../../../src/host/headers.ts";
import { asInProduction } from "../../../src/local/build.ts";
import { readFolder } from "../../../src/local/folders.ts";
import { answer, type Listening, listen } from "../../../src/local/servers.ts";
import { closeWindows, sharedBrowser } from "../../support/browser.ts";
import { checkWord } from "../../support/office/checkWord.ts";
import { largeBook, largeRows } from "../../support/office/large.ts";
import { wordText } from "../../support/office/wordText.ts";
import { workbookCells } from "../../support/office/workbookCells.ts";
import type { Written } from "./worker/main.ts";

let browser: Browser;
let port: Listening;
let page: Page;
let folder: string;
const errors: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "improvement-board-worker-"));
  await asInProduction(() =>
    build({
      configFile: false,
      root: join(import.meta.dirname, "worker"),
      base: "./",
      logLevel: "warn",
      worker: { format: "es" },
      build: { outDir: folder, emptyOutDir: true, target: "es2022", minify: false, chunkSizeWarningLimit: 10_000 },
    }),
  );
  [browser, port] = await Promise.all([sharedBrowser(), listen(0)]);
  const told = { authority: "https://login.test/t", sharePointOrigin: "https://sharepoint.test", hostOrigins: [] };
  const headers = securityHeaders(told);
  const file = readFolder(folder, headers);
  port.answerWith(
    answer([`localhost:${port.port}`], (request) => {
      return file(new URL(request.url).pathname) ?? new Response("Not found\n", { status: 404, headers });
    }),
  );
  page = await browser.newPage();
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.addInitScript(() => {
    const offences: string[] = [];
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => offences.push(effectiveDirective));
    Object.assign(window, { offences });
  });
  await page.goto(`http://localhost:${port.port}/index.html`);
  await page.waitForFunction(() => "workers" in window);
});

afterAll(async () => {
  await closeWindows(browser);
  await port?.close();
  await rm(folder, { recursive: true, force: true });
});

const offences = () => page.evaluate(() => (window as unknown as { offences: string[] }).offences.splice(0));

const files: Record<string, Uint8Array> = {};
let rowsRead = 0;

describe("a worker of the tab that writes 5,000 rows", () => {
  test("writes them without offending the policy, in the page or in itself", async () => {
    const written: Written = await page.evaluate(() => window.workers.write(5000));
    for (const [name, text] of Object.entries(written.files)) files[name] = new Uint8Array(Buffer.from(text, "base64"));
    expect([written.offences, await offences(), errors]).toEqual([[], [], []]);
    rowsRead = written.rowsRead;
  });

  test("reads every one of them, and their header row, from the workbook", () => {
    expect(rowsRead).toBe(5001);
  });

  test("writes every one of them into the Word file", () => {
    const table = wordText(files.word ?? new Uint8Array()).find((part) => part.kind === "table");
    expect(table).toMatchObject({ rows: largeRows(5000) });
  });

  test("writes every one of them into the workbook", () => {
    const [sheet] = workbookCells(files.book ?? new Uint8Array());
    const expected = largeBook(5000).sheets[0]?.rows.map((row) =>
      row.map((value, at) => (at === 4 ? { day: value } : value)),
    );
    expect(sheet?.rows.slice(2)).toEqual(expected);
  });

  test("draws the picture at twice its size, hatched", () => {
    const { width, height, data } = PNG.sync.read(Buffer.from(files.png ?? []));
    const colours = new Set(Array.from({ length: data.length / 4 }, (_, at) => data.readUInt32BE(at * 4)));
    expect([width, height]).toEqual([200, 80]);
    for (const colour of [0x107c10ff, 0xffffffff]) expect(colours).toContain(colour);
    expect(colours.size).toBeGreaterThan(10);
  });

  test("takes another Word file for a template", () => {
    expect(checkWord(files.again ?? new Uint8Array())).toEqual([]);
  });
});

describe("a worker of the tab that reads", () => {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

  test("5,000 rows of a Word file, without offending the policy", async () => {
    // What the first worker wrote.
    const word = files.word ?? new Uint8Array();
    const read = await page.evaluate((file) => window.workers.read({ file, name: "plan.docx" }), base64(word));
    const rows = read.kind === "tables" ? read.tables.flatMap((table) => table.rows) : [];
    expect(rows.slice(1).map(({ cells }) => cells.map(({ text }) => text))).toEqual(largeRows(5000));
    expect([await offences(), errors]).toEqual([[], []]);
  });

  test("markup that was pasted, of which nothing runs or is fetched", async () => {
    const html =
      '<table><tr><td>Text<img src="https://evil.invalid/x.png" onerror="alert(1)"><script>alert(1)</script></td></tr></table>';
    const read = await page.evaluate((html) => window.workers.read({ html }), html);
    expect(read).toMatchObject({ tables: [{ rows: [{ cells: [{ text: "Text" }] }] }] });
    expect([await offences(), errors]).toEqual([[], []]);
  });

  test("a file that it cannot read, and says why", async () => {
    const file = base64(new TextEncoder().encode("%PDF-1.7"));
    const read = await page.evaluate((file) => window.workers.read({ file, name: "plan.pdf" }), file);
    expect(read).toMatchObject({ kind: "refused", reason: expect.stringContaining("PDF") });
  });
});

test.each([
  "https://evil.invalid/worker.js",
  "//evil.invalid/worker.js",
  "data:text/javascript,1",
  "blob:http://localhost/1",
  "/other.js",
  "../other.js",
  "assets/../../other.js",
  "%2e%2e/other.js",
  "javascript:1",
])("%s is refused before anything is requested", async (url) => {
  const said = await page.evaluate((url) => {
    try {
      window.workers.start(url);
      return "started";
    } catch (problem) {
      return String(problem);
    }
  }, url);
  expect(said).toContain("Not a file of the tab");
});

test.each(["improvement-board-worker", "another", "default"])(
  "a second policy called %s is refused by the browser",
  async (name) => {
    const made = await page.evaluate((name) => {
      const { trustedTypes } = window as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): unknown };
      };
      try {
        trustedTypes.createPolicy(name, { createScriptURL: (url: string) => url });
        return true;
      } catch {
        return false;
      }
    }, name);
    expect([made, await offences()]).toEqual([false, ["trusted-types"]]);
  },
);

test("without the policy no worker starts, not even one of the tab's own", async () => {
  const started = await page.evaluate(() => {
    try {
      new Worker(document.querySelector("script")?.src ?? "", { type: "module" });
      return true;
    } catch {
      return false;
    }
  });
  expect([started, await offences()]).toEqual([false, ["require-trusted-types-for"]]);
});
