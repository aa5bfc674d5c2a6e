// A row's history, from its versions: who changed what, when, and from which value to which.
import type { Person } from "../schema/column.ts";
import type { List, Values, Version } from "../schema/list.ts";
import { isSame } from "../schema/same.ts";

/** One save, in the tab or in SharePoint, with everything it changed. */
export interface Step {
  readonly label: string;
  readonly when: Date;
  readonly who: Person;
  /** Whether this save created the row. */
  readonly first: boolean;
  readonly changes: readonly Change[];
}

export interface Change {
  /** The column's key in its list. */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Versions and steps are in order, newest first. A save that changed nothing visible is left out. */
export function historyOf(list: Pick<List, "columns">, versions: readonly Version<Values>[]): readonly Step[] {
  return versions
    .map((version, index) => {
      const older = versions[index + 1];
      const { label, when, who } = version;
      return {
        label,
        when,
        who,
        first: !older,
        changes: older ? changesBetween(list, older.fields, version.fields) : [],
      };
    })
    .filter((step) => step.first || step.changes.length > 0);
}

function changesBetween({ columns }: Pick<List, "columns">, before: Values, after: Values): readonly Change[] {
  return Object.keys(after)
    .filter((field) => !columns[field]?.isInternal && !isSame(before[field], after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
}
