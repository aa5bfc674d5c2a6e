// Creates columns from properties, creation information, SchemaXml, or as a projection of a lookup.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { cleanGuid, newGuid } from "../ids.ts";
import { gatherUnique } from "../items/unique.ts";
import { type Json, type JsonObject, TYPE } from "../json.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { insertFields, listByGuid, saveView } from "../store/lists.ts";
import type { Field, List, Props } from "../store/schema.ts";
import { attribute, parseXml } from "../xml.ts";
import { checkFormula, recompute } from "./computed.ts";
import { type Kind, kindOf, kindOfClass, kindOfNumber, kindOfType } from "./kinds.ts";
import { fieldPropertyNames, writableProperties } from "./properties.ts";
import { readSchema } from "./schemaXml.ts";

/** Letters and digits stay; everything else becomes its code: "RAG rating" is `RAG_x0020_rating`, cut at 32. */
function internalName(title: string): string {
  const encoded = [...title]
    .map((c, i) =>
      /[A-Za-z_]/.test(c) || (i > 0 && /\d/.test(c)) ? c : `_x${c.charCodeAt(0).toString(16).padStart(4, "0")}_`,
    )
    .join("");
  return encoded.slice(0, 32);
}

function free(taken: readonly Field[], name: string): string {
  const used = new Set(taken.map((field) => field.name.toLowerCase()));
  if (!used.has(name.toLowerCase())) return name;
  for (let i = 0; ; i++) {
    const next = `${name.slice(0, 32 - String(i).length)}${i}`;
    if (!used.has(next.toLowerCase())) return next;
  }
}

const duplicate = (name: string) =>
  errors.server(
    -2130575339,
    `A duplicate field name "${name}" was found.`,
    "Microsoft.SharePoint.SPDuplicateFieldNameException",
  );

interface NewField {
  title: string;
  /** chosen by the schema; otherwise made from the title */
  name?: string;
  guid?: string;
  props: Props;
}

export function fieldsOf(call: Call, list: List | undefined): readonly Field[] {
  return list ? list.fields : call.tenant.schema.siteFields(call.site.n);
}

function createField(call: Call, list: List | undefined, fresh: NewField): Field {
  if (fresh.title.trim() === "") throw errors.badArgument("The field name is not valid. The field title is empty.");
  const known = fieldsOf(call, list);
  const wanted = fresh.name ?? internalName(fresh.title);
  if (fresh.name !== undefined && known.some((field) => field.name.toLowerCase() === wanted.toLowerCase()))
    throw duplicate(fresh.name);
  if (fresh.guid !== undefined && known.some((field) => field.guid === fresh.guid)) throw duplicate(fresh.title);
  const name = free(known, wanted);
  const guid = fresh.guid ?? newGuid();
  const props: Props = { ...fresh.props, Title: fresh.title };
  props.StaticName ??= name;
  checkLookup(call, props);
  if (typeof props.Formula === "string" && props.Formula !== "") checkFormula(list, props.Formula);
  if (typeof props.ValidationFormula === "string" && props.ValidationFormula !== "")
    checkFormula(
      list && {
        ...list,
        byName: new Map([...list.byName, [name, selfField(name, props)], [fresh.title, selfField(name, props)]]),
      },
      props.ValidationFormula,
    );
  insertFields(call, list, [{ guid, name, props }]);
  const made = fieldsOf(call, list && call.tenant.schema.byN(list.n)).find((field) => field.guid === guid);
  if (!made) throw errors.fieldMissing(name);
  if (made.type === "Calculated" && list) recompute(call, call.tenant.schema.byN(list.n) ?? list);
  if (props.EnforceUniqueValues === true && list) gatherUnique(call, call.tenant.schema.byN(list.n) ?? list, made);
  logChange(call, {
    object: "Field",
    type: ChangeType.add,
    ...(list ? { list: list.guid } : {}),
    info: { field: guid },
  });
  return made;
}

/** A validation formula may name the column that it belongs to. */
const selfField = (name: string, props: Props): Field => ({
  n: 0,
  guid: "",
  name,
  type: String(props.TypeAsString),
  position: 0,
  props,
  json: name,
});

function checkLookup(call: Call, props: Props): void {
  const type = String(props.TypeAsString);
  if (type !== "Lookup" && type !== "LookupMulti") return;
  const guid = String(props.LookupList ?? "");
  if (/^self$/i.test(guid)) return;
  const target = guid === "" ? undefined : listByGuid(call, guid);
  if (!target)
    throw errors.server(
      -2147024809,
      "The lookup list does not exist. It may have been deleted by another user.",
      "System.ArgumentException",
    );
  props.LookupList = `{${target.guid}}`;
  props.LookupWebId = call.site.webId;
  if (!props.LookupField) props.LookupField = "Title";
}

/** From the properties of a POST to `fields`. The kind's own and the common ones are allowed, nothing else. */
export function fieldFromBody(call: Call, list: List | undefined, body: JsonObject): Field {
  const kind = classKind(body) ?? kindFrom(body);
  const props: Record<string, Json> = { ...kind.own, TypeAsString: kind.type };
  const allowed = new Set([...fieldPropertyNames, ...Object.keys(kind.own), "FieldTypeKind"]);
  for (const [key, content] of Object.entries(body)) {
    if (key === "Title" || key === "FieldTypeKind") continue;
    if (key === "SchemaXml" && typeof content === "string") {
      Object.assign(props, readSchema(parseXml(content)));
      continue;
    }
    if (!allowed.has(key)) throw errors.unknownProperty(key, kind.class);
    if (writableProperties.has(key) || key in kind.own) props[key] = content ?? null;
  }
  if (props.AllowMultipleValues === true && !kind.type.endsWith("Multi")) props.TypeAsString = `${kind.type}Multi`;
  return createField(call, list, { title: String(body.Title ?? ""), props });
}

/** The class wins over the number: PnPjs' own example creates a calculated column with "FieldTypeKind" 4. */
function classKind(body: JsonObject): Kind | undefined {
  const name = body[TYPE];
  const byNumber = typeof body.FieldTypeKind === "number" ? kindOfNumber(body.FieldTypeKind) : undefined;
  if (name === undefined || name === "SP.Field" || byNumber?.class === name) return undefined;
  return kindOfClass(name);
}

function kindFrom(body: JsonObject): Kind {
  const kind = typeof body.FieldTypeKind === "number" ? kindOfNumber(body.FieldTypeKind) : undefined;
  if (!kind) throw errors.badArgument("The property 'FieldTypeKind' must name a field type.");
  return kind;
}

/** SP.FieldCreationInformation, which is how lookups are made. */
export function fieldFromInformation(call: Call, list: List | undefined, info: JsonObject): Field {
  const kind = kindFrom(info);
  const props: Record<string, Json> = { ...kind.own, TypeAsString: kind.type };
  const known = new Set([
    "Title",
    "FieldTypeKind",
    "LookupListId",
    "LookupFieldName",
    "LookupWebId",
    "Required",
    "Choices",
    "IsCompactName",
    ...Object.keys(kind.own),
  ]);
  for (const key of Object.keys(info))
    if (!known.has(key)) throw errors.unknownProperty(key, "SP.FieldCreationInformation");
  if (info.Required === true) props.Required = true;
  if (info.Choices !== undefined && info.Choices !== null) props.Choices = info.Choices;
  if (typeof info.LookupListId === "string") props.LookupList = `{${cleanGuid(info.LookupListId)}}`;
  if (typeof info.LookupFieldName === "string") props.LookupField = info.LookupFieldName;
  return createField(call, list, { title: String(info.Title ?? ""), props });
}

const NAME_HINT = 8;
const TO_DEFAULT_VIEW = 16;

export function fieldFromSchema(call: Call, list: List | undefined, text: string, options = 0): Field {
  const xml = parseXml(text);
  if (xml.name !== "Field") throw errors.badValue("The XML does not describe a field.", -2130575340);
  const type = attribute(xml, "Type");
  if (type === undefined || !kindOfType(type))
    throw errors.badValue(`Field type ${type ?? ""} is not installed properly.`, -2130575272);
  const props = readSchema(xml);
  const name = attribute(xml, "Name");
  const title = attribute(xml, "DisplayName") ?? name ?? "";
  const id = attribute(xml, "ID");
  // Without the hint the name comes from the title, whatever the schema says; site columns always keep theirs.
  const keeps = name !== undefined && ((options & NAME_HINT) !== 0 || !list);
  const field = createField(call, list, {
    title,
    props,
    ...(keeps ? { name } : {}),
    ...(id === undefined ? {} : { guid: cleanGuid(id) }),
  });
  if ((options & TO_DEFAULT_VIEW) !== 0 && list) addToDefaultView(call, list, field);
  return field;
}

function addToDefaultView(call: Call, list: List, field: Field): void {
  const view = call.tenant.schema.byN(list.n)?.views.find((one) => one.props.DefaultView === true);
  const names = view?.props.fields;
  if (!view || !Array.isArray(names)) return;
  saveView(call, { ...view, props: { ...view.props, fields: [...(names as Json[]), field.name] } });
}

/** A read-only column that shows another column of the row that a lookup points at. */
export function dependentLookup(
  call: Call,
  list: List | undefined,
  title: string,
  primary: string,
  show: string,
): Field {
  const field = fieldsOf(call, list).find((one) => one.guid === cleanGuid(primary));
  if (!field || !/^Lookup/.test(field.type)) throw errors.fieldMissing(primary);
  const kind = kindOf(field.type);
  return createField(call, list, {
    title,
    props: {
      ...kind.own,
      TypeAsString: field.type,
      LookupList: field.props.LookupList ?? "",
      LookupField: show,
      IsDependentLookup: true,
      PrimaryFieldId: field.guid,
      ReadOnlyField: true,
      primary: field.name,
    },
  });
}
