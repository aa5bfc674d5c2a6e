// Makes rows and actions for tests: believable by default, special where the test says so.
import type { Action } from "../../src/domain/action.ts";
import { type ActionFields, type ActionRow, actions } from "../../src/schema/actions.ts";
import type { Person } from "../../src/schema/column.ts";

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

export function anAction(fields: Partial<ActionFields> = {}, row: Partial<ActionRow> = {}): Action {
  const programme = { title: "Supporting elected members", number: 5, lead: lead5, coordinator: coordinator5 };
  return { ...anActionRow(fields, row), programme };
}
