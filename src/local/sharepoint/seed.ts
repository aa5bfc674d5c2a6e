// A new site collection, with the contents of a new team site.
import { type Call, makeCall, type Tenant } from "./call.ts";
import { kindOf } from "./fields/kinds.ts";
import { siteColumns } from "./fields/siteColumns.ts";
import { siteContentTypes } from "./fields/siteContentTypes.ts";
import { guidFor, newGuid } from "./ids.ts";
import { addFile } from "./items/fileWrite.ts";
import type { DirectoryPerson, Principal } from "./people.ts";
import { EDIT, FULL_CONTROL, FULL_MASK, READ, roleSeeds } from "./permissions.ts";
import { insertFields } from "./store/lists.ts";
import { makeList } from "./store/newList.ts";
import { folderNode, putNode } from "./store/nodes.ts";
import {
  addMember,
  addPrincipal,
  GROUP,
  principalByLogin,
  SYSTEM_ACCOUNT,
  savePrincipal,
  USER,
  userFor,
} from "./store/principals.ts";
import type { Site } from "./store/schema.ts";
import { saveAssignments, saveRole, webSecurable } from "./store/scopes.ts";

export const readSites = (tenant: Tenant): Site[] => tenant.schema.sites();

const GROUPS = { ownerGroup: 3, visitorGroup: 4, memberGroup: 5 } as const;

export interface SiteSpec {
  path: string;
  title: string;
  /** SharePoint's id of the time zone of a new site; UTC when left out */
  timeZone?: number;
  /** a Microsoft 365 group's site: Owners holds the claim of the group's owners, and no people */
  groupConnected?: boolean;
}

/** Creates the site if it does not exist. Always adds the directory's people to their groups. */
export function ensureSite(tenant: Tenant, spec: SiteSpec): void {
  const path = spec.path === "/" ? "" : spec.path.replace(/\/+$/, "");
  tenant.db.transaction(() => {
    const known = readSites(tenant).find((site) => site.path === path);
    if (!known) createSite(tenant, { ...spec, path });
    const site = known ?? readSites(tenant).find((one) => one.path === path);
    if (site) for (const person of tenant.directory) place(tenant, site, person, spec.groupConnected);
  });
}

function place(tenant: Tenant, site: Site, person: DirectoryPerson, groupConnected = false): void {
  if (person.role === "none" && !person.isSiteAdmin) return;
  const user = userFor(tenant.db, site.n, person);
  if (person.role === "owner" && groupConnected) {
    const claim = ownersClaim(tenant, site);
    addMember(tenant.db, site.n, GROUPS.ownerGroup, claim.id);
    savePrincipal(tenant.db, site.n, { ...user, props: { ...user.props, claims: [claim.login] } });
  } else if (person.role !== "none") addMember(tenant.db, site.n, GROUPS[`${person.role}Group`], user.id);
}

/** `_o` at the end of the group's id stands for its owners. */
function ownersClaim({ db }: Tenant, site: Site): Principal {
  const login = `c:0o.c|federateddirectoryclaimprovider|${guidFor(`${site.webId} group`)}_o`;
  return (
    principalByLogin(db, site.n, USER, login) ??
    addPrincipal(db, site.n, { kind: USER, login, title: `${String(site.props.Title)} Owners`, email: "", props: {} })
  );
}

function createSite(tenant: Tenant, { path, title, timeZone }: SiteSpec): void {
  const props = { Title: title, ...GROUPS, ...(timeZone !== undefined && { timeZone }) };
  const { lastId } = tenant.db.run(
    "INSERT INTO sites (path, site_id, web_id, created, props) VALUES (?, ?, ?, ?, ?)",
    path,
    newGuid(),
    newGuid(),
    tenant.clock.now(),
    JSON.stringify(props),
  );
  tenant.schema.forget();
  const site = readSites(tenant).find((one) => one.n === lastId);
  if (!site) throw new Error("The site was not stored");
  const { db } = tenant;
  const system = addPrincipal(db, site.n, {
    id: SYSTEM_ACCOUNT,
    kind: USER,
    login: "SHAREPOINT\\system",
    title: "System Account",
    email: "",
    props: { admin: true },
  });
  const group = (id: number, name: string) =>
    addPrincipal(db, site.n, {
      id,
      kind: GROUP,
      login: `${title} ${name}`,
      title: `${title} ${name}`,
      email: "",
      props: { owner: 3, Description: null, OnlyAllowMembersViewMembership: false },
    });
  group(3, "Owners");
  group(4, "Visitors");
  group(5, "Members");
  for (const role of roleSeeds) saveRole({ db, site, tenant }, role);
  const call = makeCall({
    tenant,
    site,
    user: system,
    allowance: FULL_MASK,
    headers: new Headers(),
    method: "POST",
    params: new URLSearchParams(),
    body: new Uint8Array(),
  });
  saveAssignments(call, webSecurable, { 3: [FULL_CONTROL], 4: [READ], 5: [EDIT] });
  fill(call);
}

function fill(call: Call): void {
  const now = call.now();
  const columns = siteColumns.map(({ guid, name, type, title, props }) => ({
    ...{ guid, name },
    props: { ...kindOf(type).own, TypeAsString: type, Title: title, StaticName: name, ...props },
  }));
  insertFields(call, undefined, columns);
  for (const type of siteContentTypes) {
    call.db.run(
      "INSERT INTO content_types (site, list, ctid, props) VALUES (?, NULL, ?, ?)",
      call.site.n,
      type.id,
      JSON.stringify(type.props),
    );
  }
  call.tenant.schema.forget();
  const root = call.site.path;
  const folder = (path: string) =>
    putNode(
      call.db,
      folderNode({
        uid: guidFor(`${call.site.webId} ${path}`),
        site: call.site.n,
        path,
        props: { created: now, modified: now, ...(path === root ? { welcome: "SitePages/Home.aspx" } : {}) },
      }),
    );
  folder(root);
  for (const leaf of ["Lists", "_catalogs", "_private", "images", "m"]) folder(`${root}/${leaf}`);
  makeList(call, {
    title: "Documents",
    template: 101,
    leaf: "Shared Documents",
    props: { OnQuickLaunch: true, EnableVersioning: true },
  });
  makeList(call, { title: "Site Assets", template: 101, leaf: "SiteAssets", props: { EnableVersioning: true } });
  const pages = makeList(call, {
    title: "Site Pages",
    template: 119,
    leaf: "SitePages",
    props: { EnableVersioning: true, EnableMinorVersions: true, OnQuickLaunch: true },
  });
  addFile(call, pages, {
    dir: pages.path,
    leaf: "Home.aspx",
    content: new TextEncoder().encode("<%@ Page %>"),
    values: { Title: "Home" },
  });
}
