// Evidence that somebody offers for another programme's action. It is shown, and does not count.
import type { Known } from "../ports/known.ts";
import { isUnknown } from "../schema/column.ts";
import type { Row } from "../schema/list.ts";
import { dayOf } from "./days.ts";
import { type ActionLog, type EvidenceEntry, supersessions, verifications } from "./log.ts";
import { rowsOf } from "./rowsOf.ts";
import { type Programme, roleIn } from "./teams.ts";

export interface Judging {
  /** The action's. */
  readonly programme: Programme | undefined;
  readonly all: readonly Programme[];
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
  if (isUnknown(author) || checkers.has(author.id) || roleIn(programme, author, on)) return false;
  return all.some((other) => roleIn(other, author, on));
}

/** The log with what is only offered apart from what counts. */
export function withoutOffered(log: ActionLog, judging: Judging): ActionLog {
  const offered = log.evidence.filter((entry) => isOffered(entry, judging));
  if (offered.length === 0) return log;
  return { ...log, evidence: log.evidence.filter((entry) => !offered.includes(entry)), offered };
}

/** People who have added entries that only verifiers and owners may add. */
export function checkersIn(lists: Known["lists"]): ReadonlySet<number> {
  return authorsOf(rowsOf(lists, verifications), rowsOf(lists, supersessions));
}

type Entries = ReadonlyMap<number, Pick<Row<unknown>, "author">>;

const known = new WeakMap<Entries, ReadonlySet<number>>();

/** Ids of the authors of all these entries. */
export function authorsOf(...logs: readonly Entries[]): ReadonlySet<number> {
  return new Set(logs.flatMap((entries) => [...authorsIn(entries)]));
}

/** Remembered, because logs change less often than rows. */
function authorsIn(entries: Entries): ReadonlySet<number> {
  const found = known.get(entries) ?? new Set([...entries.values()].map(({ author }) => author.id));
  known.set(entries, found);
  return found;
}
