// A row's columns as CAML cells, and as the keys that rows are sorted by.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { idsOf, isPerson, isReference, storedIn } from "../fields/codec.ts";
import { referenceText } from "../items/text.ts";
import { systemValues } from "../items/values.ts";
import { isArray, isObject, type Json } from "../json.ts";
import type { Item } from "../store/items.ts";
import { personOf } from "../store/principals.ts";
import type { Field, List } from "../store/schema.ts";
import type { Cell, ReadCell } from "./evaluate.ts";

const fieldUnknown = () =>
  errors.server(
    -2130575340,
    "One or more field types are not installed properly. Go to the list settings page to delete these fields.",
  );

const DATES = new Set(["Created", "Modified", "Created_x0020_Date", "Last_x0020_Modified"]);
const NUMBERS = new Set(["ID", "FSObjType", "owshiddenversion", "_UIVersion", "ItemChildCount", "FolderChildCount"]);

export function camlField(list: List, name: string): Field {
  const field = list.byName.get(name) ?? list.fields.find((one) => `{${one.guid}}` === name.toLowerCase());
  if (!field) throw fieldUnknown();
  return field;
}

export function cellReader(call: Call, list: List, item: Item): ReadCell {
  return (name) => cell(call, list, item, camlField(list, name));
}

function cell(call: Call, list: List, item: Item, field: Field): Cell {
  if (field.name === "Author" || field.name === "Editor") {
    return people(call, [field.name === "Author" ? item.author : item.editor]);
  }
  const system = systemValues[field.json];
  if (system && field.name !== "Title") {
    const value = system(item, call, list);
    if (DATES.has(field.name)) return { kind: "date", time: Date.parse(String(value)) };
    if (NUMBERS.has(field.name)) return { kind: "number", value: Number(value) };
    if (typeof value === "boolean") return { kind: "flag", value };
    return text(value);
  }
  const stored = storedIn(item, field);
  if (isReference(field)) {
    const ids = idsOf(stored);
    if (isPerson(field)) return people(call, ids);
    return { kind: "reference", ids, texts: ids.map((id) => referenceText(call, field, id) ?? ""), person: false };
  }
  switch (field.type) {
    case "Number":
    case "Currency":
    case "Integer":
    case "Counter":
      return { kind: "number", value: typeof stored === "number" ? stored : null };
    case "Boolean":
      return { kind: "flag", value: typeof stored === "boolean" ? stored : null };
    case "DateTime":
      return { kind: "date", time: typeof stored === "string" ? Date.parse(stored) : null };
    default:
      if (typeof stored === "number") return { kind: "number", value: stored };
      return text(stored);
  }
}

function people(call: Call, ids: number[]): Cell {
  const texts = ids.map((id) => personOf(call, id)?.title ?? "");
  return { kind: "reference", ids, texts, person: true };
}

function text(value: Json): Cell {
  if (value === null) return { kind: "text", texts: [""] };
  if (isArray(value)) return { kind: "text", texts: value.map(String) };
  if (isObject(value)) return { kind: "text", texts: [String(value.Url ?? "")] };
  return { kind: "text", texts: [String(value)] };
}

/** What a column sorts by; nothing sorts first. */
export function sortKey(cellValue: Cell): number | string | null {
  switch (cellValue.kind) {
    case "text":
      return cellValue.texts[0] ? cellValue.texts[0].toLowerCase() : null;
    case "number":
      return cellValue.value;
    case "date":
      return cellValue.time;
    case "flag":
      return cellValue.value === null ? null : Number(cellValue.value);
    case "reference":
      return cellValue.texts[0]?.toLowerCase() ?? null;
  }
}
