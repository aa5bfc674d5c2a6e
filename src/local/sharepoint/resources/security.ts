// Permissions of a web, list or item: role assignments, inheritance, effective permissions.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { basePermissions, Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { findUser, groupsOf, principalById } from "../store/principals.ts";
import {
  type Assignments,
  demand,
  dropScope,
  grantLimitedAccess,
  maskOfPerson,
  ownAssignments,
  roles,
  type Securable,
  saveAssignments,
  uniqueAncestor,
} from "../store/scopes.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import { groupEntity, principalEntity } from "./groups.ts";
import {
  type Args,
  type Collection,
  type Entity,
  nullAnswer,
  type Resource,
  type ResourceCall,
  value,
} from "./model.ts";
import { roleEntity } from "./roleDefinitions.ts";

/** A securable, with its ids for the change log. */
export interface Secured {
  securable: Securable;
  note: { list?: string; item?: number; uid?: string };
}

interface Assignment {
  principal: number;
  roles: number[];
  secured: Secured;
}

const assignmentType: EntityType<Assignment> = {
  type: "SP.RoleAssignment",
  set: "SP.ApiData.RoleAssignments",
  properties: { PrincipalId: (one) => one.principal },
  navigation: {
    Member(one, call) {
      const principal = principalById(call.db, call.site.n, one.principal);
      return principal ? principalEntity(call, principal) : { kind: "nothing" };
    },
    RoleDefinitionBindings: (one, call, link) =>
      collection({
        type: "SP.RoleDefinition",
        set: "SP.ApiData.RoleDefinitions",
        link: `${link}/RoleDefinitionBindings`,
        list: () =>
          roles(call)
            .filter((role) => one.roles.includes(role.id))
            .map((role) => roleEntity(call, role)),
      }),
    Groups: (one, call, link) =>
      collection({
        type: "SP.Group",
        set: "SP.ApiData.Groups",
        link: `${link}/Groups`,
        list: () => groupsOf(call.db, call.site.n, one.principal).map((group) => groupEntity(call, group)),
      }),
  },
  remove: (one, call) =>
    change(call, one.secured, ChangeType.roleAssignmentDelete, (now) => {
      const { [one.principal]: _gone, ...rest } = now;
      return rest;
    }),
};

function change(call: Call, secured: Secured, type: number, edit: (now: Assignments) => Assignments): void {
  demand(call, secured.securable, Permission.managePermissions);
  const own = ownAssignments(call, secured.securable);
  if (!own)
    throw errors.server(
      -2147467259,
      "This operation is not allowed on an object that inherits permissions.",
      "System.InvalidOperationException",
    );
  saveAssignments(call, secured.securable, edit(own));
  logChange(call, { object: "SecurityPolicy", type, ...secured.note });
}

function roleAssignments(call: ResourceCall, secured: Secured, link: string): Collection {
  const assignment = (principal: number, bindings: number[]) =>
    entity(assignmentType, { principal, roles: bindings, secured }, call, {
      link: `${link}/GetByPrincipalId(${principal})`,
    });
  const now = () => uniqueAncestor(call, secured.securable).assignments;
  const byId = (args: Args): Entity => {
    const id = args.number(0, "id");
    const bindings = now()[id];
    if (!bindings) throw errors.notFound("Can not find the principal with id: {0}.".replace("{0}", String(id)));
    return assignment(id, bindings);
  };
  const principalIn = (args: Args) => args.number(0, "principalid");
  const roleIn = (args: Args) => args.number(1, "roledefid");
  return collection({
    type: "SP.RoleAssignment",
    set: "SP.ApiData.RoleAssignments",
    link,
    list() {
      demand(call, secured.securable, Permission.enumeratePermissions);
      return Object.entries(now()).map(([principal, bindings]) => assignment(Number(principal), bindings));
    },
    key: byId,
    methods: {
      getByPrincipalId: byId,
      addRoleAssignment(args) {
        const principal = principalIn(args);
        const role = roleIn(args);
        if (!principalById(call.db, call.site.n, principal))
          throw errors.notFound("Can not find the principal with id: {0}.".replace("{0}", String(principal)));
        if (!roles(call).some((known) => known.id === role))
          throw errors.server(-2147467259, "Can not find the permission level.");
        change(call, secured, ChangeType.roleAssignmentAdd, (old) => ({
          ...old,
          [principal]: [...new Set([...(old[principal] ?? []), role])],
        }));
        grantLimitedAccess(call, secured.securable, principal);
        return nullAnswer("AddRoleAssignment");
      },
      removeRoleAssignment(args) {
        const principal = principalIn(args);
        // Without a role all that the principal has is taken away.
        const role = args.at(1, "roledefid") === undefined ? undefined : roleIn(args);
        change(call, secured, ChangeType.roleAssignmentDelete, (old) => {
          const left = (old[principal] ?? []).filter((one) => role !== undefined && one !== role);
          const { [principal]: _gone, ...rest } = old;
          return left.length > 0 ? { ...rest, [principal]: left } : rest;
        });
        return nullAnswer("RemoveRoleAssignment");
      },
    },
  });
}

export const securityNavigation = {
  RoleAssignments: (call: ResourceCall, secured: Secured, link: string): Resource =>
    roleAssignments(call, secured, `${link}/RoleAssignments`),
};

export function breakInheritance(args: Args, secured: Secured): Resource {
  const { call } = args;
  demand(call, secured.securable, Permission.managePermissions);
  if (ownAssignments(call, secured.securable)) return nullAnswer("BreakRoleInheritance");
  const copied = args.flag(0, "copyroleassignments", false) ? uniqueAncestor(call, secured.securable).assignments : {};
  const clear = args.flag(1, "clearsubscopes", false);
  if (clear) clearBelow(call, secured.securable);
  // The person who breaks inheritance without copying keeps full control.
  const kept =
    Object.keys(copied).length > 0 || call.user.props.admin === true ? copied : { [call.user.id]: [1073741829] };
  saveAssignments(call, secured.securable, kept);
  logChange(call, { object: "SecurityPolicy", type: ChangeType.roleAssignmentAdd, ...secured.note });
  return nullAnswer("BreakRoleInheritance");
}

function clearBelow(call: Call, securable: Securable): void {
  if (securable.key === "web") call.db.run("DELETE FROM scopes WHERE site = ? AND securable <> 'web'", call.site.n);
  else if (securable.key.startsWith("list:")) {
    call.db.run(
      "DELETE FROM scopes WHERE site = ? AND list = ? AND securable <> ?",
      call.site.n,
      securable.list ?? 0,
      securable.key,
    );
  }
  call.masks.clear();
}

export function resetInheritance(args: Args, secured: Secured): Resource {
  demand(args.call, secured.securable, Permission.managePermissions);
  if (secured.securable.key !== "web") dropScope(args.call, secured.securable);
  logChange(args.call, { object: "SecurityPolicy", type: ChangeType.roleAssignmentDelete, ...secured.note });
  return nullAnswer("ResetRoleInheritance");
}

export function userEffectivePermissions(args: Args, secured: Secured): Resource {
  const { call } = args;
  const name = args.text(0, "userName");
  const user = findUser(call, name);
  if (!user) throw errors.userUnknown(name);
  // Everybody may ask about themselves; asking about others needs the right to enumerate permissions.
  if (user.id !== call.user.id) demand(call, secured.securable, Permission.enumeratePermissions);
  return value("GetUserEffectivePermissions", basePermissions(maskOfPerson(call, secured.securable, user)));
}
