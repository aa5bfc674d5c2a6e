// Later dates that were asked for: what counts once they have been agreed or refused.
import { describe, expect, test } from "vitest";
import { effectiveDue, latenessOf } from "../../../src/plan/action.ts";
import { askedOf } from "../../../src/plan/meetings/askedDate.ts";
import type { Extension } from "../../../src/plan/meetings/decisions.ts";
import { withExtension } from "../../../src/plan/meetings/extensions.ts";
import { extensionEntry } from "../../../src/plan/meetings/newRecord.ts";
import { readPlan } from "../../../src/plan/plan.ts";
import { byId } from "../../../src/plan/snapshots/format.ts";
import { freezeAction } from "../../../src/plan/snapshots/freeze.ts";
import { changeFor, seenInRow, seenOf, startingFrom } from "../../../src/plan/statement.ts";
import { anAction, lead5 } from "../../support/builders.ts";
import { aFrozen } from "../../support/frozen.ts";
import { allInDoubt, aMeetingOf, slt1 } from "./aMeeting.ts";

const today = "2026-11-30";
const asked = "2027-01-31";
const action = anAction({ rating: "Amber", due: "2026-08-31", revisedDue: asked, slips: 2 });

function decided(kind: Extension["kind"], more: Partial<Extension> = {}, about = action) {
  const meeting = aMeetingOf(about);
  meeting.add(extensionEntry({ action }, { kind, asked, again: undefined, ...more }));
  return withExtension(about, { lists: meeting.lists(), inDoubt: undefined });
}

/** One after another, all about the same action. */
function decidedInTurn(...all: readonly Extension[]) {
  const meeting = aMeetingOf(action);
  for (const [index, each] of all.entries())
    meeting.add(extensionEntry({ action }, each), slt1, `2026-11-${String(index + 10)}`);
  return withExtension(action, { lists: meeting.lists(), inDoubt: undefined });
}

describe("a later date that was refused", () => {
  test("does not count, so that the original one does again, and the action says who refused it", () => {
    const found = decided("Refused");
    expect([effectiveDue(found.fields), latenessOf(found, today)]).toEqual([
      "2026-08-31",
      { original: 91, revised: 0 },
    ]);
    expect(found.dates.extension).toEqual({ kind: "Refused", asked, again: undefined, by: slt1, on: "2026-11-12" });
  });

  test("gives way to the one that counted before", () => {
    const { fields } = decided("Refused", { again: "2026-10-31" });
    expect([fields.revisedDue, effectiveDue(fields)]).toEqual(["2026-10-31", "2026-10-31"]);
  });

  test("gives way to the one that was agreed last before it, whatever the entry says", () => {
    const { fields } = decidedInTurn(
      { kind: "Agreed", asked: "2026-09-30", again: undefined },
      { kind: "Agreed", asked: "2026-10-31", again: undefined },
      { kind: "Agreed", asked: "2026-11-30", again: undefined },
      { kind: "Refused", asked: "2026-11-30", again: undefined },
      { kind: "Refused", asked, again: "2026-12-31" },
      { kind: "Agreed", asked: "2026-12-15", again: undefined },
    );
    expect(effectiveDue(fields)).toBe("2026-10-31");
  });

  test("never gives way to one that is not before it", () => {
    for (const again of [asked, "2030-12-31"])
      expect(effectiveDue(decided("Refused", { again }).fields)).toBe("2026-08-31");
  });

  test("stays refused when another date is decided about", () => {
    const other: Extension = { kind: "Agreed", asked: "2027-02-28", again: undefined };
    const { fields } = decidedInTurn({ kind: "Refused", asked, again: undefined }, other);
    expect(effectiveDue(fields)).toBe("2026-08-31");
  });

  test("counts where it is not later than the original one", () => {
    const earlier = anAction({ due: "2027-01-31", revisedDue: asked });
    expect(decided("Refused", {}, earlier)).toBe(earlier);
  });

  test("is frozen as it counts, with who refused it", () => {
    const frozen = freezeAction(decided("Refused"), { plan: readPlan([]), today, numberOf: ({ id }) => id });
    expect([frozen.fields.revisedDue, frozen.late, frozen.extension]).toEqual([
      undefined,
      91,
      { kind: "Refused", asked, again: undefined, by: slt1.id, on: "2026-11-12" },
    ]);
  });

  test("is history once another is asked for", () => {
    const next = anAction({ due: "2026-08-31", revisedDue: "2026-12-31" });
    expect(decided("Refused", {}, next)).toBe(next);
  });

  test("counts where the entry that refuses it is in doubt", () => {
    const meeting = aMeetingOf(action);
    meeting.add(extensionEntry({ action }, { kind: "Refused", asked, again: undefined }));
    expect(withExtension(action, { lists: meeting.lists(), inDoubt: allInDoubt("Changed.") })).toBe(action);
  });

  test("counts once it is agreed after all", () => {
    const meeting = aMeetingOf(action);
    meeting.add(extensionEntry({ action }, { kind: "Refused", asked, again: undefined }));
    meeting.add(extensionEntry({ action }, { kind: "Agreed", asked, again: undefined }), slt1, "2026-11-20");
    const found = withExtension(action, { lists: meeting.lists(), inDoubt: undefined });
    expect([found.fields.revisedDue, found.dates.extension?.kind]).toEqual([asked, "Agreed"]);
  });

  test("is what the row is known to hold when its lead enters another, so that nothing conflicts", () => {
    const found = decided("Refused");
    const seen = seenOf(found.fields);
    const said = { ...startingFrom(seen), narrative: "Moved.", due: "2026-12-15", dueReason: "Rooms." };
    const mover = { me: lead5, isOwner: false, mayAdd: new Set<string>(), today };
    expect(seenInRow(found, seen).revisedDue).toBe(asked);
    expect(changeFor(found, said, seen, mover)?.fields).toMatchObject({ revisedDue: "2026-12-15", slips: 3 });
  });
});

test("A later date that was agreed counts as before", () => {
  const found = decided("Agreed");
  expect([found.fields, found.dates.extension?.kind]).toEqual([action.fields, "Agreed"]);
});

describe("the later date to be decided about", () => {
  const since = (revisedDue: string | undefined) => {
    const frozen = aFrozen(today, { id: 1, due: "2026-08-31", revisedDue });
    return { snapshot: { actions: [frozen] } as never, byId: byId({ actions: [frozen] }) };
  };

  test.each([
    ["the original date", undefined, undefined],
    ["the revised date that the last snapshot has", "2026-10-31", "2026-10-31"],
    ["no other than the original, where the last snapshot has the same", asked, undefined],
  ])("is that of the row, and instead of it counts %s", (_, before, again) => {
    expect(askedOf(action, since(before))).toEqual({ asked, again });
  });

  test("gives way to the one that was agreed last, whatever the last snapshot has", () => {
    const now = decidedInTurn({ kind: "Agreed", asked: "2026-10-31", again: undefined });
    for (const before of [asked, "2026-12-31"])
      expect(askedOf(now, since(before))).toEqual({ asked, again: "2026-10-31" });
  });

  test("is none once it is decided, or where nothing later is asked for", () => {
    expect(askedOf(decided("Refused"), undefined)).toBeUndefined();
    expect(askedOf(decided("Agreed"), undefined)).toBeUndefined();
    expect(askedOf(anAction({ due: "2026-08-31" }), undefined)).toBeUndefined();
    expect(askedOf(anAction({ due: "2026-08-31", revisedDue: "2026-08-01" }), undefined)).toBeUndefined();
  });
});
