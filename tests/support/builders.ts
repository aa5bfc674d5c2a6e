// Makes rows and actions for tests: believable by default, special where the test says so.
import type { Action } from "../../src/plan/action.ts";
import { type ActionRecords, noRecords, standingOf } from "../../src/plan/standing.ts";
import { type ActionFields, type ActionRow, actions } from "../../src/plan/actions.ts";
import type { Day, Person } from "../../src/schema/column.ts";
import {
  type RecordFields,
  type RecordKey,
  type RecordRow,
  type Records,
  recordLists,
} from "../../src/plan/log.ts";

export const lead5: Person = { id: 15, name: "Programme lead 5", email: "lead-5@council.example" };
export const coordinator5: Person = { id: 25, name: "Programme coordinator 5", email: "coordinator-5@council.example" };
export const verifier: Person = { id: 31, name: "Verifier 1", email: "verifier-1@council.example" };

const blank = Object.fromEntries(
  Object.entries(actions.columns).map(([key, column]) => [key, column.decode({})]),
) as ActionFields;

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

/** With the records that bear its row out, unless others are given. */
export function anAction(
  fields: Partial<ActionFields> = {},
  row: Partial<ActionRow> = {},
  records?: Partial<ActionRecords>,
): Action {
  const programme = { title: "Supporting elected members", number: 5, lead: lead5, coordinator: coordinator5 };
  const made = anActionRow(fields, row);
  const found = records ? { ...noRecords, ...records } : bearingOut(made.fields);
  return { ...made, programme, standing: standingOf(made, programme, found) };
}

/** Fields alone, as a test has them of the sample, standing as their row says. */
export function standingAlone(fields: ActionFields): Pick<Action, "fields" | "standing"> {
  const { editor, modified } = anActionRow();
  return { fields, standing: standingOf({ fields, editor, modified }, undefined, bearingOut(fields)) };
}

/** Records that say what the row says of its verification, embedding and supersession. */
export function bearingOut(fields: ActionFields): ActionRecords {
  const { verifiedOn, verifiedBy = verifier, embeddedOn, lifecycle, supersededReason, supersededBy } = fields;
  return {
    ...noRecords,
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

let records = 0;

/** A record of action 1, made by somebody at noon of a day. */
export function aRecord<K extends RecordKey>(
  list: K,
  fields: Partial<RecordFields<K>>,
  author: Person = verifier,
  on: Day = "2026-11-01",
): RecordRow<K> {
  const created = new Date(`${on}T12:00:00Z`);
  const id = ++records;
  const blankFields = Object.fromEntries(
    Object.entries(recordLists[list].columns).map(([key, column]) => [key, column.decode({})]),
  );
  return {
    ...{ id, etag: `"record,${id}"`, folder: "", created, author, modified: created, editor: author, canEdit: false },
    fields: { ...blankFields, actionId: 1, operation: `record ${id}`, ...fields } as unknown as RecordFields<K>,
  };
}

export const noneRecorded: Records = { ...noRecords, rounds: [] };
