// Evidence that is taken back: who may, what of a claim falls with it, and how it is named.
import { describe, expect, test } from "vitest";
import { corrections, keyOfPiece, withoutWithdrawn } from "../../src/plan/corrections.ts";
import * as log from "../../src/plan/log.ts";
import { emptyLog, statusOf } from "../../src/plan/status.ts";
import type { Programme } from "../../src/plan/teams.ts";
import type { KnownList } from "../../src/ports/known.ts";
import type { Day, Person } from "../../src/schema/column.ts";
import { anAction, anActionRow, anEntry, lead5, verifier } from "../support/builders.ts";

const lead3: Person = { id: 13, name: "Programme lead 3", email: "lead-3@council.example" };
const { programme } = anAction();
const other: Programme = { title: "Money", number: 3, lead: lead3, coordinator: undefined, folders: "" };
const criteria = "SC1 Asked\nSC2 Helped";

const piece = (criterion: string, by: Person = lead5, on: Day = "2026-05-01") =>
  anEntry(log.evidence, { criterion, title: `For ${criterion}` }, by, on);

const takenBack = (evidence: log.EvidenceEntry, by: Person = lead5, on: Day = "2026-05-20") =>
  anEntry(corrections, { kind: "Withdrawn", piece: keyOfPiece(evidence), words: "Wrong year." }, by, on);

const listsWith = (entries: readonly ReturnType<typeof takenBack>[]): ReadonlyMap<string, KnownList> =>
  new Map([
    [
      corrections.title,
      {
        ...{
          kind: "read",
          folders: new Map(),
          unreadable: [],
          duplicates: [],
          rights: { add: true, edit: true, delete: true },
        },
        rows: new Map(entries.map((entry) => [entry.id, entry])),
      } as unknown as KnownList,
    ],
  ]);

function judged(given: Partial<log.ActionLog>, entries: readonly ReturnType<typeof takenBack>[]): log.ActionLog {
  const judging = { programme, all: programme ? [programme, other] : [other], checkers: new Set<number>() };
  const known = { lists: listsWith(entries), inDoubt: undefined, actionId: 1 };
  return withoutWithdrawn({ ...emptyLog, ...given }, { ...judging, ...known });
}

const statusIn = (given: Partial<log.ActionLog>, entries: readonly ReturnType<typeof takenBack>[]) =>
  statusOf(
    anActionRow({ lifecycle: "Claimed complete", claimedOn: "2026-05-10", successCriteria: criteria }),
    programme,
    judged(given, entries),
  );

describe("a piece of evidence", () => {
  test.each([
    ["whoever added it", lead3, lead3],
    ["the programme's lead", verifier, lead5],
    ["a verifier or an owner, who are in no programme", lead5, verifier],
  ])("is taken back by %s, and no longer counts", (_, author, by) => {
    const [one, two] = [piece("SC1", author), piece("SC2")];
    const { evidence, withdrawn } = judged({ evidence: [one, two] }, [takenBack(one, by)]);
    expect(evidence).toEqual([two]);
    expect(withdrawn.map((each) => each.piece)).toEqual([one]);
  });

  test("is not taken back by people of another programme, nor by an entry about another action, and both are named", () => {
    const one = piece("SC1");
    const log = judged({ evidence: [one] }, [takenBack(one, lead3), takenBack(piece("SC2"))]);
    expect(log.evidence).toEqual([one]);
    expect(log.doubts).toEqual([
      expect.stringMatching(
        /^The entry that Programme lead 3 made on 20 May 2026 to take back “For SC1” does not count/,
      ),
      expect.stringMatching(
        /^The entry that Programme lead 5 .* because it does not say of which evidence of this action, or what\.$/,
      ),
    ]);
  });

  test("that is only offered is taken back by whoever offered it", () => {
    const one = piece("SC1", lead3);
    expect(judged({ offered: [one] }, [takenBack(one, lead3)])).toMatchObject({
      offered: [],
      withdrawn: [{ piece: one }],
    });
  });

  test("is named by its operation, or by its row where it has none", () => {
    const one = anEntry(log.evidence, { operation: "" });
    expect([keyOfPiece(piece("SC1", lead5)), keyOfPiece(one)]).toEqual([
      expect.stringMatching(/^entry /),
      `#${one.id}`,
    ]);
    expect(judged({ evidence: [one] }, [takenBack(one)]).evidence).toEqual([]);
  });
});

describe("a claim", () => {
  const claim = anEntry(log.claims, { kind: "Claimed", operation: "claim" }, lead5, "2026-05-10");
  const checked = { kind: "Verified", claim: "claim", checked: "SC1, SC2", words: "Read both." } as const;
  const verified = anEntry(log.verifications, checked, verifier, "2026-05-12");

  test("falls with the last evidence of a criterion, its verification too, and says why", () => {
    const evidence = [piece("SC1"), piece("SC2")];
    const before = statusIn({ evidence, claims: [claim], verifications: [verified] }, []);
    expect(before.verification?.on).toBe("2026-05-12");
    const status = statusIn({ evidence, claims: [claim], verifications: [verified] }, [
      takenBack(evidence[1] as never),
    ]);
    expect(status.claim).toBeUndefined();
    expect(status.verification).toBeUndefined();
    expect(status.regressions).toBe(1);
    expect(status.returned).toMatchObject({ on: "2026-05-20", words: "Its evidence was withdrawn. Wrong year." });
    expect(status.unsupported).toEqual([]);
  });

  test("stands where other evidence was there, or its own words say why there is none", () => {
    const evidence = [piece("SC1"), piece("SC2"), piece("SC2")];
    expect(statusIn({ evidence, claims: [claim] }, [takenBack(evidence[1] as never)]).claim).toBeDefined();
    const reasoned = anEntry(log.claims, { kind: "Claimed", without: "SC2 In May" }, lead5, "2026-05-10");
    expect(
      statusIn(
        { evidence, claims: [reasoned] },
        evidence.slice(1).map((each) => takenBack(each)),
      ).claim,
    ).toBeDefined();
  });

  test("is not brought back by evidence that came later, but stands anew once it is made again", () => {
    const evidence = [piece("SC1"), piece("SC2"), piece("SC2", lead5, "2026-05-25")];
    const entries = [takenBack(evidence[1] as never)];
    expect(statusIn({ evidence, claims: [claim], verifications: [verified] }, entries).claim).toBeUndefined();
    const again = anEntry(log.claims, { kind: "Claimed", operation: "again" }, lead5, "2026-05-26");
    const status = statusIn({ evidence, claims: [claim, again], verifications: [verified] }, entries);
    expect([status.claim?.operation, status.verification]).toEqual(["again", undefined]);
  });

  test("does not count without what was withdrawn before it", () => {
    const evidence = [piece("SC1"), piece("SC2")];
    const status = statusIn({ evidence, claims: [claim] }, [takenBack(evidence[1] as never, lead5, "2026-05-05")]);
    expect(status.claim).toBeUndefined();
    expect(status.unsupported).toEqual([expect.stringContaining("neither evidence for SC2 nor a reason why not")]);
  });

  test("stands where something else was there, and its verification falls that was of what is gone", () => {
    const evidence = [piece("SC1"), piece("SC2"), piece("SC2", lead5, "2026-05-15")];
    const given = { evidence, claims: [claim], verifications: [verified] };
    const status = statusIn(given, [takenBack(evidence[1] as never)]);
    expect([status.claim?.operation, status.verification]).toEqual(["claim", undefined]);
    expect(status.unsupported).toEqual([
      expect.stringMatching(
        /^The verification by Verifier 1 on 12 May 2026 does not count, because its evidence was taken back/,
      ),
    ]);
    const again = anEntry(log.verifications, checked, verifier, "2026-05-21");
    const anew = statusIn({ ...given, verifications: [verified, again] }, [takenBack(evidence[1] as never)]);
    expect([anew.verification?.on, anew.unsupported]).toEqual(["2026-05-21", []]);
  });

  test("and its verification do not count with evidence that was added after them", () => {
    const evidence = [piece("SC1"), piece("SC2", lead5, "2026-05-15")];
    const status = statusIn({ evidence, claims: [claim], verifications: [verified] }, []);
    expect([status.claim, status.verification]).toEqual([undefined, undefined]);
  });

  test("of before criteria had to be accounted for stands", () => {
    const evidence = [piece("SC1"), piece("SC2")];
    const earlier = { claims: claim.id, verifications: 0 };
    expect(statusIn({ evidence, earlier, claims: [claim] }, [takenBack(evidence[1] as never)]).claim).toBeDefined();
  });
});
