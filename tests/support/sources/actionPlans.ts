// Random plans of actions as tables of a file, and random changes of them: rows reworded, renumbered, added, removed, moved. Every row
// knows which action it is, which the file does not say.
import type { SourceTable } from "../../../src/office/source.ts";
import type { Random } from "../../sync/simulator/random.ts";

export interface FileRow {
  /** Which action it is. */
  readonly action: number;
  readonly reference: string;
  readonly title: string;
  readonly outcome: string;
  readonly leads: string;
  readonly dates: string;
  readonly rating: string;
  readonly update: string;
}

export type Cell = Exclude<keyof FileRow, "action">;

export interface FilePlan {
  readonly rows: readonly FileRow[];
  /** Without, an action is known by its title. */
  readonly hasReferences: boolean;
  readonly columns: readonly Cell[];
  /** Rows in each table but the last. */
  readonly perTable: number;
  readonly showsOutcomeOnce: boolean;
  readonly nextAction: number;
  /** Rows that the file had once. */
  readonly removed: readonly FileRow[];
}

const nouns =
  "budget register workshop charter ledger audit scheme protocol survey panel forum backlog tenancy depot".split(" ");
const verbs = "Agree Publish Review Replace Rebuild Test Close Reopen Fund Train Map Retire".split(" ");
const odd = [
  "“quoted”",
  "=SUM(A1)",
  "Łódź",
  "🏛️",
  "a;b",
  "5%",
  "<b>",
  "O’Neill",
  "+44 20",
  "-3",
  "#N/A",
  "1.1.1",
  "e\u0301",
];
const outcomes = ["People trust the council", "Money is under control", "Services are safe & sound"];
export const roles = ["Chief executive", "Monitoring officer", "Section 151 officer", "Head of housing"] as const;
const ratings = ["Red", "Amber", "Green", "Not started", ""];
export const phrases = [
  "30 June 2027",
  "By end March 2028",
  "Ongoing",
  "TBC",
  "",
  "When the moon is blue",
  "December 2026",
] as const;

export const someWords = (by: Random): string =>
  Array.from({ length: 1 + by.below(3) }, () =>
    Array.from({ length: 1 + by.below(5) }, () => by.pick(by.chance(0.3) ? odd : nouns)).join(" "),
  ).join("\n");

/** Unlike every other, because of its number. */
function someTitle(by: Random, action: number): string {
  const words = Array.from({ length: 5 }, () => `${by.pick(nouns)}${by.below(1000)}`);
  return `${by.pick(verbs)} ${words.join(" ")} of case ${action}${by.chance(0.2) ? ` ${by.pick(odd)}` : ""}`;
}

function someRow(by: Random, action: number, reference: string): FileRow {
  return {
    ...{ action, reference, title: someTitle(by, action), outcome: by.pick(outcomes) },
    leads: by.chance(0.2) ? "" : [...new Set([by.pick(roles), by.pick(roles)])].join("; "),
    ...{ dates: by.pick(phrases), rating: by.pick(ratings), update: by.chance(0.3) ? "" : someWords(by) },
  };
}

export function somePlan(by: Random): FilePlan {
  const hasReferences = by.chance(0.75);
  const cells: readonly Cell[] = ["title", "outcome", "leads", "dates", "rating", "update"];
  const order = cells.map((cell) => [by.next(), cell] as const).sort(([a], [b]) => a - b);
  const count = 2 + by.below(12);
  return {
    rows: Array.from({ length: count }, (_, index) => someRow(by, index, hasReferences ? `1.${index + 1}` : "")),
    columns: [...(hasReferences ? (["reference"] as const) : []), ...order.map(([, cell]) => cell)],
    ...{ hasReferences, perTable: 2 + by.below(8), showsOutcomeOnce: by.chance(0.5), nextAction: count, removed: [] },
  };
}

const replaced = (rows: readonly FileRow[], at: number, change: Partial<FileRow>) =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row));

const change: Readonly<Record<string, (plan: FilePlan, by: Random, at: number) => FilePlan>> = {
  cell(plan, by, at) {
    const { outcome, leads, dates, rating, update } = someRow(by, 0, "");
    const cell = by.pick(["outcome", "leads", "dates", "rating", "update"] as const);
    return { ...plan, rows: replaced(plan.rows, at, { [cell]: { outcome, leads, dates, rating, update }[cell] }) };
  },
  /** With references anything may be written; without, it stays similar. */
  reword(plan, by, at) {
    const { title = "", action = 0 } = plan.rows[at] ?? {};
    const other = plan.hasReferences && by.chance(0.5) ? someTitle(by, action) : `${title} ${by.pick(nouns)}`;
    return { ...plan, rows: replaced(plan.rows, at, { title: other.slice(0, 250) }) };
  },
  add(plan, by, at) {
    const { nextAction, hasReferences, rows } = plan;
    const row = someRow(by, nextAction, hasReferences ? `2.${nextAction}` : "");
    return { ...plan, nextAction: nextAction + 1, rows: rows.toSpliced(at, 0, row) };
  },
  remove(plan, _, at) {
    const row = plan.rows[at];
    if (!row || plan.rows.length < 2) return plan;
    return { ...plan, rows: plan.rows.toSpliced(at, 1), removed: [...plan.removed, row] };
  },
  restore(plan, by, at) {
    const row = plan.removed.at(-1);
    // Its number may be another's by now.
    if (!row || plan.rows.some(({ reference }) => reference && reference === row.reference)) return plan;
    return { ...plan, rows: plan.rows.toSpliced(by.below(at + 1), 0, row), removed: plan.removed.slice(0, -1) };
  },
  move(plan, by, at) {
    const [row] = plan.rows.slice(at, at + 1);
    if (!row) return plan;
    return { ...plan, rows: plan.rows.toSpliced(at, 1).toSpliced(by.below(plan.rows.length), 0, row) };
  },
};

/** The next edition of the file: some changes, or an action put in on top and all numbered anew, which changes nothing else. */
export function nextEdition(plan: FilePlan, by: Random): FilePlan {
  // The number of an action that was taken out would be another's.
  if (plan.hasReferences && plan.removed.length === 0 && by.chance(0.2)) {
    const row = someRow(by, plan.nextAction, "");
    const rows = [row, ...plan.rows].map((each, index) => ({ ...each, reference: `1.${index + 1}` }));
    return { ...plan, rows, nextAction: plan.nextAction + 1, removed: [] };
  }
  let next = plan;
  const kinds = Object.keys(change);
  for (let times = by.below(6); times > 0; times--)
    next = change[by.pick(by.chance(0.5) ? ["cell"] : kinds)]?.(next, by, by.below(next.rows.length)) ?? next;
  return next;
}

const headings: Readonly<Record<Cell, string>> = {
  ...{ reference: "Ref", title: "Action", outcome: "Outcome", leads: "Lead officer" },
  ...{ dates: "Target date", rating: "RAG", update: "Progress update" },
};

export function tablesOf({ rows, columns, perTable, showsOutcomeOnce }: FilePlan): readonly SourceTable[] {
  const tables: SourceTable[] = [];
  for (let from = 0; from < rows.length; from += perTable) {
    const own = rows.slice(from, from + perTable);
    const lines = own.map((row, index) =>
      columns.map((cell) => {
        const isAbove = showsOutcomeOnce && cell === "outcome" && own[index - 1]?.outcome === row.outcome;
        return { text: row[cell], ...(isAbove && { merged: "above" as const }) };
      }),
    );
    const all = [columns.map((cell) => ({ text: headings[cell] })), ...lines];
    tables.push({
      ...{ name: `Table ${tables.length + 1}`, headings: [] },
      rows: all.map((cells, index) => ({ line: index + 1, cells })),
    });
  }
  return tables;
}
