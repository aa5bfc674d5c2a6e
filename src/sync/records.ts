// Records as they are shown: those that SharePoint has, and those on their way.
import type { ActionRecords } from "../domain/standing.ts";
import type { Person } from "../schema/column.ts";
import { type RecordKey, type Records, recordKeys } from "../schema/records.ts";
import { type Edit, isOwed } from "./state.ts";

/** Records by the id of their action. */
export type ActionsRecords = ReadonlyMap<number, ActionRecords>;

/** Records of edits that are owed count as if they were there; one that has arrived meanwhile counts once. */
export function recordsShown(records: Records, edits: readonly Edit[], me: Person): Records {
  const owed = edits.filter((edit) => edit.record && isOwed(edit));
  if (owed.length === 0) return records;
  const shown: Record<RecordKey, unknown[]> = { ...mutable(records) };
  for (const [index, { record, operation, made }] of owed.entries()) {
    if (!record || records[record.list].some(({ fields }) => fields.operation === operation)) continue;
    const row = {
      id: -1 - index,
      etag: "",
      folder: "",
      created: made,
      author: me,
      modified: made,
      editor: me,
      canEdit: false,
    };
    shown[record.list] = [...shown[record.list], { ...row, fields: { ...record.fields, operation } }];
  }
  return shown as unknown as Records;
}

/** With records that were added since; one that is known is not added again. */
export function withNew(records: Records, added: Partial<Records>): Records {
  const all = mutable(records);
  for (const list of recordKeys) {
    const known = new Set(records[list].map(({ id }) => id));
    all[list] = [...records[list], ...(added[list] ?? []).filter(({ id }) => !known.has(id))];
  }
  return all as unknown as Records;
}

function mutable(records: Records): Record<RecordKey, unknown[]> {
  return Object.fromEntries(recordKeys.map((list) => [list, [...records[list]]])) as Record<RecordKey, unknown[]>;
}

export function byAction(records: Records): ActionsRecords {
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
