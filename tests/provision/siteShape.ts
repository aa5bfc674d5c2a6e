// What a site holds of ours, in a form that is equal for two sites that are set up alike, whatever numbers they gave.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/webs/index.js";
import { folderIn } from "../../src/plan/programmes.ts";
import { readSite } from "../../src/provision/readSite.ts";
import type { ProgrammeState, SiteState } from "../../src/provision/state.ts";
import { definition } from "../support/definition.ts";

export async function shapeOf(sp: SPFI): Promise<unknown> {
  const { lists, programmes, access } = await readSite(sp, definition);
  const { Title } = await sp.web.select("Title")();
  // A site's own groups are called after it.
  const groupName = (title: string) =>
    ["Owners", "Members", "Visitors"].find((name) => title === `${Title} ${name}`) ?? title;
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
      folders: folders.map(({ name }) => name).sort(),
    })),
    programmes: programmes.map((row) => ({ ...row, folders: folderNames(lists, row) })),
    levels: sorted(access.levels),
    groups: sorted(new Map([...access.groups].map(([title, group]) => [groupName(title), group]))).map(
      ([title, { members, ...group }]) => ({
        title,
        ...group,
        members: members.map(({ login }) => login).sort(),
      }),
    ),
    permissions: sorted(access.permissions).map(([place, own]) => [
      place,
      own
        // SharePoint leaves Limited Access behind, which lets nobody do anything.
        ?.filter(({ levels }) => levels.length > 0)
        .map(({ title, levels }) => `${groupName(title)}: ${levels.join(" and ")}`)
        .sort(),
    ]),
  };
}

/** The names of a programme's folders, whose ids follow from the order in which they were made. */
function folderNames(lists: SiteState["lists"], row: ProgrammeState): readonly (string | undefined)[] {
  return [...lists].map(([title, { folders }]) => folders.find(({ id }) => id === folderIn({ title }, row))?.name);
}
