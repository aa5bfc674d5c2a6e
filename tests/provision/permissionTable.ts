// Who may do what where, by what the lists declare; the provisioning room's README has it in the same words, and the matrix test asks
// SharePoint for every cell.

import { chosenGroups, type SiteDefinition } from "../../src/provision/definition.ts";
import type { Grants, OwnLevel } from "../../src/schema/access.ts";

/** In the order in which they can be tried on one row. */
export const operations = [
  "read",
  "add",
  "edit",
  "replace a file",
  "delete a version",
  "change permissions",
  "change the list's settings",
  "rename the folder",
  "move the folder",
  "delete",
] as const;
export type Operation = (typeof operations)[number];

/** What can be done to a programme's folder alone. */
export const ofFolders: readonly Operation[] = ["rename the folder", "move the folder"];

/** What each word of the table lets somebody do. */
const meanings: Readonly<Record<string, readonly Operation[]>> = {
  all: operations,
  // SharePoint has no permission to edit what is in a folder and not the folder's own name.
  contribute: ["read", "add", "edit", "replace a file", "rename the folder"],
  update: ["read", "edit", "replace a file", "rename the folder"],
  add: ["read", "add"],
  // What is tried is somebody else's row.
  own: ["read", "add"],
  read: ["read"],
  nothing: [],
};

const words: Readonly<Record<OwnLevel, string>> = {
  "Improvement update": "update",
  "Improvement add": "add",
  "Improvement contribute": "contribute",
};

export interface Place {
  /** As the table names it. */
  readonly where: string;
  readonly list: string;
  readonly inFolder: boolean;
  readonly granted: Grants;
  /** The groups that read there without being granted more; everybody unless said. */
  readonly readers?: readonly string[] | undefined;
  readonly isOwnRowsOnly?: boolean | undefined;
}

/** What a list grants to the people of a folder's own programme. */
const ofProgramme: readonly string[] = ["programme", "coordinator"];
const namesOfGroups: Readonly<Record<string, string>> = { verifiers: "verifier", slt: "SLT", board: "board member" };
const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;

export interface PermissionTable {
  readonly places: readonly Place[];
  readonly roles: readonly string[];
  /** As the provisioning room's README has it, for the product. */
  readonly table: string;
  /** What somebody of these roles together may do there. */
  allowed(place: Place, who: readonly string[]): ReadonlySet<Operation>;
}

export function permissionTable(definition: SiteDefinition): PermissionTable {
  const places: readonly Place[] = definition.lists.flatMap(({ title, access }): readonly Place[] => {
    const { folders: granted, folderReaders: readers, isOwnRowsOnly } = access;
    const root = { where: title, list: title, inFolder: false, granted: access.root, isOwnRowsOnly };
    if (!granted) return [root];
    const folder = { where: `${title}, the programme's folder`, list: title, inFolder: true, granted, readers };
    return [{ ...root, where: `${title}, outside the folders` }, folder];
  });

  const groups = Object.keys(chosenGroups(definition));

  /** By the table's name for a role, the names that lists grant it rights under; where it is another programme's folder, too. */
  const grantees: Readonly<Record<string, { readonly keys: readonly string[]; readonly inOtherFolder?: boolean }>> = {
    lead: { keys: ["programme"] },
    "lead of another": { keys: ["programme"], inOtherFolder: true },
    coordinator: { keys: ["programme", "coordinator", "coordinators"] },
    "coordinator of another": { keys: ["programme", "coordinator", "coordinators"], inOtherFolder: true },
    ...Object.fromEntries(groups.map((key) => [namesOfGroups[key] ?? key, { keys: [key] }])),
    visitor: { keys: ["visitors"] },
    "team member": { keys: ["members"] },
  };

  const roles: readonly string[] = ["owner", ...Object.keys(grantees), "stranger"];

  function wordFor(role: string, { granted, inFolder, readers, isOwnRowsOnly }: Place): string {
    if (role === "owner") return "all";
    const grantee = grantees[role];
    if (!grantee) return "nothing";
    const keys = grantee.keys.filter((key) => !(ofProgramme.includes(key) && inFolder && grantee.inOtherFolder));
    const found = new Set(keys.flatMap((key) => (granted[key] ? [words[granted[key]]] : [])));
    const [first = !readers || keys.some((key) => readers.includes(key)) ? "read" : "nothing"] = found;
    const word = found.size > 1 ? "contribute" : first;
    return word === "contribute" && isOwnRowsOnly ? "own" : word;
  }

  const table = [
    line(["where", ...roles]),
    line(["where", ...roles].map(() => "---")),
    ...places.map((place) => line([place.where, ...roles.map((role) => wordFor(role, place))])),
  ].join("\n");

  function allowed(place: Place, who: readonly string[]): ReadonlySet<Operation> {
    return new Set(who.flatMap((role) => meanings[wordFor(role, place)] ?? []));
  }

  return { places, roles, table, allowed };
}
