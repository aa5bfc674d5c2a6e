// The id of a column's heading, which names its lists of cards. An id holds no space: `aria-labelledby` takes several.
import type { BoardColumn } from "../../plan/action.ts";

export function columnId(column: BoardColumn): string {
  return `column-${column.toLowerCase().replace(" ", "-")}`;
}
