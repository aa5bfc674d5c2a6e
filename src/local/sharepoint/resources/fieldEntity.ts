// One column, of a list or of the site, with the properties of its type.
import type { Call } from "../call.ts";
import { builtInNames } from "../fields/builtIn.ts";
import { type Kind, kindOf } from "../fields/kinds.ts";
import { schemaXml } from "../fields/schemaXml.ts";
import { EMPTY_GUID } from "../ids.ts";
import type { Json } from "../json.ts";
import type { Field, List } from "../store/schema.ts";
import { type Column, changeField, deleteField, showField } from "./changeField.ts";
import { type EntityType, entity } from "./entityType.ts";
import { type Entity, nullAnswer, type Resource, type ResourceCall } from "./model.ts";

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
      SetShowInDisplayForm: (column, args) => showField(column, args, "ShowInDisplayForm"),
      SetShowInEditForm: (column, args) => showField(column, args, "ShowInEditForm"),
      SetShowInNewForm: (column, args) => showField(column, args, "ShowInNewForm"),
      DeleteObject(column, args) {
        deleteField(column, args.call);
        return nullAnswer("DeleteObject");
      },
    },
    merge: changeField,
    remove: deleteField,
  };
  types.set(kind, made);
  return made;
}

export function fieldEntity(call: ResourceCall, field: Field, list: List | undefined): Entity {
  const home = list ? `Web/Lists(guid'${list.guid}')` : "Web";
  return entity(typeFor(kindOf(field.type)), { field, list }, call, {
    link: `${home}/${list ? "Fields" : "AvailableFields"}(guid'${field.guid}')`,
  });
}
