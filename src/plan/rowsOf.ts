// The rows of a list among all that is known.
import type { KnownList } from "../ports/known.ts";
import type { Columns, Fields, List, Row } from "../schema/list.ts";

/** A list's rows; none if it is missing or has not been read. The cast is safe: they were decoded by the list's own columns. */
export function rowsOf<C extends Columns>(
  lists: ReadonlyMap<string, KnownList>,
  { title }: List<C>,
): ReadonlyMap<number, Row<Fields<C>>> {
  const list = lists.get(title);
  return list?.kind === "read" ? (list.rows as ReadonlyMap<number, Row<Fields<C>>>) : new Map();
}
