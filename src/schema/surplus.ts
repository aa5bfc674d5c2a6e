// Which entries of a log are too many: of one person's entries about one thing the first count, however many are added after them. A
// later entry never changes what counted, and nobody's entry takes the place of another's.
import type { List, Row, Values } from "./list.ts";

/** How many entries of one person about one thing count: many more than people add by hand. */
export const mostEntries = 100;

/** What of an entry says whether it is one too many. */
export interface EntryHead {
  readonly id: number;
  /** Ids of people. Both, because an entry in somebody's name that another wrote is not that person's. */
  readonly author: number;
  readonly editor: number;
  /** What it is about; in a log whose entries are about nothing, its day. */
  readonly subject: string;
}

/** Those that are too many of a log's entries, of some of which only the heads are known; by id. */
export function surplusOf(
  list: List,
  entries: Iterable<Row<Values>>,
  heads: Iterable<EntryHead> = [],
): ReadonlyMap<number, EntryHead> {
  const surplus = new Map<number, EntryHead>();
  if (list.mode !== "log") return surplus;
  const counts = new Map<string, number>();
  const all = [...heads, ...[...entries].map((entry) => headOf(list, entry))];
  for (const head of all.sort((one, other) => one.id - other.id)) {
    const key = `${head.author} ${head.editor} ${head.subject}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > (list.most ?? mostEntries)) surplus.set(head.id, head);
  }
  return surplus;
}

export function headOf({ subject }: List, { id, author, editor, created, fields }: Row<Values>): EntryHead {
  const about = subject === undefined ? created.toISOString().slice(0, 10) : String(fields[subject] ?? "");
  return { id, author: author.id, editor: editor.id, subject: about };
}
