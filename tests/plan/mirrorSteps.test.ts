// Which steps of an action's history are the board's own doing, as far as anybody can tell.
import { describe, expect, test } from "vitest";
import { type ActionFields, actions } from "../../src/plan/actions.ts";
import * as log from "../../src/plan/log.ts";
import { changedMirrorsOnly, mirrorsOf } from "../../src/plan/mirrors.ts";
import { historyOf } from "../../src/sync/history.ts";
import { anAction, anActionRow, anEntry, coordinator5, lead5, verifier } from "../support/builders.ts";

/** The step between two versions of a row, the second one saved by somebody. */
function stepOf(before: Partial<ActionFields>, after: Partial<ActionFields>, who = coordinator5) {
  const version = (label: string, fields: Partial<ActionFields>) => ({
    ...{ label, who, when: new Date("2026-11-02T09:00:00Z") },
    fields: anActionRow(fields).fields,
  });
  const [step] = historyOf(actions, [version("2.0", { ...before, ...after }), version("1.0", before)]);
  if (!step) throw new Error("The save changed nothing.");
  return step;
}

const claimed = { lifecycle: "Claimed complete", claimedBy: lead5, claimedOn: "2026-10-20" } as const;

describe("a save that changes nothing but what the log says", () => {
  test.each<[string, Partial<ActionFields>, Partial<ActionFields>]>([
    ["a verification", claimed, { verifiedBy: verifier, verifiedOn: "2026-11-01" }],
    ["a check that it still holds", claimed, { embeddedOn: "2026-11-01" }],
    ["the coverage", {}, { coverage: "1 of 1" }],
    ["a return, with the lifecycle", claimed, { lifecycle: "In progress", claimedBy: undefined, claimedOn: undefined }],
    ["a replacement", {}, { lifecycle: "Superseded", supersededBy: "1.1.2", supersededReason: "Merged." }],
    ["somebody else's claim", {}, claimed],
  ])("may be the board's: %s", (_what, before, after) => {
    expect(changedMirrorsOnly(stepOf(before, after))).toBe(true);
  });

  test("is of every column that the board brings into line by itself", () => {
    const row = { ...claimed, claimedOn: "2026-04-01", supersededBy: "9.9.9", supersededReason: "Old." } as const;
    const behind = anAction({ ...row, successCriteria: "SC1 Asked" }, undefined, {
      claims: [anEntry(log.claims, { kind: "Claimed" }, lead5, "2026-05-01")],
      verifications: [
        anEntry(log.verifications, { kind: "Verified" }, verifier, "2026-08-20"),
        anEntry(log.verifications, { kind: "Held" }, verifier, "2026-10-20"),
      ],
      evidence: [anEntry(log.evidence, { criterion: "SC1" })],
    });
    const right = mirrorsOf(behind);
    expect(Object.keys(right).sort()).toEqual(
      [
        ...["claimedOn", "coverage", "embeddedOn"],
        ...["supersededBy", "supersededReason", "verifiedBy", "verifiedOn"],
      ].sort(),
    );
    expect(changedMirrorsOnly(stepOf(behind.fields, right))).toBe(true);
  });
});

describe("a save is somebody's own", () => {
  test("where it changes anything else with them", () => {
    expect(changedMirrorsOnly(stepOf(claimed, { verifiedOn: "2026-11-01", narrative: "Done." }))).toBe(false);
  });
  test("where it moves the action alone", () => {
    expect(changedMirrorsOnly(stepOf({ lifecycle: "Not started" }, { lifecycle: "In progress" }))).toBe(false);
  });
  test("where the row names them as who claimed or verified", () => {
    expect(changedMirrorsOnly(stepOf({}, claimed, lead5))).toBe(false);
    expect(changedMirrorsOnly(stepOf(claimed, { verifiedBy: verifier }, verifier))).toBe(false);
  });
});
