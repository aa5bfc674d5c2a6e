// What waits for a verifier in their own work.
import { expect, test } from "vitest";
import { verifierItems } from "../../../src/features/assurance/verifierItems.ts";
import type { Person } from "../../../src/schema/column.ts";
import { aBoard, anAction, lead5, verifier } from "../../support/builders.ts";

const today = "2026-11-30";

const claimed = (id: number, reference: string, claimedOn: string, claimedBy: Person = lead5) =>
  anAction({ reference, title: "Run it", lifecycle: "Claimed complete", claimedBy, claimedOn }, { id });

const verified = (id: number, reference: string, verifiedOn: string) =>
  anAction({ reference, title: "Run it", lifecycle: "Claimed complete", claimedOn: "2026-01-05", verifiedOn }, { id });

const actions = new Map(
  [
    claimed(1, "1.1.1", "2026-11-20"),
    claimed(2, "1.1.2", "2026-11-01"),
    claimed(3, "10.1.1", "2026-11-01"),
    claimed(4, "1.1.4", "2026-10-01", verifier),
    anAction({ reference: "1.1.5", rating: "Green" }, { id: 5 }),
    verified(6, "1.1.6", "2026-03-10"),
    verified(7, "1.1.7", "2026-02-10"),
    verified(8, "1.1.8", "2026-11-10"),
  ].map((action) => [action.id, action]),
);

const itemsOf = (me: Person, mayAdd: readonly string[]) =>
  verifierItems(aBoard({ me, actions, mayAdd: new Set(mayAdd) }), today);

test("claims come first, then checks that are due, each the oldest first; not what they claimed themselves", () => {
  expect(itemsOf(verifier, ["Verifications"]).map(({ title, reason }) => [title, reason])).toEqual([
    ["1.1.2 Run it", "Verify or return: claimed 1 November 2026, 29 days ago"],
    ["10.1.1 Run it", "Verify or return: claimed 1 November 2026, 29 days ago"],
    ["1.1.1 Run it", "Verify or return: claimed 20 November 2026, 10 days ago"],
    ["1.1.7 Run it", expect.stringMatching(/^Check due /)],
    ["1.1.6 Run it", expect.stringMatching(/^Check due /)],
  ]);
});

test("each leads to its action's panel", () => {
  expect(itemsOf(verifier, ["Verifications"])[0]?.query).toBe("open=1.1.2&row=2");
});

test("nobody else is given any: whoever may not verify, or leads the programme", () => {
  expect(itemsOf(verifier, [])).toEqual([]);
  expect(itemsOf(lead5, ["Verifications"])).toEqual([]);
});
