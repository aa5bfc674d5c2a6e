// Reads the permission levels of a site, its groups with their members, and the permissions of our lists and folders.

import "@pnp/sp/batching.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/security/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/webs/index.js";
import { planSettings, settingNames } from "../plan/planSettings.ts";
import { rowsByFolder } from "../plan/programmes.ts";
import { assignedGroups } from "../plan/roles.ts";
import { keyOf, listPathOf } from "../schema/address.ts";
import type { ListDefinition } from "../schema/inSharePoint.ts";
import { mayManage } from "../schema/rights.ts";
import { inBatch } from "../sharepoint/batch.ts";
import { statusOf } from "../sharepoint/failure.ts";
import { builtInKinds } from "./levels.ts";
import { programmeFolders } from "./programmeFolders.ts";
import {
  type AccessState,
  type FolderState,
  type GrantState,
  type GroupState,
  type LevelState,
  NEW_GROUP,
  type OwnPermissions,
  placeOf,
  type SiteGroups,
  type SiteState,
} from "./state.ts";

interface LevelAnswer {
  readonly Id: number;
  readonly Name: string;
  readonly Description: string;
  readonly RoleTypeKind: number;
  readonly BasePermissions: { readonly High: string; readonly Low: string };
}

interface GroupAnswer {
  readonly Id: number;
  readonly Title: string;
  readonly Description: string | null;
  readonly AllowMembersEditMembership: boolean;
  readonly OnlyAllowMembersViewMembership: boolean;
  readonly Users: readonly UserAnswer[];
}

interface UserAnswer {
  readonly Id: number;
  readonly LoginName: string;
  readonly Title: string;
  readonly PrincipalType: number;
}

interface PermissionsAnswer {
  readonly HasUniqueRoleAssignments: boolean;
  readonly RoleAssignments: readonly {
    readonly PrincipalId: number;
    readonly Member: { readonly Title: string; readonly PrincipalType: number };
    readonly RoleDefinitionBindings: readonly LevelAnswer[];
  }[];
}

/** SP.PrincipalType of a person, and of a SharePoint group. */
const PERSON = 1;
const GROUP = 8;
/** Limited Access and Web-Only Limited Access, which SharePoint grants itself on the path to a granted object. */
const LIMITED_ACCESS_KINDS = [1, 9];

interface Seen {
  /** The site's server-relative path. */
  readonly webPath: string;
  readonly lists: readonly ListDefinition[];
  /** The part of the site that has been read before. */
  readonly found: Pick<SiteState, "lists" | "programmes">;
}

export async function readAccess(sp: SPFI, seen: Seen): Promise<AccessState> {
  const levels: readonly LevelAnswer[] = await sp.web.roleDefinitions();
  const groups: readonly GroupAnswer[] = await sp.web.siteGroups
    .select(
      ...["Id", "Title", "Description", "AllowMembersEditMembership", "OnlyAllowMembersViewMembership"],
      ...["Users/Id", "Users/LoginName", "Users/Title", "Users/PrincipalType"],
    )
    .expand("Users")();
  const siteGroups = await readSiteGroups(sp);
  const me = await sp.web.currentUser.select("Id", "IsSiteAdmin")<{ Id: number; IsSiteAdmin: boolean }>();
  const owners = groups.find(({ Title }) => Title === siteGroups.owners)?.Users ?? [];
  const known = new Map(groups.map((group) => [group.Title, groupState(group)]));
  return {
    levels: new Map(levels.map((level) => [level.Name, levelState(level)])),
    groups: known,
    siteGroups,
    permissions: await readPermissions(sp, seen),
    me: { principal: me.Id, keepsControl: me.IsSiteAdmin || (await isAmong(sp, owners, me.Id)) },
    earlierVerifiers: await readEarlierVerifiers(sp, seen, known),
  };
}

/** Where the owners are a Microsoft 365 group's, they are not listed: then whoever controls the site without a grant of their own is one. */
async function isAmong(sp: SPFI, owners: readonly UserAnswer[], me: number): Promise<boolean> {
  if (owners.some(({ Id }) => Id === me)) return true;
  if (owners.every(({ PrincipalType }) => PrincipalType === PERSON)) return false;
  const web = await sp.web.select("EffectiveBasePermissions")<{ EffectiveBasePermissions: unknown }>();
  const granted: readonly { PrincipalId: number }[] = await sp.web.roleAssignments.select("PrincipalId")();
  return mayManage(web.EffectiveBasePermissions) && !granted.some(({ PrincipalId }) => PrincipalId === me);
}

function levelState({ Description, BasePermissions: { High, Low } }: LevelAnswer): LevelState {
  return { description: Description, permissions: { high: Number(High), low: Number(Low) } };
}

function groupState(group: GroupAnswer): GroupState {
  return {
    description: group.Description ?? "",
    membersEdit: group.AllowMembersEditMembership,
    open: !group.OnlyAllowMembersViewMembership,
    members: group.Users.map(({ Id, LoginName, Title }) => ({ id: Id, login: LoginName, name: Title })),
  };
}

/** In one request. A group that the site lacks is empty in the answer. */
async function readSiteGroups(sp: SPFI): Promise<SiteGroups> {
  type Named = { readonly Title?: string } | null | undefined;
  const answer = await sp.web
    .select("AssociatedOwnerGroup/Title", "AssociatedMemberGroup/Title", "AssociatedVisitorGroup/Title")
    .expand("AssociatedOwnerGroup", "AssociatedMemberGroup", "AssociatedVisitorGroup")<
    Readonly<Record<"AssociatedOwnerGroup" | "AssociatedMemberGroup" | "AssociatedVisitorGroup", Named>>
  >();
  return {
    owners: answer.AssociatedOwnerGroup?.Title,
    members: answer.AssociatedMemberGroup?.Title,
    visitors: answer.AssociatedVisitorGroup?.Title,
  };
}

interface Place {
  readonly list: ListDefinition;
  readonly folder?: FolderState;
  /** Whether it is a programme's folder, or has the name of one; true of a list. */
  readonly wanted?: boolean;
}

async function readPermissions(sp: SPFI, { webPath, lists, found }: Seen): Promise<AccessState["permissions"]> {
  const places = lists.flatMap((list): readonly Place[] => {
    const state = found.lists.get(list.title);
    if (!state) return [];
    if (!list.access.folders) return [{ list }];
    const programmes = programmeFolders(found.programmes);
    const recorded = rowsByFolder(found.programmes, list);
    const own = new Map(state.folders.map((folder) => [recorded.get(folder.id), folder]));
    const names = new Set(programmes.map(({ name }) => keyOf(name)));
    // Any of the others may be that of a programme for which none is recorded.
    const isWhole = programmes.every(({ row }) => own.has(row));
    return [
      { list },
      ...state.folders
        .filter(({ id }) => !isWhole || recorded.has(id))
        .map((folder) => ({ list, folder, wanted: recorded.has(folder.id) || names.has(keyOf(folder.name)) })),
    ];
  });
  const answers = await inBatch(sp, places, async (batched, { list, folder, wanted = true }) => {
    const there = batched.web.getList(listPathOf(webPath, list));
    const object = folder === undefined ? there : there.items.getById(folder.id);
    try {
      return await object
        .select("HasUniqueRoleAssignments", "RoleAssignments")
        .expand("RoleAssignments/Member", "RoleAssignments/RoleDefinitionBindings")<PermissionsAnswer>();
    } catch (problem) {
      // Owners control every folder that set-up made, so this is none of them.
      if (!wanted && statusOf(problem) === 403) return undefined;
      throw problem;
    }
  });
  return new Map(
    places.map(({ list, folder }, index) => [placeOf(list.title, folder?.name), ownPermissions(answers[index])]),
  );
}

function ownPermissions(answer: PermissionsAnswer | undefined): OwnPermissions {
  if (!answer?.HasUniqueRoleAssignments) return undefined;
  return answer.RoleAssignments.map(
    ({ PrincipalId, Member, RoleDefinitionBindings }): GrantState => ({
      principal: PrincipalId,
      title: Member.Title,
      group: Member.PrincipalType === GROUP,
      levels: RoleDefinitionBindings.filter(({ RoleTypeKind }) => !LIMITED_ACCESS_KINDS.includes(RoleTypeKind)).map(
        levelName,
      ),
    }),
  );
}

/** Our own name for SharePoint's levels, whose names are in the site's language. */
function levelName({ Name, RoleTypeKind }: LevelAnswer): string {
  const builtIn = Object.entries(builtInKinds).find(([, kind]) => kind === RoleTypeKind);
  return builtIn?.[0] ?? Name;
}

/** Read only while the group of verifiers is new. */
async function readEarlierVerifiers(
  sp: SPFI,
  { webPath, found }: Seen,
  groups: AccessState["groups"],
): Promise<readonly string[]> {
  const group = groups.get(assignedGroups.verifiers.title);
  const settings = found.lists.get(planSettings.title);
  const { title, value } = planSettings.columns;
  if ((group && group.description !== NEW_GROUP) || !settings?.fields.has(value.name)) return [];
  const list = sp.web.getList(listPathOf(webPath, planSettings));
  const rows = await list.items.select(title.name, value.name).top(5000)<readonly Record<string, unknown>[]>();
  const setting = rows.find((row) => title.decode(row) === settingNames.verifiers);
  return setting
    ? value
        .decode(setting)
        .toLowerCase()
        .split(/[\s,;]+/u)
        .filter(Boolean)
    : [];
}
