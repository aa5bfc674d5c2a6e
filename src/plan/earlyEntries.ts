// Entries about an action that are older than its row. Ids of rows count up, so that whoever may add entries can add some about the next
// action before an owner adds that.
import type { ActionRow } from "./actions.ts";
import { dayOf, formatDay } from "./days.ts";
import { uncounted as words } from "./lateWords.ts";
import type { ActionLog } from "./log.ts";
import { nameOf } from "./nameOf.ts";

/** Milliseconds that the times of a row and of an entry may differ, because several servers answer for a site. */
const tolerance = 60_000;

type Rows = ReadonlyMap<number, Pick<ActionRow, "id" | "created">>;

/** The log without entries that are older than the action's row, which are named; what only owners add counts all the same. */
export function withoutEarly(log: ActionLog, row: Pick<ActionRow, "id" | "created">, rows: Rows): ActionLog {
  const { claims, verifications, evidence } = log;
  const entries = [...claims, ...verifications, ...evidence];
  if (row.id < 0 || !entries.some(isBefore(row.created))) return log;
  const added = addedAt(row, rows);
  const isEarly = isBefore(added);
  const early = entries.filter(isEarly);
  if (early.length === 0) return log;
  const counted = <E extends Entry>(of: readonly E[]) => of.filter((entry) => !isEarly(entry));
  const doubts = early.map(({ author, created }) =>
    words.early(nameOf(author), formatDay(dayOf(created)), formatDay(dayOf(added))),
  );
  return {
    ...log,
    ...{ claims: counted(claims), verifications: counted(verifications), evidence: counted(evidence) },
    doubts: [...log.doubts, ...doubts],
  };
}

type Entry = Pick<ActionLog["claims"][number], "id" | "created">;

const isBefore =
  (added: Date) =>
  ({ id, created }: Entry) =>
    id > 0 && created.getTime() < added.getTime() - tolerance;

/** Not after any row that was added later: whoever may edit a row may be able to give it another time as well. */
function addedAt({ id, created }: Pick<ActionRow, "id" | "created">, rows: Rows): Date {
  let first = created;
  for (const row of rows.values()) if (row.id > id && row.created < first) first = row.created;
  return first;
}
