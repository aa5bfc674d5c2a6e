// Plans to give folders the names of their programmes. Two may have exchanged their names.

import { isSamePath } from "../schema/address.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import type { PlannedFolder } from "./programmeFolders.ts";
import type { FolderState, ListState } from "./state.ts";
import type { Step } from "./steps.ts";

export function renameSteps(
  { title: list }: ListDefinition,
  { folders }: ListState,
  planned: readonly PlannedFolder[],
): readonly Step[] {
  /** What each folder is called after the steps so far. */
  const names = new Map(folders.map(({ id, name }) => [id, name]));
  const steps: Step[] = [];
  const rename = ({ id }: FolderState, to: string, drift: string) => {
    steps.push({ kind: "rename folder", list, id, name: names.get(id) ?? "", to, drift });
    names.set(id, to);
  };
  for (const folder of planned) {
    const { now, name, unsure } = folder;
    if (!now || unsure !== undefined || isSamePath(now.name, name)) continue;
    const holder = folders.find(({ id }) => isSamePath(names.get(id) ?? "", name));
    // It gets its own name in a step of its own. If the run stops before, it is still known by its id.
    if (holder)
      rename(holder, `Folder ${holder.id}`, `The folder “${holder.name}” of ${list} has another programme's name.`);
    rename(now, name, `${belongs(list, folder)}.`);
  }
  return steps;
}

export const belongs = (list: string, { now, number, name }: PlannedFolder): string =>
  `The folder “${now?.name}” of ${list} belongs to programme ${number} and should be called “${name}”`;
