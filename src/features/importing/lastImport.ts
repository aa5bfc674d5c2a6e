// What each action was imported as last, kept as a file: the third side when a plan is imported again.
import * as z from "zod/mini";
import { actions } from "../../plan/actions.ts";
import { type ImportedFields, isTarget } from "./targets.ts";

export interface LastImport {
  /** By the ids of actions' rows. */
  readonly rows: ReadonlyMap<number, Partial<ImportedFields>>;
}

/** Blank values stand as null, because a file that said nothing is another thing than one that said "nothing". */
const shape = z.object({ version: z.literal(1), rows: z.record(z.string(), z.record(z.string(), z.unknown())) });

export function writeImport({ rows }: LastImport): string {
  const plain = [...rows].sort(([a], [b]) => a - b).map(([id, fields]) => [String(id), fields] as const);
  return JSON.stringify({ version: 1, rows: Object.fromEntries(plain) }, (_, value) => value ?? null);
}

/** Nothing of a file that is not one of ours. */
export function readImport(text: string): LastImport | undefined {
  try {
    const { rows } = z.parse(shape, JSON.parse(text));
    return { rows: new Map(Object.entries(rows).map(([id, fields]) => [Number(id), withoutNulls(fields)])) };
  } catch {
    return undefined;
  }
}

/** Whether the value is one of such a column: somebody may have changed the file by hand. */
function isOf(key: string, value: unknown): boolean {
  if (!isTarget(key) || key === "programme") return false;
  if (value === null) return true;
  const { type } = actions.columns[key].field;
  if (type === "Number") return typeof value === "number";
  return type === "UserMulti" ? Array.isArray(value) : typeof value === "string";
}

const withoutNulls = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => (isOf(key, value) ? [[key, value ?? undefined]] : [])),
  ) as Partial<ImportedFields>;

/** What was imported before, and what this file said of each action that it was applied to. */
export function merged(before: LastImport | undefined, said: ReadonlyMap<number, Partial<ImportedFields>>): LastImport {
  const rows = new Map(before?.rows);
  for (const [id, fields] of said) rows.set(id, { ...rows.get(id), ...fields });
  return { rows };
}
