import { describe, expect, test } from "vitest";
import { type Action, type BoardColumn, boardColumns, columnOf } from "../../src/plan/action.ts";
import * as log from "../../src/plan/log.ts";
import { type Change, type Mover, move } from "../../src/plan/move.ts";
import { changeOf, claimChange, undoOf, verifiedChange } from "../../src/plan/moveChange.ts";
import type { Person } from "../../src/schema/column.ts";
import type { Columns } from "../../src/schema/list.ts";
import { anAction, anEntry, bearingOut, coordinator5, lead5, verifier } from "../support/builders.ts";

const today = "2026-11-22";
const everyList = new Set(["Verifications", "Claims", "Evidence"]);
const by = (me = lead5): Mover => ({
  me,
  isOwner: false,
  today,
  mayAdd: me === lead5 ? new Set(["Claims", "Evidence"]) : everyList,
});
const green = anAction({ rating: "Green", start: "2026-05-01" });
const claimedFields = {
  lifecycle: "Claimed complete",
  rating: "Green",
  claimedBy: lead5,
  claimedOn: "2026-11-01",
} as const;
const claimed = anAction({ ...claimedFields, successCriteria: "SC1 All have a plan" });

describe("a move asks for what the change needs", () => {
  test("to Amber a narrative", () => {
    expect(move(green, "Amber", by())).toEqual({ kind: "allowed", needs: ["narrative"] });
  });
  test("to Red also the corrective action and the ask", () => {
    expect(move(green, "Red", by())).toEqual({ kind: "allowed", needs: ["narrative", "correctiveAction", "ask"] });
  });
  test("to Green nothing, unless it takes back a claim", () => {
    expect(move(anAction({ rating: "Red" }), "Green", by())).toEqual({ kind: "allowed", needs: [] });
    expect(move(claimed, "Green", by())).toEqual({ kind: "allowed", needs: ["narrative"] });
  });
  test("to Claimed an account of each criterion", () => {
    expect(move(green, "Claimed", by())).toEqual({ kind: "allowed", needs: ["account"] });
  });
  test("to Verified a verifier", () => {
    expect(move(claimed, "Verified", by(verifier))).toEqual({ kind: "allowed", needs: ["checked"] });
  });
});

describe("a move is refused in plain words", () => {
  const refusal = (...args: Parameters<typeof move>) => {
    const verdict = move(...args);
    return verdict.kind === "refused" ? verdict.why : verdict.kind;
  };
  test("when SharePoint lets the person only read", () => {
    expect(refusal(anAction({ rating: "Green" }, { canEdit: false }), "Amber", by())).toContain(
      "do not have permission",
    );
  });
  test("to Verified for whoever is no verifier, claimed it, or leads or coordinates the programme", () => {
    expect(refusal(claimed, "Verified", by(lead5))).toContain("Only a verifier");
    expect(refusal(anAction({ ...claimed.fields, claimedBy: verifier }), "Verified", by(verifier))).toContain(
      "You claimed",
    );
    expect(refusal(claimed, "Verified", by(coordinator5))).toContain("lead or coordinate");
  });
  test("to Verified where there is nothing to check", () => {
    expect(refusal(anAction(claimedFields), "Verified", by(verifier))).toContain("nothing to check");
  });
  test("to Verified before there is a claim", () => {
    expect(refusal(green, "Verified", by(verifier))).toContain("Claim it complete");
  });
  test("to Claimed for whoever neither leads nor coordinates the programme, an owner of the plan too", () => {
    const owner: Mover = { ...by(verifier), isOwner: true };
    expect(refusal(green, "Claimed", owner)).toContain("Only the programme's lead or coordinator can claim");
  });
  test("of a claim that a verifier returns, to where its lead did not rate it", () => {
    expect(refusal(claimed, "Red", by(verifier))).toContain("goes back to On track");
    expect(refusal(claimed, "Green", by(verifier))).toBe("allowed");
  });
  test("of work under way, to a verifier: how it goes is for others to say", () => {
    expect(refusal(green, "Amber", by(verifier))).toContain("lead or coordinator");
  });
  test("back to Not started once it was due to have begun", () => {
    expect(refusal(green, "Not started", by())).toContain("1 May 2026");
  });
  test("and to where it stands already it is no move", () => {
    expect(refusal(green, "Green", by())).toBe("none");
  });
});

describe("what a move writes", () => {
  const answers = {
    narrative: "Because",
    correctiveAction: "We will",
    ask: "Nothing",
    why: "The minutes are missing",
  };
  const claiming = { words: "All have one", without: "SC1 It is in the register\nA single decision" };
  function changed(action: Action, to: BoardColumn, mover: Mover): Change {
    if (to === "Claimed") return claimChange(action, claiming, mover);
    if (to === "Verified") return verifiedChange(action, { words: "Read it", checked: ["SC1"] }, mover);
    return changeOf(action, to, answers, mover);
  }
  /** The action once SharePoint has the change: its row and its entry. */
  function after(action: Action, change: Change, who: Person): Action {
    const known = { ...bearingOut(action.fields), evidence: [anEntry(log.evidence, {}, lead5, "2026-10-30")] };
    const { entry } = change;
    if (!entry) return anAction({ ...action.fields, ...change.fields }, {}, known);
    const of = entry.list === log.claims.title ? log.claims : log.verifications;
    const key = of === log.claims ? "claims" : "verifications";
    const entries = { ...known, [key]: [...known[key], anEntry<Columns>(of, entry.fields, who, today)] };
    return anAction({ ...action.fields, ...change.fields }, {}, entries);
  }

  test("puts the action into the column it was moved to, from everywhere and by everybody who may", () => {
    const verified = anAction({ ...claimed.fields, verifiedOn: "2026-11-10" });
    const everywhere = [green, claimed, verified, anAction({ rating: "Red" }), anAction({ lifecycle: "Not started" })];
    let moves = 0;
    for (const who of [lead5, verifier]) {
      for (const action of everywhere) {
        for (const to of boardColumns) {
          if (move(action, to, by(who)).kind !== "allowed") continue;
          moves++;
          const moved = after(action, changed(action, to, by(who)), who);
          expect(columnOf(moved, today), `${columnOf(action, today)} to ${to} by ${who.name}`).toBe(to);
        }
      }
    }
    expect(moves).toBe(20);
  });
  test("keeps the rating that came before a claim", () => {
    expect(claimChange(green, claiming, by()).fields).not.toHaveProperty("rating");
  });
  test("takes the claim and the verification away when work is re-opened", () => {
    const { fields, entry } = changeOf(claimed, "Amber", { narrative: "It slipped" }, by());
    expect(fields).toMatchObject({ claimedBy: undefined, verifiedOn: undefined, narrative: "It slipped" });
    expect(entry).toMatchObject({ list: "Claims", fields: { kind: "Withdrawn", words: "It slipped", actionId: 1 } });
  });
  test("is an entry of the verifier's alone when work comes back: the row is the lead's", () => {
    const { fields, entry } = changeOf(claimed, "Green", answers, by(verifier));
    expect(fields).toEqual({});
    expect(entry).toMatchObject({
      list: "Verifications",
      fields: { kind: "Returned", words: "The minutes are missing" },
    });
    const back = after(claimed, { fields, ...(entry && { entry }) }, verifier);
    expect(back.status.returned?.words).toBe("The minutes are missing");
  });
  test("can be undone by another entry", () => {
    const before = { lifecycle: "In progress", claimedBy: undefined, claimedOn: undefined } as const;
    expect(undoOf(claimed, before, claimChange(green, claiming, by()).entry)).toMatchObject({
      fields: before,
      entry: { fields: { kind: "Withdrawn" } },
    });
    expect(undoOf(claimed, {}, verifiedChange(claimed, { words: "", checked: [] }, by(verifier)).entry)).toMatchObject({
      entry: { fields: { kind: "Annulled" } },
    });
    expect(undoOf(green, { rating: "Green" }, undefined)).toEqual({ fields: { rating: "Green" } });
  });
});
