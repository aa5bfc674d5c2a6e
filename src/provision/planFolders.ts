// Plans a folder for each programme. A folder has its own permissions, and an action's programme is its folder. Whose a folder is stands
// in the row of Programmes, by the folder's id: people who may edit what is in a folder may also rename it.

import { folderIn, rowsByFolder } from "../plan/programmes.ts";
import { isSamePath } from "../schema/address.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import { guessed } from "./guessFolders.ts";
import { belongs, renameSteps } from "./planRenames.ts";
import { type PlannedFolder, programmeFolders } from "./programmeFolders.ts";
import type { ListState, SiteState } from "./state.ts";
import type { Step } from "./steps.ts";

export function folderSteps(list: ListDefinition, state: ListState, site: SiteState): readonly Step[] {
  const planned = plannedFolders(list, state, site);
  const { title } = list;
  return [
    // Before names and permissions, so that nothing is granted by a name.
    ...planned.flatMap(({ number, now, isRecorded, row }): readonly Step[] => {
      if (now === undefined || isRecorded) return [];
      const drift = `The folder “${now.name}” of ${title} is not recorded as that of programme ${number}.`;
      return [{ kind: "record folder", list: title, programme: row.id, id: now.id, drift }];
    }),
    ...renameSteps(list, state, planned),
    // After the others have their names, one of which may be that of a new folder.
    ...planned.flatMap(({ name, now, unsure, row }): readonly Step[] => {
      if (unsure !== undefined) return [{ kind: "by hand", drift: unsure }];
      if (now) return [];
      const drift = `The folder “${name}” of ${title} is missing.`;
      return [{ kind: "add folder", list: title, name, programme: row.id, drift }];
    }),
  ];
}

/** A list that is made anew numbers its folders from 1 again, so what is recorded of the old one is removed first. */
export function forgetSteps(list: ListDefinition, { programmes }: SiteState): readonly Step[] {
  return programmes
    .filter(({ folders }) => folderIn(list, { folders }) !== undefined)
    .map(({ id: programme, title }): Step => {
      const drift = `A folder of ${list.title} is recorded for “${title}”, but the list is missing.`;
      return { kind: "record folder", list: list.title, programme, id: undefined, drift };
    });
}

/** The folder that a programme's row records. While it records none, or one that was deleted, the one that it can only be. */
export function plannedFolders(list: ListDefinition, state: ListState, site: SiteState): readonly PlannedFolder[] {
  if (!list.folders) return [];
  const recorded = rowsByFolder(site.programmes, list);
  const own = new Map(state.folders.map((folder) => [recorded.get(folder.id), folder]));
  const wanted = programmeFolders(site.programmes);
  const unrecorded = wanted.filter(({ row }) => !own.has(row));
  const free = state.folders.filter(({ id }) => !recorded.has(id));
  const others = new Map(guessed(unrecorded, free, { list, site }).map((planned) => [planned.row, planned]));
  const planned = wanted.map((folder): PlannedFolder => {
    const now = own.get(folder.row);
    if (!now) return others.get(folder.row) ?? folder;
    if (!now.name.includes("/")) return { ...folder, now, isRecorded: true };
    const moved = `The folder of programme ${folder.number} in ${list.title} was moved to “${now.name}”.`;
    return { ...folder, unsure: `${moved} Move it back to the top of ${list.title}. Then set up the site again.` };
  });
  return withoutBlocked(list, state, planned);
}

/** A folder's name may be taken by one that is no programme's, or that cannot be renamed itself. */
function withoutBlocked(
  { title }: Pick<ListDefinition, "title">,
  { folders }: Pick<ListState, "folders">,
  planned: readonly PlannedFolder[],
): readonly PlannedFolder[] {
  const isBlocked = ({ now, name, unsure }: PlannedFolder) => {
    const holder = folders.find((one) => isSamePath(one.name, name));
    if (unsure !== undefined || !now || !holder || holder.id === now.id) return false;
    return !planned.some((one) => one.unsure === undefined && one.now?.id === holder.id);
  };
  if (!planned.some(isBlocked)) return planned;
  const left = planned.map((folder): PlannedFolder => {
    if (!isBlocked(folder)) return folder;
    const said = `${belongs(title, folder)}, but another folder has that name.`;
    return { ...folder, unsure: `${said} Rename the other one or delete it. Then set up the site again.` };
  });
  return withoutBlocked({ title }, { folders }, left);
}
