// Which columns the table has beside reference and title, and in what order: those of the address, else the person's own, else the usual.
import { columnsOf, frozenColumns, type TableColumn } from "./columns.ts";

const usual = ["status", "direction", "leads", "due", "late", "narrative", "evidence", "updated", "tags"];

/** As the address and the device keep them; the usual where nothing of it is a column. */
export function fieldsOf(inAddress: readonly string[], own = ""): readonly string[] {
  const known = (keys: readonly string[]) =>
    columnsOf(keys).flatMap((column) => (frozenColumns.includes(column) ? [] : column.key));
  return [inAddress, own.split(",")].map(known).find(({ length }) => length > 0) ?? usual;
}

export const shownColumns = (fields: readonly string[]): readonly TableColumn[] => [
  ...frozenColumns,
  ...columnsOf(fields),
];

/** With the column at the end, or without it; the last one stays. */
export function toggled(fields: readonly string[], key: string): readonly string[] {
  if (!fields.includes(key)) return [...fields, key];
  return fields.length > 1 ? fields.filter((each) => each !== key) : fields;
}

/** With the column a place further on, or back. */
export function moved(fields: readonly string[], key: string, by: 1 | -1): readonly string[] {
  const from = fields.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= fields.length) return fields;
  return fields.toSpliced(from, 1).toSpliced(to, 0, key);
}
