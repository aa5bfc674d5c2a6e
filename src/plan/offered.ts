// Evidence that somebody offers for another programme's action. It is shown, and does not count.
import { isGone } from "../schema/column.ts";
import type { Row, Values } from "../schema/list.ts";
import { dayOf } from "./days.ts";
import type { EvidenceEntry } from "./log.ts";
import { type Programme, roleIn } from "./teams.ts";

export interface Judging {
  /** The action's. */
  readonly programme: Programme | undefined;
  readonly all: Iterable<Programme>;
  /** People who have added entries that only verifiers and owners may add. */
  readonly checkers: ReadonlySet<number>;
}

/**
 * Whether the entry is only offered. SharePoint takes evidence from the people of any programme, from verifiers and from owners. So
 * whoever was in no programme that day was one of the last two; whoever was in another is, once they have added an entry that only
 * those may add.
 */
export function isOffered(
  { author, created }: Pick<EvidenceEntry, "author" | "created">,
  { programme, all, checkers }: Judging,
): boolean {
  const on = dayOf(created);
  if (isGone(author) || checkers.has(author.id) || roleIn(programme, author, on)) return false;
  return [...all].some((other) => roleIn(other, author, on));
}

type Entries = ReadonlyMap<number, Pick<Row<Values>, "author">>;

const known = new WeakMap<Entries, ReadonlySet<number>>();

/** Ids of the authors; the same object for the same entries. */
export function authorsOf(entries: Entries): ReadonlySet<number> {
  const found = known.get(entries) ?? new Set([...entries.values()].map(({ author }) => author.id));
  known.set(entries, found);
  return found;
}
