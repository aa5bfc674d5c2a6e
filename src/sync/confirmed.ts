// The rows of one list as SharePoint has them. An answer older than what is known is left aside: etags count up.
import type { AnyRow, ListAnswer, ListChanges } from "../ports/lists.ts";
import { type Folder, type List, noRights, type Rights, type UnreadableRow } from "../schema/list.ts";
import { additionOf, operationIn } from "./state.ts";

export interface Confirmed {
  readonly list: List;
  row(id: number): AnyRow | undefined;
  ids(): Iterable<number>;
  /** Ids of the rows that an operation added, lowest first: an entry's own, a row's addition. */
  added(operation: string): readonly number[];
  /** The operation that added the row, or made the entry. */
  sourceOf(row: AnyRow): string | undefined;
  /** Whether the row is one that its operation added a second time: the lowest id is the row itself. */
  isDuplicate(row: AnyRow): boolean;
  duplicates(): readonly AnyRow[];
  folders(): ReadonlyMap<string, Folder>;
  unreadable(): readonly UnreadableRow[];
  rights(): Rights;
  /** Those of the rows that are newer than what is known. */
  newer(rows: readonly AnyRow[]): readonly AnyRow[];
  /** The list is about to be read afresh. */
  beginReading(): void;
  /** The list was read afresh. Rows learnt of meanwhile stay. */
  replace(answer: Extract<ListAnswer, { kind: "read" }>): void;
  /** Gives the ids of the rows that it names and that are other than they were. */
  apply(changes: ListChanges): readonly number[];
  /** One row as the server now has it; false when it is left aside. */
  confirm(row: AnyRow): boolean;
  /** Whether the rows that are known are these, by id and etag. */
  isAsIn(etags: ReadonlyMap<number, string>): boolean;
}

export function createConfirmed(list: List): Confirmed {
  let rows = new Map<number, AnyRow>();
  let byAddition = new Map<string, readonly number[]>();
  /** Rows that the change log called gone, or that were known and are not there any more: an answer that was on its way then must not bring them back. */
  const gone = new Set<number>();
  /** Rows that were learnt of one by one since the last reading began, which may lack them. */
  const learntMeanwhile = new Set<number>();
  let unreadable: readonly UnreadableRow[] = [];
  let folders = new Map<string, Folder>();
  let rights = noRights;

  const sourceOf = (row: AnyRow) => (list.mode === "log" ? operationIn(row.fields.operation) : additionOf(row));
  const added = (operation: string) => byAddition.get(operation) ?? [];

  function put(row: AnyRow): void {
    const operation = sourceOf(row);
    const known = rows.get(row.id);
    if (known && sourceOf(known) !== operation) forget(known);
    rows.set(row.id, row);
    if (operation === undefined || added(operation).includes(row.id)) return;
    byAddition.set(
      operation,
      [...added(operation), row.id].sort((a, b) => a - b),
    );
  }

  function remove(id: number): void {
    const row = rows.get(id);
    rows.delete(id);
    if (row) forget(row);
  }

  function forget(row: AnyRow): void {
    const operation = sourceOf(row);
    if (operation === undefined) return;
    const left = added(operation).filter((id) => id !== row.id);
    if (left.length > 0) byAddition.set(operation, left);
    else byAddition.delete(operation);
  }

  const isNewerThanKnown = (row: AnyRow) => isNewer(row, rows.get(row.id));

  return {
    list,
    row: (id) => rows.get(id),
    ids: () => rows.keys(),
    added,
    sourceOf,
    isDuplicate(row) {
      const operation = sourceOf(row);
      return operation !== undefined && added(operation).some((id) => id < row.id);
    },
    duplicates() {
      // SharePoint lets each entry of a log in once.
      if (list.mode === "log") return [];
      const second = [...byAddition.values()].flatMap((ids) => ids.slice(1));
      return second.flatMap((id) => rows.get(id) ?? []);
    },
    folders: () => folders,
    unreadable: () => unreadable,
    rights: () => rights,
    newer: (found) => found.filter(isNewerThanKnown),
    beginReading: () => learntMeanwhile.clear(),
    replace(answer) {
      const known = rows;
      const answered = new Set([...answer.rows, ...answer.unreadable].map(({ id }) => id));
      const late = [...learntMeanwhile].flatMap((id) => (answered.has(id) ? [] : (known.get(id) ?? [])));
      for (const id of known.keys()) gone.add(id);
      rows = new Map();
      byAddition = new Map();
      for (const row of [...answer.rows, ...late]) {
        gone.delete(row.id);
        put(newerOf(row, known.get(row.id)));
      }
      unreadable = answer.unreadable;
      folders = new Map(answer.folders.map((folder) => [folder.name, folder]));
      rights = answer.rights;
    },
    apply(changes) {
      const newer = changes.rows.filter(isNewerThanKnown);
      for (const row of newer) {
        put(row);
        gone.delete(row.id);
      }
      for (const id of changes.gone) {
        remove(id);
        gone.add(id);
      }
      // A row that can no longer be read is set aside, as it would be after a reload; what it said before is not shown as now.
      for (const { id } of changes.unreadable) remove(id);
      const named = new Set([...changes.unreadable, ...changes.rows].map(({ id }) => id).concat(changes.gone));
      if (unreadable.some(({ id }) => named.has(id)) || changes.unreadable.length > 0) {
        unreadable = [...unreadable.filter(({ id }) => !named.has(id)), ...changes.unreadable];
      }
      const former = new Set([...changes.folders.map(({ id }) => id), ...changes.gone]);
      if (changes.folders.length > 0 || [...folders.values()].some(({ id }) => former.has(id))) {
        const others = [...folders.values()].filter(({ id }) => !former.has(id));
        folders = new Map([...others, ...changes.folders].map((folder) => [folder.name, folder]));
      }
      return [...newer, ...changes.unreadable].map(({ id }) => id).concat(changes.gone);
    },
    confirm(row) {
      if (gone.has(row.id) || !isNewerThanKnown(row)) return false;
      if (!rows.has(row.id)) learntMeanwhile.add(row.id);
      put(row);
      return true;
    },
    isAsIn(etags) {
      const known = new Map([...rows.values(), ...unreadable].map(({ id, etag }) => [id, etag]));
      return known.size === etags.size && [...etags].every(([id, etag]) => known.get(id) === etag);
    },
  };
}

/** An etag is `"guid,version"`; answers may overtake one another, versions do not. */
function isNewer(row: AnyRow, known: AnyRow | undefined): boolean {
  if (!known) return true;
  const by = versionOf(row.etag) - versionOf(known.etag);
  // A right to edit that was given or taken makes no version, nor does a move to another folder; but an older answer is older all
  // the same.
  return by > 0 || (by === 0 && (row.canEdit !== known.canEdit || row.folder !== known.folder));
}

function newerOf(row: AnyRow, known: AnyRow | undefined): AnyRow {
  return known && !isNewer(row, known) ? known : row;
}

function versionOf(etag: string): number {
  return Number(/(\d+)"?$/.exec(etag)?.[1] ?? 0);
}
