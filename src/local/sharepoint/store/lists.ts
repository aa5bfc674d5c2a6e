// Changing the schema: rows of lists, fields, views and content types. Every change drops the cache of them.
import type { Call } from "../call.ts";
import { cleanGuid, newGuid } from "../ids.ts";
import type { Field, List, Props, View } from "./schema.ts";

export type Where = Pick<Call, "db" | "tenant" | "site">;

export function listByGuid(call: Where, guid: string): List | undefined {
  const clean = cleanGuid(guid);
  return call.tenant.schema.lists(call.site.n).find((list) => list.guid === clean);
}

export function listByTitle(call: Where, title: string): List | undefined {
  const low = title.toLowerCase();
  return call.tenant.schema.lists(call.site.n).find((list) => list.title.toLowerCase() === low);
}

export function listByPath(call: Where, path: string): List | undefined {
  const low = path.toLowerCase();
  return call.tenant.schema.lists(call.site.n).find((list) => list.path.toLowerCase() === low);
}

/** The list that a server-relative path lies in. */
export function listAround(call: Where, path: string): List | undefined {
  const low = path.toLowerCase();
  return call.tenant.schema
    .lists(call.site.n)
    .find((list) => low === list.path.toLowerCase() || low.startsWith(`${list.path.toLowerCase()}/`));
}

export interface NewList {
  guid?: string;
  title: string;
  path: string;
  template: number;
  author: number;
  created: number;
  props: Props;
}

export function insertList(call: Where, list: NewList): List {
  const { lastId } = call.db.run(
    "INSERT INTO lists (site, guid, title, path, template, next_id, item_count, created, last_modified, last_deleted, author, props) VALUES (?, ?, ?, ?, ?, 1, 0, ?, ?, ?, ?, ?)",
    call.site.n,
    list.guid ?? newGuid(),
    list.title,
    list.path,
    list.template,
    list.created,
    list.created,
    list.created,
    list.author,
    JSON.stringify(list.props),
  );
  call.tenant.schema.forgetList(lastId);
  return reload(call, lastId);
}

function reload(call: Where, n: number): List {
  const list = call.tenant.schema.byN(n);
  if (!list) throw new Error(`List ${n} vanished`);
  return list;
}

export function saveList(call: Where, list: List): List {
  call.db.run(
    "UPDATE lists SET title = ?, path = ?, props = ? WHERE n = ?",
    list.title,
    list.path,
    JSON.stringify(list.props),
    list.n,
  );
  call.tenant.schema.forgetList(list.n);
  return reload(call, list.n);
}

export function dropList(call: Where, list: List): void {
  for (const table of [
    "items",
    "versions",
    "attachments",
    "comments",
    "uniques",
    "fields",
    "views",
    "content_types",
    "nodes",
  ]) {
    call.db.run(`DELETE FROM ${table} WHERE list = ?`, list.n);
  }
  call.db.run("DELETE FROM scopes WHERE site = ? AND list = ?", call.site.n, list.n);
  call.db.run("DELETE FROM lists WHERE n = ?", list.n);
  call.tenant.schema.forget();
}

/** A recycled list keeps its rows, out of sight. Its title and its address are free for another list. */
export function hideList(call: Where, list: List): void {
  const aside = asideOf(list.n);
  call.db.run("UPDATE lists SET deleted = 1, path = ? || path WHERE n = ?", aside, list.n);
  call.db.run("UPDATE nodes SET path = ? || path, dir = ? || dir WHERE list = ?", aside, aside, list.n);
  for (const table of ["items", "scopes"]) {
    call.db.run(`UPDATE ${table} SET dir = ? || dir WHERE list = ?`, aside, list.n);
  }
  call.tenant.schema.forgetList(list.n);
}

export function showList(call: Where, n: number): void {
  const from = asideOf(n).length + 1;
  call.db.run("UPDATE lists SET deleted = 0, path = substr(path, ?) WHERE n = ?", from, n);
  call.db.run("UPDATE nodes SET path = substr(path, ?), dir = substr(dir, ?) WHERE list = ?", from, from, n);
  for (const table of ["items", "scopes"]) {
    call.db.run(`UPDATE ${table} SET dir = substr(dir, ?) WHERE list = ?`, from, n);
  }
  call.tenant.schema.forget();
}

/** Begins no path of a site. */
const asideOf = (n: number): string => `~recycled/${n}`;

export interface NewField {
  guid: string;
  name: string;
  props: Props;
}

/** Adds fields behind those of a list, or without one behind those of the site: all in one statement, because a new list has eighty. */
export function insertFields(call: Where, list: List | undefined, added: readonly NewField[]): void {
  const last = list
    ? call.db.get<{ p: number | null }>("SELECT max(position) AS p FROM fields WHERE list = ?", list.n)
    : call.db.get<{ p: number | null }>(
        "SELECT max(position) AS p FROM fields WHERE site = ? AND list IS NULL",
        call.site.n,
      );
  const { lastId } = call.db.run(
    `INSERT INTO fields (site, list, guid, name, position, props) VALUES ${added.map(() => "(?, ?, ?, ?, ?, ?)").join(", ")}`,
    ...added.flatMap(({ guid, name, props }, index) => [
      ...[call.site.n, list?.n ?? null, guid, name],
      ...[(last?.p ?? 0) + 1 + index, JSON.stringify(props)],
    ]),
  );
  forgetFields(call, list?.n, added.length === 1 ? lastId : undefined);
}

/** A field of the site belongs to no list, and may be known to all. */
function forgetFields(call: Where, list: number | null | undefined, one?: number): void {
  if (typeof list === "number") call.tenant.schema.forgetFields(list, one);
  else call.tenant.schema.forget();
}

const listOf = (call: Where, table: "fields" | "views", n: number): number | null | undefined =>
  call.db.get<{ list: number | null }>(`SELECT list FROM ${table} WHERE n = ?`, n)?.list;

function forgetListOf(call: Where, view: View): void {
  const list = listOf(call, "views", view.n);
  if (typeof list === "number") call.tenant.schema.forgetList(list);
}

export function saveField(call: Where, field: Field): void {
  call.db.run(
    "UPDATE fields SET props = ?, name = ?, guid = ? WHERE n = ?",
    JSON.stringify(field.props),
    field.name,
    field.guid,
    field.n,
  );
  forgetFields(call, listOf(call, "fields", field.n), field.n);
}

export function dropField(call: Where, field: Field): void {
  const list = listOf(call, "fields", field.n);
  call.db.run("DELETE FROM fields WHERE n = ?", field.n);
  forgetFields(call, list, field.n);
}

export function insertView(call: Where, list: List, view: { guid?: string; title: string; props: Props }): string {
  const guid = view.guid ?? newGuid();
  call.db.run(
    "INSERT INTO views (list, guid, title, position, props) VALUES (?, ?, ?, ?, ?)",
    list.n,
    guid,
    view.title,
    list.views.length + 1,
    JSON.stringify(view.props),
  );
  call.tenant.schema.forgetList(list.n);
  return guid;
}

export function saveView(call: Where, view: View): void {
  call.db.run("UPDATE views SET title = ?, props = ? WHERE n = ?", view.title, JSON.stringify(view.props), view.n);
  forgetListOf(call, view);
}

export function dropView(call: Where, view: View): void {
  forgetListOf(call, view);
  call.db.run("DELETE FROM views WHERE n = ?", view.n);
}

export interface ListCounts {
  item_count: number;
  last_modified: number;
  last_deleted: number;
}

export function listCounts(call: Where, list: List): ListCounts {
  return (
    call.db.get<ListCounts>("SELECT item_count, last_modified, last_deleted FROM lists WHERE n = ?", list.n) ?? {
      item_count: 0,
      last_modified: list.created,
      last_deleted: list.created,
    }
  );
}

export function touchList(
  call: Where & Pick<Call, "now">,
  list: List,
  change: { items?: number; deleted?: boolean } = {},
): void {
  call.db.run(
    "UPDATE lists SET item_count = item_count + ?, last_modified = ?, last_deleted = CASE WHEN ? THEN ? ELSE last_deleted END WHERE n = ?",
    change.items ?? 0,
    call.now(),
    change.deleted ? 1 : 0,
    call.now(),
    list.n,
  );
}
