// The plan of 2010, a workbook with all that is awkward in such files, against what a person reads in it.
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { guessed } from "../../../src/features/importing/choices.ts";
import { type ReadPlan, readPlan } from "../../../src/features/importing/readPlan.ts";
import { planTables, recordsOf } from "../../../src/features/importing/records.ts";
import { readSource } from "../../../src/office/readSource.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";

const here = "tests/support/sources";
const expected: {
  headline: { Red: number; Amber: number; Green: number; complete: number };
  actions: { title: string; rating: string; dates: string; lead: string; group: string }[];
} = JSON.parse(readFileSync(`${here}/plan2010.expected.json`, "utf8"));

let read: ReadPlan;

beforeAll(async () => {
  const source = await readSource(readFileSync(`${here}/plan2010.xlsx`), "plan2010.xlsx");
  if (source.kind !== "tables") throw new Error(source.reason);
  const records = recordsOf(source.tables, planTables(source.tables));
  read = readPlan(records.records, guessed(records, { programmes: [], remembered: undefined }), readDatePhrase);
});

describe("the workbook of 2010, without one choice", () => {
  test("has 44 actions, with their groups as sections", () => {
    expect(read.actions.map(({ fields }) => fields.title)).toEqual(expected.actions.map(({ title }) => title));
    const sections = read.actions.map(({ fields }) => fields.section);
    expect(sections).toEqual(expected.actions.map(({ group }) => group));
  });

  test("has its headline: 2, 22 and 20, of which 13 are complete", () => {
    const count = (rating: string) => read.actions.filter(({ fields }) => fields.rating === rating).length;
    const complete = read.actions.filter(({ fields }) => fields.narrative?.startsWith("Complete by the file")).length;
    expect({ Red: count("Red"), Amber: count("Amber"), Green: count("Green"), complete }).toEqual(expected.headline);
  });

  test("takes no heading, total or note for an action, and says what each is", () => {
    const kinds = new Map<string, number>();
    for (const { what } of read.left) {
      const kind = what.replace(/: .*/u, "");
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(kinds)).toEqual({ "A heading": 10, "A total": 10, "Text without an action": 1 });
  });

  test("reads three dates in one cell as the last of them, and keeps the words", () => {
    const found = read.actions.find(({ fields }) => fields.title?.startsWith("Finish more core assessments"));
    expect(found?.fields).toMatchObject({
      datePhrase: "80% March 2010\n84% October 2010\n87% March 2011",
      dateKind: "by",
      due: "2011-03-31",
    });
    expect(found?.notes).toContain("3 dates in one cell");
  });

  test("leaves a page number out of a lead's name", () => {
    expect(read.actions.map(({ fields }) => fields.leadRoles).join(" ")).not.toMatch(/page/iu);
  });

  test("leaves out a first line that repeats the row above", () => {
    const found = read.actions.find(({ fields }) => fields.title === "Close the gap to what similar councils spend");
    expect(found?.notes).toContain("Its first line repeats the row above and is left out");
  });
});
