// The part of CAML, SharePoint's query language, that our views need. Dates compare by day.
import type { Column } from "./column.ts";
import { nameOf, type SystemColumn } from "./inSharePoint.ts";

type Where = string;
type Named = Column<unknown> | SystemColumn;

const ref = (column: Named) => `<FieldRef Name="${nameOf(column)}" />`;

export const isNull = (column: Named): Where => `<IsNull>${ref(column)}</IsNull>`;

export const isNotNull = (column: Named): Where => `<IsNotNull>${ref(column)}</IsNotNull>`;

export const isChoice = (column: Named, value: string): Where =>
  `<Eq>${ref(column)}<Value Type="Choice">${value}</Value></Eq>`;

export const isOneOf = (column: Named, values: readonly string[]): Where =>
  `<In>${ref(column)}<Values>${values.map((value) => `<Value Type="Choice">${value}</Value>`).join("")}</Values></In>`;

/** Compares a date with today plus `days`; an empty date matches no comparison. */
export function isDay(column: Named, comparison: "Lt" | "Leq" | "Geq", days = 0): Where {
  const today = days === 0 ? "<Today />" : `<Today OffsetDays="${days}" />`;
  return `<${comparison}>${ref(column)}<Value Type="DateTime">${today}</Value></${comparison}>`;
}

/** `And` and `Or` take exactly two parts, so more parts nest. */
export const all = (...parts: readonly Where[]): Where => nest("And", parts);
export const any = (...parts: readonly Where[]): Where => nest("Or", parts);

function nest(operator: "And" | "Or", parts: readonly Where[]): Where {
  return parts.reduceRight((rest, part) => `<${operator}>${part}${rest}</${operator}>`);
}

export const where = (condition: Where): string => `<Where>${condition}</Where>`;

/** A column to sort by in descending order. */
export interface Descending {
  readonly last: Named;
}

export const lastFirst = (last: Named): Descending => ({ last });

export function orderBy(...columns: readonly (Named | Descending)[]): string {
  const refs = columns.map((column) =>
    typeof column === "object" && "last" in column
      ? `<FieldRef Name="${nameOf(column.last)}" Ascending="FALSE" />`
      : ref(column),
  );
  return `<OrderBy>${refs.join("")}</OrderBy>`;
}
