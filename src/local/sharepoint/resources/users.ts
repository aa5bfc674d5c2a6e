// Site users: their properties, and who may add, change and remove them.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import type { JsonObject } from "../json.ts";
import { complex } from "../json.ts";
import type { Principal } from "../people.ts";
import { holds, Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import {
  findPerson,
  findUser,
  principalById,
  principals,
  removePrincipal,
  savePrincipal,
  USER,
  userFor,
} from "../store/principals.ts";
import { demand, forgetAssigned, maskFor, webSecurable } from "../store/scopes.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { type Args, type Collection, type Entity, nothing, type Resource, type ResourceCall } from "./model.ts";

const shortLogin = (login: string) => login.slice(login.lastIndexOf("|") + 1);

const userType: EntityType<Principal> = {
  type: "SP.User",
  set: "SP.ApiData.Users",
  properties: {
    Id: (user) => user.id,
    IsHiddenInUI: () => false,
    LoginName: (user) => user.login,
    Title: (user) => user.title,
    // 4 is a security group.
    PrincipalType: (user) => (user.login.startsWith("c:0o.c|") ? 4 : 1),
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
    Groups: (user, call, link) => call.make.groupsOfUser(call, user, `${link}/Groups`),
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
  forgetAssigned(call, { principal: user.id });
  logChange(call, { object: "User", type: ChangeType.delete, item: user.id });
  call.masks.clear();
}

export const userEntity = (call: ResourceCall, user: Principal): Entity =>
  entity(userType, user, call, { link: `Web/GetUserById(${user.id})` });

function findIn(call: ResourceCall, pool: () => Principal[], test: (user: Principal) => boolean): Entity {
  const user = pool().find(test);
  if (!user) throw errors.userMissing();
  return userEntity(call, user);
}

export function userCollection(
  call: ResourceCall,
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

export function siteUsers(call: ResourceCall, link: string): Collection {
  const pool = () => principals(call.db, call.site.n, USER).filter((user) => user.id !== 1073741823);
  const add = (body: JsonObject) => userEntity(call, ensureUser(call, String(body.LoginName ?? "")));
  return userCollection(call, link, pool, add, (user) => removeUser(call, user));
}

/** The site's user with this name; added to the site if they are in the directory. */
export function ensureUser(call: Call, name: string): Principal {
  const known = findUser(call, name);
  if (known) return known;
  const person = findPerson(call.tenant.directory, name);
  if (!person) throw errors.userUnknown(name);
  if (!holds(maskFor(call, webSecurable), Permission.browseUserInfo)) throw errors.accessDenied();
  return userFor(call.db, call.site.n, person);
}
