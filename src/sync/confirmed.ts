// The rows of one list as SharePoint last gave them. An answer that is older than the known row is ignored (R12).
import type { AlteredNote, AnyRow, ListAnswer, ListChanges, Outline } from "../ports/lists.ts";
import type { Folder, List, UnreadableRow } from "../schema/list.ts";
import { noRights, type Rights } from "../schema/rights.ts";
import { type EntryHead, surplusOf } from "../schema/surplus.ts";
import { additionOf, operationIn } from "./state.ts";

export interface Confirmed {
  readonly list: List;
  row(id: number): AnyRow | undefined;
  ids(): Iterable<number>;
  /** Ids of the rows with that operation, lowest first: an entry's own, a row's addition. Anybody can use an id (R27). */
  added(operation: string): readonly number[];
  /** The operation that added the row, or made the entry. */
  sourceOf(row: AnyRow): string | undefined;
  /** Whether its operation added another row of the same author with a lower id, which is the row itself (R20). */
  isDuplicate(row: AnyRow): boolean;
  duplicates(): readonly AnyRow[];
  /** Entries that are too many, read or not, by id (R28). */
  surplus(): ReadonlyMap<number, EntryHead>;
  folders(): ReadonlyMap<string, Folder>;
  unreadable(): readonly UnreadableRow[];
  rights(): Rights;
  /** Columns whose words are at stake. */
  altered(): readonly AlteredNote[];
  /** Those of the rows that are newer than what is known. */
  newer(rows: readonly AnyRow[]): readonly AnyRow[];
  /** The list is about to be read again. */
  beginReading(): void;
  /** The list was read again. Rows that became known since `beginReading` stay (R24). */
  replace(answer: Extract<ListAnswer, { kind: "read" }>): void;
  /** Gives the ids of the rows that have changed. */
  apply(changes: ListChanges): readonly number[];
  /** One row as SharePoint now has it; gives false if it is ignored. */
  confirm(row: AnyRow): boolean;
  /**
   * Whether the changes tell too little: of a folder, whose rows may be elsewhere, or gone, or there again (R26); or of an entry that is gone,
   * in whose place one counts now that was not read (R28).
   */
  needsReading(changes: ListChanges): boolean;
  /** Whether exactly these rows and folders are known: rows by id, etag and folder, folders by id and name. */
  isAsIn(outline: Outline): boolean;
}

export function createConfirmed(list: List): Confirmed {
  let rows = new Map<number, AnyRow>();
  let byAddition = new Map<string, readonly number[]>();
  /** Rows that are gone, by the change log or by a later reading: an older answer must not bring them back. */
  const gone = new Set<number>();
  /** Rows that became known one by one since the last reading began; its answer may lack them. */
  const learntMeanwhile = new Set<number>();
  /** Entries that were not read, because they are too many. */
  let unread = new Map<number, EntryHead>();
  let surplus: ReadonlyMap<number, EntryHead> | undefined;
  let unreadable: readonly UnreadableRow[] = [];
  let folders = new Map<string, Folder>();
  let rights = noRights;
  let altered: readonly AlteredNote[] = [];

  const sourceOf = (row: AnyRow) => (list.mode === "log" ? operationIn(row.fields.operation) : additionOf(row));
  const added = (operation: string) => byAddition.get(operation) ?? [];

  function put(row: AnyRow): void {
    surplus = undefined;
    unread.delete(row.id);
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
    surplus = undefined;
    unread.delete(id);
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

  const isDuplicate = (row: AnyRow) => {
    const operation = sourceOf(row);
    return operation !== undefined && added(operation).some((id) => id < row.id && isOfOneAuthor(rows.get(id), row));
  };

  const isNewerThanKnown = (row: AnyRow) => isNewer(row, rows.get(row.id));

  return {
    list,
    row: (id) => rows.get(id),
    ids: () => rows.keys(),
    added,
    sourceOf,
    isDuplicate,
    duplicates() {
      // SharePoint accepts each entry of a log once.
      if (list.mode === "log") return [];
      const further = [...byAddition.values()].flatMap((ids) => ids.slice(1));
      return further.flatMap((id) => rows.get(id) ?? []).filter(isDuplicate);
    },
    surplus() {
      surplus ??= surplusOf(list, rows.values(), unread.values());
      return surplus;
    },
    folders: () => folders,
    unreadable: () => unreadable,
    rights: () => rights,
    altered: () => altered,
    newer: (found) => found.filter(isNewerThanKnown),
    beginReading: () => learntMeanwhile.clear(),
    replace(answer) {
      const known = rows;
      const answered = new Set([...answer.rows, ...answer.unreadable].map(({ id }) => id));
      const late = [...learntMeanwhile].flatMap((id) => (answered.has(id) ? [] : (known.get(id) ?? [])));
      for (const id of known.keys()) gone.add(id);
      rows = new Map();
      unread = new Map(answer.unread?.map((head) => [head.id, head]));
      surplus = undefined;
      byAddition = new Map();
      for (const row of [...answer.rows, ...late]) {
        gone.delete(row.id);
        put(newestOf(row, known.get(row.id)));
      }
      unreadable = answer.unreadable;
      folders = new Map(answer.folders.map((folder) => [folder.name, folder]));
      rights = answer.rights;
      altered = answer.altered ?? [];
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
      // A row that can no longer be read is listed as unreadable, as it would be after a reload. Its former values are not shown.
      for (const { id } of changes.unreadable) remove(id);
      for (const head of changes.unread ?? []) {
        remove(head.id);
        unread.set(head.id, head);
      }
      const named = new Set([...changes.unreadable, ...changes.rows].map(({ id }) => id).concat(changes.gone));
      if (unreadable.some(({ id }) => named.has(id)) || changes.unreadable.length > 0) {
        unreadable = [...unreadable.filter(({ id }) => !named.has(id)), ...changes.unreadable];
      }
      const former = new Set([...changes.folders.map(({ id }) => id), ...changes.gone]);
      if (changes.folders.length > 0 || [...folders.values()].some(({ id }) => former.has(id))) {
        const others = [...folders.values()].filter(({ id }) => !former.has(id));
        folders = new Map([...others, ...changes.folders].map((folder) => [folder.name, folder]));
      }
      return [...newer, ...changes.unreadable, ...(changes.unread ?? [])].map(({ id }) => id).concat(changes.gone);
    },
    confirm(given) {
      const known = rows.get(given.id);
      // It may have been on its way while its folder was renamed; that a row was moved is told by the change log.
      const row = known?.etag === given.etag ? { ...given, folder: known.folder } : given;
      if (gone.has(row.id) || !isNewerThanKnown(row)) return false;
      if (!rows.has(row.id)) learntMeanwhile.add(row.id);
      put(row);
      return true;
    },
    needsReading({ gone: missing, folders: renamed }) {
      const wasFolder = new Set([...folders.values()].map(({ id }) => id));
      return renamed.length > 0 || missing.some((id) => wasFolder.has(id) || (unread.size > 0 && rows.has(id)));
    },
    isAsIn(outline) {
      const etags = new Map(unreadable.map(({ id, etag }) => [id, etag]));
      const known = rows.size + etags.size + unread.size + folders.size;
      if (known !== outline.rows.size + outline.folders.size) return false;
      const isRow = ([id, { etag, folder }]: readonly [number, { etag: string; folder: string }]) => {
        const row = rows.get(id);
        return row ? row.etag === etag && row.folder === folder : unread.has(id) || etags.get(id) === etag;
      };
      const isFolder = ([id, name]: readonly [number, string]) => unread.has(id) || folders.get(name)?.id === id;
      return [...outline.rows].every(isRow) && [...outline.folders].every(isFolder);
    },
  };
}

/** Somebody else's row with the same operation has taken its id: it hides no row (R27). */
function isOfOneAuthor(one: AnyRow | undefined, other: AnyRow): boolean {
  return one?.author.id === other.author.id;
}

/** An etag is `"guid,version"`. Answers may arrive out of order; versions count up. */
function isNewer(row: AnyRow, known: AnyRow | undefined): boolean {
  if (!known) return true;
  const by = versionOf(row.etag) - versionOf(known.etag);
  // A changed right to edit makes no new version, nor does a move to another folder, so both count at the same version.
  return by > 0 || (by === 0 && (row.canEdit !== known.canEdit || row.folder !== known.folder));
}

/** At the same version the row that was read: its days are read by the site's time zone, which can change. */
function newestOf(row: AnyRow, known: AnyRow | undefined): AnyRow {
  return known && versionOf(known.etag) > versionOf(row.etag) ? known : row;
}

function versionOf(etag: string): number {
  return Number(/(\d+)"?$/.exec(etag)?.[1] ?? 0);
}
