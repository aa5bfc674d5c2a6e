// Turns the XML of a view or query into nodes.
import { errors } from "../errors.ts";
import { attribute, child, isTrue, parseXml, type Xml } from "../xml.ts";
import type { CamlNode, CamlValue, CamlView, Comparison, Order, Scope } from "./nodes.ts";

const COMPARISONS = new Set<string>([
  "Eq",
  "Neq",
  "Gt",
  "Geq",
  "Lt",
  "Leq",
  "BeginsWith",
  "Contains",
  "Includes",
  "NotIncludes",
]);

const SCOPES: Record<string, Scope> = {
  recursive: "recursive",
  recursiveall: "recursiveAll",
  filesonly: "filesOnly",
};

const broken = (what: string) => errors.badValue(`Cannot complete this action.\n\nPlease try again. (${what})`);

export function parseView(text: string): CamlView {
  const xml = text.trim() === "" ? undefined : parse(text);
  // Accepts a whole <View> and a <Query> alone.
  const query = xml?.name === "Query" ? xml : child(xml, "Query");
  const limit = child(xml, "RowLimit");
  const scope = xml && attribute(xml, "Scope");
  const groupBy = child(query, "GroupBy");
  const where = child(query, "Where");
  return {
    where: where?.children[0] ? condition(where.children[0]) : undefined,
    orderBy: orders(child(query, "OrderBy")),
    groupBy: { fields: orders(groupBy), collapsed: groupBy !== undefined && isTrue(attribute(groupBy, "Collapse")) },
    fields: (child(xml, "ViewFields")?.children ?? []).map((ref) => attribute(ref, "Name") ?? "").filter(Boolean),
    rowLimit: limit && /^\d+$/.test(limit.text.trim()) ? Number(limit.text) : undefined,
    scope: SCOPES[(scope ?? "").toLowerCase()] ?? "folder",
  };
}

function parse(text: string): Xml {
  try {
    return parseXml(text);
  } catch {
    throw broken("the XML of the view is not well formed");
  }
}

export function parseCondition(text: string): CamlNode {
  return condition(parse(text));
}

function orders(xml: Xml | undefined): Order[] {
  return (xml?.children ?? [])
    .filter((ref) => ref.name === "FieldRef")
    .map((ref) => ({
      field: attribute(ref, "Name") ?? "",
      ascending: !/^false$/i.test(attribute(ref, "Ascending") ?? "TRUE"),
    }));
}

function condition(xml: Xml): CamlNode {
  if (xml.name === "And" || xml.name === "Or") {
    if (xml.children.length < 2) throw broken(`<${xml.name}> needs two conditions`);
    return { node: xml.name === "And" ? "and" : "or", parts: xml.children.map(condition) };
  }
  const refs = xml.children.filter((one) => one.name === "FieldRef");
  const [ref] = refs;
  const field = ref && (attribute(ref, "Name") ?? attribute(ref, "ID"));
  if (!ref || field === undefined) throw broken(`<${xml.name}> names no field`);
  const lookupId = isTrue(attribute(ref, "LookupId"));
  if (COMPARISONS.has(xml.name)) {
    return { node: "compare", operator: xml.name as Comparison, field, lookupId, value: value(child(xml, "Value")) };
  }
  switch (xml.name) {
    case "IsNull":
    case "IsNotNull":
      return { node: "null", field, isNull: xml.name === "IsNull" };
    case "In":
      return { node: "in", field, lookupId, values: (child(xml, "Values")?.children ?? []).map(value) };
    case "Membership": {
      const group = attribute(xml, "ID");
      return {
        node: "membership",
        field,
        type: attribute(xml, "Type") ?? "",
        group: group === undefined ? undefined : Number(group),
      };
    }
    case "DateRangesOverlap": {
      const end = refs[1] && attribute(refs[1], "Name");
      return { node: "overlap", start: field, end: end ?? field, value: value(child(xml, "Value")) };
    }
    default:
      throw broken(`<${xml.name}> is not an operator`);
  }
}

function value(xml: Xml | undefined): CamlValue {
  if (!xml) throw broken("a comparison has no value");
  const made: CamlValue = {
    type: attribute(xml, "Type") ?? "Text",
    text: xml.text,
    includeTime: isTrue(attribute(xml, "IncludeTimeValue")),
    inUtc: isTrue(attribute(xml, "StorageTZ")),
  };
  const [inner] = xml.children;
  const kinds: Record<string, "today" | "now" | "userId"> = { Today: "today", Now: "now", UserID: "userId" };
  const kind = inner && kinds[inner.name];
  if (inner && kind) {
    const offset = Number(attribute(inner, "OffsetDays") ?? attribute(inner, "Offset") ?? 0);
    made.special = { kind, offsetDays: Number.isFinite(offset) ? offset : 0 };
  }
  return made;
}
