import { describe, expect, test } from "vitest";
import { needingAttention, updatedBy } from "../../../src/features/mine/attention.ts";
import { claims, evidence } from "../../../src/plan/log.ts";
import { readPlan } from "../../../src/plan/plan.ts";
import { readRounds, rounds } from "../../../src/plan/rounds.ts";
import { asUpdate, unchanged } from "../../../src/plan/update.ts";
import type { Person } from "../../../src/schema/column.ts";
import { anAction, anEntry, coordinator5, lead5, verifier } from "../../support/builders.ts";

const today = "2026-11-22";
const plan = readPlan([]);
const asSeenBy = (me: Person) => ({ me, isOwner: false, mayAdd: new Set<string>(), today });
const fresh = { updatedOn: "2026-11-10" };

describe("how many of a lead's actions are updated", () => {
  const claimed = (on: string) =>
    anAction({ lifecycle: "Claimed complete", updatedOn: on }, undefined, {
      claims: [anEntry(claims, { kind: "Claimed" }, lead5, on)],
    });
  const open = [
    anAction({ rating: "Green", updatedOn: "2026-11-10" }),
    anAction({ rating: "Green", updatedOn: "2026-09-01" }),
  ];
  const round = readPlan([], readRounds([anEntry(rounds, { kind: "Opened" }, coordinator5, "2026-11-03")]));

  test("does not fall when one of them is claimed complete: the claim is an update of the round, or of the last days", () => {
    const actions = [...open, claimed("2026-11-12"), claimed("2026-09-12")];
    expect(updatedBy(actions, asSeenBy(lead5), round)).toEqual({ updated: 2, of: 3 });
    expect(updatedBy(actions, asSeenBy(lead5), plan)).toEqual({ updated: 2, of: 3 });
  });
  test("leaves out what they can only read", () => {
    expect(updatedBy([...open, claimed("2026-11-12")], asSeenBy(verifier), round)).toEqual({ updated: 0, of: 0 });
  });
});

describe("what a lead should look at", () => {
  const actions = [
    anAction({ reference: "1.1.1", rating: "Green", ...fresh }),
    anAction({ reference: "1.1.2", rating: "Amber", ...fresh }),
    anAction({ reference: "1.1.3", rating: "Red", ...fresh }),
    anAction({ reference: "1.1.4", rating: "Green", due: "2026-11-10", ...fresh }),
    anAction({ reference: "1.1.5", rating: "Green", updatedOn: "2026-09-01" }),
    anAction({ reference: "1.1.6", rating: "Red", due: "2026-11-10", updatedOn: "2026-09-01" }),
    anAction({ reference: "1.1.7", lifecycle: "Claimed complete", ...fresh }),
    anAction({ reference: "1.1.8", lifecycle: "Claimed complete", ...fresh }, undefined, {
      claims: [anEntry(claims, { kind: "Claimed" }, lead5)],
      evidence: [anEntry(evidence, { title: "Minutes" }, lead5)],
    }),
    anAction({ reference: "1.1.9", lifecycle: "Claimed complete", verifiedOn: "2026-10-01" }),
  ];
  test("comes most pressing first, each with the one thing to do; what is verified is done", () => {
    const needs = needingAttention(actions, asSeenBy(lead5), plan);
    expect(needs.map(({ action, reason }) => [action.fields.reference, reason])).toEqual([
      ["1.1.6", "No update since 1 September 2026, and 12 days late"],
      ["1.1.5", "No update since 1 September 2026"],
      ["1.1.7", "Claimed complete with no evidence. Add the evidence"],
      ["1.1.4", "12 days late, with no revised date"],
      ["1.1.3", "Off track, with no corrective action"],
      ["1.1.2", "At risk"],
      ["1.1.1", "On track"],
      ["1.1.8", "Claimed complete: waiting for a verifier"],
    ]);
  });
  test("is asked whether a corrective action works while the update is due, and not once it is made", () => {
    const red = (updatedOn: string) => anAction({ rating: "Red", correctiveAction: "Two more trainers.", updatedOn });
    const reasonOf = (updatedOn: string, by: Person) =>
      needingAttention([red(updatedOn)], asSeenBy(by), plan).map(({ reason, wants }) => [reason, wants]);
    expect(reasonOf("2026-09-01", lead5)).toEqual([
      ["No update since 1 September 2026. Off track: is the corrective action working?", "update"],
    ]);
    expect(reasonOf(today, lead5)).toEqual([["Off track", undefined]]);
  });
  test("is theirs to lead or coordinate, and nobody else's", () => {
    expect(needingAttention(actions, asSeenBy(coordinator5), plan)).toHaveLength(8);
    expect(needingAttention(actions, asSeenBy(verifier), plan)).toEqual([]);
  });
  test("is an update, something else, or nothing: what is late needs the person though its update is made", () => {
    const wants = needingAttention(actions, asSeenBy(lead5), plan).map((each) => [
      each.action.fields.reference,
      each.wants,
    ]);
    expect(Object.fromEntries(wants)).toEqual({
      ...{ "1.1.6": "update", "1.1.5": "update", "1.1.7": "other", "1.1.4": "other", "1.1.3": "other" },
      ...{ "1.1.2": undefined, "1.1.1": undefined, "1.1.8": undefined },
    });
  });
  test("of what somebody leads and can only read, no update and no evidence is asked", () => {
    const slt: Person = { id: 41, name: "SLT member 1", email: "slt-1@council.example" };
    const led = actions.map((action) => ({ ...action, canEdit: false, fields: { ...action.fields, leads: [slt] } }));
    const needs = needingAttention(led, asSeenBy(slt), plan);
    expect(needs).toHaveLength(8);
    expect(needs.flatMap(({ wants }) => wants ?? [])).toEqual([]);
    for (const { reason } of needs) expect(reason).not.toMatch(/update|Add the evidence/i);
  });
});

describe("an update", () => {
  test("is dated when it says where the action stands, and ends the count of unchanged ones", () => {
    expect(asUpdate({ narrative: "Done" }, today)).toEqual({
      narrative: "Done",
      narrativeOn: today,
      updatedOn: today,
      carriedForward: 0,
    });
    expect(asUpdate({ title: "A better title" }, today)).toEqual({ title: "A better title" });
  });
  test("that nothing has changed is dated and counted", () => {
    expect(unchanged(anAction({ carriedForward: 2 }), { round: undefined }, today)).toEqual({
      updatedOn: today,
      carriedForward: 3,
    });
  });
});
