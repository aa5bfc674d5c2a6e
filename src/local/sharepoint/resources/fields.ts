// Columns as a resource: of a list or of the site, with the property set of their type.
import type { Call } from "../call.ts";
import { errors } from "../errors.ts";
import { builtInNames } from "../fields/builtIn.ts";
import { checkFormula, recompute } from "../fields/computed.ts";
import { dependentLookup, fieldFromBody, fieldFromInformation, fieldFromSchema, fieldsOf } from "../fields/create.ts";
import { type Kind, kindOf, kindOfNumber } from "../fields/kinds.ts";
import { fieldPropertyNames, writableProperties } from "../fields/properties.ts";
import { readSchema, schemaXml } from "../fields/schemaXml.ts";
import { cleanGuid, EMPTY_GUID } from "../ids.ts";
import { gatherUnique } from "../items/unique.ts";
import type { Json, JsonObject } from "../json.ts";
import { Permission } from "../permissions.ts";
import { ChangeType, logChange } from "../store/changes.ts";
import { dropField, saveField, saveView } from "../store/lists.ts";
import type { Field, List } from "../store/schemaCache.ts";
import { demand, listSecurable, webSecurable } from "../store/scopes.ts";
import { parseXml } from "../xml.ts";
import {
  type Args,
  type Collection,
  collection,
  type Entity,
  type EntityType,
  entity,
  nullAnswer,
  type Resource,
  type ResourceCall,
} from "./model.ts";

interface Column {
  field: Field;
  list: List | undefined;
}

const text =
  (name: string, otherwise: Json = null) =>
  ({ field }: Column): Json =>
    field.props[name] ?? otherwise;
const flag =
  (name: string) =>
  ({ field }: Column): Json =>
    field.props[name] === true;

const common: Record<string, (column: Column, call: Call) => Json> = {
  AutoIndexed: () => false,
  CanBeDeleted: ({ field }) => !builtInNames.has(field.name) && field.props.Sealed !== true,
  ClientSideComponentId: text("ClientSideComponentId", EMPTY_GUID),
  ClientSideComponentProperties: text("ClientSideComponentProperties"),
  ClientValidationFormula: text("ClientValidationFormula"),
  ClientValidationMessage: text("ClientValidationMessage"),
  CustomFormatter: text("CustomFormatter"),
  DefaultFormula: text("DefaultFormula"),
  DefaultValue: text("DefaultValue"),
  Description: text("Description", ""),
  Direction: text("Direction", "none"),
  EnforceUniqueValues: flag("EnforceUniqueValues"),
  EntityPropertyName: ({ field }) => field.json,
  Filterable: ({ field }) => kindOf(field.type).filterable,
  FromBaseType: ({ field }) => builtInNames.has(field.name),
  Group: text("Group", "Custom Columns"),
  Hidden: flag("Hidden"),
  Id: ({ field }) => field.guid,
  Indexed: flag("Indexed"),
  IndexStatus: ({ field }) => (field.props.Indexed === true ? 1 : 0),
  InternalName: ({ field }) => field.name,
  IsModern: () => false,
  JSLink: ({ field }) => field.props.JSLink ?? kindOf(field.type).jsLink,
  PinnedToFiltersPane: flag("PinnedToFiltersPane"),
  ReadOnlyField: flag("ReadOnlyField"),
  Required: flag("Required"),
  SchemaXml: ({ field, list }, call) => schemaXml(field, `{${list?.guid ?? call.site.webId}}`),
  Scope: ({ list }, call) => list?.path ?? (call.site.path || "/"),
  Sealed: flag("Sealed"),
  ShowInFiltersPane: text("ShowInFiltersPane", 0),
  Sortable: ({ field }) => kindOf(field.type).sortable,
  StaticName: ({ field }) => field.props.StaticName ?? field.name,
  Title: ({ field }) => field.props.Title ?? field.name,
  FieldTypeKind: ({ field }) => kindOf(field.type).kind,
  TypeAsString: ({ field }) => field.type,
  TypeDisplayName: ({ field }) => kindOf(field.type).display,
  TypeShortDescription: ({ field }) => kindOf(field.type).short,
  ValidationFormula: text("ValidationFormula"),
  ValidationMessage: text("ValidationMessage"),
};

function resourceText(name: string): (column: Column, call: ResourceCall, link: string) => Resource {
  const type: EntityType<Column> = {
    type: "SP.UserResource",
    set: "SP.ApiData.UserResources",
    properties: { Value: (column) => column.field.props[name === "TitleResource" ? "Title" : "Description"] ?? "" },
  };
  return (column, call, link) => entity(type, column, call, { link: `${link}/${name}` });
}

const types = new Map<Kind, EntityType<Column>>();

function typeFor(kind: Kind): EntityType<Column> {
  const known = types.get(kind);
  if (known) return known;
  const own = Object.fromEntries(Object.keys(kind.own).map((name) => [name, text(name, kind.own[name])]));
  const made: EntityType<Column> = {
    type: kind.class,
    set: "SP.ApiData.Fields",
    properties: { ...common, ...own },
    more: {
      NoCrawl: flag("NoCrawl"),
      SchemaXmlWithResourceTokens: ({ field, list }, call) => schemaXml(field, `{${list?.guid ?? call.site.webId}}`),
    },
    navigation: {
      DescriptionResource: resourceText("DescriptionResource"),
      TitleResource: resourceText("TitleResource"),
    },
    methods: {
      SetShowInDisplayForm: (column, args) => show(column, args, "ShowInDisplayForm"),
      SetShowInEditForm: (column, args) => show(column, args, "ShowInEditForm"),
      SetShowInNewForm: (column, args) => show(column, args, "ShowInNewForm"),
      DeleteObject(column, args) {
        remove(column, args.call);
        return nullAnswer("DeleteObject");
      },
    },
    merge,
    remove,
  };
  types.set(kind, made);
  return made;
}

function demandSchema(call: Call, list: List | undefined): void {
  if (list) demand(call, listSecurable(list.n), Permission.manageLists);
  else demand(call, webSecurable, Permission.manageWeb);
}

function note(call: Call, { field, list }: Column, type: number): void {
  logChange(call, { object: "Field", type, ...(list ? { list: list.guid } : {}), info: { field: field.guid } });
}

function show(column: Column, args: Args, name: string): Resource {
  demandSchema(args.call, column.list);
  saveField(args.call, { ...column.field, props: { ...column.field.props, [name]: args.flag(0, "value", true) } });
  note(args.call, column, ChangeType.update);
  return nullAnswer(name);
}

function merge(column: Column, body: JsonObject, call: Call): void {
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

function remove(column: Column, call: Call): void {
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

function fieldEntity(call: ResourceCall, field: Field, list: List | undefined): Entity {
  const home = list ? `Web/Lists(guid'${list.guid}')` : "Web";
  return entity(typeFor(kindOf(field.type)), { field, list }, call, {
    link: `${home}/${list ? "Fields" : "AvailableFields"}(guid'${field.guid}')`,
  });
}

const fresh = (call: Call, list: List | undefined) => (list ? (call.tenant.schema.byN(list.n) ?? list) : undefined);

export function fieldCollection(
  call: ResourceCall,
  list: List | undefined,
  link: string,
  pool: () => readonly Field[] = () => fieldsOf(call, fresh(call, list)),
): Collection {
  const find = (name: string, test: (field: Field) => boolean): Entity => {
    const field = pool().find(test);
    if (!field) throw errors.fieldMissing(name);
    return fieldEntity(call, field, list);
  };
  const byId = (args: Args) => {
    const id = cleanGuid(args.text(0, "id"));
    return find(id, (field) => field.guid === id);
  };
  const byName = (args: Args, name: string) => {
    const wanted = args.text(0, name);
    const internal = pool().find((field) => field.name === wanted);
    return internal ? fieldEntity(call, internal, list) : find(wanted, (field) => field.props.Title === wanted);
  };
  // A function that makes something answers 200; only a POST to the collection itself answers 201.
  const made = (field: Field) => fieldEntity(call, field, fresh(call, list));
  return collection({
    type: "SP.Field",
    set: "SP.ApiData.Fields",
    link,
    list: () => pool().map((field) => fieldEntity(call, field, list)),
    key: byId,
    methods: {
      getById: byId,
      getByTitle(args) {
        const title = args.text(0, "title");
        return find(title, (field) => field.props.Title === title);
      },
      getByInternalNameOrTitle: (args) => byName(args, "strName"),
      AddField(args) {
        demandSchema(call, list);
        return made(fieldFromInformation(call, list, args.object(0, "parameters")));
      },
      CreateFieldAsXml(args) {
        demandSchema(call, list);
        const info = args.object(0, "parameters");
        return made(fieldFromSchema(call, list, String(info.SchemaXml ?? ""), Number(info.Options ?? 0)));
      },
      AddDependentLookupField(args) {
        demandSchema(call, list);
        return made(
          dependentLookup(
            call,
            list,
            args.text(0, "displayName"),
            args.text(1, "primaryLookupFieldId"),
            args.text(2, "showField"),
          ),
        );
      },
    },
    add(body) {
      demandSchema(call, list);
      return fieldEntity(call, fieldFromBody(call, list, body), fresh(call, list));
    },
  });
}
