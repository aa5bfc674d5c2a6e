// npm run campaign -- readingSheets [--runs 100] [--seed N]: random plans as workbooks and as separated text, written by openpyxl, LibreOffice and
// Python's csv, and read back. It needs python3 with openpyxl, and soffice (Debian: python3-openpyxl, libreoffice-calc).
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { readCsv } from "../../src/office/readCsv.ts";
import { readWorkbook } from "../../src/office/readWorkbook.ts";
import type { Source } from "../../src/office/source.ts";
import { converted } from "./office/soffice.ts";
import { isWestern, randomSheet, type SheetPlan, trimmed } from "./reading/sheetPlans.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "100" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const runs = Number(values.runs);
const first = Number(values.seed) * 1_000_000;

const python = ["python3", "/usr/bin/python3"].find((name) => spawnSync(name, ["-c", "import openpyxl"]).status === 0);
const missing = [python ? [] : ["python3 with openpyxl"], spawnSync("soffice", ["--version"]).error ? ["soffice"] : []];
if (!python || missing.flat().length > 0) {
  console.error(
    `Not found: ${missing.flat().join(", ")}. On Debian: apt-get install python3-openpyxl libreoffice-calc`,
  );
  process.exitCode = 1;
} else await prove(python);

interface Case extends SheetPlan {
  readonly csv: { separator: string; end: string; encoding: string; quotesAll: boolean; isNamed: boolean };
}

function caseOf(seed: number): Case {
  const plan = randomSheet(seed);
  const encodings = ["utf-8", "utf-8-sig", "utf-16", ...(plan.lines.flat().every(isWestern) ? ["cp1252"] : [])];
  const pick = <T>(all: readonly T[], salt: number) => all[(seed * 31 + salt * 17 + (seed >> 3)) % all.length] as T;
  const csv = {
    separator: pick([",", ";", "\t", "|"], 1),
    end: pick(["\r\n", "\n"], 2),
    encoding: pick(encodings, 3),
    quotesAll: pick([true, false, false], 4),
    isNamed: pick([true, false, false, false], 5),
  };
  return { ...plan, csv };
}

async function prove(python: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "improvement-board-sheets-"));
  const differences = new Map<string, string[]>();
  let read = 0;
  const compare = (
    what: string,
    { number, actual, expected }: { number: number; actual: unknown; expected: unknown },
  ) => {
    read += 1;
    if (isDeepStrictEqual(actual, expected)) return;
    differences.set(what, [
      ...(differences.get(what) ?? []),
      `seed ${first + number}: ${firstDifference(actual, expected)}`,
    ]);
  };
  try {
    const most = 200;
    for (let start = 0; start < runs; start += most) {
      const plans = Array.from({ length: Math.min(most, runs - start) }, (_, at) => caseOf(first + start + at));
      writeFileSync(join(folder, "plans.json"), JSON.stringify(plans));
      execFileSync(python, [join(import.meta.dirname, "reading/writeSheets.py"), join(folder, "plans.json"), folder]);
      const file = (at: number, end: string) => new Uint8Array(readFileSync(join(folder, `${at}.${end}`)));
      const books = Object.fromEntries(plans.map((_, at) => [`${at}.xlsx`, file(at, "xlsx")]));
      const texts = Object.fromEntries(plans.map((_, at) => [`${at}.csv`, file(at, "csv")]));
      const again = converted(books, "xlsx:Calc MS Excel 2007 XML");
      const open = converted(books, "ods");
      const overOds = converted(Object.fromEntries(open), "xlsx:Calc MS Excel 2007 XML");
      const csvs = [",", ";", "\t"].map((separator, at) => {
        const charset = [76, 65_535, 1][at];
        // With more settings after these, it writes what is stored instead of what is shown.
        const filter = `csv:Text - txt - csv (StarCalc):${separator.charCodeAt(0)},34,${charset},1,,1033,false,true`;
        return converted(books, filter);
      });
      for (const [at, plan] of plans.entries()) {
        const number = start + at;
        for (const [what, bytes] of [
          ["Excel, by openpyxl", books[`${at}.xlsx`]],
          ["Excel, saved again by LibreOffice", again.get(`${at}.xlsx`)],
          ["Excel, by LibreOffice from .ods", overOds.get(`${at}.xlsx`)],
        ] as const)
          compare(what, {
            number,
            actual: tablesOf(await readWorkbook(bytes ?? new Uint8Array())),
            expected: plan.tables,
          });
        compare("CSV, by Python", {
          number,
          actual: linesOf(readCsv(texts[`${at}.csv`] ?? new Uint8Array())),
          expected: plan.lines,
        });
        if (plan.hasHidden) continue;
        for (const [index, name] of ["UTF-8", "UTF-16", "Windows-1252"].entries()) {
          if (name === "Windows-1252" && !plan.lines.flat().every(isWestern)) continue;
          const source = readCsv(csvs[index]?.get(`${at}.csv`) ?? new Uint8Array());
          compare(`CSV in ${name}, by LibreOffice`, { number, actual: linesOf(source), expected: shownLines(plan) });
        }
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const [what, all] of differences) {
    console.log(`${what}: ${all.length} differ`);
    for (const one of all.slice(0, 5)) console.log(`  ${one}`);
  }
  console.log(
    `readingSheets: ${runs} plans from seed ${first}, ${read} files read, ${[...differences.values()].flat().length} differ`,
  );
  if (differences.size > 0) process.exitCode = 1;
}

function tablesOf(source: Source): unknown {
  return source.kind === "tables" ? source.tables : source.reason;
}

function linesOf(source: Source): unknown {
  if (source.kind === "refused") return source.reason;
  return source.tables.flatMap(({ rows }) => rows.map(({ cells }) => trimmed(cells.map(({ text }) => text))));
}

/** LibreOffice writes a day as its format shows it. */
function shownLines({ lines, rows }: SheetPlan): readonly (readonly string[])[] {
  return lines.map((line, index) => {
    const days = rows[index]?.cells.filter(({ kind }) => kind === "day") ?? [];
    return line.map((text, at) => {
      const day = days.find(({ column }) => column === at + 1);
      return day ? shownDay(String(day.value), day.format ?? "") : text;
    });
  });
}

function shownDay(day: string, format: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const name = new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { month: "long", timeZone: "UTC" });
  const shown: Readonly<Record<string, string>> = {
    "d mmmm yyyy": `${Number(date)} ${name} ${year}`,
    "yyyy-mm-dd": day,
    "dd/mm/yyyy": `${date}/${month}/${year}`,
    "d-mmm-yy": `${Number(date)}-${name.slice(0, 3)}-${year.slice(2)}`,
  };
  return shown[format] ?? day;
}

function firstDifference(actual: unknown, expected: unknown): string {
  const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const part = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  return `read …${part(one)}…, expected …${part(other)}…`;
}
