// An action's history, out of its versions: who changed what, when, from which value to which.
import type { ActionFields, ActionVersion } from "../plan/actions.ts";
import type { Person } from "../schema/column.ts";
import { isSame } from "../schema/same.ts";

/** One save, in the tab or in the list, with everything it changed. */
export interface Step {
  readonly label: string;
  readonly when: Date;
  readonly who: Person;
  /** The save that made the row. */
  readonly first: boolean;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly field: keyof ActionFields;
  readonly from: ActionFields[keyof ActionFields];
  readonly to: ActionFields[keyof ActionFields];
}

/** The id of an edit says nothing to people. */
const silent: ReadonlySet<keyof ActionFields> = new Set(["operation"]);

/** Versions and steps both run from the newest to the oldest. A save that changed nothing people see is left out. */
export function historyOf(versions: readonly ActionVersion[]): readonly Step[] {
  return versions
    .map((version, index) => {
      const older = versions[index + 1];
      const { label, when, who } = version;
      return { label, when, who, first: !older, changes: older ? changesBetween(older.fields, version.fields) : [] };
    })
    .filter((step) => step.first || step.changes.length > 0);
}

function changesBetween(before: ActionFields, after: ActionFields): readonly Change[] {
  return (Object.keys(after) as (keyof ActionFields)[])
    .filter((field) => !silent.has(field) && !isSame(before[field], after[field]))
    .map((field) => ({ field, from: before[field], to: after[field] }));
}
