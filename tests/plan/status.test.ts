import { describe, expect, test } from "vitest";
import { columnOf } from "../../src/plan/action.ts";
import { checksOf } from "../../src/plan/checks.ts";
import { readCriteria, withMarks } from "../../src/plan/criteria.ts";
import { addMonths } from "../../src/plan/days.ts";
import * as log from "../../src/plan/log.ts";
import { readPlan } from "../../src/plan/plan.ts";
import { statusOf } from "../../src/plan/status.ts";
import { roleIn } from "../../src/plan/teams.ts";
import { aLog, anAction, anActionRow, anEntry, coordinator5, lead5, verifier } from "../support/builders.ts";

const plan = readPlan([]);
const today = "2026-11-22";
const claimedRow = { lifecycle: "Claimed complete", claimedBy: lead5, claimedOn: "2026-05-01" } as const;
const claim = anEntry(log.claims, { kind: "Claimed", words: "All trained" }, lead5, "2026-05-01");
const verified = anEntry(log.verifications, { kind: "Verified" }, verifier, "2026-05-10");
const held = (on: string) => anEntry(log.verifications, { kind: "Held" }, verifier, on);

describe("an action is verified", () => {
  test("by the entry of somebody independent, never by its row alone", () => {
    const row = { ...claimedRow, verifiedBy: verifier, verifiedOn: "2026-05-10" };
    expect(columnOf(anAction(row, {}, { claims: [claim] }), today)).toBe("Claimed");
    expect(anAction(row, {}, { claims: [claim] }).status.unsupported).toHaveLength(1);
    const action = anAction(row, {}, { claims: [claim], verifications: [verified] });
    expect(columnOf(action, today)).toBe("Verified");
    expect(action.status.unsupported).toEqual([]);
  });
  test.each([
    ["whoever claimed it", verifier, { claims: [anEntry(log.claims, { kind: "Claimed" }, verifier, "2026-05-01")] }],
    ["the programme's lead", lead5, { claims: [anEntry(log.claims, { kind: "Claimed" }, coordinator5, "2026-05-01")] }],
    ["its coordinator", coordinator5, { claims: [claim] }],
  ])("not by %s, and that is said", (_, author, records) => {
    const verifications = [anEntry(log.verifications, { kind: "Verified" }, author, "2026-05-10")];
    const [{ author: claimedBy } = { author: lead5 }] = records.claims;
    const action = anAction({ lifecycle: "Claimed complete", claimedBy }, {}, { ...records, verifications });
    expect(columnOf(action, today)).toBe("Claimed");
    expect(action.status.unsupported[0]).toContain("does not count");
    expect(checksOf(action, plan, today).map(({ kind }) => kind)).toContain("not-believed");
  });
  test("only after the last claim: a new one has to be checked again", () => {
    const again = anEntry(log.claims, { kind: "Claimed" }, lead5, "2026-06-01");
    const records = { claims: [claim, again], verifications: [verified] };
    expect(columnOf(anAction(claimedRow, {}, records), today)).toBe("Claimed");
  });
  test("by an entry after a claim's, never by one before it, and that is said", () => {
    const records = {
      claims: [anEntry(log.claims, { kind: "Claimed" }, lead5, "2026-05-20")],
      verifications: [verified],
    };
    const action = anAction({ ...claimedRow, claimedOn: "2026-05-20" }, {}, records);
    expect(columnOf(action, today)).toBe("Claimed");
    expect(action.status.unsupported).toEqual([
      "The verification by Verifier 1 on 10 May 2026 does not count, because the programme's lead or coordinator had not claimed the action complete.",
    ]);
  });
  test("not on a claim that only the row makes in the lead's name", () => {
    const action = anAction({ ...claimedRow, rating: "Amber" }, {}, { verifications: [verified] });
    expect(columnOf(action, today)).toBe("Amber");
    expect(action.status).toMatchObject({ claim: undefined, verification: undefined });
    expect(action.status.unsupported).toHaveLength(2);
  });
  test("until it is re-opened, by an entry or in the list, which counts as a regression", () => {
    const slipped = anEntry(log.verifications, { kind: "Slipped", words: "Nobody uses it" }, verifier, "2026-08-01");
    const row = { lifecycle: "In progress", rating: "Amber" } as const;
    const action = anAction(row, {}, { claims: [claim], verifications: [verified, slipped] });
    expect([columnOf(action, today), action.status.regressions]).toEqual(["Amber", 1]);
    const inTheList = anAction(row, {}, { claims: [claim], verifications: [verified] });
    expect([columnOf(inTheList, today), inTheList.status.regressions]).toEqual(["Amber", 1]);
  });
});

describe("a claim", () => {
  test("recorded by the lead of another programme does not count, and takes no verification away", () => {
    const stranger = { id: 77, name: "Programme lead 7", email: "lead-7@council.example" };
    const meddling = anEntry(log.claims, { kind: "Re-opened" }, stranger, "2026-06-01");
    const action = anAction(claimedRow, {}, { claims: [claim, meddling], verifications: [verified] });
    expect(columnOf(action, today)).toBe("Verified");
    expect(action.status.unsupported[0]).toContain("Programme lead 7 is not the programme's lead or coordinator");
  });
  test("made in the list alone does not count, and that is said", () => {
    const action = anAction({ ...claimedRow, rating: "Green" }, {}, {});
    expect([columnOf(action, today), action.status.claim]).toEqual(["Green", undefined]);
    expect(action.status.unsupported).toEqual([
      "The list shows this action as claimed complete, but the programme's lead or coordinator has not claimed it here.",
    ]);
  });
  test("that a verifier has returned is no claim, whether the row says so yet or not", () => {
    const returned = anEntry(log.verifications, { kind: "Returned", words: "SC2 is missing" }, verifier, "2026-05-12");
    const action = anAction({ ...claimedRow, rating: "Green" }, {}, { claims: [claim], verifications: [returned] });
    expect([columnOf(action, today), action.status.unsupported]).toEqual(["Green", []]);
  });
  test("that was returned is no claim, with the verifier's words until there is another", () => {
    const returned = anEntry(log.verifications, { kind: "Returned", words: "SC2 is missing" }, verifier, "2026-05-12");
    const row = { lifecycle: "In progress", rating: "Green" } as const;
    const action = anAction(row, {}, { claims: [claim], verifications: [returned] });
    expect([columnOf(action, today), action.status.returned?.words]).toEqual(["Green", "SC2 is missing"]);
    const again = anEntry(log.claims, { kind: "Claimed" }, lead5, "2026-06-01");
    const claimedAgain = anAction(claimedRow, {}, { claims: [claim, again], verifications: [returned] });
    expect([columnOf(claimedAgain, today), claimedAgain.status.returned]).toEqual(["Claimed", undefined]);
  });
});

describe("who somebody was on the day counts", () => {
  const team = (since: string, lead: typeof lead5 | undefined) => ({ since, lead, coordinator: coordinator5 });
  const successor = { id: 16, name: "Programme lead 6", email: "lead-6@council.example" };
  const programmeOf = (lead: typeof lead5, ...before: ReturnType<typeof team>[]) => ({
    ...{
      title: "",
      number: 5,
      lead,
      coordinator: coordinator5,
      folders: "",
      teams: [...before, team("2026-08-01", lead)],
    },
  });
  const statusWith = (programme: ReturnType<typeof programmeOf>, records: Partial<log.ActionLog>) =>
    statusOf(anActionRow({ ...claimedRow, claimedBy: undefined }), programme, aLog(records));

  test("a claim stands when another leads the programme later", () => {
    const programme = programmeOf(successor, team("2026-04-01", lead5));
    expect(statusWith(programme, { claims: [claim], verifications: [verified] }).verification?.by).toBe(verifier);
  });
  test("a claim by somebody who did not lead it yet does not count", () => {
    const programme = programmeOf(lead5, team("2026-04-01", successor));
    expect(statusWith(programme, { claims: [claim] }).claim).toBeUndefined();
  });
  test("a verifier stays independent when they lead the programme later", () => {
    const programme = programmeOf(verifier, team("2026-04-01", lead5));
    expect(statusWith(programme, { claims: [claim], verifications: [verified] }).verification?.by).toBe(verifier);
  });
  test("a verifier who led the programme then does not become independent by leaving it", () => {
    const programme = programmeOf(lead5, team("2026-04-01", verifier));
    const claims = [anEntry(log.claims, { kind: "Claimed" }, coordinator5, "2026-05-01")];
    const status = statusWith(programme, { claims, verifications: [verified] });
    expect(status.verification).toBeUndefined();
    expect(status.unsupported).toEqual([
      "The verification by Verifier 1 on 10 May 2026 does not count, because Verifier 1 led the programme then.",
    ]);
  });
  test("on a day of change both teams count, for a claim and against independence", () => {
    const programme = { ...programmeOf(successor, team("2026-04-01", lead5)), teams: undefined };
    const teams = [team("2026-04-01", lead5), team("2026-05-01", successor)];
    expect(roleIn({ ...programme, teams }, lead5, "2026-05-01")).toBe("lead");
    expect(roleIn({ ...programme, teams }, successor, "2026-05-01")).toBe("lead");
    expect(roleIn({ ...programme, teams }, lead5, "2026-05-02")).toBeUndefined();
    expect(roleIn({ ...programme, teams }, successor, "2026-04-30")).toBeUndefined();
  });
});

describe("a verified action", () => {
  const withHeld = (...days: string[]) =>
    anAction(claimedRow, {}, { claims: [claim], verifications: [verified, ...days.map(held)] }).status;
  test("is to be checked again after three months, and once more after six", () => {
    expect(withHeld().nextCheck).toBe("2026-08-10");
    expect(withHeld("2026-08-12").nextCheck).toBe("2026-11-10");
    expect(withHeld("2026-08-12", "2026-11-11").nextCheck).toBeUndefined();
  });
  test("is checked once where both checks are past: one check answers all that were due by then", () => {
    expect(withHeld("2026-11-22").nextCheck).toBeUndefined();
    expect(withHeld("2026-11-10").nextCheck).toBeUndefined();
    const action = anAction(claimedRow, {}, { claims: [claim], verifications: [verified, held("2026-11-22")] });
    expect(checksOf(action, plan, "2026-11-22").map(({ kind }) => kind)).not.toContain("check-due");
  });
  test("is not due the check that was made the day before, which may have been its day elsewhere", () => {
    expect(withHeld("2026-08-09").nextCheck).toBe("2026-11-10");
    expect(withHeld("2026-11-09").nextCheck).toBeUndefined();
    expect(withHeld("2026-11-08").nextCheck).toBe("2026-11-10");
  });
  test("whose check is due says so", () => {
    const action = anAction(claimedRow, {}, { claims: [claim], verifications: [verified, held("2026-08-12")] });
    expect(checksOf(action, plan, today).map(({ kind }) => kind)).toContain("check-due");
  });
  test("is checked on a day that its month has", () => {
    expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect(addMonths("2026-10-31", 6)).toBe("2027-04-30");
  });
});

describe("a superseded action", () => {
  test("is one that an owner has recorded, not one whose row says so", () => {
    const row = { lifecycle: "Superseded", rating: "Green", start: "2026-04-01" } as const;
    expect(columnOf(anAction(row, {}, {}), today)).toBe("Green");
    const supersessions = [anEntry(log.supersessions, { kind: "Superseded", words: "Merged", replacedBy: "2.1.1" })];
    const action = anAction(row, {}, { supersessions });
    expect(columnOf(action, today)).toBeUndefined();
    expect(action.status.superseded).toMatchObject({ words: "Merged", replacedBy: "2.1.1" });
  });
  test("is back in the plan once it is reinstated", () => {
    const supersessions = [
      anEntry(log.supersessions, { kind: "Superseded" }, verifier, "2026-05-01"),
      anEntry(log.supersessions, { kind: "Reinstated" }, verifier, "2026-06-01"),
    ];
    expect(columnOf(anAction({ rating: "Amber" }, {}, { supersessions }), today)).toBe("Amber");
  });
});

describe("evidence", () => {
  test("is counted by the criteria that it supports", () => {
    const evidence = [
      anEntry(log.evidence, { criterion: "SC1" }),
      anEntry(log.evidence, { criterion: "sc1 " }),
      anEntry(log.evidence, { criterion: "" }),
    ];
    const action = anAction({ successCriteria: "SC1 All trained\nSC2 Most agree" }, {}, { evidence });
    expect([action.status.evidenced, action.status.criteria.length]).toEqual([1, 2]);
    expect(anAction({}, {}, { evidence }).status.evidenced).toBe(1);
  });
  test("criteria keep their marks, and new lines get the next", () => {
    expect(withMarks("SC2: Most agree\nAll trained\n\nsc1 Some know")).toBe(
      "SC2 Most agree\nSC3 All trained\nSC1 Some know",
    );
    expect(readCriteria("")).toEqual([]);
  });
});

describe("a check warns", () => {
  const kinds = (...args: Parameters<typeof anAction>) =>
    checksOf(anAction(...args), plan, today).map(({ kind }) => kind);
  test("of Green past its date, and of a date passed without a revised one", () => {
    expect(kinds({ rating: "Green", due: "2026-11-01" })).toEqual(["green-late", "no-revised-date"]);
    expect(kinds({ rating: "Amber", due: "2026-11-01", revisedDue: "2026-12-01" })).toEqual([]);
  });
  test("of completion without evidence for every criterion", () => {
    expect(
      kinds(
        { ...claimedRow, successCriteria: "SC1 a\nSC2 b" },
        {},
        { claims: [claim], evidence: [anEntry(log.evidence, { criterion: "SC1" })] },
      ),
    ).toEqual(["no-evidence"]);
  });
  test("of three rounds unchanged, and of an update with the words of the time before", () => {
    expect(kinds({ rating: "Green", carriedForward: 3, updatedOn: today })).toEqual(["unchanged"]);
    expect(kinds({ rating: "Green", updatedOn: today, narrativeOn: "2026-10-20" })).toEqual(["same-words"]);
    expect(kinds({ rating: "Green", updatedOn: today, narrativeOn: "2026-11-20" })).toEqual([]);
  });
});

describe("a verifier's slip of the hand", () => {
  const claims = [anEntry(log.claims, { kind: "Claimed", words: "Done." }, lead5, "2026-07-01")];
  const row = { lifecycle: "Claimed complete", claimedBy: lead5, claimedOn: "2026-07-01" } as const;
  const verified = anEntry(log.verifications, { kind: "Verified" }, verifier, "2026-08-01");
  const annulled = (by = verifier) => anEntry(log.verifications, { kind: "Annulled" }, by, "2026-08-03");
  const status = (...verifications: ReturnType<typeof annulled>[]) =>
    anAction(row, undefined, { claims, verifications }).status;
  test("in returning a claim is taken back, and the claim stands as before", () => {
    const returned = anEntry(log.verifications, { kind: "Returned" }, verifier, "2026-08-02");
    expect(status(returned, annulled())).toMatchObject({ claim: { words: "Done." }, returned: undefined });
  });
  test("in saying that work has slipped is taken back, and it is no regression", () => {
    const slipped = anEntry(log.verifications, { kind: "Slipped" }, verifier, "2026-08-02");
    expect(status(verified, slipped, annulled())).toMatchObject({ verification: { by: verifier }, regressions: 0 });
    expect(status(verified, slipped)).toMatchObject({ verification: undefined, regressions: 1 });
  });
  test("is taken back by whoever made it, and by nobody else", () => {
    expect(status(verified, annulled({ ...verifier, id: 99 })).verification?.by).toBe(verifier);
  });
});
