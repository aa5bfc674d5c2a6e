// Actions as a table for a spreadsheet, a row for each. Days are as spreadsheets everywhere know them: 2026-11-30.
import type { Action } from "../../plan/action.ts";
import { acceptedName } from "../../schema/acceptedName.ts";
import type { Day } from "../../schema/column.ts";
import { notReserved } from "../../schema/fileName.ts";
import { type At, columnsOf, type TableColumn } from "./table/columns.ts";

/** What the board takes to a spreadsheet; the table takes the columns that it shows. */
export const boardColumnsInFile = columnsOf([
  ...["reference", "action", "programme", "leads", "section", "theme", "status", "rating", "direction", "inPlan"],
  ...["start", "original", "revised", "late", "narrative", "corrective", "ask", "evidence", "updated"],
]);

export const actionTable = (actions: readonly Action[], at: At, columns: readonly TableColumn[]) => ({
  columns: columns.map(({ title }) => title),
  rows: actions.map((action) => columns.map(({ of }) => of(action, at))),
});

/** `Fresh start 2026-11-24.csv`. */
export const tableFileName = (plan: string, today: Day): string =>
  notReserved(`${acceptedName(plan, " ").replaceAll(/\s+/g, " ").slice(0, 100).trim()} ${today}.csv`.trim());
