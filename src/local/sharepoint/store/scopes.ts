// Who may do what: role assignments on the web, and on each list, folder or item whose inheritance is broken.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { isArray } from "../json.ts";
import type { Principal } from "../people.ts";
import { FULL_MASK, holds, LIMITED_ACCESS, type RoleSeed } from "../permissions.ts";
import { EVERYONE, groupsOf, principalByLogin, USER } from "./principals.ts";

/** principal id -> role definition ids */
export type Assignments = Record<string, number[]>;

/** An object with permissions. It inherits from its parent. */
export interface Securable {
  key: string;
  parent: Securable | undefined;
  list?: number;
  dir?: string;
}

export const webSecurable: Securable = { key: "web", parent: undefined };
export const listSecurable = (n: number): Securable => ({ key: `list:${n}`, parent: webSecurable, list: n });

/** An item's parents are the folders above it, up to the list. `dir` and `root` are server-relative. */
export function itemSecurable(call: Call, item: { list: number; uid: string; dir: string }, root: string): Securable {
  return { key: item.uid, parent: folderSecurable(call, item.list, item.dir, root), list: item.list, dir: item.dir };
}

function folderSecurable(call: Call, list: number, dir: string, root: string): Securable {
  if (!hasItemScopes(call, list) || dir.length <= root.length) return listSecurable(list);
  const uid = folderUid(call, dir);
  const above = folderSecurable(call, list, dir.slice(0, dir.lastIndexOf("/")), root);
  return uid === undefined ? above : { key: uid, parent: above, list, dir };
}

function folderUid(call: Call, dir: string): string | undefined {
  const { folders } = call.masks;
  if (folders.has(dir)) return folders.get(dir);
  const node = call.db.get<{ uid: string }>("SELECT uid FROM nodes WHERE site = ? AND path = ?", call.site.n, dir);
  folders.set(dir, node?.uid);
  return node?.uid;
}

/** Most lists have no scope below the list: then there is nothing to look up for each item. */
export function hasItemScopes(call: Call, list: number): boolean {
  const key = `scoped:${list}`;
  const known = call.masks.get(key);
  if (known !== undefined) return known > 0n;
  const row = call.db.get<{ n: number }>(
    "SELECT count(*) AS n FROM scopes WHERE site = ? AND list = ? AND securable NOT LIKE 'list:%'",
    call.site.n,
    list,
  );
  call.masks.set(key, BigInt(row?.n ?? 0));
  return (row?.n ?? 0) > 0;
}

export function ownAssignments(call: Call, securable: Securable): Assignments | undefined {
  if (securable.list !== undefined) return scopesBelow(call, securable.list).get(securable.key);
  const row = call.db.get<{ assignments: string }>(
    "SELECT assignments FROM scopes WHERE site = ? AND securable = ?",
    call.site.n,
    securable.key,
  );
  return row && (JSON.parse(row.assignments) as Assignments);
}

/** All scopes of a list at once: rows are asked for one after the other. */
function scopesBelow(call: Call, list: number): Map<string, Assignments> {
  const known = call.masks.scopes.get(list);
  if (known) return known;
  const rows = call.db.all<{ securable: string; assignments: string }>(
    "SELECT securable, assignments FROM scopes WHERE site = ? AND list = ?",
    call.site.n,
    list,
  );
  const made = new Map(rows.map((row) => [row.securable, JSON.parse(row.assignments) as Assignments]));
  call.masks.scopes.set(list, made);
  return made;
}

/** The nearest securable, from here up, that has assignments of its own. */
export function uniqueAncestor(call: Call, securable: Securable): { securable: Securable; assignments: Assignments } {
  for (let at: Securable | undefined = securable; at; at = at.parent) {
    const assignments = ownAssignments(call, at);
    if (assignments) return { securable: at, assignments };
  }
  return { securable: webSecurable, assignments: {} };
}

export function saveAssignments(call: Call, securable: Securable, assignments: Assignments): void {
  call.db.run(
    "INSERT INTO scopes (site, securable, list, dir, assignments) VALUES (?, ?, ?, ?, ?) ON CONFLICT (site, securable) DO UPDATE SET assignments = excluded.assignments",
    call.site.n,
    securable.key,
    securable.list ?? null,
    securable.dir ?? null,
    JSON.stringify(assignments),
  );
  call.masks.clear();
}

export function dropScope(call: Call, securable: Securable): void {
  call.db.run("DELETE FROM scopes WHERE site = ? AND securable = ?", call.site.n, securable.key);
  call.masks.clear();
}

/** Removes the assignments of a deleted principal or level. */
export function forgetAssigned(call: Call, gone: { readonly principal: number } | { readonly role: number }): void {
  const rows = call.db.all<{ securable: string; assignments: string }>(
    "SELECT securable, assignments FROM scopes WHERE site = ?",
    call.site.n,
  );
  for (const { securable, assignments } of rows) {
    const left = Object.entries(JSON.parse(assignments) as Assignments)
      .filter(([principal]) => !("principal" in gone) || Number(principal) !== gone.principal)
      .map(
        ([principal, bindings]) =>
          [principal, bindings.filter((one) => !("role" in gone) || one !== gone.role)] as const,
      )
      .filter(([, bindings]) => bindings.length > 0);
    const next = JSON.stringify(Object.fromEntries(left));
    if (next === assignments) continue;
    call.db.run("UPDATE scopes SET assignments = ? WHERE site = ? AND securable = ?", next, call.site.n, securable);
  }
  call.masks.clear();
}

export const roles = (call: Call): RoleSeed[] => call.tenant.schema.roles(call.site.n);

export function saveRole(call: Pick<Call, "db" | "tenant"> & { site: { n: number } }, role: RoleSeed): void {
  call.tenant.schema.forget();
  const { id, name, mask, ...props } = role;
  call.db.run(
    "INSERT INTO roles (site, id, name, props) VALUES (?, ?, ?, ?) ON CONFLICT (site, id) DO UPDATE SET name = excluded.name, props = excluded.props",
    call.site.n,
    id,
    name,
    JSON.stringify({ ...props, mask: String(mask) }),
  );
}

/** What the person who asks may do here with the token that they ask with. */
export const maskFor = (call: Call, securable: Securable): bigint =>
  maskOfPerson(call, securable, call.user) & call.allowance;

/** A person's mask on a securable: the union over their groups; full control for a site administrator. */
export function maskOfPerson(call: Call, securable: Securable, user: Principal): bigint {
  if (user.props.admin === true) return FULL_MASK;
  const key = `${user.id}@${securable.key}`;
  const known = call.masks.get(key);
  if (known !== undefined) return known;
  const own = ownAssignments(call, securable);
  const mask =
    own === undefined && securable.parent ? maskOfPerson(call, securable.parent, user) : sum(call, own ?? {}, user);
  call.masks.set(key, mask);
  return mask;
}

function sum(call: Call, assignments: Assignments, user: Principal): bigint {
  const ids = identities(call, user);
  call.masks.roles ??= new Map(roles(call).map((role) => [role.id, role.mask]));
  let mask = 0n;
  for (const [principal, bindings] of Object.entries(assignments)) {
    if (!ids.has(Number(principal))) continue;
    for (const binding of bindings) mask |= call.masks.roles.get(binding) ?? 0n;
  }
  return mask;
}

/** The person, their groups, and the principals for everybody. */
function identities(call: Call, user: Principal): Set<number> {
  const known = call.masks.groups.get(user.id);
  if (known) return known;
  const made = new Set(groupsOf(call.db, call.site.n, user.id).map((group) => group.id));
  made.add(user.id);
  // Claims of groups that the directory has them in.
  for (const claim of isArray(user.props.claims ?? null) ? (user.props.claims as string[]) : []) {
    const held = principalByLogin(call.db, call.site.n, USER, claim);
    if (held)
      for (const id of [held.id, ...groupsOf(call.db, call.site.n, held.id).map((group) => group.id)]) made.add(id);
  }
  const everyone = principalByLogin(call.db, call.site.n, USER, EVERYONE);
  if (everyone) made.add(everyone.id);
  call.masks.groups.set(user.id, made);
  return made;
}

export function allowed(call: Call, securable: Securable, needed: bigint): boolean {
  return holds(maskFor(call, securable), needed);
}

export function demand(call: Call, securable: Securable, needed: bigint): void {
  if (!allowed(call, securable, needed)) throw errors.accessDenied();
}

/** Grants Limited Access on the parents, as SharePoint does, so that the person can reach the object. */
export function grantLimitedAccess(call: Call, securable: Securable, principal: number): void {
  for (let at = securable.parent; at; at = at.parent) {
    const own = ownAssignments(call, at);
    if (!own || own[principal]) continue;
    saveAssignments(call, at, { ...own, [principal]: [LIMITED_ACCESS] });
  }
}
