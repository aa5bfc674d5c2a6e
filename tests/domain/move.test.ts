import { describe, expect, test } from "vitest";
import { columnOf } from "../../src/domain/action.ts";
import { fieldsOfMove, type Mover, move, unanswered } from "../../src/domain/move.ts";
import { anAction, coordinator5, lead5, verifier } from "../support/builders.ts";

const today = "2026-11-22";
const by = (me = lead5): Mover => ({ me, today, plan: { verifiers: [verifier.email, coordinator5.email] } });
const green = anAction({ rating: "Green", start: "2026-05-01" });
const claimed = anAction({ lifecycle: "Claimed complete", rating: "Green", claimedBy: lead5, claimedOn: "2026-11-01" });

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
  test("to Claimed the evidence", () => {
    expect(move(green, "Claimed", by())).toEqual({ kind: "allowed", needs: ["evidence"] });
  });
  test("to Verified a verifier", () => {
    expect(move(claimed, "Verified", by(verifier))).toEqual({ kind: "allowed", needs: ["checked"] });
  });
  test("and blanks are no answer", () => {
    expect(unanswered(["narrative", "ask"], { narrative: "  ", ask: "Two officers from finance" })).toEqual([
      "narrative",
    ]);
  });
});

describe("a move is refused in plain words", () => {
  const refusal = (...args: Parameters<typeof move>) => {
    const verdict = move(...args);
    return verdict.kind === "refused" ? verdict.why : verdict.kind;
  };
  test("when SharePoint lets the person only read", () => {
    expect(refusal(anAction({ rating: "Green" }, { canEdit: false }), "Amber", by())).toContain("does not let you");
  });
  test("to Verified for whoever is no verifier, claimed it, or leads or coordinates the programme", () => {
    expect(refusal(claimed, "Verified", by(lead5))).toContain("Only a verifier");
    expect(refusal(anAction({ ...claimed.fields, claimedBy: verifier }), "Verified", by(verifier))).toContain(
      "You claimed",
    );
    expect(refusal(claimed, "Verified", by(coordinator5))).toContain("lead or coordinate");
  });
  test("to Verified before there is a claim", () => {
    expect(refusal(green, "Verified", by(verifier))).toContain("claimed");
  });
  test("back to Not started once it was due to have begun", () => {
    expect(refusal(green, "Not started", by())).toContain("1 May 2026");
  });
  test("and to where it stands already it is no move", () => {
    expect(refusal(green, "Green", by())).toBe("none");
  });
});

describe("the fields of a move", () => {
  test("put the action into the column it was moved to, from everywhere the move is allowed", () => {
    const everywhere = [green, claimed, anAction({ rating: "Red" }), anAction({ lifecycle: "Not started" })];
    const answers = {
      narrative: "Because",
      correctiveAction: "We will",
      ask: "Nothing",
      evidence: "Paper",
      checked: true,
    };
    for (const action of everywhere) {
      for (const to of ["Not started", "Red", "Amber", "Green", "Claimed", "Verified"] as const) {
        if (move(action, to, by(verifier)).kind !== "allowed") continue;
        const fields = { ...action.fields, ...fieldsOfMove(to, answers, by(verifier)) };
        expect(columnOf({ fields }, today), `${columnOf(action, today)} to ${to}`).toBe(to);
      }
    }
  });
  test("keep the rating that came before a claim", () => {
    expect(fieldsOfMove("Claimed", { evidence: "Paper" }, by())).not.toHaveProperty("rating");
  });
  test("take the claim and the verification away when work is re-opened", () => {
    const fields = fieldsOfMove("Amber", { narrative: "It slipped" }, by());
    expect(fields).toMatchObject({ claimedBy: undefined, verifiedOn: undefined, narrative: "It slipped" });
  });
});
