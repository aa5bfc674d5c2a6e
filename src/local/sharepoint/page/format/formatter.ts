// Column and view formatting: formatter JSON and a row in, a description of elements out. It touches no document.
import { allowedAction, allowedAttribute, allowedClasses, allowedStyle, allowedTag } from "./allowed.ts";
import { evaluate } from "./evaluate.ts";
import { asText, isList } from "./functions.ts";
import { type FormatContext, type FormatJson, type FormatNode, Unreadable, type Value } from "./node.ts";

const mostNodes = 500;

/** Reads a formatter as SharePoint stores it; undefined when there is none or it cannot be read. */
export function readFormatter(json: string | null | undefined): FormatJson | undefined {
  if (!json) return undefined;
  try {
    return asJson(JSON.parse(json));
  } catch {
    // Without valid JSON the value is shown without formatting.
    return undefined;
  }
}

/** The description of the elements for a row; undefined when the formatter cannot be read and the value is shown without it. */
export function format(formatter: FormatJson, context: FormatContext): FormatNode | undefined {
  try {
    return element(formatter, context, { left: mostNodes });
  } catch (problem) {
    if (problem instanceof Unreadable) return undefined;
    throw problem;
  }
}

/** Classes of a whole row, from a view's formatting. */
export function rowClasses(viewFormatter: FormatJson | undefined, context: FormatContext): readonly string[] {
  return viewFormatter ? allowedClasses(optional(viewFormatter.additionalRowClass, context) ?? "") : [];
}

/** Internal names of the other columns that a formatter uses. */
export function columnsIn(formatter: FormatJson | undefined): string[] {
  return [...JSON.stringify(formatter ?? {}).matchAll(/\[\$(\w+)/g)].map((match) => match[1] ?? "");
}

function element(json: FormatJson, context: FormatContext, budget: { left: number }): FormatNode {
  if (budget.left-- <= 0) throw new Unreadable("The formatter makes too many elements.");
  const referred = referredTo(json, context);
  if (referred) return element(referred.formatter, { ...context, field: referred.field }, budget);
  const style: Record<string, string> = {};
  for (const [name, source] of Object.entries(asJson(json.style) ?? {})) {
    const value = allowedStyle(name, optional(source, context) ?? "");
    if (value !== undefined) style[name] = value;
  }
  const attributes: Record<string, string> = {};
  for (const [name, source] of Object.entries(flatAttributes(json))) {
    const value = allowedAttribute(name, optional(source, context) ?? "");
    if (value !== undefined && value !== "") attributes[name] = value;
  }
  const { class: classes = "", iconName, ...others } = attributes;
  const action = allowedAction(asJson(json.customRowAction)?.action);
  const text = json.txtContent === undefined ? undefined : contentOf(json.txtContent, context);
  return {
    tag: allowedTag(json.elmType),
    style,
    attributes: others,
    classes: allowedClasses(classes),
    ...(iconName && { icon: iconName }),
    ...(action && { action }),
    ...(text !== undefined && { text }),
    // An element with text has no children, as in SharePoint.
    children: text === undefined ? children(json, context, budget) : [],
  };
}

function children(json: FormatJson, context: FormatContext, budget: { left: number }): FormatNode[] {
  if (!Array.isArray(json.children)) return [];
  return json.children.flatMap((child: unknown) => {
    const one = asJson(child);
    return one ? contextsOf(one, context).map((inner) => element(one, inner, budget)) : [];
  });
}

/** One context for each member of the list that `forEach` names; without it, the context as it is. */
function contextsOf(json: FormatJson, context: FormatContext): readonly FormatContext[] {
  if (json.forEach === undefined) return [context];
  const [, name, list] = /^\s*(\w+)\s+in\s+(.+)$/.exec(String(json.forEach)) ?? [];
  if (!name || !list) throw new Unreadable("forEach is not of the form “name in list”.");
  const value = evaluate(list.trim(), context);
  const members = isList(value) ? value : value === undefined || value === "" ? [] : [value];
  return members.map((member, index) => ({
    ...context,
    members: new Map([...(context.members ?? []), [name, { value: member, index }]]),
  }));
}

/** `aria` is an object of its own, and older formatters have `class` and others beside `attributes`. */
function flatAttributes(json: FormatJson): FormatJson {
  const { aria, ...others } = asJson(json.attributes) ?? {};
  const spelled = Object.entries(asJson(aria) ?? {}).map(([name, value]) => [`aria-${name}`, value]);
  return { ...others, ...Object.fromEntries(spelled) };
}

function referredTo(json: FormatJson, context: FormatContext): { field: string; formatter: FormatJson } | undefined {
  const [, field] = /^\[\$(\w+)\]$/.exec(String(json.columnFormatterReference ?? "")) ?? [];
  if (!field) return undefined;
  const formatter = context.formatter(field);
  // As in SharePoint a reference to a reference is not followed, so there can be no circle.
  if (formatter && formatter.columnFormatterReference === undefined) return { field, formatter };
  return { field, formatter: { elmType: "span", txtContent: `[$${field}.displayValue]` } };
}

/** The text of an element. A reference to a column alone shows the value as without formatting. */
function contentOf(source: unknown, context: FormatContext): string {
  const [, field] = /^\[\$(\w+)\]$/.exec(String(source)) ?? [];
  const named = source === "@currentField" ? context.field : field;
  if (named !== undefined && !context.members?.has(named)) return context.text(named);
  return asText(evaluate(source, context));
}

/** Leaves out a style or attribute that cannot be read, and keeps the rest of the element. */
function optional(source: unknown, context: FormatContext): string | undefined {
  if (source === undefined) return undefined;
  try {
    return asText(evaluate(source, context) as Value);
  } catch (problem) {
    if (problem instanceof Unreadable) return undefined;
    throw problem;
  }
}

function asJson(value: unknown): FormatJson | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as FormatJson) : undefined;
}
