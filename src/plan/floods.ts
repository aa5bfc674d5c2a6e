// Who has added more entries to a log about one action than people add by hand: a mistake of a program, or somebody who wants to be in the way.
import type { ReadList } from "../ports/known.ts";
import type { Person } from "../schema/column.ts";
import { type Board, startLists } from "./board.ts";

export interface Flood {
  readonly author: Person;
  /** The log's title. */
  readonly list: string;
  /** The row of the action; 0 for entries about none. */
  readonly actionId: number;
  readonly count: number;
}

/** As many as one person may add about one action to one log without being named. */
export const mostByHand = 100;

export function floodsIn({ lists }: Pick<Board, "lists">): readonly Flood[] {
  return startLists.flatMap(({ mode, title: list }) => {
    const known = lists.get(list);
    return mode === "log" && known?.kind === "read" ? floodsOf(known.rows).map((flood) => ({ list, ...flood })) : [];
  });
}

type Rows = ReadList["rows"];
type Found = Omit<Flood, "list">;

/** Cached by the rows that were counted, because most changes are in another list. */
const counted = new WeakMap<Rows, readonly Found[]>();

function floodsOf(rows: Rows): readonly Found[] {
  const known = counted.get(rows);
  if (known) return known;
  const found = new Map<string, Found>();
  for (const { author, fields } of rows.values()) {
    const { actionId } = fields;
    const about = typeof actionId === "number" ? actionId : 0;
    const key = `${author.id} ${about}`;
    found.set(key, { author, actionId: about, count: (found.get(key)?.count ?? 0) + 1 });
  }
  const floods = [...found.values()].filter(({ count }) => count > mostByHand);
  counted.set(rows, floods);
  return floods;
}
