// What is said of an action with an entry of its own, and the row's mirrors of it.
import { describe, expect, test } from "vitest";
import { checkGroups } from "../../src/features/assurance/checkList.ts";
import { findEvidence } from "../../src/features/assurance/evidenceBank.ts";
import {
  evidenceChange,
  heldChange,
  reinstateChange,
  supersedeChange,
  whyNotHold,
  whyNotSupersede,
} from "../../src/plan/assurance.ts";
import { checksOf } from "../../src/plan/checks.ts";
import * as log from "../../src/plan/log.ts";
import { mirrorsOf } from "../../src/plan/mirrors.ts";
import type { Mover } from "../../src/plan/move.ts";
import { coverageOf } from "../../src/plan/status.ts";
import { aBoard, anAction, anEntry, coordinator5, lead5, verifier } from "../support/builders.ts";

const today = "2026-11-22";
const asVerifier: Mover = { me: verifier, isOwner: false, today, mayAdd: new Set(["Verifications", "Evidence"]) };
const claimedRow = {
  lifecycle: "Claimed complete",
  rating: "Green",
  claimedBy: lead5,
  claimedOn: "2026-05-01",
} as const;
const verified = (on: string, ...held: string[]) =>
  anAction({ ...claimedRow, verifiedBy: verifier, verifiedOn: on, embeddedOn: held.at(-1) }, undefined, {
    claims: [anEntry(log.claims, { kind: "Claimed" }, lead5, "2026-05-01")],
    evidence: [anEntry(log.evidence, {}, lead5, "2026-04-30")],
    verifications: [
      anEntry(log.verifications, { kind: "Verified" }, verifier, on),
      ...held.map((day) => anEntry(log.verifications, { kind: "Held" }, verifier, day)),
    ],
  });

describe("evidence", () => {
  const given = { title: "Survey", kind: "Data", date: today, custodian: "", link: "", words: "" } as const;
  const action = anAction({ successCriteria: "SC1 Asked\nSC2 Helped\nSC3 Agreed" }, undefined, {
    evidence: [anEntry(log.evidence, { criterion: "sc1" })],
  });
  test("counts for the criterion it names, once", () => {
    expect(coverageOf(action.status)).toBe("1 of 3");
    expect(evidenceChange(action, { ...given, criterion: "SC2" }).fields).toEqual({ coverage: "2 of 3" });
    expect(evidenceChange(action, { ...given, criterion: "SC1" }).fields).toEqual({ coverage: "1 of 3" });
    expect(evidenceChange(action, { ...given, criterion: "" }).fields).toEqual({ coverage: "1 of 3" });
  });
  test("of an action without criteria counts as one of one", () => {
    expect(coverageOf(anAction().status)).toBe("");
    expect(evidenceChange(anAction(), { ...given, criterion: "" }).fields).toEqual({ coverage: "1 of 1" });
  });
  test("leaves the row alone where the person may not write it", () => {
    const read = { ...action, canEdit: false };
    expect(evidenceChange(read, { ...given, criterion: "SC2" })).toMatchObject({
      fields: {},
      entry: { list: "Evidence", fields: { actionId: 1, criterion: "SC2", title: "Survey" } },
    });
  });
  test("is found by its words, its action's and its kind, newest first", () => {
    const bank = [
      anEntry(log.evidence, { title: "Survey", kind: "Data" }, lead5, "2026-11-01"),
      anEntry(log.evidence, { title: "Minutes", kind: "Document or decision" }, lead5, "2026-11-02"),
    ];
    const actions = new Map([[1, action]]);
    const titles = (text: string, kind?: "Data") =>
      findEvidence(bank, actions, { text, kind }).map(({ fields }) => fields.title);
    expect(titles("")).toEqual(["Minutes", "Survey"]);
    expect(titles("WORKSHOPS sur")).toEqual(["Survey"]);
    expect(titles("", "Data")).toEqual(["Survey"]);
  });
});

describe("verified work is said to have held", () => {
  test("by an independent verifier, once three and once six months have passed", () => {
    expect(whyNotHold(verified("2026-08-20"), asVerifier)).toBeUndefined();
    expect(whyNotHold(verified("2026-09-20"), asVerifier)).toBe("The next check is due on 20 December 2026.");
    expect(whyNotHold(verified("2026-05-20", "2026-08-21"), asVerifier)).toBeUndefined();
    expect(whyNotHold(verified("2026-05-20", "2026-08-21", "2026-11-21"), asVerifier)).toContain(
      "Both follow-up checks are done",
    );
  });
  test("and by nobody else", () => {
    const action = verified("2026-08-20");
    expect(whyNotHold(action, { ...asVerifier, me: lead5 })).toBe(
      "You claimed this action complete, so someone else must check it.",
    );
    expect(whyNotHold(action, { ...asVerifier, me: coordinator5 })).toContain("lead or coordinate");
    expect(whyNotHold(action, { ...asVerifier, mayAdd: new Set() })).toBe(
      "Only a verifier can check that an action is still in place.",
    );
  });
  test("with an entry and the row's mirror", () => {
    expect(
      heldChange(verified("2026-08-20"), { words: "Rang five members.", checked: ["SC1", "SC2"] }, asVerifier),
    ).toMatchObject({
      fields: { embeddedOn: today },
      entry: { list: "Verifications", fields: { kind: "Held", words: "Rang five members.", checked: "SC1, SC2" } },
    });
  });
});

describe("an owner supersedes an action", () => {
  const action = verified("2026-08-20");
  test("and nobody else does", () => {
    expect(whyNotSupersede(action, { isOwner: true, mayAdd: new Set(["Supersessions"]) })).toBeUndefined();
    expect(whyNotSupersede(action, asVerifier)).toContain("Only an owner");
  });
  test("and it comes back to where it stood, verification and all", () => {
    const { fields } = supersedeChange(action, "Merged.", "1.1.2");
    const record = anEntry(log.supersessions, { kind: "Superseded", words: "Merged.", replacedBy: "1.1.2" }, lead5);
    const records = {
      claims: [anEntry(log.claims, { kind: "Claimed" }, lead5, "2026-05-01")],
      verifications: [anEntry(log.verifications, { kind: "Verified" }, verifier, "2026-08-20")],
    };
    const gone = anAction({ ...action.fields, ...fields }, undefined, { ...records, supersessions: [record] });
    expect(gone.status).toMatchObject({ superseded: { replacedBy: "1.1.2" }, regressions: 0 });
    expect(mirrorsOf(gone)).toEqual({});
    const back = { ...gone.fields, ...reinstateChange(gone, "Still needed.").fields };
    expect(anAction(back, undefined, records).status.verification?.by).toBe(verifier);
    expect(back).toMatchObject({ lifecycle: "Claimed complete", supersededBy: "", supersededReason: "" });
  });
});

describe("the row is put right", () => {
  test("only where it says something else than the log", () => {
    expect(mirrorsOf(verified("2026-08-20"))).toEqual({ coverage: "1 of 1" });
    expect(mirrorsOf(anAction({ successCriteria: "SC1 Asked" }))).toEqual({});
  });
  test("never by a log that cannot be read: what the row says then stands, and a check says that it is only that", () => {
    const fields = { ...claimedRow, verifiedBy: verifier, verifiedOn: "2026-08-20", coverage: "2 of 2" };
    const superseded = {
      ...fields,
      lifecycle: "Superseded",
      supersededReason: "Merged.",
      supersededBy: "1.1.2",
    } as const;
    const unread = new Set(["claims", "verifications", "supersessions", "evidence"] as const);
    expect(anAction(fields, undefined, { unread }).status.verification).toMatchObject({
      by: verifier,
      on: "2026-08-20",
    });
    for (const row of [fields, superseded]) {
      const action = anAction(row, undefined, { unread });
      expect(mirrorsOf(action)).toEqual({});
      expect(action.status.unsupported[0]).toContain("only what the list says");
      expect(checksOf(action, aBoard().plan, "2026-11-01").map(({ kind }) => kind)).not.toContain("no-evidence");
    }
  });
  test("when it claims a verification that nobody recorded", () => {
    const action = anAction({ ...claimedRow, verifiedBy: lead5, verifiedOn: "2026-08-20" }, undefined, {
      claims: [anEntry(log.claims, { kind: "Claimed" }, lead5, "2026-05-01")],
    });
    expect(mirrorsOf(action)).toEqual({ verifiedBy: undefined, verifiedOn: undefined });
  });
  test("when it misses one that was recorded, and the coverage", () => {
    const action = anAction({ ...claimedRow, successCriteria: "SC1 Asked" }, undefined, {
      claims: [anEntry(log.claims, { kind: "Claimed" }, lead5, "2026-05-01")],
      verifications: [anEntry(log.verifications, { kind: "Verified" }, verifier, "2026-08-20")],
      evidence: [anEntry(log.evidence, { criterion: "SC1" })],
    });
    expect(mirrorsOf(action)).toEqual({ verifiedBy: verifier, verifiedOn: "2026-08-20", coverage: "1 of 1" });
  });
  test("when it still stands as claimed after the claim was returned", () => {
    const action = anAction(claimedRow, undefined, {
      claims: [anEntry(log.claims, { kind: "Claimed" }, lead5, "2026-05-01")],
      verifications: [anEntry(log.verifications, { kind: "Returned" }, verifier, "2026-08-20")],
    });
    expect(mirrorsOf(action)).toEqual({ lifecycle: "In progress", claimedBy: undefined, claimedOn: undefined });
  });
  test("when it says superseded and no owner has", () => {
    expect(mirrorsOf(anAction({ lifecycle: "Superseded", rating: "Amber" }, undefined, {}))).toEqual({
      lifecycle: "In progress",
    });
  });
});

test("checks of a plan are listed by kind, each in the order of references", () => {
  const late = { rating: "Green", due: "2026-11-01", start: "2026-05-01" } as const;
  const actions = ["10.1.1", "2.1.1"].map((reference) => anAction({ ...late, reference }));
  const unshown = anAction({ ...claimedRow, verifiedBy: verifier, verifiedOn: "2026-08-20" });
  const groups = checkGroups([...actions, unshown], { board: aBoard(), today, says: [] });
  expect(groups.map(({ kind, found }) => [kind, found.map(({ action }) => action.fields.reference)])).toEqual([
    ["green-late", ["2.1.1", "10.1.1"]],
    ["no-evidence", ["1.1.1"]],
    ["no-revised-date", ["2.1.1", "10.1.1"]],
    ["check-due", ["1.1.1"]],
  ]);
});
