// Records as they are shown: those that SharePoint has, and those on their way.
import type { ActionRecords } from "../plan/standing.ts";
import type { Person } from "../schema/column.ts";
import { type Records, recordKeys } from "../plan/log.ts";
import { type Edit, isOwed } from "./state.ts";

/** Records by the id of their action. */
export type ActionsRecords = ReadonlyMap<number, ActionRecords>;

/** Records of edits that are owed count as if they were there. */
export function recordsShown(records: Records, edits: readonly Edit[], me: Person): Records {
  return edits.filter(isOwed).reduce((shown, edit) => withRecordOf(shown, edit, me), records);
}

/** With the record of an edit, as it will be; unless SharePoint's own is known already. */
export function withRecordOf(records: Records, { record, made }: Edit, me: Person): Records {
  if (!record || records[record.list].some(({ fields }) => fields.operation === record.operation)) return records;
  const id = Math.min(0, ...records[record.list].map((row) => row.id)) - 1;
  const row = { id, etag: "", folder: "", created: made, author: me, modified: made, editor: me, canEdit: false };
  const all = [...records[record.list], { ...row, fields: { ...record.fields, operation: record.operation } }];
  return { ...records, [record.list]: all } as Records;
}

/** With records that SharePoint has told of since; they take the place of what they were expected to be. */
export function withNew(records: Records, added: Partial<Records>): Records {
  const all = Object.fromEntries(
    recordKeys.map((list) => {
      const rows = added[list] ?? [];
      const replaced = new Set(rows.flatMap(({ id, fields }) => [id, fields.operation]));
      const kept = records[list].filter(({ id, fields }) => !replaced.has(id) && !replaced.has(fields.operation));
      return [list, [...kept, ...rows]];
    }),
  );
  return all as unknown as Records;
}

/** Remembered, because records change less often than rows. */
const sorted = new WeakMap<Records, ActionsRecords>();

export function byAction(records: Records): ActionsRecords {
  const known = sorted.get(records) ?? sortedByAction(records);
  sorted.set(records, known);
  return known;
}

function sortedByAction(records: Records): ActionsRecords {
  const found = new Map<number, Record<keyof ActionRecords, unknown[]>>();
  for (const list of ["claims", "verifications", "supersessions", "evidence"] as const) {
    for (const record of records[list]) {
      const id = record.fields.actionId ?? 0;
      const of = found.get(id) ?? { claims: [], verifications: [], supersessions: [], evidence: [] };
      found.set(id, of);
      of[list].push(record);
    }
  }
  return found as unknown as ActionsRecords;
}
