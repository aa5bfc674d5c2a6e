// A plan that is imported again: what the file changed, what people changed, and what both did.
import { describe, expect, test } from "vitest";
import { guessed } from "../../../src/features/importing/choices.ts";
import { type Answers, importPlan, noAnswers } from "../../../src/features/importing/importPlan.ts";
import { merged, readImport, writeImport } from "../../../src/features/importing/lastImport.ts";
import { readPlan } from "../../../src/features/importing/readPlan.ts";
import { planTables, recordsOf } from "../../../src/features/importing/records.ts";
import type { FieldTarget, ImportedFields } from "../../../src/features/importing/targets.ts";
import { type SampleAction, plan as sample } from "../../../src/local/sample/plan.ts";
import type { Action } from "../../../src/plan/action.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";
import { anAction } from "../../support/builders.ts";
import { publishedTables } from "./published.ts";

function readOf(actions: readonly SampleAction[]) {
  const tables = publishedTables(actions);
  const records = recordsOf(tables, planTables(tables));
  return readPlan(records.records, guessed(records, { programmes: [], remembered: undefined }), readDatePhrase);
}

const first = sample.slice(0, 20);
const imported = readOf(first).actions.map(({ reference, fields }) => ({ ...fields, reference }));
const last = readImport(writeImport(merged(undefined, new Map(imported.map((fields, index) => [index + 1, fields])))));

const board = (changes: Readonly<Record<number, Partial<ImportedFields>>> = {}): ReadonlyMap<number, Action> =>
  new Map(
    imported.map((fields, index) => [index + 1, anAction({ ...fields, ...changes[index + 1] }, { id: index + 1 })]),
  );

const file = (changes: Readonly<Record<number, Partial<SampleAction>>> = {}) =>
  readOf(first.map((action, index) => ({ ...action, ...changes[index + 1] })));

interface Given {
  readonly row?: Readonly<Record<number, Partial<ImportedFields>>>;
  readonly file?: Readonly<Record<number, Partial<SampleAction>>>;
  readonly answers?: Partial<Answers>;
}

function planned({ row = {}, file: inFile = {}, answers = {} }: Given) {
  const plan = importPlan(file(inFile), { actions: board(row), last, answers: { ...noAnswers, ...answers } });
  return plan.rows.filter(({ kind }) => kind !== "same");
}

const fieldsOf = (given: Given) =>
  planned(given).flatMap(({ reference, changes = [] }) =>
    changes.map(({ field, kind }): [string, FieldTarget, string] => [reference, field, kind]),
  );

describe("the same file again", () => {
  test("has nothing to do", () => {
    expect(planned({})).toEqual([]);
  });

  test("leaves what people have written since", () => {
    expect(planned({ row: { 1: { title: "Reworded by its lead", narrative: "Half done" } } })).toEqual([]);
  });
});

describe("a changed file", () => {
  test("writes what nobody has changed since", () => {
    const changed = { 2: { title: "Another wording" }, 3: { dates: "By end March 2016" } };
    expect(fieldsOf({ file: changed })).toEqual([
      ["1.1.2", "title", "write"],
      ["1.1.3", "datePhrase", "write"],
    ]);
  });

  test("asks where somebody has changed the same words, and only there", () => {
    const file = { 2: { title: "By the file", dates: "By end May 2016" } };
    expect(fieldsOf({ file, row: { 2: { title: "By its lead" } } })).toEqual([
      ["1.1.2", "title", "ask"],
      ["1.1.2", "datePhrase", "write"],
    ]);
  });

  test("asks nothing where both changed it to the same", () => {
    expect(planned({ file: { 2: { title: "Agreed" } }, row: { 2: { title: "Agreed" } } })).toEqual([]);
  });

  test("writes, or leaves, what somebody has decided", () => {
    const both = { file: { 2: { title: "By the file" } }, row: { 2: { title: "By its lead" } } };
    const answered = (which: "file" | "row") => ({ ...both, answers: { fields: { "1.1.2 title": which } } });
    expect(fieldsOf(answered("file"))).toEqual([["1.1.2", "title", "write"]]);
    expect(planned(answered("row"))).toEqual([]);
  });

  test("proposes no action as withdrawn that it has, and each that it has no more", () => {
    const without = readOf(first.slice(1));
    const plan = importPlan(without, { actions: board(), last, answers: { ...noAnswers, withdrawn: [] } });
    expect(plan.rows.filter(({ kind }) => kind !== "same")).toMatchObject([{ kind: "missing", reference: "1.1.1" }]);
    const decided = importPlan(without, { actions: board(), last, answers: { ...noAnswers, withdrawn: [1] } });
    expect(decided.rows.filter(({ kind }) => kind !== "same")).toMatchObject([
      { kind: "withdraw", reference: "1.1.1" },
    ]);
  });

  test("asks whether an action with another reference and the same title is the same", () => {
    const [asked] = planned({ file: { 5: { reference: "1.1.9" } } });
    expect(asked).toMatchObject({ kind: "ask", reference: "1.1.9", candidate: { id: 5 } });
  });

  test("renumbers it, or adds another, as somebody says", () => {
    const file = { 5: { reference: "1.1.9" } };
    expect(fieldsOf({ file, answers: { identities: { "1.1.9": 5 } } })).toEqual([["1.1.5", "reference", "write"]]);
    const [added, missing] = planned({ file, answers: { identities: { "1.1.9": "new" } } });
    expect([added?.kind, missing?.kind]).toEqual(["add", "missing"]);
  });
});

test("without what was imported last, blanks are filled and every other difference is asked", () => {
  const rows = importPlan(file({ 1: { title: "By the file" } }), {
    actions: board({ 1: { outcome: "" } }),
    last: undefined,
    answers: noAnswers,
  }).rows.filter(({ kind }) => kind !== "same");
  expect(rows[0]?.changes?.map(({ field, kind }) => [field, kind])).toEqual([
    ["title", "ask"],
    ["outcome", "write"],
  ]);
});
