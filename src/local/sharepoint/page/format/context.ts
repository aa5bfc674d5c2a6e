// The context of a formatter: the values of a row, and the signed-in person.
import type { Field, StreamRow } from "../rest/shapes.ts";
import { cellOf, cellText } from "../values.ts";
import { readFormatter } from "./formatter.ts";
import type { FormatContext, Value } from "./node.ts";

export interface RowContextOptions {
  readonly row: StreamRow;
  readonly rowIndex: number;
  readonly fields: ReadonlyMap<string, Field>;
  readonly me: string;
  readonly web: string;
}

/** The context of one column, or of the whole row when no column is named. */
export function contextOf(options: RowContextOptions, field?: string): FormatContext {
  const { row, fields } = options;
  return {
    field,
    cell(name) {
      const known = fields.get(name);
      if (!known) return own(row, name);
      const cell = cellOf(row, known);
      const single = known.TypeAsString === "User" || known.TypeAsString === "Lookup";
      return single && Array.isArray(cell) ? (cell[0] as Value) : cell;
    },
    text(name) {
      const known = fields.get(name);
      return known ? cellText(row, known) : String(own(row, name));
    },
    title: (name) => fields.get(name)?.Title,
    formatter: (name) => readFormatter(fields.get(name)?.CustomFormatter),
    beside: (name, property) => own(row, `${name}.${property}`),
    me: options.me,
    now: new Date(),
    rowIndex: options.rowIndex,
    web: options.web,
    width: window.innerWidth,
  };
}

/** What every row has besides its columns, such as `FSObjType`. */
function own(row: StreamRow, name: string): Value {
  const value = row[name];
  return typeof value === "string" || typeof value === "number" ? value : "";
}
