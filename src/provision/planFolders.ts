// Plans a folder for each programme. A folder has its own permissions, and an action's programme is its folder.

import { folderOf } from "../plan/programmes.ts";
import { isSamePath, keyOf } from "../schema/address.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import type { ListState, ProgrammeState, SiteState } from "./state.ts";
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
  if (!list.folders) return [];
  const there = new Set(state.folders.map(keyOf));
  const wanted = programmeFolders(site.programmes);
  return wanted
    .filter(({ name }) => !there.has(keyOf(name)))
    .map((folder): Step => {
      const { name } = folder;
      const before = formerName(folder, wanted, state.folders);
      if (before === undefined) {
        const drift = `The folder “${name}” of ${list.title} is missing.`;
        return { kind: "add folder", list: list.title, name, drift };
      }
      const drift = `The folder “${before}” of ${list.title} should be called “${name}”.`;
      return { kind: "rename folder", list: list.title, name: before, to: name, drift };
    });
}

/** The folder of a renamed programme: the only folder that has its number and belongs to no programme. */
function formerName(
  { number, name }: ProgrammeFolder,
  wanted: readonly ProgrammeFolder[],
  there: readonly string[],
): string | undefined {
  const claimed = new Set(wanted.map((folder) => keyOf(folder.name)));
  const free = there.filter((folder) => folder.startsWith(`${number} `) && !claimed.has(keyOf(folder)));
  const heirs = wanted.filter(
    (folder) => folder.number === number && !there.some((one) => isSamePath(one, folder.name)),
  );
  return free.length === 1 && heirs.length === 1 && heirs[0]?.name === name ? free[0] : undefined;
}
