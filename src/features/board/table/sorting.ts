// The order of the table's rows: by one column, then by others where that leaves several alike, and by their references in the end.
import { type Action, compareReferences } from "../../../plan/action.ts";
import type { ArrangedLane } from "../arrange.ts";
import { type At, columnWith, type TableColumn, type Value } from "./columns.ts";

export interface SortLevel {
  readonly key: string;
  /** From the last to the first. */
  readonly isDown: boolean;
}

/** As the address has them; what is no column is left out. */
export function readSort(sort: readonly string[]): readonly SortLevel[] {
  const levels = new Map<string, SortLevel>();
  for (const each of sort) {
    const isDown = each.startsWith("-");
    const key = each.slice(isDown ? 1 : 0);
    if (columnWith(key) && !levels.has(key)) levels.set(key, { key, isDown });
  }
  return [...levels.values()];
}

export const writeSort = (levels: readonly SortLevel[]): readonly string[] =>
  levels.map(({ key, isDown }) => (isDown ? `-${key}` : key));

/** What a heading does when it is pressed: first to last, then last to first, then no more; alone, or after what there is. */
export function sortedBy(levels: readonly SortLevel[], key: string, isFurther: boolean): readonly SortLevel[] {
  const known = levels.find((level) => level.key === key);
  const next = known?.isDown ? [] : [{ key, isDown: known !== undefined }];
  if (!isFurther) return levels.length > 1 ? [{ key, isDown: false }] : next;
  return known ? levels.flatMap((level) => (level === known ? next : level)) : [...levels, ...next];
}

const alphabet = new Intl.Collator("en-GB", { numeric: true });

interface Ranked {
  readonly action: Action;
  readonly values: readonly Value[];
}

export function sorted(actions: readonly Action[], levels: readonly SortLevel[], at: At): readonly Action[] {
  const by = levels.flatMap(({ key, isDown }) => {
    const column = columnWith(key);
    return column ? [{ column, isDown }] : [];
  });
  if (by.length === 0) return actions;
  const ranked = actions.map(
    (action): Ranked => ({ action, values: by.map(({ column }) => rankOf(column, action, at)) }),
  );
  ranked.sort((one, other) => {
    for (const [index, { column, isDown }] of by.entries()) {
      const order = compared([one.values[index], other.values[index]], column, isDown);
      if (order !== 0) return order;
    }
    return compareReferences(one.action.fields.reference, other.action.fields.reference);
  });
  return ranked.map(({ action }) => action);
}

const rankOf = ({ of, rank }: TableColumn, action: Action, at: At): Value => (rank ? rank(action, at) : of(action, at));

/** What is not given comes last, whichever way the rest goes. */
function compared([one, other]: readonly [Value, Value], { compare }: TableColumn, isDown: boolean): number {
  const [isBlank, isOtherBlank] = [one, other].map((value) => value === undefined || value === "");
  if (isBlank || isOtherBlank) return isBlank === isOtherBlank ? 0 : isBlank ? 1 : -1;
  const order =
    typeof one === "number" && typeof other === "number"
      ? one - other
      : (compare ?? alphabet.compare)(String(one), String(other));
  return isDown ? -order : order;
}

/** A line of the table: an action, or the title of the group that follows. */
export type TableLine =
  | { readonly kind: "group"; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: "row"; readonly action: Action };

/** Each group in the order that was chosen. */
export function linesOf(lanes: readonly ArrangedLane[], levels: readonly SortLevel[], at: At): readonly TableLine[] {
  return lanes.flatMap(({ key, title, actions }): readonly TableLine[] => [
    ...(title ? [{ kind: "group", key, title, count: actions.length } as const] : []),
    ...sorted(actions, levels, at).map((action) => ({ kind: "row", action }) as const),
  ]);
}
