// Our permission levels as SharePoint's permission masks: Read, and what each level adds to it.
import type { LevelDefinition, OwnLevel, Permissions } from "../schema/access.ts";

/** SharePoint's own Read level, which includes viewing versions. */
const READ: Permissions = { high: 176, low: 138612833 };
const ADD_LIST_ITEMS = 0x2;
const EDIT_LIST_ITEMS = 0x4;

const readAnd = (more: number): Permissions => ({ high: READ.high, low: READ.low | more });

/** By name. None of them can delete rows or versions. */
export const levels: Readonly<Record<OwnLevel, LevelDefinition>> = {
  "Improvement update": {
    description: "Can view and change rows, but not add or delete them.",
    permissions: readAnd(EDIT_LIST_ITEMS),
  },
  "Improvement add": {
    description: "Can view and add rows, but not change or delete them.",
    permissions: readAnd(ADD_LIST_ITEMS),
  },
  "Improvement contribute": {
    description: "Can view, add and change rows, but not delete them.",
    permissions: readAnd(ADD_LIST_ITEMS | EDIT_LIST_ITEMS),
  },
};

/** Whether any of these is ours, and not one of SharePoint's own. */
export const hasOwnLevel = ({ levels: names }: { readonly levels: readonly string[] }): boolean =>
  names.some((name) => Object.hasOwn(levels, name));

/** Our levels, and the two of SharePoint's own that we grant. */
export type Level = OwnLevel | "Read" | "Full Control";

/** SharePoint's own levels are found by kind, because their names are in the site's language. */
export const builtInKinds = { Read: 2, "Full Control": 5 } as const;
