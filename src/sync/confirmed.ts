// The rows of one list as SharePoint has them. An answer older than what is known is left aside: etags count up.
import type { AnyRow, ListAnswer, ListChanges } from "../ports/lists.ts";
import { type Folder, type List, noRights, type Rights, type UnreadableRow } from "../schema/list.ts";

export interface Confirmed {
  readonly list: List;
  row(id: number): AnyRow | undefined;
  ids(): Iterable<number>;
  /** Ids of the rows that an operation added, lowest first: an entry's own, a row's addition. */
  added(operation: string): readonly number[];
  /** Whether the row is one that its operation added a second time. */
  isDuplicate(row: AnyRow): boolean;
  duplicates(): readonly AnyRow[];
  folders(): ReadonlyMap<string, Folder>;
  unreadable(): readonly UnreadableRow[];
  rights(): Rights;
  /** Those of the rows that are newer than what is known. */
  newer(rows: readonly AnyRow[]): readonly AnyRow[];
  /** The list was read afresh. */
  replace(answer: Extract<ListAnswer, { kind: "read" }>): void;
  /** Gives the ids of rows that are other than they were. */
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
  let unreadable: readonly UnreadableRow[] = [];
  let folders = new Map<string, Folder>();
  let rights = noRights;

  const additionOf = ({ fields }: AnyRow) => {
    const operation = list.mode === "log" ? fields.operation : fields.addition;
    return typeof operation === "string" && operation !== "" ? operation : undefined;
  };

  function put(row: AnyRow): void {
    rows.set(row.id, row);
    const operation = additionOf(row);
    if (operation === undefined) return;
    const known = byAddition.get(operation) ?? [];
    if (!known.includes(row.id))
      byAddition.set(
        operation,
        [...known, row.id].sort((a, b) => a - b),
      );
  }

  function take(id: number): void {
    const row = rows.get(id);
    rows.delete(id);
    const operation = row && additionOf(row);
    if (operation === undefined) return;
    const left = (byAddition.get(operation) ?? []).filter((each) => each !== id);
    if (left.length > 0) byAddition.set(operation, left);
    else byAddition.delete(operation);
  }

  const added = (operation: string) => byAddition.get(operation) ?? [];
  const isNews = (row: AnyRow) => isNewer(row, rows.get(row.id));

  return {
    list,
    row: (id) => rows.get(id),
    ids: () => rows.keys(),
    added,
    isDuplicate(row) {
      const operation = additionOf(row);
      return operation !== undefined && (added(operation)[0] ?? row.id) !== row.id;
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
    newer: (found) => found.filter(isNews),
    replace(answer) {
      const known = rows;
      for (const id of known.keys()) gone.add(id);
      for (const { id } of answer.rows) gone.delete(id);
      rows = new Map();
      byAddition = new Map();
      for (const row of answer.rows) put(newerOf(row, known.get(row.id)));
      unreadable = answer.unreadable;
      folders = new Map(answer.folders.map((folder) => [folder.name, folder]));
      rights = answer.rights;
    },
    apply(changes) {
      const newer = changes.rows.filter(isNews);
      const additions = [...newer, ...changes.gone.flatMap((id) => rows.get(id) ?? [])].flatMap(
        (row) => additionOf(row) ?? [],
      );
      for (const row of newer) {
        put(row);
        gone.delete(row.id);
      }
      for (const id of changes.gone) {
        take(id);
        gone.add(id);
      }
      // A row that can no longer be read is set aside, as it would be after a reload; what it said before is not shown as now.
      for (const { id } of changes.unreadable) take(id);
      const named = new Set([...changes.unreadable, ...changes.rows].map(({ id }) => id).concat(changes.gone));
      if (unreadable.some(({ id }) => named.has(id)) || changes.unreadable.length > 0) {
        unreadable = [...unreadable.filter(({ id }) => !named.has(id)), ...changes.unreadable];
      }
      if (changes.folders.length > 0) {
        const others = [...folders.values()].filter(({ id }) => !changes.folders.some((each) => each.id === id));
        folders = new Map([...others, ...changes.folders].map((folder) => [folder.name, folder]));
      }
      return [
        ...newer.map(({ id }) => id),
        ...changes.gone,
        ...changes.unreadable.map(({ id }) => id),
        // Another row of the same addition may be the one that is shown now.
        ...additions.flatMap(added),
      ];
    },
    confirm(row) {
      if (gone.has(row.id) || !isNews(row)) return false;
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
