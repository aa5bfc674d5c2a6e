// Makes rows and actions for tests: believable by default, special where the test says so.
import type { Action } from "../../src/plan/action.ts";
import { type ActionFields, type ActionRow, actions } from "../../src/plan/actions.ts";
import { type ActionLog, claims, evidence, supersessions, verifications } from "../../src/plan/log.ts";
import { rounds } from "../../src/plan/rounds.ts";
import { emptyLog, standingOf } from "../../src/plan/standing.ts";
import type { Day, Person } from "../../src/schema/column.ts";
import { blankFields, type Columns, type Fields, type List, type Row } from "../../src/schema/list.ts";

export const lead5: Person = { id: 15, name: "Programme lead 5", email: "lead-5@council.example" };
export const coordinator5: Person = { id: 25, name: "Programme coordinator 5", email: "coordinator-5@council.example" };
export const verifier: Person = { id: 31, name: "Verifier 1", email: "verifier-1@council.example" };

const blank = blankFields(actions);

export function anActionRow(fields: Partial<ActionFields> = {}, row: Partial<ActionRow> = {}): ActionRow {
  return {
    id: 1,
    etag: '"guid,1"',
    folder: "5 Supporting elected members",
    created: new Date("2026-04-07T09:00:00Z"),
    author: coordinator5,
    modified: new Date("2026-11-01T09:00:00Z"),
    editor: lead5,
    canEdit: true,
    ...row,
    fields: { ...blank, title: "Run the workshops", reference: "1.1.1", lifecycle: "In progress", ...fields },
  };
}

/** With the entries that bear its row out, unless others are given. */
export function anAction(
  fields: Partial<ActionFields> = {},
  row: Partial<ActionRow> = {},
  log?: Partial<ActionLog>,
): Action {
  const programme = { title: "Supporting elected members", number: 5, lead: lead5, coordinator: coordinator5 };
  const made = anActionRow(fields, row);
  const found = log ? { ...emptyLog, ...log } : bearingOut(made.fields);
  return { ...made, programme, standing: standingOf(made, programme, found) };
}

/** Fields alone, as a test has them of the sample, standing as their row says. */
export function standingAlone(fields: ActionFields): Pick<Action, "fields" | "standing"> {
  const { editor, modified } = anActionRow();
  return { fields, standing: standingOf({ fields, editor, modified }, undefined, bearingOut(fields)) };
}

/** Entries that say what the row says of its verification, embedding and supersession. */
export function bearingOut(fields: ActionFields): ActionLog {
  const { verifiedOn, verifiedBy = verifier, embeddedOn, lifecycle, supersededReason, supersededBy } = fields;
  return {
    ...emptyLog,
    verifications: [
      ...(verifiedOn ? [aRecord("verifications", { kind: "Verified" }, verifiedBy, verifiedOn)] : []),
      ...(embeddedOn ? [aRecord("verifications", { kind: "Held" }, verifiedBy, embeddedOn)] : []),
    ],
    supersessions:
      lifecycle === "Superseded"
        ? [aRecord("supersessions", { kind: "Superseded", words: supersededReason, replacedBy: supersededBy })]
        : [],
  };
}

const logs = { claims, verifications, supersessions, evidence, rounds };
type Logs = typeof logs;
type EntryFields<K extends keyof Logs> = Logs[K] extends List<infer C extends Columns> ? Fields<C> : never;

let entries = 0;

/** An entry about action 1, made by somebody at noon of a day. */
export function aRecord<K extends keyof Logs>(
  log: K,
  fields: Partial<EntryFields<K>>,
  author: Person = verifier,
  on: Day = "2026-11-01",
): Row<EntryFields<K>> {
  const created = new Date(`${on}T12:00:00Z`);
  const id = ++entries;
  const list: List = logs[log];
  return {
    ...{ id, etag: `"entry,${id}"`, folder: "", created, author, modified: created, editor: author, canEdit: false },
    fields: { ...blankFields(list), actionId: 1, operation: `entry ${id}`, ...fields } as unknown as EntryFields<K>,
  };
}
