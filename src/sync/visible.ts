// The rows of one list as they are shown: the confirmed rows with the pending edits, always computed anew (R11).

import type { ReadList } from "../ports/known.ts";
import type { AnyRow } from "../ports/lists.ts";
import type { Person } from "../schema/column.ts";
import type { Values } from "../schema/list.ts";
import { blankFields } from "../schema/rowCodec.ts";
import type { Confirmed } from "./confirmed.ts";
import { isBy } from "./ours.ts";
import { type Edit, isPending } from "./state.ts";

export interface Visible {
  current(): ReadList;
  /** Computes the rows with these ids again, pending ones included; all rows if no ids are given. */
  recompute(edits: readonly Edit[], me: Person, ids?: Iterable<number>): ReadList;
  /** The id, below 0, under which the row that the operation adds is shown until SharePoint's id is known. */
  idOf(operation: string): number;
  /** The operation that adds the row shown under that id. */
  operationOf(id: number): string | undefined;
  /** Every id under which the row, or another row of the same operation, is or was shown. */
  idsTouchedBy(row: AnyRow): readonly number[];
  /** SharePoint has accepted the edit's entry. Until the entry has been read, it is shown as it was sent. */
  expect(edit: Edit): void;
  /** The list is about to be read again. */
  beginReading(): void;
  /** The list was read again: entries that were expected before that are in the answer, or no longer exist. */
  forgetExpected(): void;
}

export function createVisible(confirmed: Confirmed): Visible {
  const { list } = confirmed;
  let shown: ReadList = read(new Map());
  const ids = new Map<string, number>();
  const operations = new Map<number, string>();
  const expected = new Map<string, Edit>();
  let expectedBefore: ReadonlySet<string> = new Set();

  function read(rows: ReadonlyMap<number, AnyRow>): ReadList {
    return {
      kind: "read",
      rows,
      folders: confirmed.folders(),
      unreadable: confirmed.unreadable(),
      rights: confirmed.rights(),
      altered: confirmed.altered(),
      duplicates: confirmed.duplicates(),
      surplus: confirmed.surplus(),
    };
  }

  function idOf(operation: string): number {
    const id = ids.get(operation) ?? -1 - ids.size;
    ids.set(operation, id);
    operations.set(id, operation);
    return id;
  }

  /** The edits that change the row, in the order in which they were made. */
  function changesOf(row: AnyRow, edits: readonly Edit[], me: Person): readonly Edit[] {
    return edits.filter((edit) => {
      if (edit.list !== list.title || !isPending(edit)) return false;
      if (edit.item !== 0) return edit.item === row.id;
      return edit.addition !== undefined && edit.addition === row.fields.addition && isBy(row.author, me);
    });
  }

  function withEdits(row: AnyRow, edits: readonly Edit[], me: Person): AnyRow {
    const changes = changesOf(row, edits, me);
    if (changes.length === 0) return row;
    return { ...row, fields: Object.assign({}, row.fields, ...changes.map(({ fields }) => fields)) };
  }

  /** The row that the operation adds, as it will be; nothing once SharePoint's row is known. */
  function pendingRow(operation: string, edits: readonly Edit[], me: Person): AnyRow | undefined {
    const [edit, fields] = sourceOf(operation, edits) ?? [];
    if (!edit || !fields) return undefined;
    const there = confirmed.added(operation).flatMap((id) => confirmed.row(id) ?? []);
    if (there.some(({ author }) => isBy(author, me) || edit.entry?.byAnyone)) {
      expected.delete(operation);
      return undefined;
    }
    const { made, folder = "" } = edit;
    const row = { id: idOf(operation), etag: "", folder, created: made, author: me, modified: made, editor: me };
    if (list.mode === "log")
      return { ...row, folder: "", canEdit: false, fields: { ...blankFields(list), ...fields, operation } };
    return withEdits(
      { ...row, canEdit: true, fields: { ...blankFields(list), ...fields, addition: operation } },
      edits,
      me,
    );
  }

  function sourceOf(operation: string, edits: readonly Edit[]): readonly [Edit, Values] | undefined {
    for (const edit of [...edits.filter(isPending), ...expected.values()]) {
      if (edit.entry?.operation === operation && edit.entry.list === list.title) return [edit, edit.entry.fields];
      if (edit.addition === operation && edit.operation === operation && edit.list === list.title)
        return [edit, edit.fields];
    }
    return undefined;
  }

  return {
    current: () => shown,
    recompute(edits, me, touched) {
      const rows = new Map(touched ? shown.rows : []);
      const surplus = confirmed.surplus();
      for (const id of touched ?? [...confirmed.ids(), ...ids.values()]) {
        const operation = operations.get(id);
        const known = confirmed.row(id);
        const row =
          operation !== undefined
            ? pendingRow(operation, edits, me)
            : known && !confirmed.isDuplicate(known) && !surplus.has(id)
              ? withEdits(known, edits, me)
              : undefined;
        if (row) rows.set(id, row);
        else rows.delete(id);
      }
      shown = read(rows);
      return shown;
    },
    idOf,
    operationOf: (id) => operations.get(id),
    idsTouchedBy(row) {
      const operation = confirmed.sourceOf(row);
      if (operation === undefined) return [row.id];
      const onItsWay = ids.get(operation);
      return [row.id, ...confirmed.added(operation), ...(onItsWay === undefined ? [] : [onItsWay])];
    },
    expect: (edit) => void expected.set(edit.entry?.operation ?? edit.operation, edit),
    beginReading() {
      expectedBefore = new Set(expected.keys());
    },
    forgetExpected() {
      for (const operation of expectedBefore) expected.delete(operation);
    },
  };
}
