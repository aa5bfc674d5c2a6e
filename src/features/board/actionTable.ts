// The board as a table, a row for each action, for a spreadsheet. Days are as spreadsheets everywhere know them: 2026-11-30.
import { type Action, columnOf, daysLate } from "../../plan/action.ts";
import { marks } from "../../plan/marks.ts";
import { nameOf } from "../../plan/nameOf.ts";
import { coverageOf } from "../../plan/status.ts";
import { acceptedName } from "../../schema/acceptedName.ts";
import type { Day } from "../../schema/column.ts";
import { notReserved } from "../../schema/fileName.ts";
import { directionNames } from "../../ui/kit/directionWords.ts";
import { tableWords as words } from "./takeAwayWords.ts";
import type { Travel } from "./view.ts";

type Value = string | number | undefined;

interface Column {
  readonly title: string;
  readonly of: (action: Action, at: At) => Value;
}

interface At {
  readonly today: Day;
  /** Absent until the last snapshot is known. */
  readonly travel: Travel | undefined;
}

const columns: readonly Column[] = [
  { title: words.reference, of: ({ fields }) => fields.reference },
  { title: words.action, of: ({ fields }) => fields.title },
  { title: words.programme, of: ({ programme }) => programme && `${programme.number} ${programme.title}` },
  { title: words.leads, of: ({ fields }) => fields.leads.map(nameOf).join("; ") },
  { title: words.section, of: ({ fields }) => fields.section },
  { title: words.theme, of: ({ fields }) => fields.theme },
  { title: words.status, of: statusOf },
  { title: words.rating, of: ({ fields }) => fields.rating },
  {
    title: words.direction,
    of: (action, { travel }) => {
      const direction = travel?.(action);
      return direction && directionNames[direction];
    },
  },
  { title: words.inPlan, of: ({ fields }) => fields.datePhrase },
  { title: words.start, of: ({ fields }) => fields.start },
  { title: words.due, of: ({ fields }) => fields.due },
  { title: words.revised, of: ({ fields }) => fields.revisedDue },
  { title: words.late, of: (action, { today }) => daysLate(action, today) },
  { title: words.narrative, of: ({ fields }) => fields.narrative },
  { title: words.corrective, of: ({ fields }) => fields.correctiveAction },
  { title: words.ask, of: ({ fields }) => fields.ask },
  { title: words.evidence, of: ({ status }) => (status.unread.has("evidence") ? undefined : coverageOf(status)) },
  { title: words.lastUpdate, of: ({ fields }) => fields.updatedOn },
];

function statusOf(action: Action, { today }: At): string {
  const column = columnOf(action, today);
  if (column === undefined) return words.withdrawn;
  return column === "Verified" && action.status.held.length > 0 ? words.embedded : marks[column].word;
}

export const actionTable = (actions: readonly Action[], at: At) => ({
  columns: columns.map(({ title }) => title),
  rows: actions.map((action) => columns.map(({ of }) => of(action, at))),
});

/** `Fresh start 2026-11-24.csv`. */
export const tableFileName = (plan: string, today: Day): string =>
  notReserved(`${acceptedName(plan, " ").replaceAll(/\s+/g, " ").slice(0, 100).trim()} ${today}.csv`.trim());
