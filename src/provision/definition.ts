// What a site should contain: the lists and groups of the plan and of the features. The caller puts it together.
import { assignedGroups, programmeOfGroup } from "../plan/roles.ts";
import type { GroupDefinition } from "../schema/access.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";

export interface SiteDefinition {
  /** In the order in which they are created. */
  readonly lists: readonly ListDefinition[];
  /** The features' groups, by key. The owners choose their members. */
  readonly groups: Readonly<Record<string, GroupDefinition>>;
}

/** The keys of the site's own groups, and of the groups whose members follow from the rows of Programmes. */
const otherRoles: readonly string[] = ["owners", "members", "visitors", "programme", "coordinator", "coordinators"];
const planRoles: readonly string[] = [...otherRoles, ...Object.keys(assignedGroups)];

/** All groups whose members the owners choose, by key: the plan's first. */
export function chosenGroups({ groups }: Pick<SiteDefinition, "groups">): Readonly<Record<string, GroupDefinition>> {
  return { ...assignedGroups, ...groups };
}

/** @throws when there is no list with this title, which is a mistake in our code. */
export function listIn({ lists }: SiteDefinition, title: string): ListDefinition {
  const found = lists.find((list) => list.title === title);
  if (!found) throw new Error(`No list of ours is called ${title}.`);
  return found;
}

/** @throws when the definition contradicts itself, which is a mistake in our code. */
export function checkDefinition({ lists, groups }: SiteDefinition): void {
  for (const title of repeated(lists.map((list) => list.title))) throw new Error(`Two lists are called ${title}.`);
  const titles = Object.values(chosenGroups({ groups })).map((group) => group.title);
  for (const title of repeated(titles)) throw new Error(`Two groups are called “${title}”.`);
  for (const [key, { title }] of Object.entries(groups)) {
    if (planRoles.includes(key)) throw new Error(`A feature's group goes by “${key}”, the name of a role of the plan.`);
    if (programmeOfGroup(title) !== undefined) throw new Error(`“${title}” is the title of a programme's group.`);
  }
  for (const { title, access } of lists) {
    for (const key of [...Object.keys(access.root), ...Object.keys(access.folders ?? {})]) {
      if (key === "owners") throw new Error(`${title} grants rights to owners, who have full control everywhere.`);
      if (!planRoles.includes(key) && !groups[key]) {
        throw new Error(`${title} grants rights to “${key}”, and no group goes by that name.`);
      }
    }
  }
}

function repeated(titles: readonly string[]): readonly string[] {
  const low = titles.map((title) => title.toLowerCase());
  return titles.filter((_, index) => low.indexOf(low[index] ?? "") !== index);
}
