// The permission levels of a site.
import { errors } from "../errors.ts";
import { basePermissions, Permission, type RoleSeed, readBasePermissions } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { demand, forgetAssigned, roles, saveRole, webSecurable } from "../store/scopes.ts";
import { collection } from "./collection.ts";
import { type EntityType, entity } from "./entityType.ts";
import type { Args, Collection, Entity, ResourceCall } from "./model.ts";

const roleType: EntityType<RoleSeed> = {
  type: "SP.RoleDefinition",
  set: "SP.ApiData.RoleDefinitions",
  properties: {
    BasePermissions: (role) => basePermissions(role.mask),
    Description: (role) => role.description,
    Hidden: (role) => role.hidden,
    Id: (role) => role.id,
    Name: (role) => role.name,
    Order: (role) => role.order,
    RoleTypeKind: (role) => role.kind,
  },
  merge(role, body, call) {
    demand(call, webSecurable, Permission.managePermissions);
    const next = { ...role };
    for (const [key, content] of Object.entries(body)) {
      if (key === "Name") next.name = String(content);
      else if (key === "Description") next.description = String(content ?? "");
      else if (key === "Order") next.order = Number(content);
      else if (key === "BasePermissions") next.mask = readBasePermissions(content) ?? next.mask;
      else if (!(key in roleType.properties)) throw errors.unknownProperty(key, "SP.RoleDefinition");
    }
    saveRole(call, next);
    call.masks.clear();
    logChange(call, { object: "Web", type: ChangeType.roleDefinitionUpdate, item: role.id });
  },
  remove(role, call) {
    demand(call, webSecurable, Permission.managePermissions);
    call.db.run("DELETE FROM roles WHERE site = ? AND id = ?", call.site.n, role.id);
    forgetAssigned(call, { role: role.id });
    call.tenant.schema.forget();
    call.masks.clear();
    logChange(call, { object: "Web", type: ChangeType.roleDefinitionDelete, item: role.id });
  },
};

export const roleEntity = (call: ResourceCall, role: RoleSeed): Entity =>
  entity(roleType, role, call, { link: `Web/RoleDefinitions(${role.id})` });

export function roleDefinitions(call: ResourceCall, link: string): Collection {
  const find = (test: (role: RoleSeed) => boolean): Entity => {
    const role = roles(call).find(test);
    if (!role) throw errors.server(-2147467259, "Can not find the permission level.");
    return roleEntity(call, role);
  };
  const byId = (args: Args) => find((role) => role.id === args.number(0, "id"));
  return collection({
    type: "SP.RoleDefinition",
    set: "SP.ApiData.RoleDefinitions",
    link,
    list: () => roles(call).map((role) => roleEntity(call, role)),
    key: byId,
    methods: {
      getById: byId,
      getByName(args) {
        const name = args.text(0, "name").toLowerCase();
        return find((role) => role.name.toLowerCase() === name);
      },
      getByType: (args) => find((role) => role.kind === args.number(0, "roleType")),
    },
    add(body) {
      demand(call, webSecurable, Permission.managePermissions);
      const name = String(body.Name ?? "");
      const known = roles(call);
      if (known.some((role) => role.name.toLowerCase() === name.toLowerCase())) {
        throw errors.server(-2130575340, "A permission level with this name already exists.");
      }
      const role: RoleSeed = {
        id: Math.max(1073741969, ...known.map((one) => one.id)) + 1,
        name,
        description: String(body.Description ?? ""),
        hidden: false,
        order: Number(body.Order ?? 0),
        kind: 0,
        mask: readBasePermissions(body.BasePermissions) ?? 0n,
      };
      saveRole(call, role);
      logChange(call, { object: "Web", type: ChangeType.roleDefinitionAdd, item: role.id });
      return roleEntity(call, role);
    },
  });
}
