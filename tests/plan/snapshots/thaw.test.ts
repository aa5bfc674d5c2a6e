// A list's rows as they come back out of a snapshot's file.
import { describe, expect, test } from "vitest";
import { evidence } from "../../../src/plan/log.ts";
import { programmes } from "../../../src/plan/programmes.ts";
import type { Snapshot } from "../../../src/plan/snapshots/format.ts";
import { freezeRows, peopleIn, peopleOf } from "../../../src/plan/snapshots/freeze.ts";
import { thawRows } from "../../../src/plan/snapshots/thaw.ts";
import type { AnyRow } from "../../../src/ports/lists.ts";
import type { Person } from "../../../src/schema/column.ts";
import type { List } from "../../../src/schema/list.ts";
import { anEntry, coordinator5, lead5 } from "../../support/builders.ts";

/** As the file holds them: without what is empty. */
function frozen(list: List, rows: readonly AnyRow[]): Pick<Snapshot, "lists" | "people"> {
  const people = new Map<number, Person>();
  const made = freezeRows(list, rows, peopleIn(people)).map((row) => ({
    ...row,
    fields: Object.fromEntries(Object.entries(row.fields).filter(([, value]) => value !== "")),
  }));
  return { lists: { [list.title]: made }, people: peopleOf(people) };
}

describe("a row in a snapshot", () => {
  test("comes back with every value, empty ones and people too", () => {
    const row = anEntry(
      programmes,
      { number: 5, title: "Supporting elected members", lead: lead5, coordinator: undefined, folders: "" },
      coordinator5,
    );
    const [found] = thawRows(programmes, frozen(programmes, [row]));
    const { operation: _, ...fields } = row.fields as typeof row.fields & { operation: string };
    expect(found).toMatchObject({ id: row.id, author: coordinator5, created: row.created, fields });
  });

  test("of a log that somebody who was removed wrote keeps their number", () => {
    const row = anEntry(evidence, { title: "Minutes" }, { id: 77, name: "", email: "" });
    expect(thawRows(evidence, frozen(evidence, [row]))[0]?.author).toEqual({ id: 77, name: "", email: "" });
  });

  test("leaves out a column that this version does not know", () => {
    const given = frozen(evidence, [anEntry(evidence, { title: "Minutes" })]);
    const rows = given.lists[evidence.title]?.map((row) => ({ ...row, fields: { ...row.fields, later: "x" } })) ?? [];
    expect(thawRows(evidence, { ...given, lists: { [evidence.title]: rows } })[0]?.fields).not.toHaveProperty("later");
  });

  test("is none where the snapshot has no such list", () => {
    expect(thawRows(evidence, { lists: {}, people: {} })).toEqual([]);
  });
});
