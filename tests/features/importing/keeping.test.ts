// What a run does beside others, and what is kept of it.
import { expect, test } from "vitest";
import { guessed } from "../../../src/features/importing/choices.ts";
import { importPlan, noAnswers } from "../../../src/features/importing/importPlan.ts";
import { readPlan } from "../../../src/features/importing/readPlan.ts";
import { planTables, recordsOf } from "../../../src/features/importing/records.ts";
import { runImport } from "../../../src/features/importing/run.ts";
import { readPasted } from "../../../src/office/readPasted.ts";
import { readDatePhrase } from "../../../src/plan/datePhrase.ts";
import { aBoard, anAction } from "../../support/builders.ts";

function read(text: string) {
  const source = readPasted({ text: text.replaceAll("|", "\t"), html: "" });
  if (source.kind !== "tables") throw new Error(source.reason);
  const records = recordsOf(source.tables, planTables(source.tables));
  const choices = guessed(records, { programmes: [], remembered: undefined });
  return { plan: readPlan(records.records, choices, readDatePhrase), choices };
}

const time = { now: () => 0, wait: async () => undefined };

test("a row that somebody else, or the person's other tab, has added since the plan was made is not added again", async () => {
  const { plan: file } = read("Ref|Action\n31.1|One thing\n31.2|Another thing");
  const plan = importPlan(file, { actions: new Map(), last: undefined, answers: noAnswers });
  // Meanwhile both have arrived.
  const there = new Map(
    file.actions.map(({ reference, fields }, index) => [
      index + 1,
      anAction({ ...fields, reference }, { id: index + 1 }),
    ]),
  );
  const added: unknown[] = [];
  await runImport(plan, {
    ...{ time, signal: new AbortController().signal, source: "plan.docx", onProgress: () => undefined },
    sync: {
      state: () =>
        ({
          board: aBoard({ actions: there }),
          edits: [],
          error: undefined,
          asOf: undefined,
          overwritten: [],
          today: "2026-11-22",
        }) as never,
      subscribe: () => () => undefined,
      edit: async () => undefined as never,
      addRow: async (_, fields) => void added.push(fields) as never,
    },
  });
  expect(added).toEqual([]);
});

test("a criterion that the file puts before others leaves evidence with the one that it is of", () => {
  const before = read("Ref|Action|Measures\n31.1|One thing|Board meets").plan.actions[0];
  const row = anAction({ ...before?.fields, reference: "31.1" });
  expect(row.status.criteria).toEqual([{ mark: "SC1", text: "Board meets" }]);
  const now = read('Ref|Action|Measures\n31.1|One thing|"Staff are asked\nBoard meets"').plan;
  const last = { rows: new Map([[1, before?.fields ?? {}]]) };
  const [planned] = importPlan(now, { actions: new Map([[1, row]]), last, answers: noAnswers }).rows;
  const change = planned?.changes?.find(({ field }) => field === "successCriteria");
  const after = anAction({ successCriteria: String(change?.to) });
  if (change?.kind === "write") expect(after.status.criteria).toContainEqual({ mark: "SC1", text: "Board meets" });
});

test("signs that SharePoint refuses do not come with the words", () => {
  const { plan } = read("Ref|Action\n31.1|One\u000b thing\u0000 and\u0007 more\u001f");
  expect(plan.actions[0]?.fields.title).not.toMatch(/[^\P{Cc}\n]/u);
});

test("two rows of one title and no reference are two actions the second time too", () => {
  const table = "Action|Lead\nMonitor the budget each month|A\nReview the plan|B\nMonitor the budget each month|C";
  const first = read(table).plan;
  const there = new Map(
    first.actions.map(({ fields }, index) => [
      index + 1,
      anAction({ ...fields, reference: String(index + 1) }, { id: index + 1 }),
    ]),
  );
  const last = { rows: new Map(first.actions.map(({ fields }, index) => [index + 1, fields])) };
  const { rows } = importPlan(first, { actions: there, last, answers: noAnswers });
  expect(rows.map(({ kind }) => kind)).toEqual(["same", "same", "same"]);
});

test("an action that is withdrawn in the board and still in the file is said to be withdrawn, and not written to", () => {
  const file = read("Ref|Action|RAG\n31.1|One thing|Red").plan;
  const before = { ...file.actions[0]?.fields };
  const row = anAction({ ...before, reference: "31.1", lifecycle: "Superseded", supersededReason: "Merged" });
  const now = read("Ref|Action|RAG\n31.1|One thing, in other words|Red").plan;
  const { rows } = importPlan(now, {
    actions: new Map([[1, row]]),
    last: { rows: new Map([[1, before]]) },
    answers: noAnswers,
  });
  expect(rows.map(({ kind, changes, notes }) => [kind, changes?.map(({ kind: each }) => each), notes])).not.toEqual([
    ["change", ["write"], []],
  ]);
});

test("a number that an action had before it was withdrawn, and the file gives to another, makes a new action or a question", () => {
  const before = read("Ref|Action\n31.1|Close the old depot").plan.actions[0]?.fields ?? {};
  const row = anAction({ ...before, reference: "31.1", lifecycle: "Superseded", supersededReason: "Merged" });
  const now = read("Ref|Action\n31.1|Appoint an independent adviser").plan;
  const { rows } = importPlan(now, {
    actions: new Map([[1, row]]),
    last: { rows: new Map([[1, before]]) },
    answers: noAnswers,
  });
  expect(["add", "ask", "left"]).toContain(rows[0]?.kind);
});

test("a start date and an end date give both", () => {
  const { plan } = read("Ref|Action|Start date|End date\n31.1|One thing|5 January 2026|31 March 2026");
  expect(plan.actions[0]?.fields).toMatchObject({ start: "2026-01-05", due: "2026-03-31" });
});
