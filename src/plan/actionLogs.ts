// The logs of actions as they have been read, sorted by action.
import type { Changed, Known } from "../ports/known.ts";
import type { List } from "../schema/list.ts";
import { actions } from "./actions.ts";
import type { LogRow } from "./entryOrder.ts";
import {
  type ActionLog,
  claims,
  type EarlierRule,
  evidence,
  type LogName,
  planDates,
  supersessions,
  verifications,
} from "./log.ts";
import { rowsOf } from "./rowsOf.ts";
import { emptyLog } from "./status.ts";

type AboutAction = Pick<typeof claims.columns, "actionId">;
const actionLogs: Readonly<Record<LogName, List<AboutAction>>> = {
  claims,
  verifications,
  supersessions,
  evidence,
  planDates,
};

const logNames = Object.keys(actionLogs) as readonly LogName[];

/** The entries of a log that do not count by what SharePoint writes beside them, by their ids, with the sentence why. */
export type InDoubt = (entries: readonly LogRow[]) => ReadonlyMap<number, string>;

interface Sorted<R> {
  readonly counted: ReadonlyMap<number, readonly R[]>;
  readonly doubts: ReadonlyMap<number, readonly string[]>;
}

/** Cached by the rows that were sorted, because logs change less often than actions. */
const sorted = new WeakMap<object, { readonly inDoubt: InDoubt | undefined; readonly by: Sorted<unknown> }>();

export function logsOf(
  lists: Known["lists"],
  inDoubt: InDoubt | undefined,
  earlier: EarlierRule,
): { get(id: number): ActionLog } {
  const of = {
    claims: byAction(rowsOf(lists, claims), inDoubt),
    verifications: byAction(rowsOf(lists, verifications), inDoubt),
    supersessions: byAction(rowsOf(lists, supersessions), inDoubt),
    evidence: byAction(rowsOf(lists, evidence), inDoubt),
    planDates: byAction(rowsOf(lists, planDates), inDoubt),
  };
  const unread = new Set(
    logNames.filter((name) => !["read", undefined].includes(lists.get(actionLogs[name].title)?.kind)),
  );
  return {
    get: (id) => ({
      claims: of.claims.counted.get(id) ?? emptyLog.claims,
      verifications: of.verifications.counted.get(id) ?? emptyLog.verifications,
      supersessions: of.supersessions.counted.get(id) ?? emptyLog.supersessions,
      evidence: of.evidence.counted.get(id) ?? emptyLog.evidence,
      withdrawn: emptyLog.withdrawn,
      lost: emptyLog.lost,
      offered: emptyLog.offered,
      planDates: of.planDates.counted.get(id) ?? emptyLog.planDates,
      doubts: logNames.flatMap((name) => of[name].doubts.get(id) ?? []),
      unread,
      earlier,
    }),
  };
}

type AboutRow<Subject extends string> = LogRow & { readonly fields: Readonly<Record<Subject, number | undefined>> };

export const byAction = <R extends AboutRow<"actionId">>(
  entries: ReadonlyMap<number, R>,
  inDoubt: InDoubt | undefined,
): Sorted<R> => bySubject(entries, inDoubt, "actionId");

/** A log's entries by what they are about, always the same column of one log. */
export function bySubject<Subject extends string, R extends AboutRow<Subject>>(
  entries: ReadonlyMap<number, R>,
  inDoubt: InDoubt | undefined,
  subject: Subject,
): Sorted<R> {
  const known = sorted.get(entries);
  if (known && known.inDoubt === inDoubt) return known.by as Sorted<R>;
  const doubted = inDoubt?.([...entries.values()]);
  const [counted, doubts] = [new Map<number, R[]>(), new Map<number, string[]>()];
  for (const entry of entries.values()) {
    const id = entry.fields[subject] ?? 0;
    const why = doubted?.get(entry.id);
    if (why === undefined) put(counted, id, entry);
    else put(doubts, id, why);
  }
  const by = { counted, doubts };
  sorted.set(entries, { inDoubt, by });
  return by;
}

function put<V>(into: Map<number, V[]>, id: number, value: V): void {
  const there = into.get(id) ?? [];
  into.set(id, there);
  there.push(value);
}

/** Ids of actions whose row or log has changed. The board before says which action a deleted entry was about. */
export function changedActions(
  now: Known["lists"],
  before: Known["lists"],
  changed: Exclude<Changed, "all">,
): ReadonlySet<number> {
  const ids = new Set(changed.get(actions.title));
  for (const [title, rows] of changed) {
    for (const id of rows) {
      for (const lists of [now, before]) {
        const known = lists.get(title);
        const row = known?.kind === "read" ? known.rows.get(id) : undefined;
        ids.add(Number(row?.fields.actionId ?? 0));
      }
    }
  }
  ids.delete(0);
  return ids;
}
