// A plan as it is published: what is guessed of its columns, and every action of it.
import { describe, expect, test } from "vitest";
import { guessed } from "../../../src/features/importing/choices.ts";
import { readPlan } from "../../../src/features/importing/readPlan.ts";
import { planTables, recordsOf } from "../../../src/features/importing/records.ts";
import { plan } from "../../../src/local/sample/plan.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";
import { publishedTables } from "./published.ts";

const tables = publishedTables();
const records = recordsOf(tables, planTables(tables));
const choices = guessed(records, { programmes: [], remembered: undefined });
const read = readPlan(records.records, choices, readDatePhrase);

describe("a plan of thirty tables", () => {
  test("needs no choice: its columns are guessed, the headings above the tables too", () => {
    expect(Object.values(choices.columns).toSorted()).toEqual(
      ["datePhrase", "leadRoles", "outcome", "outcome", "phase", "section", "theme", "title"].toSorted(),
    );
  });

  test("has 146 actions with their references, sections, outcomes, themes, leads and phrases", () => {
    const found = read.actions.map(({ reference, fields }) => ({ reference, ...fields }));
    expect(found).toHaveLength(146);
    for (const [index, action] of plan.entries()) {
      expect(found[index]).toMatchObject({
        reference: action.reference,
        title: action.title,
        outcome: action.outcome,
        section: action.section,
        theme: action.theme,
        phase: action.phase,
        leadRoles: action.leadRoles.join("; "),
        datePhrase: action.dates,
        dateKind: readDatePhrase(action.dates).kind,
      });
    }
  });

  test("leaves no row out", () => {
    expect(read.left).toEqual([]);
  });
});
