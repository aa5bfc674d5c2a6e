// Checks what pages show: at the end, that it is what the server has; all the time, that an added row shows once and stays.
import type { AnyRow } from "../../../src/ports/lists.ts";
import type { List } from "../../../src/schema/list.ts";
import { isSame } from "../../../src/schema/same.ts";
import { isPending } from "../../../src/sync/state.ts";
import { claims, risks, writable } from "./lists.ts";
import type { Oracle } from "./oracle.ts";
import type { Page } from "./page.ts";
import type { ModelServer } from "./server.ts";

type Rows = ReadonlyMap<number, AnyRow>;

function rowsOf({ sync }: Page, { title }: List): Rows | undefined {
  const list = sync?.state().board?.lists.get(title);
  return list?.kind === "read" ? list.rows : undefined;
}

/** The first difference between a page's list and the server's; nothing if they agree. */
export function differenceOf(page: Page, list: List, server: ModelServer): string | undefined {
  const rows = rowsOf(page, list);
  const there = server.shown(list);
  if (!rows) return `${page.name} does not show ${list.title}`;
  for (const [id, { etag, fields }] of there) {
    const shown = rows.get(id);
    if (shown?.etag !== etag) return `${page.name} shows ${shown?.etag} of ${list.title} ${id}, which is ${etag}`;
    const isEdited = page.sync?.state().edits.some((edit) => edit.list === list.title && edit.item <= id);
    if (!isEdited && writable.some((key) => !isSame(shown.fields[key], fields[key])))
      return `${page.name} shows other words in ${list.title} ${id}`;
  }
  for (const [id, { fields }] of rows) {
    if (id > 0 && !there.has(id)) return `${page.name} shows ${list.title} ${id}, which should not be shown`;
    if (id < 0 && !isOnItsWay(page, fields)) return `${page.name} shows ${list.title} ${id}, which nobody adds`;
  }
  return undefined;
}

function isOnItsWay({ sync }: Page, { addition, operation }: AnyRow["fields"]): boolean {
  const edits = sync?.state().edits.filter(isPending) ?? [];
  return edits.some(({ operation: own, entry }) => own === addition || (entry && entry.operation === operation));
}

export interface ShownRows {
  /** Looks at a page whose state has changed. */
  look(page: Page): void;
  readonly wrong: readonly string[];
}

/** What was shown at the last look: the rows, and the id of each operation's row. */
interface Looked {
  readonly rows: Rows;
  readonly ids: ReadonlyMap<string, number>;
}

/** Lists to which rows or entries are added, with the column that holds the operation. */
const addedTo = [
  { list: risks, by: "addition" },
  { list: claims, by: "operation" },
] as const;

export function createShownRows(server: ModelServer, oracle: Oracle): ShownRows {
  const wrong: string[] = [];
  const last = [new Map<Page, Looked>(), new Map<Page, Looked>()] as const;

  /** Whether a row that is no longer shown disappeared for a known reason. */
  function isExcused(page: Page, operation: string, id: number): boolean {
    const { id: me } = page.person;
    const isMine = server.added(risks, operation).some(({ author }) => author.id === me);
    if (!isMine && !server.hasEntry(operation, me)) return true;
    if (id > 0) return false;
    const state = page.sync?.state();
    // Without an answer the page cannot know that the row exists.
    if (!state || state.error) return true;
    const isOf = (each: { operation: string; entry?: { operation: string } }) =>
      each.operation === operation || each.entry?.operation === operation;
    const edits = state.edits.filter(isOf);
    if (edits.length > 0) return !edits.some(isPending);
    if (oracle.isGivenUp(operation)) return true;
    // Another page settled the conflict, and could not keep the new edit: only that page has it.
    const others = [...last[0].keys()].filter((other) => other !== page);
    return others.some((other) => other.sync?.state().edits.some((edit) => isOf(edit) && !edit.kept));
  }

  function lookAt(page: Page, rows: Rows, by: "addition" | "operation", before: Looked | undefined): Looked {
    const ids = new Map<string, number>();
    for (const [id, { author, fields }] of rows) {
      const operation = fields[by];
      if (typeof operation !== "string" || operation === "" || author.id !== page.person.id) continue;
      if (ids.has(operation)) wrong.push(`${page.name} shows ${operation} as ${ids.get(operation)} and as ${id}`);
      ids.set(operation, id);
    }
    for (const [operation, id] of before?.ids ?? []) {
      if (!ids.has(operation) && !isExcused(page, operation, id)) {
        wrong.push(`${page.name} showed ${operation} as ${id}, and no longer does`);
      }
    }
    return { rows, ids };
  }

  return {
    wrong,
    look(page) {
      for (const [index, { list, by }] of addedTo.entries()) {
        const rows = rowsOf(page, list);
        const looked = last[index];
        const before = looked?.get(page);
        if (rows && before?.rows !== rows) looked?.set(page, lookAt(page, rows, by, before));
      }
    },
  };
}
