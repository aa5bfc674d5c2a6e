// People and groups of a site: rows, membership, and the many spellings that name one person.
import type { Call } from "../call.ts";
import type { Json } from "../json.ts";
import type { DirectoryPerson, Principal } from "../people.ts";
import type { Db } from "./database.ts";

interface Row {
  id: number;
  kind: number;
  login: string;
  title: string;
  email: string;
  props: string;
}

export const USER = 1;
export const GROUP = 8;
/** The kind of a person or group that was removed: the row stays, so that nobody else gets its number. */
const REMOVED = 0;
export const SYSTEM_ACCOUNT = 1073741823;
export const EVERYONE = "c:0(.s|true";

const read = (row: Row): Principal => ({ ...row, props: JSON.parse(row.props) as Record<string, Json> });

export const claimsLogin = (email: string): string => `i:0#.f|membership|${email.toLowerCase()}`;

export function principals(db: Db, site: number, kind?: number): Principal[] {
  return db
    .all<Row>("SELECT * FROM principals WHERE site = ? AND kind <> ? ORDER BY id", site, REMOVED)
    .filter((row) => kind === undefined || row.kind === kind)
    .map(read);
}

export function principalById(db: Db, site: number, id: number): Principal | undefined {
  const row = db.get<Row>("SELECT * FROM principals WHERE site = ? AND id = ? AND kind <> ?", site, id, REMOVED);
  return row && read(row);
}

/** The same, remembered for the length of a request: lists of rows name the same few people over and over. */
export function personOf(call: Call, id: number): Principal | undefined {
  const { people } = call.masks;
  if (people.has(id)) return people.get(id);
  const found = principalById(call.db, call.site.n, id);
  people.set(id, found);
  return found;
}

export function principalByLogin(db: Db, site: number, kind: number, login: string): Principal | undefined {
  const row = db.get<Row>(
    "SELECT * FROM principals WHERE site = ? AND kind = ? AND login = ?",
    site,
    kind,
    login.toLowerCase(),
  );
  return row && read(row);
}

export function addPrincipal(db: Db, site: number, principal: Omit<Principal, "id"> & { id?: number }): Principal {
  const last = db.get<{ id: number | null }>(
    "SELECT max(id) AS id FROM principals WHERE site = ? AND id < 1000000",
    site,
  );
  const id = principal.id ?? Math.max(last?.id ?? 0, 5) + 1;
  db.run(
    "INSERT INTO principals (site, id, kind, login, title, email, props) VALUES (?, ?, ?, ?, ?, ?, ?)",
    site,
    id,
    principal.kind,
    principal.login.toLowerCase(),
    principal.title,
    principal.email,
    JSON.stringify(principal.props),
  );
  return { ...principal, id, login: principal.login.toLowerCase() };
}

export function savePrincipal(db: Db, site: number, principal: Principal): void {
  db.run(
    "UPDATE principals SET login = ?, title = ?, email = ?, props = ? WHERE site = ? AND id = ?",
    principal.login.toLowerCase(),
    principal.title,
    principal.email,
    JSON.stringify(principal.props),
    site,
    principal.id,
  );
}

export function removePrincipal(db: Db, site: number, id: number): void {
  db.run("DELETE FROM members WHERE site = ? AND (grp = ? OR user = ?)", site, id, id);
  const left = `removed ${id}`;
  db.run("UPDATE principals SET kind = ?, login = ? WHERE site = ? AND id = ?", REMOVED, left, site, id);
}

export function membersOf(db: Db, site: number, group: number): Principal[] {
  return db
    .all<Row>(
      "SELECT p.* FROM members m JOIN principals p ON p.site = m.site AND p.id = m.user WHERE m.site = ? AND m.grp = ? ORDER BY p.id",
      site,
      group,
    )
    .map(read);
}

export function groupsOf(db: Db, site: number, user: number): Principal[] {
  return db
    .all<Row>(
      "SELECT p.* FROM members m JOIN principals p ON p.site = m.site AND p.id = m.grp WHERE m.site = ? AND m.user = ? ORDER BY p.id",
      site,
      user,
    )
    .map(read);
}

export function addMember(db: Db, site: number, group: number, user: number): void {
  db.run("INSERT OR IGNORE INTO members (site, grp, user) VALUES (?, ?, ?)", site, group, user);
}

export function removeMember(db: Db, site: number, group: number, user: number): boolean {
  return db.run("DELETE FROM members WHERE site = ? AND grp = ? AND user = ?", site, group, user).changes > 0;
}

/** The person of the directory that a short name, e-mail, user principal name or claims login names. */
export function findPerson(directory: readonly DirectoryPerson[], text: string): DirectoryPerson | undefined {
  const low = text.trim().toLowerCase();
  const bare = low.slice(low.lastIndexOf("|") + 1);
  return directory.find(
    (person) =>
      person.login.toLowerCase() === bare || person.email.toLowerCase() === bare || claimsLogin(person.email) === low,
  );
}

/** The site's user for a person of the directory; made on first sight, as SharePoint does. */
export function userFor(db: Db, site: number, person: DirectoryPerson): Principal {
  const login = claimsLogin(person.email);
  return (
    principalByLogin(db, site, USER, login) ??
    addPrincipal(db, site, {
      kind: USER,
      login,
      title: person.title,
      email: person.email,
      props: { admin: person.isSiteAdmin === true },
    })
  );
}

/** A site user named in any of the usual ways, without adding anybody. */
export function findUser(call: Call, text: string): Principal | undefined {
  const direct = principalByLogin(call.db, call.site.n, USER, text.toLowerCase());
  if (direct) return direct;
  const person = findPerson(call.tenant.directory, text);
  return person && principalByLogin(call.db, call.site.n, USER, claimsLogin(person.email));
}
