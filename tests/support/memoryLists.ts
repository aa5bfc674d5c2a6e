// The record kept in memory: a real implementation of the `Lists` port, held to the same contract as the one over
// SharePoint, whose answers can be scripted to fail.

import type { ActionFields, ActionRow } from "../../src/plan/actions.ts";
import { type RecordKey, type RecordRow, type Records, recordKeys } from "../../src/plan/log.ts";
import type { Failure, Lists, RowEdit } from "../../src/ports/lists.ts";
import type { Person } from "../../src/schema/column.ts";
import { anActionRow, aRecord, coordinator5, lead5 } from "./builders.ts";

/** What is to befall the next write: it never arrives, or it arrives and the answer is lost. */
export type Fault = "lost before" | "lost after" | Failure;

export interface MemoryLists extends Lists {
  /** Changes a row as somebody in SharePoint would: at once, whatever its etag. */
  changeElsewhere(id: number, fields: Partial<ActionFields>, who?: Person): void;
  deleteElsewhere(id: number): void;
  row(id: number): ActionRow | undefined;
  /** All versions of a row, oldest first. */
  history(id: number): readonly ActionRow[];
  failNextWrite(fault: Fault): void;
  /** While set, every request fails so. */
  down: Failure | undefined;
  readonly writes: number;
}

const noAnswer: Failure = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined };

export function memoryLists(rows: readonly ActionRow[] = [anActionRow()]): MemoryLists {
  const versions = new Map<number, ActionRow[]>(rows.map((row) => [row.id, [row]]));
  const log: number[] = [];
  const records: { list: RecordKey; row: RecordRow<RecordKey> }[] = [];
  const faults: Fault[] = [];
  let writes = 0;
  const latest = (id: number) => versions.get(id)?.at(-1);

  function put(id: number, fields: Partial<ActionFields>, editor: Person): ActionRow {
    const known = latest(id);
    if (!known) throw new Error(`There is no row ${id}`);
    const version = (versions.get(id)?.length ?? 0) + 1;
    const row: ActionRow = {
      ...known,
      etag: `"guid,${version}"`,
      editor,
      modified: new Date(known.modified.getTime() + 60_000),
      fields: { ...known.fields, ...fields },
    };
    versions.get(id)?.push(row);
    log.push(id);
    return row;
  }

  const token = () => `${log.length} ${records.length}`;
  /** Records added since so many of them, by list. */
  function recorded(since: number): Records {
    const added = records.slice(since);
    const inList = (key: RecordKey) => added.filter(({ list }) => list === key).map(({ row }) => row);
    return Object.fromEntries(recordKeys.map((key) => [key, inList(key)])) as unknown as Records;
  }

  const lists: MemoryLists = {
    down: undefined,
    get writes() {
      return writes;
    },
    async readAll() {
      if (lists.down) return lists.down;
      return {
        kind: "done",
        value: {
          me: lead5,
          site: { title: "Improvement", url: "https://council.example/sites/improvement" },
          actions: [...versions.values()].flatMap((row) => row.slice(-1)),
          programmes: [],
          settings: [],
          unreadable: [],
          records: recorded(0),
          mayAdd: new Set(recordKeys),
          token: token(),
        },
      };
    },
    async changesSince(since) {
      if (lists.down) return lists.down;
      const [, rowsSeen, recordsSeen] = /^(\d+) (\d+)$/.exec(since) ?? [];
      if (rowsSeen === undefined || Number(rowsSeen) > log.length) return { kind: "token-dead" };
      const ids = [...new Set(log.slice(Number(rowsSeen)))];
      const actions = ids.flatMap((id) => latest(id) ?? []);
      const gone = ids.filter((id) => !versions.has(id));
      return {
        kind: "done",
        value: {
          token: token(),
          actions,
          gone,
          unreadable: [],
          records: recorded(Number(recordsSeen)),
          planChanged: false,
        },
      };
    },
    async etags() {
      if (lists.down) return lists.down;
      return { kind: "done", value: new Map([...versions.keys()].map((id) => [id, latest(id)?.etag ?? ""])) };
    },
    async readAction(id) {
      if (lists.down) return lists.down;
      const row = latest(id);
      return row ? { kind: "done", value: row } : { kind: "gone", why: "Item does not exist." };
    },
    async updateAction(edit: RowEdit) {
      if (lists.down) return lists.down;
      const fault = faults.shift();
      if (fault === "lost before") return noAnswer;
      if (fault && fault !== "lost after") return fault;
      const row = latest(edit.id);
      if (!row) return { kind: "gone", why: "Item does not exist." };
      if (row.etag !== edit.etag) return { kind: "stale" };
      writes++;
      const now = put(edit.id, { ...edit.fields, operation: edit.operation }, lead5);
      return fault === "lost after" ? noAnswer : { kind: "done", value: now };
    },
    async addRecord({ list, fields, operation }) {
      if (lists.down) return lists.down;
      const fault = faults.shift();
      if (fault === "lost before") return noAnswer;
      if (fault && fault !== "lost after") return fault;
      if (!records.some(({ row }) => row.fields.operation === operation)) {
        records.push({ list, row: aRecord(list, { ...fields, operation }, lead5) });
      }
      return fault === "lost after" ? noAnswer : { kind: "done", value: undefined };
    },
    async versions(id) {
      if (lists.down) return lists.down;
      const all = (versions.get(id) ?? []).map((row, index) => ({
        label: `${index + 1}.0`,
        when: row.modified,
        who: row.editor,
        fields: row.fields,
      }));
      return { kind: "done", value: all.reverse() };
    },
    async hasOperation(id, operation) {
      if (lists.down) return lists.down;
      return { kind: "done", value: versions.get(id)?.some((row) => row.fields.operation === operation) ?? false };
    },
    changeElsewhere: (id, fields, who = coordinator5) => void put(id, fields, who),
    deleteElsewhere(id) {
      versions.delete(id);
      log.push(id);
    },
    row: latest,
    history: (id) => versions.get(id) ?? [],
    failNextWrite: (fault) => void faults.push(fault),
  };
  return lists;
}
