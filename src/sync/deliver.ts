// Sends one edit: looks whether SharePoint has it already, compares it with the row, and writes it. Every outcome of a request is a
// value, and is handled here.
import type { AnyRow, Failure, Lists, Outcome } from "../ports/lists.ts";
import type { EntryToAdd } from "../ports/storage.ts";
import type { List } from "../schema/list.ts";
import { isSame } from "../schema/same.ts";
import { isBy, isOurEntry, isOurVersion } from "./ours.ts";
import type { Outbox } from "./outbox.ts";
import type { Edit } from "./state.ts";
import type { Store } from "./storeShape.ts";

/** Rounds of "stale, read, send again" before we wait, so that two busy writers cannot go on for ever. */
const mostRounds = 5;

export interface DeliverParts {
  readonly store: Pick<
    Store<unknown>,
    "known" | "confirmed" | "added" | "confirm" | "change" | "setProgress" | "entryAdded"
  >;
  readonly outbox: Pick<Outbox, "saved" | "reject">;
  readonly lists: Lists;
  /** The definition of a list; an edit kept on the device may be of a list that has not been loaded yet. */
  readonly definitionOf: (title: string) => Promise<List | undefined>;
  readonly newOperation: () => string;
  /** Sends the edit again after that many milliseconds; after a guessed wait where no time is known. */
  readonly retryLater: (edit: Edit, why: string, waitMs: number | undefined) => void;
}

/** An edit that may have arrived is looked for before it is sent (R7). */
export type Deliver = (edit: Edit, mayHaveArrived: boolean) => Promise<void>;

export function createDeliver(parts: DeliverParts): Deliver {
  const { store, outbox, lists, definitionOf, newOperation, retryLater } = parts;
  const me = () => store.known()?.me;

  /** Loading a definition needs the network, so it can fail as sending can. */
  async function definition(title: string): Promise<{ kind: "done"; value: List } | Failure> {
    try {
      const list = await definitionOf(title);
      if (list) return { kind: "done", value: list };
      return { kind: "refused", why: `The board no longer uses the list “${title}”.`, status: 200 };
    } catch {
      return { kind: "later", why: "Part of the board did not load.", waitMs: undefined };
    }
  }

  /** Writes the edit's fields into its row. `found` is the row where it has just been read. */
  async function deliverToRow(list: List, edit: Edit, mayHaveArrivedBefore: boolean, found?: AnyRow): Promise<void> {
    let mayHaveArrived = mayHaveArrivedBefore;
    let entryIsAdded = false;
    let answer = await rowOf(list, edit, found);
    for (let round = 0; round < mostRounds; round++) {
      if (answer.kind !== "done") return fail(edit, answer);
      const row = answer.value;
      if (isOurVersion(edit, { who: row.editor, fields: row.fields }, me())) return outbox.saved(edit.operation);
      // The first version of a row is the row itself.
      const isFirst = row.version === "1.0";
      if (mayHaveArrived && !isFirst) {
        const versions = await lists.versions(list, row.id);
        if (versions.kind !== "done") return fail(edit, versions);
        if (versions.value.some((version) => isOurVersion(edit, version, me()))) {
          await readBack(list, row.id);
          return outbox.saved(edit.operation);
        }
      }
      // What the person's own addition holds is nobody else's, even if SharePoint has changed it.
      const isOwn = isFirst && edit.addition === edit.operation;
      const conflicting = isOwn ? [] : conflictingFields(list, edit, row);
      if (conflicting.length > 0) {
        return store.setProgress(edit.operation, { kind: "conflict", theirs: row, fields: conflicting });
      }
      entryIsAdded ||= await addEntry(edit);
      if (!entryIsAdded) return;
      const { fields, operation } = edit;
      const written = await lists.update(list, { id: row.id, etag: row.etag, fields, operation });
      if (written.kind === "done") {
        if (written.value) store.confirm(edit.list, written.value);
        else await readBack(list, row.id);
        return outbox.saved(edit.operation);
      }
      if (written.kind !== "stale") return fail(edit, written);
      const now = await lists.readRow(list, row.id);
      if (now.kind === "done") store.confirm(edit.list, now.value);
      answer = now.kind === "done" ? await rowOf(list, edit, now.value) : now;
      // Our own earlier try may have made the row newer, so the operation is looked for.
      mayHaveArrived = true;
    }
    retryLater(edit, "Other people keep changing it.", undefined);
  }

  /** The row as it is known. If it is not, it is read: it may be newer than the last reading, or of a list that was not read. */
  async function rowOf(list: List, { item }: Edit, found: AnyRow | undefined): Promise<Outcome<AnyRow>> {
    const row = store.confirmed(list.title, item) ?? found;
    if (row) return { kind: "done", value: row };
    const known = store.known()?.lists.get(list.title);
    const isUnreadable = known?.kind === "read" && known.unreadable.some(({ id }) => id === item);
    if (!isUnreadable) return lists.readRow(list, item);
    return { kind: "refused", why: `Its row in the list ${list.title} cannot be read.`, status: 200 };
  }

  /** Adds a row, or edits one that had no id yet when the edit was made. SharePoint would add a row twice, so it is looked for first. */
  async function deliverToNewRow(list: List, edit: NewRowEdit, mayHaveArrived: boolean): Promise<void> {
    const { addition, operation, fields, folder = "" } = edit;
    const isAddition = addition === operation;
    let found: Outcome<AnyRow | undefined> = { kind: "done", value: undefined };
    if (mayHaveArrived || !isAddition) found = await rowAdded(list, addition);
    if (isAddition && found.kind === "done" && !found.value) {
      const added = await lists.addRow(list, { fields, operation, folder });
      if (added.kind !== "done") return fail(edit, added);
      // After an earlier try there may be two rows, so they are looked for.
      found = await rowAdded(list, addition, mayHaveArrived ? undefined : added.value);
    }
    if (found.kind !== "done") return fail(edit, found);
    const row = found.value;
    if (!row && isAddition) return retryLater(edit, "SharePoint does not show the new row yet.", undefined);
    if (!row) return outbox.reject(edit, "The row that this belongs to was not saved.");
    store.confirm(edit.list, row);
    store.change(operation, { item: row.id });
    // Values that the row does not have yet are written as an edit of it (R22).
    return change(list, { ...edit, item: row.id }, mayHaveArrived || isAddition, row);
  }

  /** The row that the person's operation added: the lowest id if there are two (R20). It is read by its id if that is known. */
  async function rowAdded(list: List, operation: string, id?: number): Promise<Outcome<AnyRow | undefined>> {
    const isOurs = ({ author, fields }: AnyRow) => fields.addition === operation && isBy(author, me());
    const known = store.added(list.title, operation);
    if (known) return { kind: "done", value: known };
    const read = id && (await lists.readRow(list, id));
    if (read && (read.kind === "done" ? isOurs(read.value) : read.kind !== "gone")) return read;
    const found = await lists.added(list, operation);
    return found.kind === "done" ? { kind: "done", value: found.value.find(isOurs) } : found;
  }

  async function change(list: List, edit: Edit, mayHaveArrived: boolean, found?: AnyRow): Promise<void> {
    if (Object.keys(edit.fields).length > 0) return deliverToRow(list, edit, mayHaveArrived, found);
    if (await addEntry(edit)) await outbox.saved(edit.operation);
  }

  /** Gives whether the entry is in SharePoint. SharePoint accepts its operation once, so after a lost answer it is simply sent again. */
  async function addEntry(edit: Edit): Promise<boolean> {
    const { entry } = edit;
    if (!entry) return true;
    const log = await definition(entry.list);
    const { fields, operation } = entry;
    if (log.kind !== "done") return failEntry(edit, log);
    const added = await lists.addEntry(log.value, { fields, operation, folder: "" });
    if (added.kind === "taken") return isEntryThere(log.value, { ...edit, entry });
    if (added.kind !== "done") return failEntry(edit, added);
    store.entryAdded(edit.operation);
    return true;
  }

  async function failEntry(edit: Edit, failure: Failure): Promise<false> {
    await fail(edit, failure, edit.entry?.list);
    return false;
  }

  /** The log has an entry with this operation: that of an earlier try, or somebody else's, who has taken its id (R27). */
  async function isEntryThere(log: List, edit: Edit & { readonly entry: EntryToAdd }): Promise<boolean> {
    const { entry, operation } = edit;
    const found = await lists.added(log, entry.operation);
    if (found.kind !== "done") return failEntry(edit, found);
    const [there] = found.value;
    if (there && isOurEntry(entry, there, me())) {
      store.entryAdded(operation);
      return true;
    }
    if (!there) {
      retryLater(edit, "SharePoint does not show the new entry yet.", undefined);
      return false;
    }
    // It is certain that the person's own entry is not there, so the next try may use another id.
    const next = entry.byAnyone ? entry : { ...entry, operation: newOperation() };
    store.change(operation, { entry: next });
    await outbox.reject({ ...edit, entry: next }, whyTaken(log, there));
    return false;
  }

  /** What a failed request means for the edit. */
  async function fail(edit: Edit, failure: Failure, where = edit.list): Promise<void> {
    switch (failure.kind) {
      case "later":
        return retryLater(edit, failure.why, failure.waitMs);
      case "sign-in":
        return retryLater(edit, failure.why, undefined);
      case "refused":
        return outbox.reject(edit, failure.why);
      case "gone":
        // The row may have been restored since this answer, so only the change query removes rows.
        return outbox.reject(edit, `It is no longer in the list ${where}.`);
    }
  }

  async function readBack(list: List, id: number): Promise<void> {
    const now = await lists.readRow(list, id);
    if (now.kind === "done") store.confirm(list.title, now.value);
  }

  return async (edit, mayHaveArrived) => {
    const list = await definition(edit.list);
    if (list.kind !== "done") return fail(edit, list);
    if (isOfNewRow(edit)) return deliverToNewRow(list.value, edit, mayHaveArrived);
    return change(list.value, edit, mayHaveArrived);
  };
}

function whyTaken({ title }: List, { author }: AnyRow): string {
  const who = author.name || "Somebody who has left";
  return `${who} has made a different entry in the list “${title}” in place of yours, so yours was not added. Compare the two before you try again.`;
}

type NewRowEdit = Edit & { readonly addition: string };

function isOfNewRow(edit: Edit): edit is NewRowEdit {
  return edit.item === 0 && edit.addition !== undefined;
}

/** Fields in which the row holds neither what the author of the edit saw nor what they wrote (R6); `neverConflicts` are left out. */
export function conflictingFields(
  list: List,
  edit: Pick<Edit, "fields" | "before">,
  row: Pick<AnyRow, "fields">,
): string[] {
  return Object.keys(edit.fields).filter((key) => {
    if (list.columns[key]?.neverConflicts) return false;
    return !isSame(row.fields[key], edit.before[key]) && !isSame(row.fields[key], edit.fields[key]);
  });
}
