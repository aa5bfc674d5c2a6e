// A model of SharePoint for the simulator: lists of rows with etags and versions, and a change log. It also records every write, for the
// judgement. Faults of the network are in `network.ts`.
import type { AnyRow, EntryOutcome, Failure, NewRow, RowEdit } from "../../../src/ports/lists.ts";
import type { Person } from "../../../src/schema/column.ts";
import type { List, Values, Version } from "../../../src/schema/list.ts";
import { blankFields } from "../../../src/schema/rowCodec.ts";
import { coordinator5, lead5 } from "../../support/builders.ts";
import type { SimulatedClock } from "./clock.ts";
import { claims, edited, everyList, folder as programmeFolder, type Rating, writable } from "./lists.ts";

export interface AppliedWrite {
  /** Who was signed in. */
  readonly person: number;
  readonly operation: string;
  readonly list: string;
  readonly id: number;
  /** Whether the write added the row. A row that is not complete yet counts as written with the rest of its values. */
  readonly adds: boolean;
  readonly fields: Values;
  /** What each field held before this write. */
  readonly replaced: Values;
  /** Whether the row was a duplicate. */
  readonly toDuplicate: boolean;
}

export type Written =
  /** Of a new row that is complete, its id is given. */
  | { readonly kind: "done"; readonly id?: number }
  | { readonly kind: "stale" }
  | (Failure & { readonly of: "403 in mid-queue" | "row deleted" | "column renamed" | "choice withdrawn" });

export type Taken = Extract<EntryOutcome, { readonly kind: "taken" }>;

export interface ModelServer {
  row(list: List, id: number): AnyRow | undefined;
  /** Every existing row. */
  rows(list: List): readonly AnyRow[];
  /** The rows that are to be shown, without duplicates. */
  shown(list: List): ReadonlyMap<number, AnyRow>;
  versions(list: List, id: number): readonly Version<Values>[];
  write(list: List, edit: RowEdit, person: Person): Written;
  addRow(list: List, row: NewRow, person: Person): Written;
  /** The rows, or the entry, with that operation, lowest id first. */
  added(list: List, operation: string): readonly AnyRow[];
  /** The end of the change log when the first row of its operation arrived. */
  addedAt(operation: string): number | undefined;
  /** Adds an entry, unless there is one with its operation. */
  addEntry(list: List, entry: NewRow, person: Person): Written | Taken;
  /** The end of the change log. */
  token(): number;
  /** Ids of rows that have been added, changed, deleted or restored since, by list. */
  changedSince(token: number): ReadonlyMap<string, ReadonlySet<number>>;
  /** An edit in SharePoint's own form, which sends no etag. */
  editInList(list: List, id: number, fields: Values): void;
  deleteInList(list: List, id: number): void;
  /** Whether the row was ever deleted. */
  wasDeleted(list: string, id: number): boolean;
  /** Restores a row from the recycle bin, with its id and its versions. */
  restore(list: List, id: number): void;
  readonly applied: readonly AppliedWrite[];
  /** How often the person has added an entry with these words. */
  timesSaid(person: number, words: unknown): number;
  /** Somebody else adds a row with the addition of another's edit. */
  plantRow(list: List, addition: string, fields: Values): void;
  /** Whether an edit of this person's with that operation has been accepted. */
  hasEntry(operation: string, person: number): boolean;
  /** Ids of people whose right to edit was taken away. */
  readonly mayNotEdit: Set<number>;
  /** A column whose name SharePoint does not know at present. */
  renamed: "narrative" | "ask" | undefined;
  /** The only rating that is allowed while the others are withdrawn. */
  onlyRating: Rating | undefined;
}

interface Kept {
  readonly versions: Map<number, AnyRow[]>;
  readonly deleted: Set<number>;
  shown: { readonly token: number; readonly rows: ReadonlyMap<number, AnyRow> } | undefined;
}

/** `takesDays`: whether its forms do. If not, a row is added in a folder without its day at first. */
export function modelServer(clock: SimulatedClock, takesDays: boolean): ModelServer {
  const lists = new Map(everyList.map(({ title }) => [title, emptyList()]));
  const log: { readonly list: string; readonly id: number }[] = [];
  const applied: AppliedWrite[] = [];
  const everDeleted = new Set<string>();
  const firstAdded = new Map<string, number>();

  for (const { list, rows } of edited) for (const id of rows) of(list).versions.set(id, [newRow(list, id)]);

  function of({ title }: List): Kept {
    const found = lists.get(title);
    if (!found) throw new Error(`There is no list ${title}`);
    return found;
  }

  const row = (list: List, id: number) => (of(list).deleted.has(id) ? undefined : of(list).versions.get(id)?.at(-1));

  function put(list: List, known: AnyRow, fields: Values, editor: Person): void {
    const all = of(list).versions.get(known.id) ?? [];
    const etag = `"row,${all.length + 1}"`;
    const modified = new Date(clock.time());
    const version = `${all.length + 1}.0`;
    all.push({ ...known, etag, editor, modified, version, fields: { ...known.fields, ...fields } });
    log.push({ list: list.title, id: known.id });
  }

  function add(list: List, fields: Values, folder: string, author: Person): number {
    const { versions } = of(list);
    const id = Math.max(0, ...versions.keys()) + 1;
    const created = new Date(clock.time());
    const row = { ...newRow(list, id), folder, created, author, modified: created, editor: author };
    versions.set(id, [{ ...row, fields: { ...blankFields(list), ...fields } }]);
    log.push({ list: list.title, id });
    return id;
  }

  function whyNot(person: Person, { rating, ...fields }: Values): Written | undefined {
    if (server.mayNotEdit.has(person.id)) return refusal("403 in mid-queue", 403);
    if (server.renamed && server.renamed in fields) return refusal("column renamed", 400);
    if (server.onlyRating && rating && rating !== server.onlyRating) return refusal("choice withdrawn", 400);
    return undefined;
  }

  const isDuplicate = (list: List, { id, author, fields }: AnyRow) =>
    typeof fields.addition === "string" &&
    fields.addition !== "" &&
    server.added(list, fields.addition).some((other) => other.id < id && other.author.id === author.id);

  const server: ModelServer = {
    applied,
    mayNotEdit: new Set(),
    renamed: undefined,
    onlyRating: undefined,
    row,
    rows: (list) => [...of(list).versions.keys()].flatMap((id) => row(list, id) ?? []),
    shown(list) {
      const kept = of(list);
      if (kept.shown?.token !== log.length) {
        const rows = server.rows(list).filter((each) => !isDuplicate(list, each));
        kept.shown = { token: log.length, rows: new Map(rows.map((each) => [each.id, each])) };
      }
      return kept.shown.rows;
    },
    versions(list, id) {
      const all = of(list).versions.get(id) ?? [];
      return all.map(({ etag, modified, editor, fields }) => ({ label: etag, when: modified, who: editor, fields }));
    },
    write(list, { id, etag, fields, operation }, person) {
      const known = row(list, id);
      if (server.mayNotEdit.has(person.id)) return refusal("403 in mid-queue", 403);
      if (!known) return { kind: "gone", why: "gone", of: "row deleted" };
      if (known.etag !== etag) return { kind: "stale" };
      const refused = whyNot(person, fields);
      if (refused) return refused;
      const replaced: Record<string, unknown> = {};
      for (const key of writable) if (key in fields) replaced[key] = known.fields[key];
      const toDuplicate = isDuplicate(list, known);
      const what = { person: person.id, operation, list: list.title, id, fields, replaced, toDuplicate };
      applied.push({ ...what, adds: false });
      put(list, known, { ...fields, operation }, person);
      return { kind: "done" };
    },
    addRow(list, { fields, operation, folder }, person) {
      const refused = whyNot(person, fields);
      if (refused) return refused;
      const isWhole = folder === "" || takesDays || fields.due === undefined;
      const { due: _, ...said } = fields;
      const first = isWhole ? { ...fields, operation, addition: operation } : { ...said, addition: operation };
      const id = add(list, first, folder, person);
      if (!firstAdded.has(operation)) {
        firstAdded.set(operation, log.length);
        const what = { person: person.id, operation, list: list.title, id, fields, replaced: {}, toDuplicate: false };
        if (isWhole) applied.push({ ...what, adds: true });
      }
      return isWhole ? { kind: "done", id } : { kind: "done" };
    },
    added(list, operation) {
      const by = list.mode === "log" ? "operation" : "addition";
      return server.rows(list).filter(({ fields }) => fields[by] === operation);
    },
    addedAt: (operation) => firstAdded.get(operation),
    addEntry(list, { fields, operation }, person) {
      if (server.mayNotEdit.has(person.id)) return refusal("403 in mid-queue", 403);
      if (server.added(list, operation).length > 0) return { kind: "taken" };
      add(list, { ...fields, operation }, "", person);
      return { kind: "done" };
    },
    timesSaid: (person, words) =>
      server.rows(claims).filter(({ author, fields }) => author.id === person && fields.words === words).length,
    plantRow: (list, addition, fields) => void add(list, { ...fields, addition }, "", coordinator5),
    hasEntry: (operation, person) => server.added(claims, operation).some(({ author }) => author.id === person),
    token: () => log.length,
    changedSince(token) {
      const changed = new Map<string, Set<number>>();
      for (const { list, id } of log.slice(token)) changed.set(list, (changed.get(list) ?? new Set()).add(id));
      return changed;
    },
    editInList(list, id, fields) {
      const known = row(list, id);
      if (known) put(list, known, fields, coordinator5);
    },
    deleteInList(list, id) {
      of(list).deleted.add(id);
      everDeleted.add(`${list.title} ${id}`);
      log.push({ list: list.title, id });
    },
    wasDeleted: (list, id) => everDeleted.has(`${list} ${id}`),
    restore(list, id) {
      if (of(list).deleted.delete(id)) log.push({ list: list.title, id });
    },
  };
  return server;
}

const emptyList = (): Kept => ({ versions: new Map(), deleted: new Set(), shown: undefined });

function refusal(of: "403 in mid-queue" | "column renamed" | "choice withdrawn", status: number): Written {
  return { kind: "refused", why: of, status, of };
}

function newRow(list: List, id: number): AnyRow {
  const fields = { title: `Row ${id}`, rating: "Green", narrative: "start" };
  return {
    id,
    etag: '"row,1"',
    folder: programmeFolder,
    created: new Date("2026-04-07T09:00:00Z"),
    author: lead5,
    modified: new Date("2026-11-01T09:00:00Z"),
    editor: lead5,
    version: "1.0",
    canEdit: list.mode === "rows",
    fields: { ...blankFields(list), ...fields },
  };
}

/** A row as SharePoint gives it to a person with or without the right to edit it. */
export function asReadBy(row: AnyRow, mayEdit: boolean): AnyRow {
  return mayEdit ? row : { ...row, canEdit: false };
}
