// Who has added more entries to a log about one thing than people add by hand: a mistake of a program, or somebody who wants to be in the
// way. Only the first of them count.
import type { KnownList, ReadList } from "../ports/known.ts";
import type { Person } from "../schema/column.ts";
import { type EntryHead, mostEntries } from "../schema/surplus.ts";
import { type Board, startLists } from "./board.ts";
import { uncounted as words } from "./lateWords.ts";
import { nameOf } from "./nameOf.ts";

export interface Flood {
  readonly author: Person;
  /** The log's title. */
  readonly list: string;
  /** The row of the action; 0 for entries about none. */
  readonly actionId: number;
  /** How many entries do not count. */
  readonly surplus: number;
}

type Lists = Board["lists"];

export function floodsIn({ lists }: Pick<Board, "lists">): readonly Flood[] {
  return startLists.flatMap(({ title, subject }) =>
    floodsOf({ title, isOfActions: subject === "actionId" }, lists.get(title)),
  );
}

/** Sentences about the action. */
export function floodsAbout(lists: Lists, actionId: number): readonly string[] {
  return floodsIn({ lists }).flatMap(({ author, list, surplus, ...about }) =>
    about.actionId === actionId ? words.tooMany(nameOf(author), list, surplus, mostEntries) : [],
  );
}

interface Log {
  readonly title: string;
  readonly isOfActions: boolean;
}

/** By the entries that are too many: most changes are in another list. */
const known = new WeakMap<object, readonly Flood[]>();

function floodsOf({ title, isOfActions }: Log, list: KnownList | undefined): readonly Flood[] {
  if (list?.kind !== "read" || !list.surplus?.size) return [];
  const found = known.get(list.surplus) ?? counted(title, isOfActions, list as Flooded);
  known.set(list.surplus, found);
  return found;
}

type Flooded = ReadList & { readonly surplus: ReadonlyMap<number, EntryHead> };

function counted(list: string, isOfActions: boolean, { rows, surplus }: Flooded): readonly Flood[] {
  const floods = new Map<string, Flood>();
  for (const { author: id, subject } of surplus.values()) {
    const actionId = isOfActions ? Number(subject) : 0;
    const key = `${id} ${actionId}`;
    const flood = floods.get(key) ?? { author: authorIn(rows, id), list, actionId, surplus: 0 };
    floods.set(key, { ...flood, surplus: flood.surplus + 1 });
  }
  return [...floods.values()];
}

/** Somebody's first entries are always among the rows. */
function authorIn(rows: ReadList["rows"], id: number): Person {
  for (const { author } of rows.values()) if (author.id === id) return author;
  return { id, name: "", email: "" };
}
