// A cache of sites, roles, and lists with their fields, views and content types; cleared when they change.

import type { RoleSeed } from "../permissions.ts";
import type { Db } from "./database.ts";
import type { ContentType, Field, List, Props, Site } from "./schema.ts";

interface SiteRow extends Omit<Site, "props" | "siteId" | "webId"> {
  site_id: string;
  web_id: string;
  props: string;
}

export interface SchemaCache {
  lists(site: number): List[];
  byN(n: number): List | undefined;
  siteFields(site: number): Field[];
  siteContentTypes(site: number): ContentType[];
  sites(): Site[];
  roles(site: number): RoleSeed[];
  forget(): void;
  /** What belongs to one list changed, or the list itself; its fields stay. */
  forgetList(n: number): void;
  /** Fields of a list were added, changed or deleted. Where it is one, the others are not read again: laying a site down adds hundreds. */
  forgetFields(list: number, one?: number): void;
}

interface FieldRow extends Pick<Field, "n" | "guid" | "name" | "position"> {
  list: number | null;
  props: string;
}

function jsonName(name: string): string {
  return name.startsWith("_") ? `OData_${name}` : name;
}

function field(row: FieldRow): Field {
  const props = JSON.parse(row.props) as Props;
  return {
    n: row.n,
    guid: row.guid,
    name: row.name,
    type: String(props.TypeAsString ?? "Text"),
    position: row.position,
    props,
    json: jsonName(row.name),
  };
}

interface ListRow extends Pick<List, "n" | "guid" | "title" | "path" | "template" | "created" | "author"> {
  site: number;
  props: string;
}

export function makeSchemaCache(db: Db): SchemaCache {
  // Most refusals roll back a transaction that never touched the schema: the cache stays.
  let touched = false;
  let lists = new Map<number, List>();
  let fields = new Map<number, Field[]>();
  let bySite = new Map<number, List[]>();
  let siteFields = new Map<number, Field[]>();
  let siteTypes = new Map<number, ContentType[]>();
  let siteRoles = new Map<number, RoleSeed[]>();
  let sites: Site[] | undefined;
  /** Lists to be read again; laying a site down changes one hundreds of times, and the others of the site stay. */
  const stale = new Set<number>();

  const load = (site: number): List[] => {
    if (stale.size > 0) readAgain();
    const known = bySite.get(site);
    if (known) return known;
    const rows = db.all<ListRow>("SELECT * FROM lists WHERE site = ? AND deleted = 0 ORDER BY n", site);
    const made = rows.map(loadList);
    bySite.set(site, made);
    return made;
  };

  const rowOf = (n: number) => db.get<ListRow>("SELECT * FROM lists WHERE n = ? AND deleted = 0", n);

  const readAgain = (): void => {
    const rows = [...stale].flatMap((n) => rowOf(n) ?? []);
    for (const [site, known] of bySite) {
      const kept = known.filter(({ n }) => !stale.has(n));
      const again = rows.filter((row) => row.site === site).map(loadList);
      bySite.set(
        site,
        [...kept, ...again].sort((a, b) => a.n - b.n),
      );
    }
    stale.clear();
  };

  const loadList = (row: ListRow): List => {
    const known = lists.get(row.n);
    if (known) return known;
    const props = JSON.parse(row.props) as Props;
    const own = fieldsOf(row.n);
    const views = db
      .all<{ n: number; guid: string; title: string; props: string }>(
        "SELECT * FROM views WHERE list = ? ORDER BY position, n",
        row.n,
      )
      .map((view) => ({ n: view.n, guid: view.guid, title: view.title, props: JSON.parse(view.props) as Props }));
    const list: List = {
      n: row.n,
      guid: row.guid,
      title: row.title,
      path: row.path,
      template: row.template,
      created: row.created,
      author: row.author,
      props,
      fields: own,
      byName: new Map(
        own.flatMap((one) => [
          [one.name, one],
          [one.json, one],
        ]),
      ),
      views,
      contentTypes: types(db.all("SELECT * FROM content_types WHERE list = ? ORDER BY n", row.n)),
      itemType: String(props.ListItemEntityTypeFullName ?? "SP.ListItem"),
    };
    lists.set(row.n, list);
    return list;
  };

  const fieldsOf = (list: number): Field[] => {
    const known = fields.get(list);
    if (known) return known;
    const made = db.all<FieldRow>("SELECT * FROM fields WHERE list = ? ORDER BY position, n", list).map(field);
    fields.set(list, made);
    return made;
  };

  const types = (rows: { n: number; ctid: string; props: string }[]): ContentType[] =>
    rows.map((row) => ({ n: row.n, id: row.ctid, props: JSON.parse(row.props) as Props }));

  const cache: SchemaCache = {
    lists: load,
    byN(n) {
      const known = lists.get(n);
      if (known) return known;
      const row = rowOf(n);
      return row && loadList(row);
    },
    siteFields(site) {
      const known = siteFields.get(site);
      if (known) return known;
      const made = db
        .all<FieldRow>("SELECT * FROM fields WHERE site = ? AND list IS NULL ORDER BY position, n", site)
        .map(field);
      siteFields.set(site, made);
      return made;
    },
    siteContentTypes(site) {
      const known = siteTypes.get(site);
      if (known) return known;
      const made = types(db.all("SELECT * FROM content_types WHERE site = ? AND list IS NULL ORDER BY n", site));
      siteTypes.set(site, made);
      return made;
    },
    sites() {
      sites ??= db.all<SiteRow>("SELECT * FROM sites ORDER BY n").map((row) => ({
        n: row.n,
        path: row.path,
        siteId: row.site_id,
        webId: row.web_id,
        created: row.created,
        props: JSON.parse(row.props) as Props,
      }));
      return sites;
    },
    roles(site) {
      const known = siteRoles.get(site);
      if (known) return known;
      const made = db
        .all<{ id: number; name: string; props: string }>("SELECT * FROM roles WHERE site = ?", site)
        .map((row) => {
          const props = JSON.parse(row.props) as Omit<RoleSeed, "mask" | "id" | "name"> & { mask: string };
          return { ...props, id: row.id, name: row.name, mask: BigInt(props.mask) };
        })
        .sort((a, b) => a.order - b.order);
      siteRoles.set(site, made);
      return made;
    },
    forget() {
      touched = true;
      stale.clear();
      lists = new Map();
      fields = new Map();
      bySite = new Map();
      siteFields = new Map();
      siteTypes = new Map();
      siteRoles = new Map();
      sites = undefined;
    },
    forgetList(n) {
      touched = true;
      lists.delete(n);
      stale.add(n);
    },
    forgetFields(list, one) {
      cache.forgetList(list);
      const others = fields.get(list)?.filter(({ n }) => n !== one);
      fields.delete(list);
      if (one === undefined || !others) return;
      const row = db.get<FieldRow>("SELECT * FROM fields WHERE n = ?", one);
      const changed = row ? [...others, field(row)] : others;
      fields.set(
        list,
        changed.sort((a, b) => a.position - b.position || a.n - b.n),
      );
    },
  };
  db.onTransaction(
    () => {
      touched = false;
    },
    () => {
      if (touched) cache.forget();
    },
  );
  return cache;
}
