// A model of SharePoint for the simulator: rows with etags and versions, and a change log. It also keeps the books by which a run is
// judged. What can go wrong on the way to it is in `network.ts`.

import type { ActionFields, ActionRow } from "../../../src/plan/actions.ts";
import type { Failure, RowEdit } from "../../../src/ports/lists.ts";
import type { Person } from "../../../src/schema/column.ts";
import { coordinator5, lead5 } from "../../support/builders.ts";
import type { SimulatedClock } from "./clock.ts";

/** The columns that a run writes. */
export const writable = ["narrative", "ask", "rating"] as const;
export type Writable = (typeof writable)[number];

export interface AppliedWrite {
  /** Who was signed in. */
  readonly person: number;
  readonly operation: string;
  readonly id: number;
  readonly fields: Partial<ActionFields>;
  /** What each field held before this write. */
  readonly replaced: Partial<ActionFields>;
}

export type Written =
  | { readonly kind: "done" }
  | { readonly kind: "stale" }
  | (Failure & { readonly of: "403 in mid-queue" | "row deleted" | "column renamed" | "choice withdrawn" });

export interface ModelServer {
  /** Of every row that there ever was. */
  readonly ids: readonly number[];
  row(id: number): ActionRow | undefined;
  rows(): ActionRow[];
  hasVersionOf(id: number, operation: string): boolean;
  write(edit: RowEdit, person: Person): Written;
  /** Where the change log ends now. */
  token(): string;
  /** Ids of rows that were changed, deleted or restored since. */
  changedSince(token: string): readonly number[];
  /** Somebody edits in SharePoint's own form, which sends no etag. */
  editInList(id: number, fields: Partial<ActionFields>): void;
  deleteInList(id: number): void;
  /** Out of the recycle bin: with its id and its versions. */
  restore(id: number): void;
  readonly applied: readonly AppliedWrite[];
  /** Lets a record in once. */
  addRecord(operation: string, person: Person): Written;
  readonly recorded: ReadonlySet<string>;
  /** Ids of people whose right to edit was taken away. */
  readonly mayNotEdit: Set<number>;
  /** A column whose name SharePoint does not know at present. */
  renamed: Writable | undefined;
  /** The one rating that is still on offer, while the others are withdrawn. */
  onlyRating: ActionFields["rating"] | undefined;
}

export function modelServer(clock: SimulatedClock, ids: readonly number[]): ModelServer {
  const versions = new Map(ids.map((id) => [id, [newRow(id)]]));
  const deleted = new Set<number>();
  const log: number[] = [];
  const applied: AppliedWrite[] = [];
  const recorded = new Set<string>();
  const row = (id: number) => (deleted.has(id) ? undefined : versions.get(id)?.at(-1));

  function put(known: ActionRow, fields: Partial<ActionFields>, editor: Person): void {
    const all = versions.get(known.id) ?? [];
    const etag = `"row,${all.length + 1}"`;
    const modified = new Date(clock.time());
    all.push({ ...known, etag, editor, modified, fields: { ...known.fields, ...fields } });
    log.push(known.id);
  }

  const server: ModelServer = {
    ids,
    applied,
    recorded,
    addRecord(operation, person) {
      if (server.mayNotEdit.has(person.id)) return refusal("403 in mid-queue", 403);
      recorded.add(operation);
      return { kind: "done" };
    },
    mayNotEdit: new Set(),
    renamed: undefined,
    onlyRating: undefined,
    row,
    rows: () => ids.flatMap((id) => row(id) ?? []),
    hasVersionOf: (id, operation) => versions.get(id)?.some(({ fields }) => fields.operation === operation) ?? false,
    token: () => String(log.length),
    changedSince: (token) => [...new Set(log.slice(Number(token)))],
    write(edit, person) {
      const known = row(edit.id);
      if (server.mayNotEdit.has(person.id)) return refusal("403 in mid-queue", 403);
      if (!known) return { kind: "gone", why: "gone", of: "row deleted" };
      if (known.etag !== edit.etag) return { kind: "stale" };
      if (server.renamed && server.renamed in edit.fields) return refusal("column renamed", 400);
      const { rating } = edit.fields;
      if (server.onlyRating && rating && rating !== server.onlyRating) return refusal("choice withdrawn", 400);
      const replaced: Partial<Record<Writable, string | undefined>> = {};
      for (const key of writable) if (key in edit.fields) replaced[key] = known.fields[key];
      const { operation, id, fields } = edit;
      applied.push({ person: person.id, operation, id, fields, replaced: replaced as Partial<ActionFields> });
      put(known, { ...fields, operation }, person);
      return { kind: "done" };
    },
    editInList(id, fields) {
      const known = row(id);
      if (known) put(known, fields, coordinator5);
    },
    deleteInList(id) {
      deleted.add(id);
      log.push(id);
    },
    restore(id) {
      if (deleted.delete(id)) log.push(id);
    },
  };
  return server;
}

function refusal(of: Fault403or400, status: number): Written {
  return { kind: "refused", why: of, status, of };
}
type Fault403or400 = "403 in mid-queue" | "column renamed" | "choice withdrawn";

/** Only the columns that matter here: a run makes hundreds of versions. */
function newRow(id: number): ActionRow {
  const fields: Partial<ActionFields> = {
    title: "Run the workshops",
    reference: `1.1.${id}`,
    lifecycle: "In progress",
    rating: "Green",
    narrative: "start",
    ask: "",
    operation: "",
    successCriteria: "",
  };
  return {
    id,
    etag: '"row,1"',
    folder: "5 Supporting elected members",
    created: new Date("2026-04-07T09:00:00Z"),
    author: lead5,
    modified: new Date("2026-11-01T09:00:00Z"),
    editor: lead5,
    canEdit: true,
    fields: fields as ActionFields,
  };
}

/** A row as somebody without the right to edit it is told of it. */
export function asReadBy(row: ActionRow, mayEdit: boolean): ActionRow {
  return mayEdit ? row : { ...row, canEdit: false };
}
