// Applies the steps for permission levels, groups and permissions.

import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import { Item } from "@pnp/sp/items/types.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/security/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/webs/index.js";
import type { LevelDefinition } from "../schema/access.ts";
import { inBatch } from "../sharepoint/batch.ts";
import { CannotProvision } from "./cannot.ts";
import { builtInKinds } from "./levels.ts";
import type { Grant, ListStep, SiteStep } from "./steps.ts";

/** Sorts our levels after SharePoint's own. */
const LEVEL_ORDER = 200;

export async function applySiteStep(sp: SPFI, step: SiteStep): Promise<void> {
  const { siteGroups, roleDefinitions } = sp.web;
  switch (step.kind) {
    case "add level":
      await roleDefinitions.add(step.name, step.level.description, LEVEL_ORDER, maskOf(step.level));
      return;
    case "set level":
      await roleDefinitions
        .getByName(step.name)
        .update({ Description: step.level.description, BasePermissions: maskOf(step.level) });
      return;
    case "add group":
      await siteGroups.add({ Title: step.title, ...step.properties });
      return;
    case "set group":
      await siteGroups.getByName(step.title).update(step.properties);
      return;
    case "add member":
      await siteGroups.getByName(step.group).users.add(claimOf(step.login));
      return;
    case "remove member":
      await siteGroups.getByName(step.group).users.removeById(step.id);
      return;
    case "by hand":
    case "in the way":
    case "not shown":
      return;
  }
}

const maskOf = ({ permissions: { high, low } }: LevelDefinition) => ({ High: high, Low: low });

/** SharePoint's login for a person in the tenant's directory, also from an e-mail address. */
export const claimOf = (login: string): string => (login.includes("|") ? login : `i:0#.f|membership|${login}`);

type PermissionStep = Extract<ListStep, { kind: "own permissions" | "grant" | "revoke" }>;

export interface Site {
  readonly sp: SPFI;
  readonly numbers: SiteNumbers;
}

/** `path` is the list's server-relative path. */
export async function applyPermissionStep({ sp, numbers }: Site, step: PermissionStep, path: string): Promise<void> {
  // Only a folder that this plan has added is found by its name: nobody else may rename it yet.
  const object = (of: SPFI) => {
    if (step.folderId !== undefined) return of.web.getList(path).items.getById(step.folderId);
    if (step.folder === undefined) return of.web.getList(path);
    return Item(of.web.getFolderByServerRelativePath(`${path}/${step.folder}`), "ListItemAllFields");
  };
  switch (step.kind) {
    case "own permissions": {
      const grants = await numbered(numbers, step.grants);
      // In one batch, so that nobody is locked out if the run stops here. The owners' grant comes first.
      await inBatch(sp, [undefined, ...grants], (batched, grant) =>
        grant
          ? object(batched).roleAssignments.add(grant.principal, grant.level)
          : object(batched).breakRoleInheritance(false, false),
      );
      return;
    }
    case "grant":
      await inBatch(sp, await numbered(numbers, step.grants), (batched, { principal, level }) =>
        object(batched).roleAssignments.add(principal, level),
      );
      return;
    case "revoke": {
      const levels = await numbers.levels();
      for (const name of step.levels) {
        await object(sp).roleAssignments.remove(step.principal, found(levels, name));
      }
      return;
    }
  }
}

interface Numbered {
  readonly principal: number;
  readonly level: number;
}

/** The site's ids of groups and levels, read once. */
export interface SiteNumbers {
  groups(): Promise<ReadonlyMap<string, number>>;
  levels(): Promise<ReadonlyMap<string, number>>;
}

export function siteNumbers(sp: SPFI): SiteNumbers {
  let groups: Promise<ReadonlyMap<string, number>> | undefined;
  let levels: Promise<ReadonlyMap<string, number>> | undefined;
  return {
    groups: () => (groups ??= readGroups(sp)),
    levels: () => (levels ??= readLevels(sp)),
  };
}

async function numbered(numbers: SiteNumbers, grants: readonly Grant[]): Promise<readonly Numbered[]> {
  const [groups, levels] = [await numbers.groups(), await numbers.levels()];
  return grants.map(({ group, level }) => ({ principal: found(groups, group), level: found(levels, level) }));
}

async function readGroups(sp: SPFI): Promise<ReadonlyMap<string, number>> {
  const groups = await sp.web.siteGroups.select("Id", "Title")();
  return new Map(groups.map(({ Id, Title }) => [Title, Id]));
}

async function readLevels(sp: SPFI): Promise<ReadonlyMap<string, number>> {
  const levels = await sp.web.roleDefinitions.select("Id", "Name", "RoleTypeKind")();
  const builtIn = Object.entries(builtInKinds).flatMap(([name, kind]) =>
    levels.filter(({ RoleTypeKind }) => RoleTypeKind === kind).map(({ Id }) => [name, Id] as const),
  );
  return new Map([...levels.map(({ Id, Name }) => [Name, Id] as const), ...builtIn]);
}

function found(numbers: ReadonlyMap<string, number>, name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new CannotProvision(`The site no longer has “${name}”. Run set-up again.`);
  return number;
}
