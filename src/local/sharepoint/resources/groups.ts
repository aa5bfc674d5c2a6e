// Site groups: their properties, their members, and who may change them.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import type { Principal } from "../people.ts";
import { holds, Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import {
  addMember,
  addPrincipal,
  GROUP,
  groupsOf,
  membersOf,
  principalById,
  principalByLogin,
  principals,
  removeMember,
  removePrincipal,
  savePrincipal,
} from "../store/principals.ts";
import { allowed, demand, forgetAssigned, webSecurable } from "../store/scopes.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { type Args, type Collection, type Entity, nothing, nullAnswer, type ResourceCall } from "./model.ts";
import { ensureUser, userCollection, userEntity } from "./users.ts";

export const principalEntity = (call: ResourceCall, one: Principal): Entity =>
  one.kind === GROUP ? groupEntity(call, one) : userEntity(call, one);

const groupType: EntityType<Principal> = {
  type: "SP.Group",
  set: "SP.ApiData.Groups",
  properties: {
    Id: (group) => group.id,
    IsHiddenInUI: () => false,
    LoginName: (group) => group.title,
    Title: (group) => group.title,
    PrincipalType: () => 8,
    AllowMembersEditMembership: (group) => group.props.AllowMembersEditMembership ?? false,
    AllowRequestToJoinLeave: (group) => group.props.AllowRequestToJoinLeave ?? false,
    AutoAcceptRequestToJoinLeave: (group) => group.props.AutoAcceptRequestToJoinLeave ?? false,
    Description: (group) => group.props.Description ?? null,
    OnlyAllowMembersViewMembership: (group) => group.props.OnlyAllowMembersViewMembership ?? true,
    OwnerTitle: (group, call) => ownerOf(call, group).title,
    RequestToJoinLeaveEmailSetting: (group) => group.props.RequestToJoinLeaveEmailSetting ?? "",
  },
  more: {
    CanCurrentUserEditMembership: (group, call) => mayEdit(call, group),
    CanCurrentUserManageGroup: (group, call) => mayManage(call, group),
    CanCurrentUserViewMembership: (group, call) => mayView(call, group),
  },
  navigation: {
    Owner: (group, call) => principalEntity(call, ownerOf(call, group)),
    Users: (group, call, link) => groupUsers(call, group, `${link}/Users`),
  },
  methods: {
    SetUserAsOwner(group, args) {
      demandManage(args.call, group);
      savePrincipal(args.call.db, args.call.site.n, {
        ...group,
        props: { ...group.props, owner: args.number(0, "ownerId") },
      });
      return nullAnswer("SetUserAsOwner");
    },
  },
  merge(group, body, call) {
    demandManage(call, group);
    const next = { ...group, props: { ...group.props } };
    for (const [key, content] of Object.entries(body)) {
      if (key === "Title") {
        next.title = String(content);
        next.login = String(content);
      } else if (key in groupType.properties) next.props[key] = content ?? null;
      else throw errors.unknownProperty(key, "SP.Group");
    }
    savePrincipal(call.db, call.site.n, next);
    logChange(call, { object: "Group", type: ChangeType.update, item: group.id });
  },
  remove: (group, call) => dropGroup(call, group),
};

function ownerOf(call: Call, group: Principal): Principal {
  return principalById(call.db, call.site.n, Number(group.props.owner ?? group.id)) ?? group;
}

const isMember = (call: Call, group: number) =>
  groupsOf(call.db, call.site.n, call.user.id).some((one) => one.id === group);
const owns = (call: Call, group: Principal) => {
  const owner = ownerOf(call, group);
  return owner.id === call.user.id || (owner.kind === GROUP && isMember(call, owner.id));
};
/** Owning a group is no permission; a token must allow it all the same. */
const tokenAllows = (call: Call) => holds(call.allowance, Permission.managePermissions);
const mayManage = (call: Call, group: Principal) =>
  allowed(call, webSecurable, Permission.managePermissions) || (tokenAllows(call) && owns(call, group));
const mayEdit = (call: Call, group: Principal) =>
  mayManage(call, group) ||
  (tokenAllows(call) && group.props.AllowMembersEditMembership === true && isMember(call, group.id));
const mayView = (call: Call, group: Principal) =>
  group.props.OnlyAllowMembersViewMembership === false || mayManage(call, group) || isMember(call, group.id);

function demandManage(call: Call, group: Principal): void {
  if (!mayManage(call, group)) throw errors.accessDenied();
}

function dropGroup(call: Call, group: Principal): void {
  demandManage(call, group);
  removePrincipal(call.db, call.site.n, group.id);
  forgetAssigned(call, { principal: group.id });
  logChange(call, { object: "Group", type: ChangeType.delete, item: group.id });
  call.masks.clear();
}

function groupUsers(call: ResourceCall, group: Principal, link: string): Collection {
  const add = (body: JsonObject) => {
    if (!mayEdit(call, group)) throw errors.accessDenied();
    const user = ensureUser(call, String(body.LoginName ?? ""));
    addMember(call.db, call.site.n, group.id, user.id);
    logChange(call, { object: "Group", type: ChangeType.memberAdd, item: group.id, info: { user: user.id } });
    call.masks.clear();
    return userEntity(call, user);
  };
  const drop = (user: Principal) => {
    if (!mayEdit(call, group)) throw errors.accessDenied();
    removeMember(call.db, call.site.n, group.id, user.id);
    logChange(call, { object: "Group", type: ChangeType.memberDelete, item: group.id, info: { user: user.id } });
    call.masks.clear();
  };
  const pool = () => {
    if (!mayView(call, group)) throw errors.accessDenied();
    return membersOf(call.db, call.site.n, group.id);
  };
  return userCollection(call, link, pool, add, drop);
}

export const groupEntity = (call: ResourceCall, group: Principal): Entity =>
  entity(groupType, group, call, { link: `Web/SiteGroups/GetById(${group.id})` });

function groupCollection(
  call: ResourceCall,
  link: string,
  pool: () => Principal[],
  add?: (body: JsonObject) => Entity,
): Collection {
  const find = (test: (group: Principal) => boolean): Principal => {
    const group = pool().find(test);
    if (!group) throw errors.groupMissing();
    return group;
  };
  const byName = (args: Args) => {
    const name = args.text(0, "name").toLowerCase();
    return find((group) => group.title.toLowerCase() === name);
  };
  const byId = (args: Args) => find((group) => group.id === args.number(0, "id"));
  return collection({
    type: "SP.Group",
    set: "SP.ApiData.Groups",
    link,
    list: () => pool().map((group) => groupEntity(call, group)),
    key: (args) => groupEntity(call, byId(args)),
    methods: {
      getById: (args) => groupEntity(call, byId(args)),
      getByName: (args) => groupEntity(call, byName(args)),
      removeById(args) {
        dropGroup(call, byId(args));
        return nothing(200);
      },
      removeByLoginName(args) {
        dropGroup(call, byName(args));
        return nothing(200);
      },
    },
    ...(add === undefined ? {} : { add }),
  });
}

export const groupsOfUser = (call: ResourceCall, user: Principal, link: string): Collection =>
  groupCollection(call, link, () => groupsOf(call.db, call.site.n, user.id));

export function siteGroups(call: ResourceCall, link: string): Collection {
  return groupCollection(
    call,
    link,
    () => principals(call.db, call.site.n, GROUP),
    (body) => {
      demand(call, webSecurable, Permission.createGroups);
      const title = String(body.Title ?? body.LoginName ?? "");
      if (title === "") throw errors.badArgument("The group name is empty.");
      if (principalByLogin(call.db, call.site.n, GROUP, title)) {
        throw errors.server(-2130575293, "The specified name is already in use.\n\nPlease try again with a new name.");
      }
      const props: Principal["props"] = { owner: call.user.id };
      for (const [key, content] of Object.entries(body)) {
        if (key === "Title" || key === "LoginName") continue;
        if (!(key in groupType.properties)) throw errors.unknownProperty(key, "SP.Group");
        props[key] = content ?? null;
      }
      const group = addPrincipal(call.db, call.site.n, { kind: GROUP, login: title, title, email: "", props });
      logChange(call, { object: "Group", type: ChangeType.add, item: group.id });
      return groupEntity(call, group);
    },
  );
}
