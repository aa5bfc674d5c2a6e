// Lists kept in memory: a real implementation of the `Lists` port, held to the same contract as the one over SharePoint, whose answers
// can be scripted to fail.
import { actions } from "../../src/plan/actions.ts";
import type {
  AlteredNote,
  AnyRow,
  Failure,
  ListAnswer,
  ListChanges,
  Lists,
  NewRow,
  Outcome,
  Unavailable,
} from "../../src/ports/lists.ts";
import type { Person } from "../../src/schema/column.ts";
import type { List, Values } from "../../src/schema/list.ts";
import type { Rights } from "../../src/schema/rights.ts";
import { blankFields } from "../../src/schema/rowCodec.ts";
import { headOf, surplusOf } from "../../src/schema/surplus.ts";
import { anActionRow, coordinator5, lead5 } from "./builders.ts";

/** What is to befall the next write: it never arrives, or it arrives and the answer is lost, or it arrives when `landLate` says. */
export type Fault = "lost before" | "lost after" | "late" | Failure;

export interface MemoryLists extends Lists {
  /** Changes a row as somebody in SharePoint would: at once, whatever its etag. */
  changeElsewhere(list: List, id: number, fields: Values, who?: Person): void;
  deleteElsewhere(list: List, id: number): void;
  /** Adds a row, or an entry of somebody else's; gives its id. */
  addElsewhere(list: List, fields: Values, folder?: string, who?: Person): number;
  row(list: List, id: number): AnyRow | undefined;
  rows(list: List): readonly AnyRow[];
  /** All versions of a row, oldest first. */
  history(list: List, id: number): readonly AnyRow[];
  failNextWrite(fault: Fault): void;
  /** Whatever was sent and was "late" arrives now. */
  landLate(): void;
  /** While set, every request fails so. */
  down: Failure | undefined;
  /** Lists that cannot be read, by title; any other is there. */
  readonly unavailable: Map<string, Unavailable["kind"]>;
  /** Columns whose settings somebody changed, by the title of their list. */
  readonly altered: Map<string, readonly AlteredNote[]>;
  /** Internal names of columns that no list has: a list that asks for one is of a later version. */
  readonly lacks: Set<string>;
  /** Names of a list's folders, by its title: those in which rows stand at first. */
  readonly folders: Map<string, readonly string[]>;
  /** What the person may do in a list, where it is not adding and editing. */
  readonly rights: Map<string, Rights>;
  /** Whose lists they are seen as. */
  me: Person;
  /** How many rows were written or added. */
  readonly writes: number;
}

/** The column with the operation that added a row. */
const by = ({ mode }: List) => (mode === "log" ? "operation" : "addition");

const noAnswer: Failure = { kind: "later", why: "SharePoint could not be reached.", waitMs: undefined };
const gone: Failure = { kind: "gone", why: "Item does not exist." };
const done = { kind: "done", value: undefined } as const;
const site = { title: "Improvement", url: "https://council.example/sites/improvement" };

/** Rows of Actions, and of further lists by their titles. The server's clock begins at `start`, and goes on by a minute with each write. */
export function memoryLists(
  rows: readonly AnyRow[] = [anActionRow()],
  others: Readonly<Record<string, readonly AnyRow[]>> = {},
  start = new Date("2026-11-22T09:00:00Z"),
): MemoryLists {
  const kept = new Map<string, Map<number, AnyRow[]>>();
  const folders: MemoryLists["folders"] = new Map();
  const log: { readonly list: string; readonly id: number }[] = [];
  const faults: Fault[] = [];
  const late: (() => void)[] = [];
  const highest = new Map<string, number>();
  let writes = 0;
  let minutes = 0;

  for (const [title, given] of [[actions.title, rows] as const, ...Object.entries(others)]) {
    kept.set(title, new Map(given.map((row) => [row.id, [row]])));
    folders.set(title, [...new Set(given.map(({ folder }) => folder))].filter(Boolean));
    highest.set(title, Math.max(0, ...given.map(({ id }) => id)));
  }

  const of = ({ title }: List) => {
    const found = kept.get(title) ?? new Map<number, AnyRow[]>();
    kept.set(title, found);
    return found;
  };
  const latest = (list: List, id: number) => of(list).get(id)?.at(-1);
  const now = () => new Date(start.getTime() + 60_000 * ++minutes);

  function put(list: List, id: number, fields: Values, editor: Person): void {
    const all = of(list).get(id);
    const known = all?.at(-1);
    if (!all || !known) throw new Error(`There is no row ${id}`);
    const [, version] = /,(\d+)"$/.exec(known.etag) ?? [];
    const etag = `"guid,${Number(version) + 1}"`;
    const changed = { version: `${Number(version) + 1}.0`, editor, modified: now() };
    all.push({ ...known, etag, ...changed, fields: { ...known.fields, ...fields } });
    log.push({ list: list.title, id });
  }

  function add(list: List, given: Values, folder: string, author: Person): number {
    const id = (highest.get(list.title) ?? 0) + 1;
    highest.set(list.title, id);
    const created = now();
    const fields = { ...blankFields(list), ...given };
    const canEdit = list.mode === "rows";
    const made = { version: "1.0", created, author, modified: created, editor: author };
    const row = { id, etag: '"guid,1"', folder, ...made, canEdit, fields };
    of(list).set(id, [row]);
    log.push({ list: list.title, id });
    return id;
  }

  function whyNot({ title, columns }: List): Unavailable["kind"] | undefined {
    const isOlder = Object.values(columns).some(({ name }) => lists.lacks.has(name));
    return lists.unavailable.get(title) ?? (isOlder ? "older" : undefined);
  }

  function answerOf(list: List): ListAnswer {
    const kind = whyNot(list);
    if (kind) return { kind };
    const rights = lists.rights.get(list.title) ?? { add: true, edit: list.mode === "rows", delete: false };
    const names = folders.get(list.title) ?? [];
    const rows = lists.rows(list);
    const unread = surplusOf(list, rows);
    return {
      kind: "read",
      rows: rows.filter(({ id }) => !unread.has(id)),
      unread: [...unread.values()],
      folders: names.map((name, index) => ({ id: -1 - index, name, rights })),
      unreadable: [],
      rights,
      altered: lists.altered.get(list.title) ?? [],
    };
  }

  /** Any request: nothing comes of it while all is down, or where its list cannot be read. */
  async function ask<T>(list: List | undefined, answer: () => Outcome<T>): Promise<Outcome<T>> {
    if (lists.down) return lists.down;
    const kind = list && whyNot(list);
    if (kind === "missing") return { kind: "gone", why: "List does not exist." };
    if (kind === "older") return { kind: "refused", why: "A column does not exist.", status: 400 };
    if (kind === "no-access") return { kind: "refused", why: "Access denied.", status: 403 };
    return answer();
  }

  /** A request that writes, with what befalls it. `commit` says whether it was let in. */
  function write(list: List, commit: () => Outcome<undefined>): Promise<Outcome<undefined>> {
    return ask(list, () => {
      const fault = faults.shift();
      if (fault === "late") late.push(commit);
      if (fault === "late" || fault === "lost before") return noAnswer;
      if (fault && fault !== "lost after") return fault;
      const outcome = commit();
      return fault === "lost after" ? noAnswer : outcome;
    });
  }

  const present = (asked: readonly List[]) =>
    new Set(
      asked
        .filter(({ title }) => lists.unavailable.get(title) !== "missing")
        .map(({ title }) => `lists/${title.toLowerCase()}`),
    );

  const lists: MemoryLists = {
    down: undefined,
    unavailable: new Map(),
    altered: new Map(),
    lacks: new Set(),
    folders,
    rights: new Map(),
    me: lead5,
    get writes() {
      return writes;
    },
    open: async (asked) => {
      if (lists.down) return lists.down;
      const kinds = asked.filter(({ required }) => required).map(whyNot);
      if (kinds.includes("no-access")) return { kind: "refused", why: "Access denied.", status: 403 };
      const isNone = asked.every((list) => whyNot(list) === "missing");
      if (isNone || kinds.some(Boolean)) {
        const unfit = isNone ? "none" : "older";
        return { kind: "not-set-up", why: "Lists are missing.", lists: unfit, site };
      }
      return ask(undefined, () => {
        const answers = new Map(asked.map((list) => [list.title, answerOf(list)]));
        return {
          kind: "done",
          value: { me: lists.me, site, present: present(asked), lists: answers, token: String(log.length) },
        };
      });
    },
    read: (asked) =>
      ask(undefined, () => ({ kind: "done", value: new Map(asked.map((list) => [list.title, answerOf(list)])) })),
    async changesSince(since, asked, known) {
      if (!/^\d+$/.test(since) || Number(since) > log.length) return lists.down ?? { kind: "token-dead" };
      return ask(undefined, () => {
        const news = log.slice(Number(since));
        const changes = asked.flatMap((list): (readonly [string, ListChanges])[] => {
          const ids = [...new Set(news.filter((each) => each.list === list.title).map(({ id }) => id))];
          if (ids.length === 0) return [];
          const there = ids.flatMap((id) => latest(list, id) ?? []);
          const missing = ids.filter((id) => !of(list).has(id));
          const { rows: seen = new Map<number, AnyRow>(), surplus: unseen = new Map() } = known?.get(list.title) ?? {};
          const others = [...seen.values()].filter(({ id }) => id > 0 && !ids.includes(id));
          const heads = there.map((row) => [row.id, headOf(list, row)] as const);
          const surplus = known ? surplusOf(list, others, new Map([...unseen, ...heads]).values()) : new Map();
          const rows = there.filter(({ id }) => !surplus.has(id));
          const unread = heads.flatMap(([id, head]) => (surplus.has(id) ? [head] : []));
          return [[list.title, { rows, gone: missing, folders: [], unreadable: [], unread }]];
        });
        return { kind: "done", value: { token: String(log.length), lists: new Map(changes) } };
      });
    },
    token: () => ask(undefined, () => ({ kind: "done", value: String(log.length) })),
    outline: (list) =>
      ask(list, () => ({
        kind: "done",
        value: {
          rows: new Map(lists.rows(list).map((row) => [row.id, row])),
          folders: new Map((folders.get(list.title) ?? []).map((name, index) => [-1 - index, name])),
        },
      })),
    entriesAfter: (list, after) =>
      ask(list, () => ({ kind: "done", value: lists.rows(list).filter(({ id }) => id > after) })),
    readRow: (list, id) =>
      ask(list, () => {
        const row = latest(list, id);
        return row ? { kind: "done", value: row } : gone;
      }),
    async update(list, { id, etag, fields, operation }) {
      let isStale = false;
      const written = await write(list, () => {
        const row = latest(list, id);
        if (!row) return gone;
        isStale = row.etag !== etag;
        if (isStale) return done;
        writes++;
        put(list, id, { ...fields, operation }, lists.me);
        return done;
      });
      if (written.kind !== "done") return written;
      return isStale ? { kind: "stale" } : { kind: "done", value: latest(list, id) };
    },
    async addEntry(list, { fields, operation }) {
      let isTaken = false;
      const written = await write(list, () => {
        isTaken = lists.rows(list).some((row) => row.fields.operation === operation);
        if (!isTaken) add(list, { ...fields, operation }, "", lists.me);
        return done;
      });
      return written.kind === "done" && isTaken ? { kind: "taken" } : written;
    },
    async addRow(list, row) {
      let id = 0;
      const fields = firstFields(list, row);
      const written = await write(list, () => {
        if (row.folder && !folders.get(list.title)?.includes(row.folder))
          return { kind: "gone", why: "No such folder." };
        writes++;
        id = add(list, fields, row.folder, lists.me);
        return done;
      });
      return written.kind === "done" && "operation" in fields ? { kind: "done", value: id } : written;
    },
    added: (list, operation) =>
      ask(list, () => ({
        kind: "done",
        value: lists.rows(list).filter(({ fields }) => fields[by(list)] === operation),
      })),
    recycle: (list, id) =>
      ask(list, () => {
        lists.deleteElsewhere(list, id);
        return done;
      }),
    versions: (list, id) =>
      ask(list, () => {
        const all = (of(list).get(id) ?? []).map(({ modified, editor, fields }, index) => {
          return { label: `${index + 1}.0`, when: modified, who: editor, fields };
        });
        return { kind: "done", value: all.reverse() };
      }),
    changeElsewhere: (list, id, fields, who = coordinator5) => put(list, id, fields, who),
    deleteElsewhere(list, id) {
      of(list).delete(id);
      log.push({ list: list.title, id });
    },
    addElsewhere: (list, fields, folder = "", who = coordinator5) => add(list, fields, folder, who),
    row: latest,
    rows: (list) => [...of(list).values()].flatMap((versions) => versions.slice(-1)),
    history: (list, id) => of(list).get(id) ?? [],
    failNextWrite: (fault) => void faults.push(fault),
    landLate() {
      for (const land of late.splice(0)) land();
    },
  };
  return lists;
}

/** As in SharePoint, what a form cannot say is left for an edit of a row that is added in a folder, and with it the operation. */
function firstFields(list: List, { fields, operation, folder }: NewRow): Values {
  const isSaid = ([key, value]: [string, unknown]) => {
    const type = list.columns[key]?.field.type ?? "";
    if (type === "Number") return value === undefined || Number.isInteger(value);
    return value === undefined || ["Text", "Note", "Choice", "DateTime"].includes(type);
  };
  const all = Object.entries(fields);
  if (folder === "" || all.every(isSaid)) return { ...fields, operation, addition: operation };
  return { ...Object.fromEntries(all.filter(isSaid)), addition: operation };
}
