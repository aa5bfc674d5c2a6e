// Which folder is that of a programme whose row records none, as on a site that an earlier version set up. What is found here is recorded,
// so nothing is taken for a programme's that may be another's.

import { programmeGroup, programmeOfGroup } from "../plan/roles.ts";
import { keyOf } from "../schema/address.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import { hasOwnLevel } from "./levels.ts";
import type { PlannedFolder, ProgrammeFolder } from "./programmeFolders.ts";
import { type FolderState, placeOf, type SiteState } from "./state.ts";

interface Where {
  readonly list: ListDefinition;
  readonly site: SiteState;
}

/**
 * The folder with the programme's name; or, where the programme got another number or title, the one with its title, or else with its
 * number. Of those only folders that set-up made count. `folders` are those that no row records.
 */
export function guessed(
  wanted: readonly ProgrammeFolder[],
  folders: readonly FolderState[],
  { list, site }: Where,
): readonly PlannedFolder[] {
  const granted = new Map(folders.map(({ name }) => [name, programmesGranted(site, placeOf(list.title, name))]));
  const there = new Map(folders.map((folder) => [keyOf(folder.name), folder]));
  const claimed = new Set(wanted.map(({ name }) => keyOf(name)));
  const missing = wanted.filter(({ name }) => !there.has(keyOf(name)));
  const titles = new Set(wanted.map(({ name }) => titleOf(name)));
  // Set-up grants the group of a programme one of our levels on its folder. The first sites had no permissions of their own: there the title tells.
  const isOurs = ({ name }: FolderState) =>
    isOpen(site, list, name) ? titles.has(titleOf(name)) : (granted.get(name) ?? []).length > 0;
  const free = folders.filter((one) => isNumbered(one.name) && !claimed.has(keyOf(one.name)) && isOurs(one));
  const withTitle = (name: string) => free.filter((one) => titleOf(one.name) === titleOf(name));
  const taken = new Set(missing.flatMap(({ name }) => withTitle(name)));
  /** Set-up gives a folder its name and its group in one run, and only owners change its permissions. */
  const renamed = folders.filter(({ name }) => {
    const programmes = granted.get(name) ?? [];
    return programmes.length > 0 && !programmes.includes(Number.parseInt(name, 10));
  });

  function find({ name, number }: ProgrammeFolder): FolderState | string | undefined {
    const titled = withTitle(name);
    const numbered = free.filter((one) => one.name.startsWith(`${number} `) && !taken.has(one));
    const heirs = missing.filter((one) =>
      titled.length > 0 ? titleOf(one.name) === titleOf(name) : one.number === number,
    );
    if (titled.length === 0) return numbered.length === 1 && heirs.length === 1 ? numbered[0] : undefined;
    if (titled.length === 1 && heirs.length === 1 && numbered.length === 0) return titled[0];
    const has = `${quoted(titled)} ${titled.length === 1 ? "has" : "have"} its title`;
    return numbered.length === 0 ? `${has}.` : `${has}, ${quoted(numbered)} its number.`;
  }

  return wanted.map((folder): PlannedFolder => {
    const { name, number } = folder;
    const named = there.get(keyOf(name));
    const found = named ?? find(folder);
    const suspect = typeof found === "object" ? renamed.filter((one) => one === found) : [];
    const lost = found ? [] : renamed.filter((one) => granted.get(one.name)?.includes(number));
    if (named && suspect.length > 0) {
      const groups = (granted.get(named.name) ?? []).map((of) => `“${programmeGroup(of).title}”`).join(", ");
      const why = `The folder “${named.name}” of ${list.title} has the name of programme ${number}, but ${groups} may change it, so somebody has renamed it.`;
      return { ...folder, unsure: `${why} Give each folder its own name. Then set up the site again.` };
    }
    const why =
      typeof found === "string"
        ? found
        : [...suspect, ...lost].length > 0
          ? `somebody has renamed ${quoted([...suspect, ...lost])}.`
          : undefined;
    if (why === undefined) return { ...folder, now: found as FolderState | undefined };
    const begin = `The folder “${name}” of ${list.title} is missing, and it is not certain which folder programme ${number} had before: ${why}`;
    const end = `Rename the right one to “${name}”, or add a folder of that name. Then set up the site again.`;
    return { ...folder, unsure: `${begin} ${end}` };
  });
}

/** Whether a folder is named like a programme's. */
const isNumbered = (name: string): boolean => /^\d\S* /u.test(name);
const titleOf = (folder: string): string => keyOf(folder.slice(folder.indexOf(" ") + 1));
const quoted = (folders: readonly FolderState[]): string => folders.map(({ name }) => `“${name}”`).join(", ");

/** Whether neither the folder nor its list has permissions of its own. */
const isOpen = ({ access: { permissions } }: SiteState, { title }: ListDefinition, name: string): boolean =>
  !permissions.get(placeOf(title, name)) && !permissions.get(placeOf(title));

/** The numbers of the programmes whose people have one of our levels there. */
function programmesGranted({ access: { permissions } }: SiteState, place: string): readonly number[] {
  const groups = (permissions.get(place) ?? []).filter((grant) => grant.group && hasOwnLevel(grant));
  return [...new Set(groups.flatMap(({ title }) => programmeOfGroup(title) ?? []))];
}
