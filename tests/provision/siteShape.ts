// What a site holds of ours, in a form that is equal for two sites that are set up alike, whatever numbers they gave.

import type { SPFI } from "@pnp/sp/fi.js";
import { readSite } from "../../src/provision/readSite.ts";
import { definition } from "../support/definition.ts";

export async function shapeOf(sp: SPFI): Promise<unknown> {
  const { lists, programmes, access } = await readSite(sp, definition);
  const sorted = <V>(map: ReadonlyMap<string, V>) => [...map].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    lists: sorted(lists).map(([title, { fields, views, folders, ...list }]) => ({
      title,
      ...list,
      form: list.form?.layout,
      fields: sorted(fields).map(([name, { TypeAsString, Title, Indexed, EnforceUniqueValues }]) => [
        ...[name, TypeAsString, Title, Indexed, EnforceUniqueValues],
      ]),
      views: views.map((view) => JSON.stringify(view)).sort(),
      folders: [...folders].sort(),
    })),
    programmes,
    levels: sorted(access.levels),
    groups: sorted(access.groups).map(([title, { members, ...group }]) => ({
      title,
      ...group,
      members: members.map(({ login }) => login).sort(),
    })),
    permissions: sorted(access.permissions).map(([place, own]) => [
      place,
      own
        // SharePoint leaves Limited Access behind, which lets nobody do anything.
        ?.filter(({ levels }) => levels.length > 0)
        .map(({ title, levels }) => `${title}: ${levels.join(" and ")}`)
        .sort(),
    ]),
  };
}
