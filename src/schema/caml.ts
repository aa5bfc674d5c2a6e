// SharePoint's query language, as much of it as our views need. Dates compare by day.

type Where = string;

const ref = (name: string) => `<FieldRef Name="${name}" />`;

export const isNull = (name: string): Where => `<IsNull>${ref(name)}</IsNull>`;

export const isChoice = (name: string, value: string): Where =>
  `<Eq>${ref(name)}<Value Type="Choice">${value}</Value></Eq>`;

export const isOneOf = (name: string, values: readonly string[]): Where =>
  `<In>${ref(name)}<Values>${values.map((value) => `<Value Type="Choice">${value}</Value>`).join("")}</Values></In>`;

/** Compares a date with so many days from today; an empty date passes no comparison. */
export function isDay(name: string, comparison: "Lt" | "Leq" | "Geq", days = 0): Where {
  const today = days === 0 ? "<Today />" : `<Today OffsetDays="${days}" />`;
  return `<${comparison}>${ref(name)}<Value Type="DateTime">${today}</Value></${comparison}>`;
}

/** `And` and `Or` take two parts each, so more of them nest. */
export const all = (...parts: readonly Where[]): Where => nest("And", parts);
export const any = (...parts: readonly Where[]): Where => nest("Or", parts);

function nest(operator: "And" | "Or", parts: readonly Where[]): Where {
  return parts.reduceRight((rest, part) => `<${operator}>${part}${rest}</${operator}>`);
}

export const where = (condition: Where): string => `<Where>${condition}</Where>`;

/** Names, the ones with a minus sign before them from the last to the first. */
export function orderBy(...names: readonly string[]): string {
  const refs = names.map((name) =>
    name.startsWith("-") ? `<FieldRef Name="${name.slice(1)}" Ascending="FALSE" />` : ref(name),
  );
  return `<OrderBy>${refs.join("")}</OrderBy>`;
}
