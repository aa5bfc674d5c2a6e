// Values that follow from others: calculated columns, and the formulas that refuse a row.
import type { Call } from "../call.ts";
import type { Item } from "../store/items.ts";
import type { List } from "../store/schemaCache.ts";

export function computeFormulas(_call: Call, _list: List, _item: Item): void {
  // filled in with the formula engine
}

export function validateRow(_call: Call, _list: List, _item: Item): void {
  // filled in with the formula engine
}
