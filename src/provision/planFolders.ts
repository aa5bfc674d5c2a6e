// Plans a folder for each programme. A folder has its own permissions, and an action's programme is its folder.

import { folderOf } from "../plan/programmes.ts";
import { programmeOfGroup } from "../plan/roles.ts";
import { isSamePath, keyOf } from "../schema/address.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import { hasOwnLevel } from "./levels.ts";
import { type ListState, type ProgrammeState, placeOf, type SiteState } from "./state.ts";
import type { Step } from "./steps.ts";

export interface ProgrammeFolder {
  readonly number: number;
  readonly name: string;
}

/** Ignores rows without a number or a title. */
export function programmeFolders(programmes: readonly ProgrammeState[]): readonly ProgrammeFolder[] {
  const found = new Map<string, ProgrammeFolder>();
  for (const { number, title } of programmes) {
    if (number === undefined || title.trim() === "") continue;
    const name = folderOf({ number, title });
    if (!found.has(keyOf(name))) found.set(keyOf(name), { number, name });
  }
  return [...found.values()];
}

export function folderSteps(list: ListDefinition, state: ListState, site: SiteState): readonly Step[] {
  return plannedFolders(list, state, site).flatMap(({ name, number, now, unsure }): readonly Step[] => {
    if (unsure) {
      const drift = `The folder “${name}” of ${list.title} is missing, and it is not certain which folder programme ${number} had before: ${unsure} Rename the right one to “${name}”, or add a folder of that name. Then set up the site again.`;
      return [{ kind: "by hand", drift }];
    }
    if (now === undefined) {
      return [
        { kind: "add folder", list: list.title, name, drift: `The folder “${name}” of ${list.title} is missing.` },
      ];
    }
    if (isSamePath(now, name)) return [];
    const drift = `The folder “${now}” of ${list.title} should be called “${name}”.`;
    return [{ kind: "rename folder", list: list.title, name: now, to: name, drift }];
  });
}

interface PlannedFolder extends ProgrammeFolder {
  /** What the folder is called now; undefined when there is none. */
  readonly now?: string | undefined;
  /** Why it is not known which folder is the programme's. */
  readonly unsure?: string | undefined;
}

/** A renamed programme has the folder with its title, or else the one with its number. Only folders that set-up made count. */
export function plannedFolders(list: ListDefinition, state: ListState, site: SiteState): readonly PlannedFolder[] {
  if (!list.folders) return [];
  const wanted = programmeFolders(site.programmes);
  const there = new Map(state.folders.map((name) => [keyOf(name), name]));
  const claimed = new Set(wanted.map(({ name }) => keyOf(name)));
  const missing = wanted.filter(({ name }) => !there.has(keyOf(name)));
  const titles = new Set(wanted.map(({ name }) => titleOf(name)));
  const free = state.folders.filter(
    (name) => isNumbered(name) && !claimed.has(keyOf(name)) && isOurs({ list: list.title, name, titles }, site),
  );
  const withTitle = (name: string) => free.filter((one) => titleOf(one) === titleOf(name));
  const taken = new Set(missing.flatMap(({ name }) => withTitle(name)));
  return wanted.map((folder): PlannedFolder => {
    const { name, number } = folder;
    const found = there.get(keyOf(name));
    if (found !== undefined) return { ...folder, now: found };
    const titled = withTitle(name);
    const numbered = free.filter((one) => one.startsWith(`${number} `) && !taken.has(one));
    const heirs = missing.filter((one) =>
      titled.length > 0 ? titleOf(one.name) === titleOf(name) : one.number === number,
    );
    if (titled.length === 0)
      return { ...folder, now: numbered.length === 1 && heirs.length === 1 ? numbered[0] : undefined };
    if (titled.length === 1 && heirs.length === 1 && numbered.length === 0) return { ...folder, now: titled[0] };
    const has = `${quoted(titled)} ${titled.length === 1 ? "has" : "have"} its title`;
    return { ...folder, unsure: numbered.length === 0 ? `${has}.` : `${has}, ${quoted(numbered)} its number.` };
  });
}

/** Whether a folder is named like a programme's. */
export const isNumbered = (name: string): boolean => /^\d\S* /u.test(name);

const titleOf = (folder: string): string => keyOf(folder.slice(folder.indexOf(" ") + 1));
const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

interface Named {
  readonly list: string;
  readonly name: string;
  /** Of all programmes. */
  readonly titles: ReadonlySet<string>;
}

/** Set-up grants the group of a programme one of our levels on its folder. The first sites had no permissions of their own: there the title tells. */
function isOurs({ list, name, titles }: Named, { access: { permissions } }: SiteState): boolean {
  const own = permissions.get(placeOf(list, name));
  if (!own && !permissions.get(placeOf(list))) return titles.has(titleOf(name));
  return Boolean(
    own?.some((grant) => grant.group && programmeOfGroup(grant.title) !== undefined && hasOwnLevel(grant)),
  );
}
