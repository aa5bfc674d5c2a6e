// A column's SchemaXml: written from its properties, and read back into them.
import { isArray, type Json } from "../json.ts";
import type { Props } from "../store/schema.ts";
import { attribute, child, escapeXml, isTrue, type Xml } from "../xml.ts";
import { kindOf } from "./kinds.ts";

interface Named {
  guid: string;
  name: string;
  props: Props;
}

/** property, attribute, how it is written */
const BOOLEANS: [string, string][] = [
  ["Required", "Required"],
  ["Hidden", "Hidden"],
  ["ReadOnlyField", "ReadOnly"],
  ["Indexed", "Indexed"],
  ["EnforceUniqueValues", "EnforceUniqueValues"],
  ["Sealed", "Sealed"],
  ["FillInChoice", "FillInChoice"],
  ["RichText", "RichText"],
  ["AppendOnly", "AppendOnly"],
  ["ShowAsPercentage", "Percentage"],
  ["UnlimitedLengthInDocumentLibrary", "UnlimitedLengthInDocumentLibrary"],
  ["AllowMultipleValues", "Mult"],
  ["CommaSeparator", "Commas"],
];
/** In which forms a column is. They are attributes only: no property says it. */
const FORMS = ["ShowInDisplayForm", "ShowInEditForm", "ShowInNewForm"];
const TEXTS: [string, string][] = [
  ["Description", "Description"],
  ["Group", "Group"],
  ["JSLink", "JSLink"],
  ["CustomFormatter", "CustomFormatter"],
  ["LookupList", "List"],
  ["LookupField", "ShowField"],
];
const NUMBERS: [string, string][] = [
  ["MaxLength", "MaxLength"],
  ["NumberOfLines", "NumLines"],
  ["CurrencyLocaleId", "LCID"],
  ["SelectionMode", "UserSelectionMode"],
  ["MinimumValue", "Min"],
  ["MaximumValue", "Max"],
];

const CALCULATED = ["", "", "Text", "", "DateTime", "", "", "", "Boolean", "Number", "Currency"];

function formatAttribute(type: string, props: Props): [string, string] | undefined {
  const value = props.DisplayFormat;
  if (type === "DateTime") return ["Format", value === 0 ? "DateOnly" : "DateTime"];
  if (type === "URL") return ["Format", value === 1 ? "Image" : "Hyperlink"];
  if (type === "Choice") return ["Format", props.EditFormat === 1 ? "RadioButtons" : "Dropdown"];
  if (type === "User" || type === "UserMulti")
    return ["UserSelectionMode", props.SelectionMode === 1 ? "PeopleAndGroups" : "PeopleOnly"];
  if ((type === "Number" || type === "Currency") && typeof value === "number" && value >= 0)
    return ["Decimals", String(value)];
  return undefined;
}

export function schemaXml(field: Named, sourceId: string): string {
  const { props } = field;
  const type = String(props.TypeAsString);
  const attributes: [string, string][] = [
    ["ID", `{${field.guid}}`],
    ["Name", field.name],
    ["StaticName", String(props.StaticName ?? field.name)],
    ["SourceID", sourceId],
    ["DisplayName", String(props.Title ?? field.name)],
    ["Type", type],
  ];
  for (const [property, name] of BOOLEANS) {
    if (props[property] === true || (property === "Required" && props[property] === false))
      attributes.push([name, props[property] ? "TRUE" : "FALSE"]);
  }
  for (const name of FORMS)
    if (typeof props[name] === "boolean") attributes.push([name, props[name] ? "TRUE" : "FALSE"]);
  for (const [property, name] of TEXTS) {
    const text = props[property];
    if (typeof text === "string" && text !== "" && !(property === "JSLink" && text === "clienttemplates.js"))
      attributes.push([name, text]);
  }
  for (const [property, name] of NUMBERS) {
    const value = props[property];
    if (typeof value === "number" && Math.abs(value) < 1e300 && property !== "SelectionMode")
      attributes.push([name, String(value)]);
  }
  const format = formatAttribute(type, props);
  if (format) attributes.push(format);
  if (type === "Calculated") attributes.push(["ResultType", CALCULATED[Number(props.OutputType)] || "Text"]);
  if (typeof props.LookupWebId === "string" && props.LookupWebId !== "") attributes.push(["WebId", props.LookupWebId]);
  attributes.push(["Version", "1"]);
  if (props.PrimaryFieldId) attributes.push(["FieldRef", String(props.PrimaryFieldId)]);
  const inner: string[] = [];
  if (typeof props.DefaultValue === "string") inner.push(`<Default>${escapeXml(props.DefaultValue)}</Default>`);
  if (isArray(props.Choices) && props.Choices.length > 0) {
    inner.push(
      `<CHOICES>${props.Choices.map((one) => `<CHOICE>${escapeXml(String(one))}</CHOICE>`).join("")}</CHOICES>`,
    );
  }
  if (typeof props.Formula === "string" && props.Formula !== "")
    inner.push(`<Formula>${escapeXml(props.Formula)}</Formula>`);
  if (typeof props.ValidationFormula === "string" && props.ValidationFormula !== "") {
    const message =
      typeof props.ValidationMessage === "string" ? ` Message="${escapeXml(props.ValidationMessage)}"` : "";
    inner.push(`<Validation${message}>${escapeXml(props.ValidationFormula)}</Validation>`);
  }
  const text = attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
  return inner.length > 0 ? `<Field${text}>${inner.join("")}</Field>` : `<Field${text} />`;
}

/** The properties that a schema sets; a type is always among them. */
export function readSchema(xml: Xml): Props {
  const given = attribute(xml, "Type") ?? "Text";
  const type = isTrue(attribute(xml, "Mult")) && (given === "User" || given === "Lookup") ? `${given}Multi` : given;
  const props: Record<string, Json> = { ...kindOf(type).own, TypeAsString: type };
  for (const [property, name] of BOOLEANS) {
    const text = attribute(xml, name);
    if (text !== undefined) props[property] = isTrue(text);
  }
  for (const name of FORMS) {
    const text = attribute(xml, name);
    if (text !== undefined) props[name] = isTrue(text);
  }
  for (const [property, name] of TEXTS) {
    const text = attribute(xml, name);
    if (text !== undefined) props[property] = text;
  }
  for (const [property, name] of NUMBERS) {
    const text = attribute(xml, name);
    if (text !== undefined && Number.isFinite(Number(text))) props[property] = Number(text);
  }
  const title = attribute(xml, "DisplayName");
  if (title !== undefined) props.Title = title;
  const name = attribute(xml, "StaticName");
  if (name !== undefined) props.StaticName = name;
  readFormat(type, xml, props);
  const fallback = child(xml, "Default");
  if (fallback) props.DefaultValue = fallback.text;
  const choices = child(xml, "CHOICES");
  if (choices) props.Choices = choices.children.map((one) => one.text);
  const formula = child(xml, "Formula");
  if (formula) props.Formula = formula.text;
  const validation = child(xml, "Validation");
  if (validation) {
    props.ValidationFormula = validation.text;
    props.ValidationMessage = attribute(validation, "Message") ?? null;
  }
  return props;
}

function readFormat(type: string, xml: Xml, props: Record<string, Json>): void {
  const format = attribute(xml, "Format");
  if (type === "DateTime" && format !== undefined) props.DisplayFormat = format === "DateOnly" ? 0 : 1;
  if (type === "URL" && format !== undefined) props.DisplayFormat = format === "Image" ? 1 : 0;
  if (type === "Choice" && format !== undefined) props.EditFormat = format === "RadioButtons" ? 1 : 0;
  const mode = attribute(xml, "UserSelectionMode");
  if (mode !== undefined) props.SelectionMode = mode === "PeopleAndGroups" || mode === "1" ? 1 : 0;
  const decimals = attribute(xml, "Decimals");
  if (decimals !== undefined) props.DisplayFormat = Number(decimals);
  const result = attribute(xml, "ResultType");
  if (result !== undefined) props.OutputType = Math.max(CALCULATED.indexOf(result), 2);
  if (type === "Note" && isTrue(attribute(xml, "RichText")))
    props.RestrictedMode = attribute(xml, "RichTextMode") !== "FullHtml";
}
