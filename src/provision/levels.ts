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
    description: "Can read, and change rows that are there; can neither add nor delete.",
    permissions: readAnd(EDIT_LIST_ITEMS),
  },
  "Improvement add": {
    description: "Can read, and add rows; can neither change nor delete them.",
    permissions: readAnd(ADD_LIST_ITEMS),
  },
  "Improvement contribute": {
    description: "Can read, add and change; cannot delete.",
    permissions: readAnd(ADD_LIST_ITEMS | EDIT_LIST_ITEMS),
  },
};

/** Our levels, and the two of SharePoint's own that we grant. */
export type Level = OwnLevel | "Read" | "Full Control";

/** SharePoint's own levels are found by kind, because their names are in the site's language. */
export const builtInKinds = { Read: 2, "Full Control": 5 } as const;
