// Changes and deletes a column.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { builtInNames } from "../fields/builtIn.ts";
import { checkFormula, recompute } from "../fields/computed.ts";
import { kindOf, kindOfNumber } from "../fields/kinds.ts";
import { fieldPropertyNames, writableProperties } from "../fields/properties.ts";
import { readSchema } from "../fields/schemaXml.ts";
import { gatherUnique } from "../items/unique.ts";
import type { Json, JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { dropField, saveField, saveView } from "../store/lists.ts";
import type { Field, List } from "../store/schema.ts";
import { demand, listSecurable, webSecurable } from "../store/scopes.ts";
import { parseXml } from "../xml.ts";
import { type Args, nullAnswer, type Resource } from "./model.ts";

export interface Column {
  field: Field;
  list: List | undefined;
}

export function demandSchema(call: Call, list: List | undefined): void {
  if (list) demand(call, listSecurable(list.n), Permission.manageLists);
  else demand(call, webSecurable, Permission.manageWeb);
}

function note(call: Call, { field, list }: Column, type: number): void {
  logChange(call, { object: "Field", type, ...(list ? { list: list.guid } : {}), info: { field: field.guid } });
}

export function showField(column: Column, args: Args, name: string): Resource {
  demandSchema(args.call, column.list);
  saveField(args.call, { ...column.field, props: { ...column.field.props, [name]: args.flag(0, "value", true) } });
  note(args.call, column, ChangeType.update);
  return nullAnswer(name);
}

export function changeField(column: Column, body: JsonObject, call: Call): void {
  demandSchema(call, column.list);
  const { field } = column;
  let kind = kindOf(field.type);
  const props = { ...field.props };
  for (const [key, content] of Object.entries(body)) {
    if (key === "SchemaXml" && typeof content === "string") {
      Object.assign(props, readSchema(parseXml(content)));
      continue;
    }
    if (key === "FieldTypeKind" && typeof content === "number") {
      const next = kindOfNumber(content);
      if (next && next.kind !== kind.kind) {
        kind = next;
        props.TypeAsString = next.type;
      }
      continue;
    }
    const known = fieldPropertyNames.includes(key) || key in kind.own || key === "NoCrawl";
    if (!known) throw errors.unknownProperty(key, kind.class);
    if (key in kind.own || writableProperties.has(key)) props[key] = content ?? null;
  }
  if (/^(User|Lookup)(Multi)?$/.test(String(props.TypeAsString))) {
    const base = String(props.TypeAsString).replace(/Multi$/, "");
    props.TypeAsString = props.AllowMultipleValues === true ? `${base}Multi` : base;
  }
  if (props.EnforceUniqueValues === true && props.Indexed !== true) {
    throw errors.server(-2130575167, "This field must be indexed to enforce unique values.");
  }
  for (const name of ["Formula", "ValidationFormula"]) {
    const text = body[name];
    if (typeof text === "string" && text !== "") checkFormula(column.list, text);
  }
  const saved = { ...field, props };
  if (props.EnforceUniqueValues === true && field.props.EnforceUniqueValues !== true && column.list)
    gatherUnique(call, column.list, saved);
  saveField(call, saved);
  if (props.Formula !== field.props.Formula && column.list)
    recompute(call, call.tenant.schema.byN(column.list.n) ?? column.list);
  note(call, column, ChangeType.update);
}

export function deleteField(column: Column, call: Call): void {
  demandSchema(call, column.list);
  const { field, list } = column;
  if (builtInNames.has(field.name))
    throw errors.server(
      -2130575305,
      "Site columns which are included in content types or on lists cannot be deleted. Please remove all instances of this column prior to deleting it.",
    );
  for (const view of list?.views ?? []) {
    const names = view.props.fields;
    if (Array.isArray(names) && names.includes(field.name)) {
      saveView(call, {
        ...view,
        props: { ...view.props, fields: (names as Json[]).filter((one) => one !== field.name) },
      });
    }
  }
  if (list) call.db.run("DELETE FROM uniques WHERE list = ? AND field = ?", list.n, field.name);
  dropField(call, field);
  note(call, column, ChangeType.delete);
}
