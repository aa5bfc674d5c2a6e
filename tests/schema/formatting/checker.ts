// A strict check of formatting JSON against what Microsoft documents for v2 (no package ships the published schemas): known
// elements, properties, attributes, styles and expressions only. What it allows is part of what SharePoint allows.

import { evaluate, fieldsIn, parseExpression, type Row } from "./expression.ts";

const SCHEMAS = "https://developer.microsoft.com/json-schemas/sp/v2";
const elements = ["div", "span", "a", "img", "svg", "path", "button", "p", "filepreview"];
const properties = ["$schema", "elmType", "txtContent", "style", "attributes", "children"];
const attributes = ["href", "rel", "src", "class", "target", "title", "role", "iconName", "d", "viewBox"];
const styles = [
  [
    "align-items",
    "background-color",
    "border-radius",
    "color",
    "display",
    "fill",
    "flex-wrap",
    "font-weight",
    "height",
  ],
  ["margin-right", "padding", "padding-bottom", "padding-top", "text-decoration", "white-space", "width"],
].flat();
/** Of the classes that Microsoft recommends, those that we use. */
const classes =
  /^(sp-field-severity--(good|low|warning|severeWarning|blocked)|ms-fontSize-\d+|ms-fontWeight-(regular|semibold|bold)|ms-(fontColor|borderColor)-\w+)$/;

type Json = Readonly<Record<string, unknown>>;

/** What is wrong, each with its place; nothing when all is well. */
export function problemsOfColumn(formatter: unknown): string[] {
  const { $schema } = formatter as Json;
  const wrong = $schema === `${SCHEMAS}/column-formatting.schema.json` ? [] : [`$schema is ${$schema}`];
  return [...wrong, ...problemsOfElement(formatter, "root")];
}

export function problemsOfView(formatter: unknown): string[] {
  const { $schema, additionalRowClass, commandBarProps = { commands: [] }, ...rest } = formatter as Json;
  const { commands, ...others } = commandBarProps as { readonly commands: readonly Json[] };
  return [
    ...($schema === `${SCHEMAS}/row-formatting.schema.json` ? [] : [`$schema is ${$schema}`]),
    ...Object.keys({ ...rest, ...others }).map((name) => `${name} is not among what we use of view formatting`),
    ...(additionalRowClass === undefined ? [] : problemsOfRowClass(additionalRowClass)),
    ...commands.flatMap(problemsOfCommand),
  ];
}

function problemsOfRowClass(text: unknown): string[] {
  return [
    ...problemsOfText(text, "additionalRowClass"),
    ...(String(text)
      .match(/(?<=, ')[\w -]+(?=')/g)
      ?.filter((name) => !classes.test(name))
      .map((name) => `${name} is not a recommended class`) ?? ["no class is set"]),
  ];
}

/** learn.microsoft.com/sharepoint/dev/declarative-customization/view-commandbar-formatting */
function problemsOfCommand({ key, hide = false, text = "", title = "", ...rest }: Json): string[] {
  return [
    ...(["new", "edit", "delete"].includes(String(key)) ? [] : [`${key} is no command that we know`]),
    ...(typeof hide === "boolean" ? [] : [`hide is ${hide}`]),
    ...problemsOfText(text, `${key} text`),
    ...problemsOfText(title, `${key} title`),
    ...Object.keys(rest).map((name) => `${name} is not among what we use of a command`),
  ];
}

/** `text` is the content type's property; `titles` are those of the list's columns. */
export function problemsOfForm(text: string, titles: readonly string[]): string[] {
  const { headerJSONFormatter, bodyJSONFormatter, footerJSONFormatter, ...rest } = JSON.parse(text) as Json;
  const { sections } = bodyJSONFormatter as { sections: readonly { displayname: string; fields: readonly string[] }[] };
  const named = sections.flatMap((section) => section.fields);
  return [
    ...Object.keys(rest).map((name) => `${name} is no part of a form`),
    ...problemsOfElement(headerJSONFormatter, "header"),
    ...problemsOfElement(footerJSONFormatter, "footer"),
    ...sections.flatMap((section) =>
      Object.keys(section).sort().join() === "displayname,fields"
        ? []
        : [`${section.displayname} has other properties`],
    ),
    ...named.filter((title) => !titles.includes(title)).map((title) => `no column is called ${title}`),
    ...named.filter((title, index) => named.indexOf(title) !== index).map((title) => `${title} stands there twice`),
  ];
}

function problemsOfElement(value: unknown, place: string): string[] {
  const element = value as Json;
  const { elmType, txtContent, style = {}, attributes: given = {}, children = [] } = element;
  const at = `${place}/${elmType}`;
  return [
    ...(elements.includes(String(elmType)) ? [] : [`${at} is no element`]),
    ...Object.keys(element)
      .filter((name) => !properties.includes(name))
      .map((name) => `${at}: ${name} is no property`),
    ...(txtContent === undefined ? [] : problemsOfText(txtContent, at)),
    // An element with text hides its children.
    ...(txtContent !== undefined && "children" in element ? [`${at} has both text and children`] : []),
    ...problemsOfNames(style as Json, styles, `${at} style`),
    ...problemsOfNames(given as Json, attributes, `${at} attributes`),
    ...String((given as Json).class ?? "")
      .split(" ")
      .filter((name) => name && !classes.test(name))
      .map((name) => `${at}: ${name} is not a recommended class`),
    ...(children as readonly unknown[]).flatMap((child, index) => problemsOfElement(child, `${at}[${index}]`)),
  ];
}

function problemsOfNames(values: Json, allowed: readonly string[], place: string): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    allowed.includes(name) ? problemsOfText(value, `${place} ${name}`) : [`${place}: ${name} is not documented`],
  );
}

function problemsOfText(text: unknown, place: string): string[] {
  if (typeof text !== "string") return [`${place} is no text`];
  try {
    if (isExpression(text)) parseExpression(expressionOf(text));
    return [];
  } catch (problem) {
    return [`${place}: ${(problem as Error).message}`];
  }
}

const isExpression = (text: string) => /^(=|@|\[\$)/.test(text);
const expressionOf = (text: string) => (text.startsWith("=") ? text.slice(1) : text);

/** Internal names of all columns that a formatter reads besides its own. */
export function columnsRead(formatter: unknown): ReadonlySet<string> {
  if (typeof formatter === "string") {
    return new Set(isExpression(formatter) ? fieldsIn(parseExpression(expressionOf(formatter))) : []);
  }
  if (typeof formatter !== "object" || formatter === null) return new Set();
  return new Set(Object.values(formatter).flatMap((value) => [...columnsRead(value)]));
}

export function worked(text: string, row: Row): string {
  return isExpression(text) ? String(evaluate(parseExpression(expressionOf(text)), row)) : text;
}

export interface Shown {
  readonly texts: string[];
  readonly shapes: string[];
  readonly colours: string[];
}

/** What somebody sees of a formatted cell: elements whose `display` is not none. */
export function shown(element: unknown, row: Row): Shown {
  const { txtContent, style = {}, attributes: given = {}, children = [] } = element as Json;
  const of = (values: unknown, name: string) => worked(String((values as Json)[name] ?? ""), row);
  if (of(style, "display") === "none") return { texts: [], shapes: [], colours: [] };
  const inside = (children as readonly unknown[]).map((child) => shown(child, row));
  const own = (text: string) => (text === "" ? [] : [text]);
  return {
    texts: [...own(worked(String(txtContent ?? ""), row)), ...inside.flatMap((each) => each.texts)],
    shapes: [...own(of(given, "d")), ...inside.flatMap((each) => each.shapes)],
    colours: [...own(of(style, "color")), ...inside.flatMap((each) => each.colours)],
  };
}
