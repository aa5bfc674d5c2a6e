// An action that its owners moved to another programme, which an entry of theirs says: what people said of it is judged by the programme
// that it was in on that day.
import { describe, expect, test } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { agreedFacts } from "../../src/plan/agreed.ts";
import { projectWith } from "../../src/plan/board.ts";
import { claims, evidence, planDates, verifications } from "../../src/plan/log.ts";
import * as offered from "../../src/plan/offered.ts";
import { programmes } from "../../src/plan/programmes.ts";
import type { ReadList } from "../../src/ports/known.ts";
import type { AnyRow } from "../../src/ports/lists.ts";
import { noRights } from "../../src/schema/rights.ts";
import { blankFields } from "../../src/schema/rowCodec.ts";
import { anActionRow, anEntry, lead5, verifier } from "../support/builders.ts";

const lead6 = { id: 16, name: "Programme lead 6", email: "lead-6@council.example" };
const lead7 = { id: 17, name: "Programme lead 7", email: "lead-7@council.example" };
/** Rows 105, 106 and 107 of Programmes. */
const leads = [lead5, lead6, lead7];
const site = { title: "Plan", url: "https://council.example/" };

const read = (rows: readonly AnyRow[]): ReadList => ({
  ...{ kind: "read", rows: new Map(rows.map((row) => [row.id, row])), unreadable: [], rights: noRights },
  ...{ folders: new Map(), duplicates: [] },
});

/** The action, which is in programme 6 now. */
function action(logs: Readonly<Record<string, readonly AnyRow[]>>) {
  const row = anActionRow({ lifecycle: "Claimed complete", successCriteria: "SC1 Asked" }, { folder: "6 Programme 6" });
  const all = leads.map((lead, index) => ({
    ...anActionRow({}, { id: 105 + index }),
    fields: { ...blankFields(programmes), number: 5 + index, title: `Programme ${5 + index}`, lead },
  }));
  const lists = new Map([
    [actions.title, read([row])],
    [programmes.title, read(all)],
    ...Object.entries(logs).map(([title, rows]) => [title, read(rows)] as const),
  ]);
  const board = projectWith({ offered })({ me: lead5, site, present: new Set(), lists }, "all", undefined);
  const found = board.actions.get(row.id);
  if (!found) throw new Error("The action is not on the board.");
  return found;
}

const moved = (from: number, on: string) => anEntry(planDates, { title: "Moved", movedFrom: 100 + from }, verifier, on);
const claimed = (by: typeof lead5, on: string) =>
  anEntry(claims, { kind: "Claimed", operation: "claim", without: "SC1 Asked" }, by, on);
const claimant = (by: typeof lead5, on: string, ...moves: readonly AnyRow[]) =>
  action({ Claims: [claimed(by, on)], "Plan dates": moves }).status.claim?.by;

describe("the claim of an action counts", () => {
  test("by the lead of its former programme before the move and on its day, and not afterwards", () => {
    const move = moved(5, "2026-06-10");
    expect(["2026-06-09", "2026-06-10", "2026-06-11"].map((on) => claimant(lead5, on, move))).toEqual([
      ...[lead5, lead5, undefined],
    ]);
  });

  test("by the lead of its present programme from the day of the move", () => {
    const move = moved(5, "2026-06-10");
    expect(["2026-06-09", "2026-06-10", "2026-06-11"].map((on) => claimant(lead6, on, move))).toEqual([
      ...[undefined, lead6, lead6],
    ]);
  });

  test("by the lead of each of several programmes while it was there, and back again", () => {
    const moves = [moved(5, "2026-05-10"), moved(7, "2026-06-10")];
    expect(claimant(lead5, "2026-05-01", ...moves)).toBe(lead5);
    expect(claimant(lead7, "2026-05-20", ...moves)).toBe(lead7);
    expect(claimant(lead5, "2026-05-20", ...moves)).toBeUndefined();
    expect(claimant(lead6, "2026-05-20", ...moves)).toBeUndefined();
    const back = [moved(6, "2026-05-10"), moved(5, "2026-06-10")];
    expect(["2026-05-01", "2026-05-20", "2026-06-20"].map((on) => claimant(lead6, on, ...back))).toEqual([
      ...[lead6, undefined, lead6],
    ]);
  });

  test("as before where the move failed after its entry, or its programme is gone", () => {
    expect(claimant(lead6, "2026-05-01", moved(6, "2026-06-10"))).toBe(lead6);
    expect(claimant(lead6, "2026-05-01", moved(99, "2026-06-10"))).toBe(lead6);
  });
});

test("a verification before the move counts by somebody of the programme that the action came into, not by the former one's lead", () => {
  const verified = (by: typeof lead5) =>
    action({
      Claims: [claimed(lead5, "2026-05-01")],
      Verifications: [
        anEntry(verifications, { kind: "Verified", claim: "claim", checked: "SC1", words: "Seen" }, by, "2026-05-02"),
      ],
      "Plan dates": [moved(5, "2026-06-10")],
    }).status.verification?.by;
  expect(verified(lead6)).toBe(lead6);
  expect(verified(lead5)).toBeUndefined();
});

test("evidence counts by people of the programme that the action was in then, and theirs of today is only offered", () => {
  const given = [lead5, lead6].map((by) => anEntry(evidence, { criterion: "SC1" }, by, "2026-05-02"));
  const { status } = action({ Evidence: given, "Plan dates": [moved(5, "2026-06-10")] });
  expect([status.evidence, status.offered, status.evidenced]).toEqual([given.slice(0, 1), given.slice(1), 1]);
});

test("what is agreed of the action, and its original date, stay as they were before the move", () => {
  const plan = anEntry(
    planDates,
    { reference: "1.1.1", actionTitle: "Run", due: "2026-12-31" },
    verifier,
    "2026-04-10",
  );
  const one = action({ "Plan dates": [plan, moved(5, "2026-06-10")] });
  expect(agreedFacts(one)).toMatchObject({ reference: "1.1.1", title: "Run", due: "2026-12-31" });
  expect(one.dates.original?.due).toBe("2026-12-31");
});
