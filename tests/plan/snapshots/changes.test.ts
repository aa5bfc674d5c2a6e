// What changed between two frozen plans, worked out a second time from the JSON of their two files.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeKinds, changesBetween } from "../../../src/plan/snapshots/changes.ts";
import { type FrozenAction, readSnapshot, writeSnapshot } from "../../../src/plan/snapshots/format.ts";
import { aFrozen, aSnapshot, type Frozen, twoPlans } from "./frozen.ts";

const between = (before: readonly FrozenAction[], after: readonly FrozenAction[]) =>
  changesBetween({ actions: [...before] }, { actions: [...after] });
const said = (before: Frozen, after: Frozen) =>
  between([aFrozen(before)], [aFrozen(after)]).map(({ kind, from, to }) => `${kind}: ${from} > ${to}`);

describe("what changed", () => {
  test("is nothing where nothing did", () => {
    expect(between([aFrozen()], [aFrozen({ fields: { narrative: "Other words." } })])).toEqual([]);
  });

  test.each([
    ["Amber", "Green", "improved"],
    ["Amber", "Red", "worsened"],
    ["Not started", "Amber", "started"],
    ["Not started", "Red", "worsened"],
    ["Green", "Claimed", "claimed"],
    ["Claimed", "Verified", "verified"],
    ["Verified", "Embedded", "embedded"],
    ["Verified", "Green", "re-opened"],
    ["Green", "Superseded", "superseded"],
    ["Superseded", "Green", "reinstated"],
    ["Claimed", "Green", "claim withdrawn"],
  ] as const)("from %s to %s is %s", (from, to, kind) => {
    expect(said({ status: from }, { status: to })).toEqual([`${kind}: ${from} > ${to}`]);
  });

  test("tells a claim that a verifier returned from one that its maker took back, and says who and why", () => {
    const returned = { by: 31, on: "2026-11-05", words: "No evidence of use." };
    expect(between([aFrozen({ status: "Claimed" })], [aFrozen({ returned })])).toMatchObject([
      { kind: "returned", by: 31, on: "2026-11-05", reason: "No evidence of use.", from: "Claimed", to: "Green" },
    ]);
  });

  test("is matched by row, so a new reference and another programme make no other action of one", () => {
    const renumbered = { programme: 6, fields: { reference: "2.1.4" } };
    expect(said({}, renumbered)).toEqual(["renumbered: 1.1.1 > 2.1.4", "other programme: 5 > 6"]);
    const other = aFrozen({ id: 2, fields: { reference: "1.1.1" } });
    expect(between([aFrozen()], [aFrozen(renumbered), other]).map(({ kind, id }) => [kind, id])).toEqual([
      ["new", 2],
      ["renumbered", 1],
      ["other programme", 1],
    ]);
  });

  test("says of a date that moved from where, to where, why and by whom, from the last who moved it", () => {
    const moves = [
      { from: "2026-06-30", to: "2026-09-30", reason: "Late.", by: 15, at: "2026-11-03T09:00:00Z" },
      { from: "2026-09-30", to: "2026-12-31", reason: "Later still.", by: 25, at: "2026-11-10T09:00:00Z" },
    ];
    const [change] = between(
      [aFrozen({ fields: { due: "2026-06-30" } })],
      [
        aFrozen({
          fields: { due: "2026-06-30", revisedDue: "2026-12-31", revisedDueReason: "As the row has it." },
          moves,
        }),
      ],
    );
    expect(change).toMatchObject({ kind: "date moved", from: "2026-06-30", to: "2026-12-31", reason: "Later still." });
    expect(change).toMatchObject({ by: 25, on: "2026-11-10T09:00:00Z" });
  });

  test("gives the row's reason where nobody knows who moved the date", () => {
    const fields = { due: "2026-06-30", revisedDue: "2026-12-31", revisedDueReason: "As the row has it." };
    const [change] = between([aFrozen({ fields: { due: "2026-06-30" } })], [aFrozen({ fields })]);
    expect(change).toMatchObject({ kind: "date moved", reason: "As the row has it.", by: undefined });
  });

  test("names an action that is gone, as it was", () => {
    expect(between([aFrozen({ status: "Red" })], [])).toMatchObject([{ kind: "removed", from: "Red", to: "" }]);
  });

  test("counts an action that was re-opened and verified again meanwhile as re-opened", () => {
    expect(said({ status: "Verified" }, { status: "Verified", regressions: 1 })).toEqual([
      "re-opened: Verified > Verified",
    ]);
  });

  test("comes by kind, in the order of the kinds, then by row", () => {
    fc.assert(
      fc.property(twoPlans, ([before, after]) => {
        const places = between(before, after).map(({ kind, id }) => changeKinds.indexOf(kind) * 1000 + id);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });
});

// biome-ignore lint/suspicious/noExplicitAny: whatever is in the file.
type Json = any;

/** `kind id from to`, from the JSON of two files, by the definitions and with nothing of the product. */
function oracle(one: string, other: string): string[] {
  const rows = (file: string): Map<number, Json> =>
    new Map(
      (JSON.parse(file).actions ?? []).map((action: Json) => [action.id, { ...action, fields: action.fields ?? {} }]),
    );
  const [before, after] = [rows(one), rows(other)];
  const lines: string[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(id), after.get(id)];
    const line = (kind: string, from: unknown = "", to: unknown = "") => lines.push(`${kind} ${id} ${from} ${to}`);
    if (!was) line("new", "", is.status);
    else if (!is) line("removed", was.status);
    else {
      const [from, to] = [was.status, is.status];
      const done = ["Verified", "Embedded"];
      const active = ["Red", "Amber", "Green"];
      const kinds: [string, boolean][] = [
        ["superseded", to === "Superseded" && from !== to],
        ["", to === "Superseded"],
        ["reinstated", from === "Superseded"],
        ["re-opened", (is.regressions ?? 0) > (was.regressions ?? 0)],
        ["", from === to],
        ["embedded", to === "Embedded"],
        ["re-opened", done.includes(from)],
        ["verified", to === "Verified"],
        ["claimed", to === "Claimed"],
        ["returned", from === "Claimed" && is.returned !== undefined],
        ["claim withdrawn", from === "Claimed"],
        ["started", from === "Not started" && to !== "Red"],
        ["worsened", from === "Not started" || to === "Not started"],
        ["improved", active.indexOf(to) > active.indexOf(from)],
        ["worsened", true],
      ];
      const kind = kinds.find(([, holds]) => holds)?.[0];
      if (kind) line(kind, from, to);
      const date = ({ fields }: Json) => fields.revisedDue ?? fields.due ?? "";
      if (to !== "Superseded" && date(was) !== date(is)) line("date moved", date(was), date(is));
      if (to === "Red" && !is.fields.rating) line("not rated");
      if (active.includes(to) && is.fields.carriedForward) line("carried forward");
      const { directionOverride: set, directionReason: why = "" } = is.fields;
      const isOld = set === was.fields.directionOverride && why === (was.fields.directionReason ?? "");
      if (to !== "Superseded" && set && /[a-z]/i.test(why) && !isOld)
        line("direction overridden", "", set.toLowerCase());
      if (was.fields.reference !== is.fields.reference) line("renumbered", was.fields.reference, is.fields.reference);
      if (was.programme !== is.programme) line("other programme", was.programme, is.programme);
    }
  }
  return lines.sort();
}

test("what changed is what a few lines find in the JSON of the two files, for 1,000 random pairs of plans", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(twoPlans, ([before, after]) => {
      const [one, other] = [before, after].map((actions) => writeSnapshot(aSnapshot({ actions })));
      const [was, is] = [one, other].map((file) => readSnapshot(file as string));
      if (was?.kind !== "read" || is?.kind !== "read") throw new Error("A file cannot be read.");
      const found = changesBetween(was.snapshot, is.snapshot);
      for (const { kind } of found) seen.add(kind);
      expect(found.map(({ kind, id, from, to }) => `${kind} ${id} ${from} ${to}`).sort()).toEqual(
        oracle(one as string, other as string),
      );
    }),
    { numRuns: 1000 },
  );
  expect([...seen].sort()).toEqual([...changeKinds].sort());
});
