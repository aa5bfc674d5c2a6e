// Plans as councils write them, against the actions that a person reads in them.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { guessed } from "../../../src/features/importing/choices.ts";
import { readPlan } from "../../../src/features/importing/readPlan.ts";
import { planTables, recordsOf } from "../../../src/features/importing/records.ts";
import { readSource } from "../../../src/office/readSource.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";

const here = "tests/support/sources/plausible";
const expected: Record<string, string[]> = JSON.parse(readFileSync(`${here}/expected.json`, "utf8"));

describe.each(Object.keys(expected))("%s", (name) => {
  test("has the actions that a person reads in it", async () => {
    const source = await readSource(readFileSync(`${here}/${name}`), name);
    if (source.kind !== "tables") throw new Error(source.reason);
    const used = planTables(source.tables);
    const records = recordsOf(source.tables, used);
    const choices = guessed(records, { programmes: [], remembered: undefined });
    const read = readPlan(records.records, choices, readDatePhrase);
    expect(read.actions.map(({ fields }) => fields.title)).toEqual(expected[name]);
  });
});
