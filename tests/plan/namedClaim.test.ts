// A verifier's entry names the claim that it is about, so that none can be made before its claim.
import { describe, expect, test } from "vitest";
import { columnOf } from "../../src/plan/action.ts";
import * as log from "../../src/plan/log.ts";
import { laggingMirrors } from "../../src/plan/mirrors.ts";
import { readPlan } from "../../src/plan/plan.ts";
import { earlierText, settingNames } from "../../src/plan/planSettings.ts";
import { emptyLog, statusOf } from "../../src/plan/status.ts";
import { anAction, anActionRow, anEntry, lead5, verifier } from "../support/builders.ts";

const other = { id: 32, name: "Verifier 2", email: "verifier-2@council.example" };
const claimed = (on: string) => anEntry(log.claims, { kind: "Claimed", without: "A single decision." }, lead5, on);
const first = claimed("2026-05-01");
const by = (who: typeof other, kind: (typeof log.verificationKinds)[number], on: string, claim = first) =>
  anEntry(log.verifications, { kind, claim: claim.fields.operation, words: "Read it." }, who, on);
const evidence = [anEntry(log.evidence, {}, lead5, "2026-04-30")];
const { programme } = anAction();
const row = anActionRow({ lifecycle: "Claimed complete", rating: "Green" });
const stateWith = (records: Partial<log.ActionLog>) => {
  const status = statusOf(row, programme, { ...emptyLog, evidence, ...records });
  return [columnOf({ ...row, status }, "2026-11-22"), status.unsupported] as const;
};

describe("a verification counts", () => {
  test("of the claim that it names", () => {
    expect(stateWith({ claims: [first], verifications: [by(verifier, "Verified", "2026-05-10")] })).toEqual([
      "Verified",
      [],
    ]);
  });
  test("not when it names none, and that is said", () => {
    const unnamed = anEntry(log.verifications, { kind: "Verified" }, verifier, "2026-05-10");
    expect(stateWith({ claims: [first], verifications: [unnamed] })).toEqual([
      "Claimed",
      [
        "The verification by Verifier 1 on 10 May 2026 does not count, because it does not say which claim it is about. A verifier can verify the action again.",
      ],
    ]);
  });
  test("not of a later claim, whatever its date says", () => {
    const withdrawn = anEntry(log.claims, { kind: "Withdrawn" }, lead5, "2026-05-02");
    const again = claimed("2026-05-03");
    const verifications = [by(verifier, "Verified", "2026-05-10")];
    expect(stateWith({ claims: [first, withdrawn, again], verifications })).toEqual([
      "Claimed",
      [
        "The verification by Verifier 1 on 10 May 2026 does not count, because it is about an earlier claim. A verifier can verify the present one.",
      ],
    ]);
  });
  test("and neither does a return of an earlier claim take the present one away", () => {
    const again = claimed("2026-05-03");
    const [column] = stateWith({ claims: [first, again], verifications: [by(verifier, "Returned", "2026-05-10")] });
    expect(column).toBe("Claimed");
  });
});

describe("entries that were there before verifications named their claim", () => {
  const unnamed = anEntry(log.verifications, { kind: "Verified" }, verifier, "2026-05-10");
  const earlier = { claims: first.id, verifications: unnamed.id };
  test("count without, up to the ids in the plan's settings", () => {
    const setting = { title: settingNames.earlier, value: earlierText(earlier) };
    expect(readPlan([setting]).earlier).toEqual(earlier);
    const [column] = stateWith({ claims: [first], verifications: [unnamed], earlier });
    expect(column).toBe("Verified");
  });
  test("count of no claim that was made since", () => {
    const since = { claims: first.id - 1, verifications: unnamed.id };
    const [column] = stateWith({ claims: [first], verifications: [unnamed], earlier: since });
    expect(column).toBe("Claimed");
  });
  test("are none where the setting cannot be read, and that is said", () => {
    const { earlier: found, problems } = readPlan([{ title: settingNames.earlier, value: "all of them" }]);
    expect([found, problems.length]).toEqual([{ claims: 0, verifications: 0 }, 1]);
  });
});

describe("a verifier takes their own entry back", () => {
  test("also after another's that does not count", () => {
    const verifications = [
      by(verifier, "Verified", "2026-05-10"),
      by(other, "Annulled", "2026-05-11"),
      by(verifier, "Annulled", "2026-05-12"),
    ];
    const [column, unsupported] = stateWith({ claims: [first], verifications });
    expect([column, unsupported.length]).toEqual(["Claimed", 1]);
  });
  test("and nothing else, where their entry did not count", () => {
    const verifications = [
      by(verifier, "Verified", "2026-05-10"),
      anEntry(log.verifications, { kind: "Held" }, verifier, "2026-08-20"),
      by(verifier, "Annulled", "2026-08-21"),
    ];
    expect(stateWith({ claims: [first], verifications })).toEqual(["Verified", []]);
  });
  test("and no claim that was made since", () => {
    const again = claimed("2026-05-20");
    const verifications = [by(verifier, "Returned", "2026-05-10"), by(verifier, "Annulled", "2026-05-21")];
    expect(stateWith({ claims: [first, again], verifications })).toEqual(["Claimed", []]);
  });
  test("each of two their own, whatever the order", () => {
    const both = [by(verifier, "Verified", "2026-05-10"), by(other, "Verified", "2026-05-11")];
    const undone = [by(verifier, "Annulled", "2026-05-12"), by(other, "Annulled", "2026-05-13")];
    expect(stateWith({ claims: [first], verifications: [...both, ...undone.slice(0, 1)] })[0]).toBe("Verified");
    expect(stateWith({ claims: [first], verifications: [...both, ...undone] })).toEqual(["Claimed", []]);
  });
  test("entry by entry, where they made it twice", () => {
    const twice = [by(verifier, "Verified", "2026-05-10"), by(verifier, "Verified", "2026-05-11")];
    const once = by(verifier, "Annulled", "2026-05-12");
    expect(stateWith({ claims: [first], verifications: [...twice, once] })[0]).toBe("Verified");
    const both = [...twice, once, by(verifier, "Annulled", "2026-05-13")];
    expect(stateWith({ claims: [first], verifications: both })).toEqual(["Claimed", []]);
  });
  test("and the claim stands again, although the row went back meanwhile", () => {
    const returned = by(verifier, "Returned", "2026-05-10");
    const annulled = by(verifier, "Annulled", "2026-05-12");
    const back = anActionRow(
      { lifecycle: "In progress", rating: "Green" },
      { modified: new Date("2026-05-11T09:00:00Z") },
    );
    const status = statusOf(back, programme, {
      ...emptyLog,
      evidence,
      claims: [first],
      verifications: [returned, annulled],
    });
    expect(status.claim?.by).toBe(lead5);
    expect(laggingMirrors({ ...back, status })).toMatchObject({ lifecycle: "Claimed complete", claimedBy: lead5 });
  });
});

describe("what a verifier finds", () => {
  test("is no return where nothing is claimed", () => {
    const [column, unsupported] = stateWith({ verifications: [by(verifier, "Returned", "2026-05-10")] });
    expect([column, unsupported.length]).toEqual(["Green", 2]);
  });
  test("returns the claim, where the verification was taken back before", () => {
    const status = statusOf(row, programme, {
      ...{ ...emptyLog, evidence, claims: [first] },
      verifications: [
        by(verifier, "Verified", "2026-05-10"),
        by(verifier, "Annulled", "2026-05-11"),
        by(other, "Slipped", "2026-05-12"),
      ],
    });
    expect([status.claim, status.returned?.by]).toEqual([undefined, other]);
  });
  test("that it is still in place counts three and six months later, and twice", () => {
    const verified = by(verifier, "Verified", "2026-05-10");
    const held = (...days: string[]) => days.map((day) => by(verifier, "Held", day));
    const heldOn = (...days: string[]) =>
      statusOf(row, programme, {
        ...emptyLog,
        evidence,
        claims: [first],
        verifications: [verified, ...held(...days)],
      }).held.map(({ on }) => on);
    expect(heldOn("2026-05-10", "2026-08-08")).toEqual([]);
    expect(heldOn("2026-08-10", "2026-08-11", "2026-11-12", "2026-11-13")).toEqual(["2026-08-10", "2026-11-12"]);
    // Both were due by then, so there is none left for the day after.
    expect(heldOn("2026-11-12", "2026-11-13")).toEqual(["2026-11-12"]);
  });
  test("counts in the second of the claim, or before it by another server's clock, where it names the claim", () => {
    const quick = {
      ...by(verifier, "Verified", "2026-05-01"),
      id: first.id - 1,
      created: new Date(first.created.getTime() - 2_000),
    };
    expect(stateWith({ claims: [first], verifications: [quick] })[0]).toBe("Verified");
  });
});

describe("a claim without an operation", () => {
  test("cannot be named, so nobody verifies it", () => {
    const nameless = anEntry(
      log.claims,
      { kind: "Claimed", operation: "", without: "A single decision." },
      lead5,
      "2026-05-01",
    );
    expect(
      stateWith({ claims: [nameless], verifications: [by(verifier, "Verified", "2026-05-10", nameless)] })[0],
    ).toBe("Claimed");
  });
});

describe("sentences about entries that do not count", () => {
  const wrong = () => anEntry(log.verifications, { kind: "Verified" }, verifier, "2026-05-09");
  test("go once the claim is verified as it should be, or made anew", () => {
    expect(stateWith({ claims: [first], verifications: [wrong(), by(verifier, "Verified", "2026-05-10")] })).toEqual([
      "Verified",
      [],
    ]);
    expect(stateWith({ claims: [first, claimed("2026-05-20")], verifications: [wrong()] })).toEqual(["Claimed", []]);
  });
  test("are none about a row that only has not caught up with an entry that was taken back", () => {
    const verifications = [by(verifier, "Verified", "2026-05-10"), by(verifier, "Annulled", "2026-05-11")];
    const behind = anActionRow({ ...row.fields, verifiedOn: "2026-05-10", verifiedBy: verifier });
    const status = statusOf(behind, programme, { ...emptyLog, evidence, claims: [first], verifications });
    expect(status.unsupported).toEqual([]);
    expect(laggingMirrors({ ...behind, status })).toMatchObject({ verifiedOn: undefined });
  });
});
