// Columns that allow no two rows the same value: the table of their values, kept with every write.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { isArray, isObject, type Json } from "../json.ts";
import type { Item } from "../store/items.ts";
import type { Field, List } from "../store/schema.ts";
import { hasItemScopes } from "../store/scopes.ts";

const isUnique = (field: Field): boolean => field.props.EnforceUniqueValues === true;

function keyOf(value: Json | undefined): string | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (isArray(value) || isObject(value)) return JSON.stringify(value).toLowerCase();
  return String(value).toLowerCase();
}

export function keepUnique(call: Call, list: List, item: Item): void {
  for (const field of list.fields) {
    if (!isUnique(field)) continue;
    const key = keyOf(item.vals[field.name]);
    if (key !== undefined) {
      const other = call.db.get<{ item: number }>(
        "SELECT item FROM uniques WHERE list = ? AND field = ? AND value = ? AND item <> ? LIMIT 1",
        list.n,
        field.name,
        key,
        item.id,
      );
      if (other) throw errors.duplicate(String(field.props.Title ?? field.name));
      call.db.run(
        "INSERT OR REPLACE INTO uniques (list, field, value, item) VALUES (?, ?, ?, ?)",
        list.n,
        field.name,
        key,
        item.id,
      );
    } else {
      call.db.run("DELETE FROM uniques WHERE list = ? AND field = ? AND item = ?", list.n, field.name, item.id);
    }
  }
}

export function forgetUnique(call: Call, list: List, id: number): void {
  call.db.run("DELETE FROM uniques WHERE list = ? AND item = ?", list.n, id);
}

export const hasUnique = (list: List): boolean => list.fields.some(isUnique);

/** A list cannot have both unique values and permissions on items: a duplicate would reveal a row that the person may not see. */
export const withUniqueColumn = () =>
  errors.server(
    -2147467259,
    "Items of a list with a column that enforces unique values cannot have permissions of their own.",
  );

const ABLE = new Set(["Text", "Choice", "Number", "Currency", "DateTime", "User", "Lookup", "Integer"]);

function demandAble(call: Call, list: List, field: Field): void {
  if (!ABLE.has(field.type)) throw errors.server(-2147467259, "Columns of this type cannot enforce unique values.");
  if (hasItemScopes(call, list.n) || list.props.ReadSecurity === 2 || list.props.EnableModeration === true) {
    throw errors.server(
      -2147467259,
      "A column cannot enforce unique values in a list whose items have permissions of their own or need approval.",
    );
  }
}

/** When a column becomes unique: refuse if it is not, else note every value. */
export function gatherUnique(call: Call, list: List, field: Field): void {
  demandAble(call, list, field);
  call.db.run("DELETE FROM uniques WHERE list = ? AND field = ?", list.n, field.name);
  const rows = call.db.all<{ id: number; vals: string }>("SELECT id, vals FROM items WHERE list = ?", list.n);
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf((JSON.parse(row.vals) as Record<string, Json>)[field.name]);
    if (key === undefined) continue;
    if (seen.has(key)) {
      throw errors.server(
        -2130575169,
        "This field cannot be set to enforce unique values because it contains duplicate values.",
        "Microsoft.SharePoint.SPDuplicateValuesFoundException",
      );
    }
    seen.add(key);
    call.db.run("INSERT INTO uniques (list, field, value, item) VALUES (?, ?, ?, ?)", list.n, field.name, key, row.id);
  }
}
