// Lists in SharePoint: implements the `Lists` port over PnPjs, for any list.
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import type {
  EntryOutcome,
  Failure,
  ListAnswer,
  Lists,
  NewRow,
  Outcome,
  RowEdit,
  WriteOutcome,
} from "../ports/lists.ts";
import { isSamePath, sitePathOf } from "../schema/address.ts";
import type { RawRow } from "../schema/column.ts";
import type { List, Values, Version } from "../schema/list.ts";
import { decodeVersion, encodeFields } from "../schema/rowCodec.ts";
import { withDays, withMidnights } from "../schema/siteDays.ts";
import type { Known } from "./changes.ts";
import { failureOf, isDuplicate, outcomeOf, statusOf } from "./failure.ts";
import { loadChanges, loadComparing, tokenDead } from "./later.ts";
import { type NamedList, openSite, readLists } from "./openSite.ts";
import { rowReader } from "./readRows.ts";

export interface Site {
  readonly sp: SPFI;
  /** Absolute, without a slash at the end. */
  readonly url: string;
}

/** Of what is loaded late. */
const notLoaded: Failure = { kind: "later", why: "The board's address did not respond.", waitMs: undefined };

export function createLists({ sp, url }: Site): Lists {
  const reader = rowReader(sp, sitePathOf(url));
  let named: readonly NamedList[] = [];
  const known: Known = { sp, reader, altered: new Map(), isStale: false };
  const items = (list: List) => sp.web.getList(reader.pathOf(list)).items;
  const readRow = async (list: List, id: number) => (await loadChanges())?.readRow(reader, list, id) ?? notLoaded;
  /** An entry is never added in part; an edit of a row is made as far as an older site has the columns. */
  const asInSite = (list: List, fields: Values): Values => {
    const { columns } = reader.older.get(list.title) ?? list;
    return Object.fromEntries(Object.entries(fields).filter(([key]) => key in columns));
  };
  const bodyOf = async (list: List, fields: Values) =>
    withMidnights(list, encodeFields(list, fields), await reader.zone.read());

  async function update(list: List, edit: RowEdit): Promise<WriteOutcome> {
    const appended = await outcomeOf(() => appendedWords(list, edit.id));
    if (appended.kind !== "done") return appended;
    try {
      const edited = asInSite(list, { ...edit.fields, operation: edit.operation });
      const fields = { ...appended.value, ...(await bodyOf(list, edited)) };
      await items(list).getById(edit.id).update(fields, edit.etag);
    } catch (problem) {
      return statusOf(problem) === 412 ? { kind: "stale" } : failureOf(problem);
    }
    // The etag comes from the row's body: it is not certain that CORS lets a tab read the ETag header.
    const now = await readRow(list, edit.id);
    return { kind: "done", value: now.kind === "done" ? now.value : undefined };
  }

  /** What a save empties unless it is sent again. The edit's etag shows whether it has changed since. */
  async function appendedWords(list: List, id: number): Promise<RawRow> {
    const names = (known.altered.get(list.title) ?? []).flatMap(({ name, appends }) => (appends ? [name] : []));
    if (names.length === 0) return {};
    const raw = await items(list)
      .getById(id)
      .select(...names)<RawRow>();
    return Object.fromEntries(names.flatMap((name) => (raw[name] ? [[name, raw[name]]] : [])));
  }

  function remember(answers: ReadonlyMap<string, ListAnswer>): void {
    for (const [title, answer] of answers) {
      if (answer.kind === "read") known.altered.set(title, answer.altered ?? []);
    }
  }

  async function addEntry(list: List, { fields, operation }: NewRow): Promise<EntryOutcome> {
    try {
      await items(list).add(await bodyOf(list, { ...fields, operation }));
    } catch (problem) {
      return isDuplicate(problem) ? { kind: "taken" } : failureOf(problem);
    }
    return { kind: "done", value: undefined };
  }

  async function addRow(list: List, row: NewRow): Promise<Outcome<number | undefined>> {
    if (row.folder === "") {
      const { fields, operation } = row;
      return outcomeOf(async () => {
        return (await items(list).add(await bodyOf(list, { ...fields, operation, addition: operation }))).Id;
      });
    }
    const form = await outcomeOf(() => import("./addInFolder.ts"));
    return form.kind === "done" ? form.value.addInFolder({ sp, reader }, list, row) : form;
  }

  async function versions(list: List, id: number): Promise<Outcome<readonly Version<Values>[]>> {
    return outcomeOf(async () => {
      // A request of its own: `$expand=Versions` on a row is reported to return only the latest version.
      const raw: RawRow[] = await items(list).getById(id).versions();
      const zone = await reader.zone.read();
      return raw.map((version) => decodeVersion(list, withDays(list, version, zone)));
    });
  }

  return {
    async open(lists) {
      const read = await outcomeOf(() => openSite(sp, reader, lists));
      if (read.kind !== "done") return read;
      const { outcome } = read.value;
      named = read.value.named;
      if ("kind" in outcome) return outcome;
      remember(outcome.lists);
      known.isStale = false;
      void loadChanges();
      return { kind: "done", value: outcome };
    },
    async read(lists) {
      const read = await outcomeOf(() => readLists(sp, reader, lists));
      if (read.kind !== "done") return read;
      named = read.value.named;
      remember(read.value.answers);
      return { kind: "done", value: read.value.answers };
    },
    async changesSince(token, lists, entries) {
      const followed = lists.flatMap((list) => {
        const id = named.find((each) => isSamePath(each.RootFolder.ServerRelativeUrl, reader.pathOf(list)))?.Id;
        return id ? [{ list, id }] : [];
      });
      const changes = await loadChanges();
      return changes?.changesSince({ token, lists: followed, known, entries }) ?? notLoaded;
    },
    token: async (lists) => (await loadComparing())?.readToken(known, lists) ?? tokenDead,
    outline: async (list) => (await loadComparing())?.readOutline(known, list) ?? tokenDead,
    entriesAfter: (list, id) => outcomeOf(async () => (await reader.after(list, id)).rows),
    readRow,
    update,
    addEntry,
    addRow,
    added: (list, operation) => outcomeOf(() => reader.added(list, operation)),
    recycle: (list, id) => outcomeOf(async () => void (await items(list).getById(id).recycle())),
    versions,
  };
}
