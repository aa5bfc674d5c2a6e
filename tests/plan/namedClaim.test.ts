// A verifier's entry names the claim that it is about, so that none can be made before its claim.
import { describe, expect, test } from "vitest";
import { columnOf } from "../../src/plan/action.ts";
import * as log from "../../src/plan/log.ts";
import { readPlan } from "../../src/plan/plan.ts";
import { earlierText, settingNames } from "../../src/plan/planSettings.ts";
import { emptyLog, statusOf } from "../../src/plan/status.ts";
import { anAction, anActionRow, anEntry, lead5, verifier } from "../support/builders.ts";

const other = { id: 32, name: "Verifier 2", email: "verifier-2@council.example" };
const claimed = (on: string) => anEntry(log.claims, { kind: "Claimed" }, lead5, on);
const first = claimed("2026-05-01");
const by = (who: typeof other, kind: (typeof log.verificationKinds)[number], on: string, claim = first) =>
  anEntry(log.verifications, { kind, claim: claim.fields.operation }, who, on);
const { programme } = anAction();
const row = anActionRow({ lifecycle: "Claimed complete", rating: "Green" });
const stateWith = (records: Partial<log.ActionLog>) => {
  const status = statusOf(row, programme, { ...emptyLog, ...records });
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
      ["The verification of 10 May 2026 does not count, because it does not say which claim it is about."],
    ]);
  });
  test("not of a later claim, whatever its date says", () => {
    const withdrawn = anEntry(log.claims, { kind: "Withdrawn" }, lead5, "2026-05-02");
    const again = claimed("2026-05-03");
    const verifications = [by(verifier, "Verified", "2026-05-10")];
    expect(stateWith({ claims: [first, withdrawn, again], verifications })).toEqual([
      "Claimed",
      ["The verification of 10 May 2026 does not count, because it is about another claim than the present one."],
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
    expect(stateWith({ claims: [first], verifications })[0]).toBe("Verified");
  });
  test("and no claim that was made since", () => {
    const again = claimed("2026-05-20");
    const verifications = [by(verifier, "Returned", "2026-05-10"), by(verifier, "Annulled", "2026-05-21")];
    expect(stateWith({ claims: [first, again], verifications })).toEqual([
      "Claimed",
      [
        "The entry “verification undone” of 21 May 2026 does not count, because it does not follow an entry of the same verifier.",
      ],
    ]);
  });
});
