// From the tables of a file to the actions that it contains.

import type { SourceCell } from "../../office/source.ts";
import type { ReadPhrase } from "../../plan/dates.ts";
import { type Choices, isOwnWorkbook } from "./choices.ts";
import { type ReadAction, readAction } from "./readAction.ts";
import type { SourceRecord } from "./records.ts";
import { type LeftRow, sortRows } from "./rowKinds.ts";
import { grouping, type Target } from "./targets.ts";

export interface ReadPlan {
  readonly actions: readonly ReadAction[];
  /** Rows that are no actions, and what they are. */
  readonly left: readonly LeftRow[];
}

export function readPlan(records: readonly SourceRecord[], choices: Choices, readPhrase: ReadPhrase): ReadPlan {
  const { actions, left } = sortRows(filledDown(records, choices), choices.columns);
  return { actions: actions.map((rows) => readAction(rows, { choices, readPhrase })), left };
}

/** Where councils write an outcome once for several rows, the rows below it have it too; not in a plan as the board writes it. */
function filledDown(records: readonly SourceRecord[], { columns, programmeFrom }: Choices): readonly SourceRecord[] {
  if (isOwnWorkbook(columns)) return records;
  const rows = records.filter(({ isSpanning, repeatsHeader }) => !isSpanning && !repeatsHeader);
  // A column that nearly every row fills says nothing where it is blank.
  const isSparse = (key: string) => {
    const cells = rows.flatMap(({ cells }) => cells.get(key) ?? []);
    return cells.filter(({ text }) => !text.trim()).length * 3 > cells.length;
  };
  const keys = Object.keys(columns)
    .filter((key) => grouping.has(columns[key] as Target) || key === programmeFrom)
    .filter(isSparse);
  const above = new Map<string, SourceCell>();
  let table = -1;
  return records.map((record) => {
    if (record.table !== table || record.isSpanning) above.clear();
    table = record.table;
    if (record.isSpanning || record.repeatsHeader) return record;
    const filled = new Map(record.cells);
    for (const key of keys) {
      const cell = record.cells.get(key);
      if (cell?.text.trim()) above.set(key, cell);
      const before = above.get(key);
      if (cell && before && !cell.text.trim()) filled.set(key, { ...before, merged: "above" });
    }
    return { ...record, cells: filled };
  });
}
