// The whole plan as a workbook, read again: nothing to do against the same board, and the same rows on an empty one.
import { describe, expect, test } from "vitest";
import { fieldTargets } from "../../../src/features/importing/targets.ts";
import type { Action } from "../../../src/plan/action.ts";
import { type ActionFields, actions, confidences, exemptions, lifecycles, ratings } from "../../../src/plan/actions.ts";
import { projectBoard } from "../../../src/plan/board.ts";
import type { KnownList } from "../../../src/ports/known.ts";
import type { Person } from "../../../src/schema/column.ts";
import { cut } from "../../../src/schema/cut.ts";
import { aBoard, anAction, coordinator5, lead5, verifier } from "../../support/builders.ts";
import { sampleAnswers } from "../../support/sampleData.ts";
import type { SampleLists } from "../../support/sampleLists.ts";
import { revived } from "../../support/screen/readSample.ts";
import { random } from "../../sync/simulator/random.ts";
import { exportedAndRead } from "./roundTrip.ts";

const people: readonly Person[] = [
  lead5,
  verifier,
  { id: 41, name: "Sam O’Neill", email: "sam.one@council.example" },
  { id: 42, name: "Sam O’Neill", email: "sam.two@council.example" },
  { id: 43, name: "Finance/HR; joint team", email: "" },
];
const odd = [
  ...[
    "=SUM(A1:A2)",
    "+44 20 7946 0000",
    "-3",
    "@cmd",
    "#N/A",
    "#REF!",
    "TRUE",
    "1e5",
    "007",
    "31/12/2026",
    "5%",
    "_x000D_",
  ],
  ...[
    "“quoted” 'twice' \"thrice\"",
    "<b>&amp;</b>",
    "naïve Łódź 漢字 🏛️ نص",
    "a;b,c\td",
    "• a bullet",
    "Page 2",
    "Total: 6",
  ],
  ...[
    "1.1.1 Looks like a number",
    "(a) first",
    "Subtotal",
    "none",
    "Action",
    "First\n\nafter a blank line\n  indented",
  ],
  ...["x".repeat(300), "long ".repeat(7000), "🏛️ ".repeat(15_000)],
];

function randomFields(seed: number, id: number): Partial<ActionFields> {
  const by = random(seed * 1000 + id);
  const some = <T>(all: readonly T[]): T | undefined => (by.chance(0.15) ? undefined : by.pick(all));
  const words = () =>
    by.chance(0.2)
      ? ""
      : `${by.pick(odd)}${by.chance(0.5) ? `\n${by.pick(odd)}` : ""}`
          .slice(0, 40_000)
          .replace(/[\uD800-\uDBFF]$/, "")
          .trim();
  const line = () => cut(words().replaceAll(/\s+/gu, " "), 255).trim();
  const day = () => some([`2027-0${1 + by.below(9)}-28`, "2024-02-29", "1999-12-31"]);
  const others = Object.entries(actions.columns).flatMap(([key, { field }]) => {
    if (!(fieldTargets as readonly string[]).includes(key)) return [];
    const value = {
      Text: line,
      Note: words,
      DateTime: day,
      Number: () => some([1, 2, 30]),
      Choice: () => some(field.choices ?? []),
    };
    return field.type in value ? [[key, value[field.type as keyof typeof value]()]] : [];
  });
  return {
    ...Object.fromEntries(others),
    ...{
      title: line() || "=A1",
      reference: by.pick([`${id}`, `A.${id}`, `(${id})`, `#${id} b`, `Ref/${id} of a long series 2026`]),
    },
    ...{ lifecycle: by.pick(lifecycles.slice(0, 3)), rating: some(ratings), confidence: some(confidences) },
    ...{ exempt: some(exemptions), leads: by.chance(0.2) ? [] : [by.pick(people), coordinator5] },
  };
}

const boardOf = (all: readonly Action[]) =>
  aBoard({ actions: new Map(all.map((action) => [action.id, action])), me: people[2] as Person });

/** In a cell there is no difference between blank and nothing; people are the same by their ids. */
const importable = ({ fields, dates }: Pick<Action, "fields" | "dates">) => {
  // Claims and withdrawals are entries of people, and no file can make them.
  const isSaid = fields.lifecycle === "Claimed complete" || fields.lifecycle === "Superseded";
  return plainly({ ...fields, ...dates.inRow, ...(isSaid && { lifecycle: "" }) });
};
const plainly = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    fieldTargets.map((field) => {
      const value = fields[field];
      return [field, Array.isArray(value) ? value.map(({ id }: Person) => id) : (value ?? "")];
    }),
  );

describe("rows with odd values in every column", () => {
  test.each([1, 2, 3])("come back as they were (seed %i)", async (seed) => {
    const all = Array.from({ length: 12 }, (_, index) => anAction(randomFields(seed, index + 1), { id: index + 1 }));
    // Everybody of the plan is known by somebody's action.
    all.push(anAction({ reference: "Z", title: "Everybody", leads: [...people] }, { id: 99 }));
    const { same, fresh } = await exportedAndRead(boardOf(all));
    expect(
      same.rows
        .filter(({ kind }) => kind !== "same")
        .map(({ reference, changes, notes }) => [reference, changes, notes]),
    ).toEqual([]);
    const inOrder = same.rows.map(({ action }) => action?.id);
    const added = new Map(fresh.rows.map(({ fields }, index) => [inOrder[index], plainly(fields ?? {})]));
    for (const action of all) expect(added.get(action.id)).toEqual(importable(action));
  });
});

test("the sample plan has nothing to do against its own board, and comes back whole on an empty one", async () => {
  const { rows, people: seen, site } = JSON.parse(await sampleAnswers(), revived) as SampleLists;
  const owner = seen.owner;
  if (!owner) throw new Error("There is no owner.");
  const lists = new Map(
    Object.entries(owner.lists).flatMap(([title, list]): [string, KnownList][] => {
      if (list.kind !== "read") return [];
      const own = (rows[title] ?? []).map((row) => [row.id, row] as const);
      const folders = new Map(list.folders.map((folder) => [folder.id, folder]));
      return [[title, { ...list, rows: new Map(own), folders, unreadable: [], duplicates: [] } as never]];
    }),
  );
  const board = projectBoard({ me: owner.me, site, present: new Set(owner.present), lists }, "all", undefined);
  const { same, fresh } = await exportedAndRead(board);
  expect(same.rows.length).toBeGreaterThan(140);
  expect(
    same.rows.filter(({ kind }) => kind !== "same").map(({ reference, changes, notes }) => [reference, changes, notes]),
  ).toEqual([]);
  for (const [index, { fields = {}, programme }] of fresh.rows.entries()) {
    const action = same.rows[index]?.action;
    expect(action && [plainly(fields), programme]).toEqual(action && [importable(action), action.programme?.number]);
  }
});
