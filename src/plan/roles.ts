// Who may do what where: permission levels, groups, and what each group is granted on each list and folder. Provisioning lays it
// down, SharePoint enforces it, and the table in the provisioning room's README says the same in words.

import { actionsList } from "./inSharePoint/actionsList.ts";
import type { ListDefinition } from "../schema/list.ts";
import { planSettings } from "./planSettings.ts";
import { programmes } from "./programmes.ts";
import { claims, evidence, evidenceFiles, rounds, supersessions, verifications } from "./log.ts";

/** SharePoint's base permissions, as its two halves of 32 bits. */
export interface Permissions {
  readonly high: number;
  readonly low: number;
}

/** What SharePoint's own Read level holds; seeing versions is part of it. */
const READ: Permissions = { high: 176, low: 138612833 };
const ADD_LIST_ITEMS = 0x2;
const EDIT_LIST_ITEMS = 0x4;

const readAnd = (more: number): Permissions => ({ high: READ.high, low: READ.low | more });

export interface LevelDefinition {
  readonly description: string;
  readonly permissions: Permissions;
}

/** Our permission levels, by name. None of them deletes: neither rows nor versions. */
export const levels = {
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
} as const satisfies Readonly<Record<string, LevelDefinition>>;

export type OwnLevel = keyof typeof levels;
/** Ours, and the two of SharePoint's own that we grant. */
export type Level = OwnLevel | "Read" | "Full Control";

/** SharePoint's own levels go by kind, because their names are in the site's language. */
export const builtInKinds = { Read: 2, "Full Control": 5 } as const;

/** Roles whose group's members the owners choose. */
export const assignedGroups = {
  verifiers: {
    title: "Improvement verifiers",
    description: "Check the evidence of claimed actions. The owners choose them.",
  },
  slt: {
    title: "Improvement SLT",
    description: "The senior leadership team: reads everything. The owners choose its members.",
  },
} as const;

/** Follows from the rows of Programmes. */
export const coordinators = {
  title: "Improvement coordinators",
  description: "Everybody who coordinates a programme. Follows from the list Programmes.",
} as const;

export function programmeGroup(number: number): { readonly title: string; readonly description: string } {
  return {
    title: `Improvement programme ${number}`,
    description: `Lead and coordinator of programme ${number}. Follows from the list Programmes.`,
  };
}

/** The number of the programme whose group has that title. */
export function programmeOfGroup(title: string): number | undefined {
  const number = /^Improvement programme (\d+)$/u.exec(title)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** `programme` is the group of the folder's programme, and in a list's root that of every programme. */
export type Role = "owners" | "members" | "visitors" | "programme" | "coordinators" | keyof typeof assignedGroups;

/** What a role is granted beyond reading; owners have full control everywhere. */
export type Grants = Readonly<Partial<Record<Exclude<Role, "owners">, OwnLevel>>>;

export interface Access {
  readonly list: ListDefinition;
  readonly root: Grants;
  /** Each programme has a folder with permissions of its own. */
  readonly folders?: Grants;
}

const nobody: Grants = {};

export const access: readonly Access[] = [
  { list: programmes, root: nobody },
  { list: planSettings, root: nobody },
  {
    list: actionsList,
    root: nobody,
    folders: { programme: "Improvement update", verifiers: "Improvement update" },
  },
  { list: claims, root: { programme: "Improvement add" } },
  { list: verifications, root: { verifiers: "Improvement add" } },
  { list: supersessions, root: nobody },
  { list: rounds, root: { coordinators: "Improvement add" } },
  { list: evidence, root: { programme: "Improvement add", verifiers: "Improvement add" } },
  { list: evidenceFiles, root: nobody, folders: { programme: "Improvement contribute" } },
];

/** A list that the table does not name is the owners', and everybody reads it. */
export const accessOf = (list: ListDefinition): Access =>
  access.find((each) => each.list.title === list.title) ?? { list, root: nobody };
