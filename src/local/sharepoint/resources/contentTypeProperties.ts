// The properties of a content type, and which of them can be written.
import type { Call } from "../call.ts";
import { EMPTY_GUID } from "../ids.ts";
import { complex, type Json } from "../json.ts";
import { escapeXml } from "../xml.ts";
import type { EntityType } from "./entityType.ts";
import { linksOf, type Typed } from "./fieldLinks.ts";

export const text =
  (name: string, otherwise: Json = "") =>
  ({ type }: Typed): Json =>
    type.props[name] ?? otherwise;

const scope = ({ list }: Typed, call: Call): string => list?.path ?? (call.site.path || "/");

export const writable = new Set([
  "ClientFormCustomFormatter",
  "Description",
  "DisplayFormClientSideComponentId",
  "DisplayFormClientSideComponentProperties",
  "DisplayFormTemplateName",
  "DisplayFormUrl",
  "DocumentTemplate",
  "EditFormClientSideComponentId",
  "EditFormClientSideComponentProperties",
  "EditFormTemplateName",
  "EditFormUrl",
  "Group",
  "Hidden",
  "JSLink",
  "MobileDisplayFormUrl",
  "MobileEditFormUrl",
  "MobileNewFormUrl",
  "Name",
  "NewFormClientSideComponentId",
  "NewFormClientSideComponentProperties",
  "NewFormTemplateName",
  "NewFormUrl",
  "ReadOnly",
  "Sealed",
]);

export const contentTypeProperties: EntityType<Typed>["properties"] = {
  ClientFormCustomFormatter: text("ClientFormCustomFormatter"),
  Description: text("Description"),
  DisplayFormClientSideComponentId: text("DisplayFormClientSideComponentId"),
  DisplayFormClientSideComponentProperties: text("DisplayFormClientSideComponentProperties"),
  DisplayFormTarget: () => 0,
  DisplayFormTemplateName: text("DisplayFormTemplateName", "ListForm"),
  DisplayFormUrl: text("DisplayFormUrl"),
  DocumentTemplate: text("DocumentTemplate"),
  DocumentTemplateUrl: text("DocumentTemplateUrl"),
  EditFormClientSideComponentId: text("EditFormClientSideComponentId"),
  EditFormClientSideComponentProperties: text("EditFormClientSideComponentProperties"),
  EditFormTarget: () => 0,
  EditFormTemplateName: text("EditFormTemplateName", "ListForm"),
  EditFormUrl: text("EditFormUrl"),
  Group: text("Group", "List Content Types"),
  Hidden: ({ type: one }) => one.props.Hidden === true,
  Id: ({ type: one }) => complex("SP.ContentTypeId", { StringValue: one.id }),
  JSLink: text("JSLink"),
  MobileDisplayFormUrl: text("MobileDisplayFormUrl"),
  MobileEditFormUrl: text("MobileEditFormUrl"),
  MobileNewFormUrl: text("MobileNewFormUrl"),
  Name: text("Name"),
  NewFormClientSideComponentId: text("NewFormClientSideComponentId", null),
  NewFormClientSideComponentProperties: text("NewFormClientSideComponentProperties"),
  NewFormTarget: () => 0,
  NewFormTemplateName: text("NewFormTemplateName", "ListForm"),
  NewFormUrl: text("NewFormUrl"),
  ReadOnly: ({ type: one }) => one.props.ReadOnly === true,
  SchemaXml: (target, call) => {
    const links = linksOf(target).map(
      (one) => `<FieldRef ID="{${one.Id}}" Name="${escapeXml(one.Name)}"${one.Required ? ' Required="TRUE"' : ""} />`,
    );
    return `<ContentType ID="${target.type.id}" Name="${escapeXml(String(target.type.props.Name))}" Group="${escapeXml(String(target.type.props.Group ?? ""))}" Version="0" FeatureId="{${EMPTY_GUID}}"><Folder TargetName="${escapeXml(scope(target, call))}" /><FieldRefs>${links.join("")}</FieldRefs></ContentType>`;
  },
  Scope: scope,
  Sealed: ({ type: one }) => one.props.Sealed === true,
  StringId: ({ type: one }) => one.id,
};
