// Site users and groups: what they show, and who may add, change and remove them.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import { complex } from "../json.ts";
import { holds, Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import {
  addMember,
  addPrincipal,
  findPerson,
  findUser,
  GROUP,
  groupsOf,
  membersOf,
  type Principal,
  principalById,
  principalByLogin,
  principals,
  removeMember,
  removePrincipal,
  savePrincipal,
  USER,
  userFor,
} from "../store/principals.ts";
import { allowed, demand, maskFor, webSecurable } from "../store/scopes.ts";
import {
  type Args,
  type Collection,
  collection,
  type Entity,
  type EntityType,
  entity,
  nothing,
  nullAnswer,
  type Resource,
} from "./model.ts";

const shortLogin = (login: string) => login.slice(login.lastIndexOf("|") + 1);

const userType: EntityType<Principal> = {
  type: "SP.User",
  set: "SP.ApiData.Users",
  properties: {
    Id: (user) => user.id,
    IsHiddenInUI: () => false,
    LoginName: (user) => user.login,
    Title: (user) => user.title,
    PrincipalType: () => 1,
    Email: (user) => user.email,
    Expiration: () => "",
    IsEmailAuthenticationGuestUser: () => false,
    IsShareByEmailGuestUser: () => false,
    IsSiteAdmin: (user) => user.props.admin === true,
    UserId: (user) =>
      user.login.includes("|membership|")
        ? complex("SP.UserIdInfo", { NameId: nameId(user), NameIdIssuer: "urn:federation:microsoftonline" })
        : null,
    UserPrincipalName: (user) => (user.login.includes("|membership|") ? shortLogin(user.login) : null),
  },
  more: { AadObjectId: () => null },
  navigation: {
    Alerts: (_user, _call, link) =>
      collection({ type: "SP.Alert", set: "SP.ApiData.Alerts", link: `${link}/Alerts`, list: () => [] }),
    Groups: (user, call, link) =>
      groupCollection(call, `${link}/Groups`, () => groupsOf(call.db, call.site.n, user.id)),
  },
  merge(user, body, call) {
    demand(call, webSecurable, Permission.manageWeb);
    const next = { ...user, props: { ...user.props } };
    for (const [key, content] of Object.entries(body)) {
      if (key === "Title") next.title = String(content);
      else if (key === "Email") next.email = String(content ?? "");
      else if (key === "IsSiteAdmin") next.props.admin = content === true;
      else if (!(key in userType.properties)) throw errors.unknownProperty(key, "SP.User");
    }
    savePrincipal(call.db, call.site.n, next);
    call.masks.clear();
  },
  remove: (user, call) => removeUser(call, user),
};

const nameId = (user: Principal) => `1003${user.id.toString(16).padStart(12, "0")}`;

function removeUser(call: Call, user: Principal): void {
  demand(call, webSecurable, Permission.managePermissions);
  removePrincipal(call.db, call.site.n, user.id);
  logChange(call, { object: "User", type: ChangeType.delete, item: user.id });
  call.masks.clear();
}

export const userEntity = (call: Call, user: Principal): Entity =>
  entity(userType, user, call, { link: `Web/GetUserById(${user.id})` });

export const principalEntity = (call: Call, one: Principal): Entity =>
  one.kind === GROUP ? groupEntity(call, one) : userEntity(call, one);

function findIn(call: Call, pool: () => Principal[], test: (user: Principal) => boolean): Entity {
  const user = pool().find(test);
  if (!user) throw errors.userMissing();
  return userEntity(call, user);
}

function userCollection(
  call: Call,
  link: string,
  pool: () => Principal[],
  add?: (body: JsonObject) => Entity,
  drop?: (user: Principal) => void,
): Collection {
  const byId = (args: Args) => findIn(call, pool, (user) => user.id === args.number(0, "id"));
  const login = (args: Args, name: string) => {
    const text = args.text(0, name);
    const known = findUser(call, text);
    if (!known) throw errors.userMissing();
    return findIn(call, pool, (user) => user.id === known.id);
  };
  const removal =
    (entityOf: (args: Args) => Entity) =>
    (args: Args): Resource => {
      const id = Number(entityOf(args).value("Id"));
      const user = principalById(call.db, call.site.n, id);
      if (user && drop) drop(user);
      return nothing(200);
    };
  return collection({
    type: "SP.User",
    set: "SP.ApiData.Users",
    link,
    list: () => pool().map((user) => userEntity(call, user)),
    key: (args) => (typeof args.at(0, "id") === "number" ? byId(args) : login(args, "loginName")),
    methods: {
      getById: byId,
      getByEmail(args) {
        const email = args.text(0, "emailAddress").toLowerCase();
        return findIn(call, pool, (user) => user.email.toLowerCase() === email);
      },
      getByLoginName: (args) => login(args, "loginName"),
      removeById: removal(byId),
      removeByLoginName: removal((args) => login(args, "loginName")),
    },
    ...(add === undefined ? {} : { add }),
  });
}

export function siteUsers(call: Call, link: string): Collection {
  const pool = () => principals(call.db, call.site.n, USER).filter((user) => user.id !== 1073741823);
  const add = (body: JsonObject) => ensureUser(call, String(body.LoginName ?? ""));
  return userCollection(call, link, pool, add, (user) => removeUser(call, user));
}

export function ensureUser(call: Call, name: string): Entity {
  const known = findUser(call, name);
  if (known) return userEntity(call, known);
  const person = findPerson(call.tenant.directory, name);
  if (!person) throw errors.userUnknown(name);
  if (!holds(maskFor(call, webSecurable), Permission.browseUserInfo)) throw errors.accessDenied();
  return userEntity(call, userFor(call.db, call.site.n, person));
}

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
const mayManage = (call: Call, group: Principal) => {
  const owner = ownerOf(call, group);
  return (
    allowed(call, webSecurable, Permission.managePermissions) ||
    owner.id === call.user.id ||
    (owner.kind === GROUP && isMember(call, owner.id))
  );
};
const mayEdit = (call: Call, group: Principal) =>
  mayManage(call, group) || (group.props.AllowMembersEditMembership === true && isMember(call, group.id));
const mayView = (call: Call, group: Principal) =>
  group.props.OnlyAllowMembersViewMembership === false || mayManage(call, group) || isMember(call, group.id);

function demandManage(call: Call, group: Principal): void {
  if (!mayManage(call, group)) throw errors.accessDenied();
}

function dropGroup(call: Call, group: Principal): void {
  demandManage(call, group);
  removePrincipal(call.db, call.site.n, group.id);
  logChange(call, { object: "Group", type: ChangeType.delete, item: group.id });
  call.masks.clear();
}

function groupUsers(call: Call, group: Principal, link: string): Collection {
  const add = (body: JsonObject) => {
    if (!mayEdit(call, group)) throw errors.accessDenied();
    const user = ensureUser(call, String(body.LoginName ?? ""));
    const id = Number(user.value("Id"));
    addMember(call.db, call.site.n, group.id, id);
    logChange(call, { object: "Group", type: ChangeType.memberAdd, item: group.id, info: { user: id } });
    call.masks.clear();
    return user;
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

export const groupEntity = (call: Call, group: Principal): Entity =>
  entity(groupType, group, call, { link: `Web/SiteGroups/GetById(${group.id})` });

function groupCollection(
  call: Call,
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

export function siteGroups(call: Call, link: string): Collection {
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
