// The arranger remembers; what it gives must not show it.
import { expect, test } from "vitest";
import { arrange, createArranger } from "../../../src/features/board/arrange.ts";
import { type LaneKind, laneKinds, wholeBoard } from "../../../src/features/board/view.ts";
import type { Action } from "../../../src/plan/action.ts";
import type { ActionFields } from "../../../src/plan/actions.ts";
import { readPlan } from "../../../src/plan/plan.ts";
import { anAction as made } from "../../support/builders.ts";

const today = "2026-11-22";
const plan = readPlan([]);
const changes: readonly Partial<ActionFields>[] = [
  { title: "Hold the workshops" },
  { rating: "Green" },
  { rating: "Red", due: "2026-10-01" },
  { updatedOn: today },
  { lifecycle: "Superseded" },
  { lifecycle: "Claimed complete", claimedOn: "2026-11-01" },
  { theme: "B", due: "2027-01-31" },
  { reference: "9.9.9" },
];

const { programme } = made();

/** All of one programme: actions share it as long as it has not changed itself. */
function anAction(fields: Partial<ActionFields>, id: number): Action {
  return { ...made(fields, { id }), programme };
}

const actionsOf = (all: readonly Action[]) => new Map(all.map((action) => [action.id, action]));

function aPlan(): readonly Action[] {
  return Array.from({ length: 60 }, (_, index) => {
    const rating = (["Red", "Amber", "Green"] as const)[index % 3];
    const reference = `${1 + (index % 7)}.${1 + Math.floor(index / 7)}`;
    return anAction({ reference, rating: rating ?? "Red", theme: "A", due: "2026-12-01" }, index + 1);
  });
}

test.each(laneKinds)("after each change it is what would be arranged anew, in lanes by %s", (lanes: LaneKind) => {
  for (const filter of [{}, { text: "workshops" }, { columns: ["Red" as const] }, { overdue: true }]) {
    const arranger = createArranger();
    const view = { ...wholeBoard, lanes, ...filter };
    let actions = actionsOf(aPlan());
    for (let turn = 0; turn < 3 * changes.length; turn++) {
      arranger({ actions, plan, view, today });
      const id = 1 + ((turn * 17) % 60);
      const fields = { ...actions.get(id)?.fields, ...changes[turn % changes.length] };
      actions = new Map(actions).set(id, anAction(fields, id));
      expect(arranger({ actions, plan, view, today })).toEqual(arrange({ actions, plan, view, today }));
    }
  }
});

test("lanes in which nothing has changed are the same objects, and with no change at all everything is", () => {
  const arranger = createArranger();
  const view = { ...wholeBoard, lanes: "theme" as const };
  const all = aPlan().map((action, index) => anAction({ ...action.fields, theme: `T${index % 3}` }, action.id));
  const actions = actionsOf(all);
  const before = arranger({ actions, plan, view, today });
  expect(arranger({ actions: new Map(actions), plan, view: { ...view }, today })).toBe(before);
  const first = all[0];
  const changed = new Map(actions).set(1, anAction({ ...first?.fields, title: "Another title" }, 1));
  const after = arranger({ actions: changed, plan, view, today });
  expect(after.lanes.map((lane, index) => lane === before.lanes[index])).toEqual([false, true, true]);
});
