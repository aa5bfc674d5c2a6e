// The logs of actions as they have been read, sorted by action.
import type { Changed, Known } from "../ports/known.ts";
import type { List } from "../schema/list.ts";
import { actions } from "./actions.ts";
import { type ActionLog, claims, evidence, type LogName, planDates, supersessions, verifications } from "./log.ts";
import { authorsOf } from "./offered.ts";
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

/** Cached by the rows that were sorted, because logs change less often than actions. */
const sorted = new WeakMap<object, ReadonlyMap<number, readonly unknown[]>>();

export function logsOf(lists: Known["lists"]): { get(id: number): ActionLog } {
  const of = sortedByAction(rowsOf(lists, claims));
  const checked = sortedByAction(rowsOf(lists, verifications));
  const replaced = sortedByAction(rowsOf(lists, supersessions));
  const shown = sortedByAction(rowsOf(lists, evidence));
  const dated = sortedByAction(rowsOf(lists, planDates));
  const unread = new Set(
    logNames.filter((name) => !["read", undefined].includes(lists.get(actionLogs[name].title)?.kind)),
  );
  return {
    get: (id) => ({
      claims: of.get(id) ?? emptyLog.claims,
      verifications: checked.get(id) ?? emptyLog.verifications,
      supersessions: replaced.get(id) ?? emptyLog.supersessions,
      evidence: shown.get(id) ?? emptyLog.evidence,
      offered: emptyLog.offered,
      planDates: dated.get(id) ?? emptyLog.planDates,
      unread,
    }),
  };
}

function sortedByAction<R extends { readonly fields: { readonly actionId: number | undefined } }>(
  entries: ReadonlyMap<number, R>,
): ReadonlyMap<number, readonly R[]> {
  const known = sorted.get(entries) as ReadonlyMap<number, readonly R[]> | undefined;
  if (known) return known;
  const found = new Map<number, R[]>();
  for (const entry of entries.values()) {
    const id = entry.fields.actionId ?? 0;
    const of = found.get(id) ?? [];
    found.set(id, of);
    of.push(entry);
  }
  sorted.set(entries, found);
  return found;
}

/** Ids of actions whose row or log has changed. The board before says which action a deleted entry was about. */
export function changedActions(
  now: Known["lists"],
  before: Known["lists"],
  changed: Exclude<Changed, "all">,
): ReadonlySet<number> {
  const ids = new Set(changed.get(actions.title));
  for (const log of Object.values(actionLogs)) {
    for (const id of changed.get(log.title) ?? []) {
      for (const lists of [now, before]) ids.add(rowsOf<AboutAction>(lists, log).get(id)?.fields.actionId ?? 0);
    }
  }
  ids.delete(0);
  return ids;
}

/** People who have added entries that only verifiers and owners may add. The same object while no entry is added. */
export function checkersIn(lists: Known["lists"]): ReadonlySet<number> {
  return authorsOf(rowsOf(lists, verifications), rowsOf(lists, supersessions));
}
