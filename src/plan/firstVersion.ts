// Reads edits that the first version of the tab kept on a device. It knew one list with rows, and five logs.
import type { EntryToAdd, KeptEdit } from "../ports/storage.ts";
import { actions } from "./actions.ts";
import { claims, evidence, supersessions, verifications } from "./log.ts";
import { rounds } from "./rounds.ts";

const logs = new Map(Object.entries({ claims, verifications, supersessions, rounds, evidence }));

/**
 * The edit in today's form; nothing if the value is no edit, or its entry cannot be read: it then stays on the device, rather than
 * being sent without the entry.
 */
export function readFirstEdit(value: unknown): KeptEdit | undefined {
  if (!isObject(value)) return undefined;
  const { operation, id, fields, before, record, made, parked } = value;
  if (typeof operation !== "string" || typeof id !== "number" || !(made instanceof Date)) return undefined;
  if (!isObject(fields) || !isObject(before)) return undefined;
  const entry = record === undefined ? undefined : readRecord(record);
  if (record !== undefined && !entry) return undefined;
  const kept = { operation, made, parked: typeof parked === "string" ? parked : undefined };
  // It only adds an entry, about no action.
  if (id === 0) return entry && { ...kept, list: entry.list, item: 0, fields: {}, before: {}, entry };
  return { ...kept, list: actions.title, item: id, fields, before, ...(entry && { entry }) };
}

function readRecord(record: unknown): EntryToAdd | undefined {
  if (!isObject(record)) return undefined;
  const { list, fields, operation } = record;
  const log = typeof list === "string" ? logs.get(list) : undefined;
  return log && isObject(fields) && typeof operation === "string" ? { list: log.title, fields, operation } : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
