// Random plans, written as Word files by python-docx, saved again by LibreOffice, and read from both.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSource } from "../../../src/office/readSource.ts";
import type { Source } from "../../../src/office/source.ts";
import { runPython } from "../../support/sources/python.ts";
import { type RandomPlan, randomPlans } from "../../support/sources/randomPlan.ts";
import { converted } from "../office/soffice.ts";
import { type NumberedPlan, placeOf, randomNumbers } from "./numbers.ts";

export interface Outcome {
  readonly mistakes: readonly string[];
  readonly figures: readonly string[];
}

const together = 100;

export async function wordMistakes({
  runs,
  seed,
  python,
}: {
  runs: number;
  seed: number;
  python: string;
}): Promise<Outcome> {
  const plans = randomPlans(runs, seed);
  const numbers = randomNumbers(plans, seed);
  const mistakes: string[] = [];
  let [cells, labels] = [0, 0];
  for (let first = 0; first < runs; first += together) {
    const some = plans.slice(first, first + together).map((plan, index) => ({ name: `plan${first + index}`, plan }));
    const own = writtenByPython(
      python,
      some.map(({ name, plan }, index) => given(name, plan, numbers[first + index])),
    );
    const saved = converted(own, "docx:MS Word 2007 XML");
    for (const [index, { name, plan }] of some.entries()) {
      const expected = expectedOf(plan, numbers[first + index]);
      cells += expected.flatMap(({ rows }) => rows.flat()).length;
      labels += numbers[first + index]?.labels.size ?? 0;
      for (const [writer, bytes] of [
        ["python-docx", own[`${name}.docx`]],
        ["LibreOffice", saved.get(`${name}.docx`)],
      ] as const) {
        const difference = differenceOf(await readSource(bytes ?? new Uint8Array(), `${name}.docx`), expected);
        if (difference) mistakes.push(`${name} of seed ${seed}, by ${writer}: ${difference}`);
      }
    }
  }
  return {
    mistakes,
    figures: [`- Word: ${runs} plans, ${cells} cells, ${labels} automatic numbers, each read from two files`],
  };
}

function given(name: string, plan: RandomPlan, numbers: NumberedPlan | undefined) {
  const tables = plan.map((table, at) => ({
    ...table,
    rows: table.rows.map((row, line) =>
      row.map((text, column) => ({
        lines: text.split("\n"),
        label: numbers?.labels.get(placeOf(at, line, column)) ?? null,
      })),
    ),
  }));
  return { name, tables, definitions: numbers?.definitions, lists: numbers?.lists };
}

function writtenByPython(python: string, plans: readonly unknown[]): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), "improvement-board-reading-"));
  try {
    runPython(python, [join(import.meta.dirname, "writeWord.py")], { folder, plans });
    return Object.fromEntries(
      readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Expected {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly { readonly text: string; readonly number?: string; readonly merged?: string }[])[];
}

function expectedOf(plan: RandomPlan, numbers: NumberedPlan | undefined): Expected[] {
  let open: readonly string[] = [];
  return plan.map(({ headings, rows, merged }, at) => {
    open = headings.length > 0 ? headings : open;
    const cells = rows.map((row, line) =>
      row.map((text, column) => {
        const over = merged.find((each) => each.column === column && each.first < line && line <= each.last);
        const label = numbers?.labels.get(placeOf(at, over?.first ?? line, column))?.text;
        const number = label?.replace(/^\(|[.)]$/g, "");
        return {
          text: label === undefined ? text : `${label} ${text}`.trim(),
          ...(number === undefined ? {} : { number }),
          ...(over ? { merged: "above" } : {}),
        };
      }),
    );
    return { headings: open, rows: cells };
  });
}

function differenceOf(source: Source, expected: readonly Expected[]): string | undefined {
  if (source.kind === "refused") return source.reason;
  if (source.notes.length > 0) return source.notes.join(" ");
  const read = source.tables.map(({ headings, rows }) => ({ headings, rows: rows.map(({ cells }) => cells) }));
  const [a, b] = [linesOf(expected), linesOf(read)];
  const at = a.findIndex((line, index) => line !== b[index]);
  if (at < 0 && a.length === b.length) return undefined;
  return `\n  expected ${a[at] ?? "nothing more"}\n  read     ${b[at] ?? b.at(-1)}`;
}

const linesOf = (tables: readonly Expected[]) =>
  tables.flatMap(({ headings, rows }) => [
    JSON.stringify(headings),
    ...rows.flatMap((row) => row.map(({ text, number, merged }) => JSON.stringify([text, number, merged]))),
  ]);
