// Edits that the first version of the tab kept on a device: it knew one list whose rows were edited, and five of records.
import type { KeptEdit } from "../ports/storage.ts";
import { actions } from "./actions.ts";
import { claims, evidence, supersessions, verifications } from "./log.ts";
import { rounds } from "./rounds.ts";

const logs = { claims, verifications, supersessions, rounds, evidence };

/** The edit in today's form; nothing for what is none. */
export function readFirstEdit(value: unknown): KeptEdit | undefined {
  const { operation, id, fields, before, record, made, parked } = (value ?? {}) as Record<string, unknown>;
  if (typeof operation !== "string" || typeof id !== "number" || !(made instanceof Date)) return undefined;
  if (!isObject(fields) || !isObject(before)) return undefined;
  const entry = readRecord(record);
  return {
    operation,
    list: id === 0 && entry ? entry.list : actions.title,
    item: id,
    fields,
    before,
    ...(entry && { entry }),
    made,
    parked: typeof parked === "string" ? parked : undefined,
  };
}

function readRecord(record: unknown): KeptEdit["entry"] {
  if (!isObject(record)) return undefined;
  const { list, fields, operation } = record;
  const log = Object.entries(logs).find(([key]) => key === list)?.[1];
  return log && isObject(fields) && typeof operation === "string" ? { list: log.title, fields, operation } : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
