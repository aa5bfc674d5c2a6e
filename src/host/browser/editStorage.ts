// Keeps edits in IndexedDB until SharePoint has them. Writes have strict durability; edits do not expire, survive upgrades, and are
// shared by the tabs and windows of one person. Each account has its own database.
import type { EditStorage, Kept, KeptEdit } from "../../ports/storage.ts";
import { openChannel } from "./channel.ts";
import { birthOf, change, type EditDatabase, editDatabase, read } from "./editDatabase.ts";

/** What one tab tells the others. */
type Message = { readonly kind: "kept" | "cleared" } | { readonly kind: "removed"; readonly operation: string };

export interface EditStorageOptions {
  /** Loads what reads an edit that an earlier version of the tab kept in another form; that gives nothing if the value is no edit. */
  readonly loadEarlier?: () => Promise<(value: unknown) => KeptEdit | undefined>;
  /** Milliseconds until storage that does not answer counts as broken. */
  readonly timeout?: number;
}

export interface BrowserEditStorage extends EditStorage {
  /** Removes every edit kept for the account, for all its tabs and windows. */
  clear(): Promise<Kept<undefined>>;
}

export function openEditStorage(
  account: string,
  { timeout = 3_000, loadEarlier = async () => () => undefined }: EditStorageOptions = {},
): BrowserEditStorage {
  const name = `improvement-board ${account}`;
  const listeners = new Set<() => void>();
  /** The kept edits, to be kept again if the browser clears storage while the page is open. */
  let remembered = new Map<string, KeptEdit>();
  let birth: string | undefined;

  const channel = openChannel(name);
  channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => {
    if (data.kind === "removed") remembered.delete(data.operation);
    if (data.kind === "cleared") remembered.clear();
    for (const listener of listeners) listener();
  });
  const tell = (message: Message) => channel?.postMessage(message);

  const use = editDatabase({
    name,
    timeout,
    async onOpened(opened) {
      const found = await birthOf(opened);
      if (birth !== undefined && found !== birth) await restore(opened);
      birth = found;
    },
    onLost() {
      // Opening restores the edits if storage was cleared. Waiting for the next use would be too late if the page closes before.
      if (remembered.size > 0) void use(async () => undefined);
    },
  });

  async function restore(opened: EditDatabase): Promise<void> {
    await change(opened, undefined, async (edits) => {
      for (const edit of remembered.values()) {
        const known = await edits.index("operation").getKey(edit.operation);
        if (known === undefined) await edits.add(edit);
      }
    });
    tell({ kind: "kept" });
  }

  /** If the browser cannot read one value, `getAll` fails. Then each is read separately, and the bad one stays where it is. */
  async function readEach(opened: EditDatabase): Promise<unknown[]> {
    const places = await read(opened, async (edits) => {
      const found: { key: number; operation: string }[] = [];
      for (let at = await edits.index("operation").openKeyCursor(); at; at = await at.continue()) {
        found.push({ key: at.primaryKey, operation: at.key });
      }
      return found.sort((a, b) => a.key - b.key);
    });
    const values: unknown[] = [];
    for (const { key, operation } of places) {
      values.push(await read(opened, (edits) => edits.get(key)).catch(() => remembered.get(operation)));
    }
    // Throws on a dead handle, so that unreadable values are not mistaken for missing ones.
    await read(opened, (edits) => edits.count());
    return values;
  }

  return {
    async readAll() {
      const found = await use((opened) =>
        read<unknown[]>(opened, (edits) => edits.getAll()).catch(() => readEach(opened)),
      );
      if (found.kind !== "done") return found;
      // What cannot be loaded now is read when the tab is next opened.
      const readEarlier = found.value.every(isEdit) ? undefined : await loadEarlier().catch(() => undefined);
      // A value that is no edit cannot be sent. It stays where it is, so that somebody can look at it.
      const edits = found.value.flatMap((value) => (isEdit(value) ? value : (readEarlier?.(value) ?? [])));
      remembered = new Map(edits.map((edit) => [edit.operation, edit]));
      return { kind: "done", value: edits };
    },
    async put(edit) {
      const outcome = await use(async (opened, { givenUp, again }) => {
        await change(opened, givenUp, async (edits) => {
          const known = await edits.index("operation").getKey(edit.operation);
          await edits.put(edit, known);
        });
        // After a failure the edit is read back, because a broken database can report success.
        if (again) await readBack(opened, edit);
        remembered.set(edit.operation, edit);
        return undefined;
      });
      if (outcome.kind === "done") tell({ kind: "kept" });
      return outcome;
    },
    async remove(operation) {
      const outcome = await use(async (opened, { givenUp }) => {
        await change(opened, givenUp, async (edits) => {
          const known = await edits.index("operation").getKey(operation);
          if (known !== undefined) await edits.delete(known);
        });
        remembered.delete(operation);
        return undefined;
      });
      if (outcome.kind === "done") tell({ kind: "removed", operation });
      return outcome;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async clear() {
      const outcome = await use(async (opened, { givenUp }) => {
        // Whatever is there, a value that is no edit too.
        await change(opened, givenUp, (edits) => edits.clear());
        remembered.clear();
        return undefined;
      });
      if (outcome.kind === "done") tell({ kind: "cleared" });
      return outcome;
    },
  };
}

async function readBack(opened: EditDatabase, edit: KeptEdit): Promise<void> {
  const kept = await read(opened, (edits) => edits.index("operation").get(edit.operation));
  if (JSON.stringify(kept) !== JSON.stringify(edit)) throw new Error("The browser did not store the change.");
}

function isEdit(value: unknown): value is KeptEdit {
  if (typeof value !== "object" || value === null) return false;
  const { operation, list, item, fields, before, made } = value as { readonly [key in keyof KeptEdit]?: unknown };
  return (
    typeof operation === "string" &&
    typeof list === "string" &&
    typeof item === "number" &&
    typeof fields === "object" &&
    fields !== null &&
    typeof before === "object" &&
    before !== null &&
    made instanceof Date
  );
}
