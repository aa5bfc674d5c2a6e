// Plans the permissions of lists and of programmes' folders.

import { coordinatorGroup, coordinators, programmeGroup } from "../plan/roles.ts";
import type { Grants } from "../schema/access.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import { chosenGroups, type SiteDefinition } from "./definition.ts";
import { plannedFolders } from "./planFolders.ts";
import { programmeNumbers } from "./planGroups.ts";
import { freshList, type GrantState, placeOf, type SiteState } from "./state.ts";
import { type Grant, placeName, type Step } from "./steps.ts";

export function listPermissionSteps(
  { title, access }: ListDefinition,
  site: SiteState,
  definition: SiteDefinition,
): readonly Step[] {
  return permissionSteps({ list: title }, wantedGrants({ granted: access.root, definition, site }), site);
}

export function folderPermissionSteps(
  list: ListDefinition,
  site: SiteState,
  definition: SiteDefinition,
): readonly Step[] {
  const { folders: granted, folderReaders: readers } = list.access;
  if (!granted) return [];
  return plannedFolders(list, site.lists.get(list.title) ?? freshList, site)
    .filter(({ unsure }) => unsure === undefined)
    .flatMap(({ number, name, now }) => {
      const wanted = wantedGrants({ granted, readers, definition, site, folderOf: number });
      return permissionSteps({ list: list.title, folder: name, folderId: now?.id, now: now?.name }, wanted, site);
    });
}

interface Wanted {
  readonly granted: Grants;
  /** Groups that get Read without another grant; every group unless said. */
  readonly readers?: readonly string[] | undefined;
  readonly definition: SiteDefinition;
  readonly site: SiteState;
  /** The programme's number, for its folder; undefined for a list's root. */
  readonly folderOf?: number;
}

/** The owners come first, so that they never lose control. */
function wantedGrants({ granted, readers, definition, site, folderOf }: Wanted): readonly Grant[] {
  const { owners, members, visitors } = site.access.siteGroups;
  const grant = (group: string | undefined, key: string, isOwn = true): readonly Grant[] => {
    const level = (isOwn && granted[key]) || (!readers || readers.includes(key) ? "Read" : undefined);
    return group === undefined || !level ? [] : [{ group, level }];
  };
  return [
    ...(owners === undefined ? [] : [{ group: owners, level: "Full Control" } as const]),
    ...grant(members, "members"),
    ...grant(visitors, "visitors"),
    ...programmeNumbers(site).flatMap((number) =>
      grant(programmeGroup(number).title, "programme", folderOf === undefined || folderOf === number),
    ),
    // In no other place: its member is also in the programme's group, and there may read.
    ...(folderOf !== undefined && granted.coordinator
      ? [{ group: coordinatorGroup(folderOf).title, level: granted.coordinator }]
      : []),
    ...grant(coordinators.title, "coordinators"),
    ...Object.entries(chosenGroups(definition)).flatMap(([key, { title }]) => grant(title, key)),
  ];
}

interface Place {
  readonly list: string;
  readonly folder?: string;
  readonly folderId?: number | undefined;
}

/** `now` is what the folder is called until it is renamed. */
function permissionSteps(
  { now, ...place }: Place & { readonly now?: string | undefined },
  wanted: readonly Grant[],
  site: SiteState,
): readonly Step[] {
  const name = placeName(place);
  if (site.access.siteGroups.owners === undefined) {
    const drift = `The site has no owners group, which must control ${name}. Choose one in the site's permissions.`;
    return [{ kind: "by hand", drift }];
  }
  const own = site.access.permissions.get(placeOf(place.list, now ?? place.folder));
  if (!own) {
    const from = place.folder === undefined ? "the site" : "its list";
    const drift = `${capital(name)} has the same permissions as ${from}, but should have its own.`;
    return [{ kind: "own permissions", ...place, grants: wanted, drift }];
  }
  const missing = wanted.filter(
    ({ group, level }) => !own.some((one) => isGroup(one, group) && one.levels.includes(level)),
  );
  return [
    ...[...new Set(missing.map(({ level }) => level))].map((level): Step => {
      const grants = missing.filter((grant) => grant.level === level);
      const who = grants.map(({ group }) => `“${group}”`).join(", ");
      return { kind: "grant", ...place, grants, drift: `On ${name}, ${who} should have ${levelName(level)}.` };
    }),
    // Last, because the person who provisions may need this grant until then.
    ...own.flatMap((one) => surplus(place, wanted, one, site)),
  ];
}

function surplus(place: Place, wanted: readonly Grant[], found: GrantState, site: SiteState): readonly Step[] {
  const { principal, title } = found;
  const levels = found.levels.filter(
    (level) => !wanted.some((one) => isGroup(found, one.group) && one.level === level),
  );
  if (levels.length === 0) return [];
  const drift = `On ${placeName(place)}, ${title} has ${levels.map(levelName).join(" and ")}, which it should not have.`;
  const { me } = site.access;
  if (principal === me.principal && !me.keepsControl) {
    return [{ kind: "by hand", drift: `${drift} It is kept until ${title} is in the owners group.` }];
  }
  return [{ kind: "revoke", ...place, principal, levels, drift }];
}

const isGroup = ({ title, group }: GrantState, wanted: string) => group && title.toLowerCase() === wanted.toLowerCase();
const levelName = (level: string): string => `“${level}”`;
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
