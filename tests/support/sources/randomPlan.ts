// Random plans as tables of plain text, the same for the same seed: what a reader must give back, whoever wrote the file.
import fc from "fast-check";

export interface PlainTable {
  /** Headings that are written above it, outermost first. None: those of the table before stay open. */
  readonly headings: readonly string[];
  /** The first row is the header. All have as many cells; a cell's lines are separated by "\n", and none of them is blank. */
  readonly rows: readonly (readonly string[])[];
  /** Cells that are merged downwards: a column, the first and the last row. */
  readonly merged: readonly { readonly column: number; readonly first: number; readonly last: number }[];
}

export type RandomPlan = readonly PlainTable[];

const words = [
  ...[
    "Agree",
    "publish",
    "the recovery plan",
    "members",
    "£1.5m",
    "5%",
    "Q3 2027/28",
    "=SUM(A1)",
    "#N/A",
    "-",
    "TBC",
    "007",
    "1e5",
  ],
  ...[
    "“quoted”",
    '"quotes"',
    "it's",
    "<b>",
    "&amp;",
    "a;b",
    "a,b",
    "naïve",
    "Łódź",
    "漢字",
    "🏛️",
    "نص",
    "e\u0301",
    "x".repeat(300),
  ],
  ...[
    "31/12/2026",
    "May 2015 – April 2016",
    "By end Dec",
    "onwards",
    "1.1.1",
    "(a)",
    "•",
    "*",
    "Page 2",
    "co-opt",
    "N/A",
  ],
];

const line = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((some) => some.join(" "));
const title = fc.array(fc.constantFrom("Ref", "Action", "Lead", "Due by", "RAG", "Outcome & measure"), {
  minLength: 1,
  maxLength: 2,
});
const cell = fc.oneof(
  { weight: 6, arbitrary: line },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 2, arbitrary: fc.array(line, { minLength: 2, maxLength: 4 }).map((lines) => lines.join("\n")) },
);

function tableOf(columns: number, level: number): fc.Arbitrary<PlainTable> {
  const rowOf = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: columns, maxLength: columns });
  // Its last cell is never blank, so that no row is, whatever is merged in it.
  const row = fc.tuple(rowOf(cell), line).map(([cells, last]) => [...cells.slice(0, -1), last]);
  return fc
    .record({
      headings: fc.array(line, { minLength: level, maxLength: level }),
      header: rowOf(title.map((some) => some.join(" "))),
      body: fc.array(row, { minLength: 1, maxLength: 12 }),
      merges: fc.array(
        fc.record({
          column: fc.nat(Math.max(columns - 2, 0)),
          first: fc.integer({ min: 1, max: 12 }),
          more: fc.integer({ min: 1, max: 4 }),
        }),
        { maxLength: 3 },
      ),
    })
    .map(({ headings, header, body, merges }) => withMerges({ headings, rows: [header, ...body], merged: [] }, merges));
}

function withMerges(table: PlainTable, wanted: readonly { column: number; first: number; more: number }[]): PlainTable {
  const columns = table.rows[0]?.length ?? 0;
  const merged = wanted
    .map(({ column, first, more }) => ({ column, first, last: Math.min(first + more, table.rows.length - 1) }))
    .filter(({ first, last }) => columns > 1 && last > first)
    .filter((one, index, all) => all.findIndex(({ column }) => column === one.column) === index);
  const rows = table.rows.map((row, index) =>
    row.map((text, column) => {
      const over = merged.find((each) => each.column === column && each.first < index && index <= each.last);
      return over ? (table.rows[over.first]?.[column] ?? "") : text;
    }),
  );
  return { ...table, rows, merged };
}

const plan: fc.Arbitrary<RandomPlan> = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 8 }), fc.nat(3)), { minLength: 1, maxLength: 4 })
  .chain((shapes) => fc.tuple(...shapes.map(([columns, level]) => tableOf(columns, level))));

export const randomPlans = (count: number, seed: number): RandomPlan[] => fc.sample(plan, { numRuns: count, seed });
