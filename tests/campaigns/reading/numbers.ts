// Random automatic numbers for the cells of a plan, and what they are, counted backwards from each: not as the reader counts them.
import fc from "fast-check";
import type { RandomPlan } from "../../support/sources/randomPlan.ts";

interface Level {
  readonly format: "decimal" | "lowerLetter" | "upperRoman";
  readonly text: string;
  readonly start: number;
}

interface List {
  readonly definition: number;
  /** By level: only the first may be said. */
  readonly starts: Readonly<Record<number, number>>;
}

interface Numbered {
  readonly definitions: readonly (readonly Level[])[];
  readonly lists: readonly List[];
}

export interface Label {
  readonly list: number;
  readonly level: number;
}

export interface NumberedPlan extends Numbered {
  /** By table, row and column. */
  readonly labels: ReadonlyMap<string, Label & { readonly text: string }>;
}

export const placeOf = (table: number, row: number, column: number) => `${table} ${row} ${column}`;

const format = fc.constantFrom("decimal" as const, "lowerLetter" as const, "upperRoman" as const);
const start = fc.integer({ min: 1, max: 4 });
const level = (texts: readonly string[]) => fc.record({ format, text: fc.constantFrom(...texts), start });
const definition = fc.tuple(
  level(["%1", "%1.", "Action %1"]),
  level(["%1.%2", "%2)", "(%1.%2)"]),
  level(["%1.%2.%3", "%3.", "%2-%3"]),
);
const list = fc.record({
  definition: fc.nat(1),
  starts: fc.oneof(
    fc.constant({}),
    start.map((first) => ({ 0: first })),
  ),
});
const numbered = fc.record({
  definitions: fc.tuple(definition, definition),
  lists: fc.array(list, { minLength: 2, maxLength: 5 }),
  choices: fc.array(fc.record({ list: fc.nat(4), level: fc.nat(2), is: fc.nat(3) }), { minLength: 50, maxLength: 50 }),
});

export function randomNumbers(plans: readonly RandomPlan[], seed: number): NumberedPlan[] {
  return fc.sample(numbered, { numRuns: plans.length, seed }).map(({ choices, ...lists }, index) => {
    const places = cellsOf(plans[index] ?? []);
    const labels = new Map<string, Label & { text: string }>();
    const before: Label[] = [];
    for (const [at, place] of places.entries()) {
      const choice = choices[at % choices.length];
      // A quarter of the cells.
      if (!choice || choice.is > 0) continue;
      const label = possible({ list: choice.list % lists.lists.length, level: choice.level }, before, lists);
      before.push(label);
      labels.set(place, { ...label, text: textOf(before, lists) });
    }
    return { ...lists, labels };
  });
}

/** In the order of the document, without those that a merged cell covers. */
function cellsOf(plan: RandomPlan): string[] {
  return plan.flatMap(({ rows, merged }, table) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((_, column) => {
        const isCovered = merged.some((each) => each.column === column && each.first < row && row <= each.last);
        return isCovered ? [] : [placeOf(table, row, column)];
      }),
    ),
  );
}

/** No level is left out, and a list begins with its first. */
function possible(label: Label, before: readonly Label[], { lists }: Numbered): Label {
  if (!before.some((each) => each.list === label.list)) return { ...label, level: 0 };
  const last = ofDefinition(before, label.list, lists).at(-1);
  return { ...label, level: Math.min(label.level, (last?.level ?? -1) + 1) };
}

const ofDefinition = (labels: readonly Label[], list: number, lists: readonly List[]) =>
  labels.filter((each) => lists[each.list]?.definition === lists[list]?.definition);

/** Of the last label. */
function textOf(labels: readonly Label[], { definitions, lists }: Numbered): string {
  const last = labels.at(-1);
  if (!last) return "";
  const levels = definitions[lists[last.list]?.definition ?? 0] ?? [];
  const all = ofDefinition(labels, last.list, lists);
  const count = (wanted: number) => {
    let passed = 0;
    for (let at = all.length - 1; at >= 0; at--) {
      const each = all[at];
      if (!each || each.level < wanted) break;
      if (each.level > wanted) continue;
      const said = lists[each.list]?.starts[wanted];
      const isFirst = !all.slice(0, at).some((other) => other.list === each.list && other.level === wanted);
      if (said !== undefined && isFirst) return said + passed;
      passed++;
    }
    return (levels[wanted]?.start ?? 1) + passed - 1;
  };
  return (levels[last.level]?.text ?? "").replace(/%(\d)/g, (_, place: string) =>
    shown(count(Number(place) - 1), levels[Number(place) - 1]?.format),
  );
}

function shown(count: number, format: Level["format"] | undefined): string {
  if (format === "lowerLetter")
    return "abcdefghijklmnopqrstuvwxyz".charAt((count - 1) % 26).repeat(Math.ceil(count / 26));
  if (format === "decimal") return String(count);
  const tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"][Math.floor(count / 10) % 10];
  const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][count % 10];
  return `${"C".repeat(Math.floor(count / 100))}${tens}${ones}`;
}
