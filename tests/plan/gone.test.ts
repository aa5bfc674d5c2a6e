// What stands of an action when people who said something about it have left the site.
import { describe, expect, test } from "vitest";
import { columnOf } from "../../src/plan/action.ts";
import { checksOf } from "../../src/plan/checks.ts";
import * as log from "../../src/plan/log.ts";
import { laggingMirrors, mirrorsOf } from "../../src/plan/mirrors.ts";
import { whyNotVerify } from "../../src/plan/move.ts";
import { nameAtStart, nameOf } from "../../src/plan/nameOf.ts";
import { withoutOffered } from "../../src/plan/offered.ts";
import { readPlan } from "../../src/plan/plan.ts";
import { readRounds, rounds } from "../../src/plan/rounds.ts";
import { statusOf } from "../../src/plan/status.ts";
import type { Programme } from "../../src/plan/teams.ts";
import { someoneUnknown as gone } from "../../src/schema/column.ts";
import { aLog, anAction, anEntry, coordinator5, lead5, verifier } from "../support/builders.ts";

const today = "2026-11-22";
const claimedBy = (who: typeof lead5 | undefined) =>
  ({ lifecycle: "Claimed complete", claimedBy: who, claimedOn: "2026-05-01", verifiedOn: "2026-05-10" }) as const;
const claim = (who = lead5) => anEntry(log.claims, { kind: "Claimed", words: "All trained" }, who, "2026-05-01");
const checked = (kind: (typeof log.verificationKinds)[number], who = gone, on = "2026-05-10") =>
  anEntry(log.verifications, { kind }, who, on);
const plan = readPlan([]);
const kindsOf = (action: ReturnType<typeof anAction>) => checksOf(action, plan, today).map(({ kind }) => kind);

describe("a verification whose author has left", () => {
  const stands = anAction(claimedBy(lead5), {}, { claims: [claim()], verifications: [checked("Verified")] });
  test("stands: only verifiers could add it, and nobody of the action has left", () => {
    expect(columnOf(stands, today)).toBe("Verified");
    expect(stands.status.unsupported).toEqual([]);
    expect(nameOf(stands.status.verification?.by ?? lead5)).toBe("a former member");
    expect(kindsOf(stands)).not.toContain("verifier-gone");
  });
  test("leaves nothing to correct in the row, which has lost the name too", () => {
    expect(mirrorsOf(stands)).toEqual({});
  });
  test.each([
    ["the claimant has left too", claimedBy(undefined), claim(gone), {}],
    ["the programme has no lead today", claimedBy(coordinator5), claim(coordinator5), { lead: undefined }],
  ])("stands and is a check where %s, since the two may be one person", (_, row, made, people) => {
    const actionWith = (...verifications: ReturnType<typeof checked>[]) => {
      const action = anAction(row);
      const programme = { title: "", number: 5, lead: lead5, coordinator: coordinator5, folders: "", ...people };
      return {
        ...action,
        programme,
        status: statusOf(action, programme, aLog({ claims: [made], verifications })),
      };
    };
    const action = actionWith(checked("Verified"));
    expect(columnOf(action, today)).toBe("Verified");
    expect(kindsOf(action)).toContain("verifier-gone");
    const checkedAgain = actionWith(checked("Verified"), checked("Held", verifier, "2026-08-12"));
    expect(kindsOf(checkedAgain)).not.toContain("verifier-gone");
  });
  test("that was annulled stays annulled", () => {
    const verifications = [checked("Verified"), checked("Annulled", gone, "2026-05-11")];
    expect(columnOf(anAction(claimedBy(lead5), {}, { claims: [claim()], verifications }), today)).toBe("Claimed");
  });
  test("is not annulled by somebody who is still there", () => {
    const verifications = [checked("Verified"), checked("Annulled", verifier, "2026-05-11")];
    expect(columnOf(anAction(claimedBy(lead5), {}, { claims: [claim()], verifications }), today)).toBe("Verified");
  });
  test("needs a claim like any other", () => {
    const action = anAction(
      { lifecycle: "In progress", rating: "Green" },
      {},
      { verifications: [checked("Verified")] },
    );
    expect(columnOf(action, today)).toBe("Green");
  });
});

describe("a claim whose author has left", () => {
  test("stands with its verification, and is never somebody else's", () => {
    const records = { claims: [claim(gone)], verifications: [checked("Verified", verifier)] };
    const action = anAction(claimedBy(undefined), { editor: verifier }, records);
    expect(columnOf(action, today)).toBe("Verified");
    expect(action.status).toMatchObject({ claim: { by: gone, words: "All trained" }, unsupported: [] });
  });
  test("does not count against the person whom the row still names", () => {
    const meddling = anEntry(log.claims, { kind: "Re-opened" }, gone, "2026-06-01");
    const records = { claims: [claim(), meddling], verifications: [checked("Verified", verifier)] };
    const action = anAction(claimedBy(lead5), {}, records);
    expect(columnOf(action, today)).toBe("Verified");
    expect(action.status.unsupported[0]).toContain("a former member is not the programme's lead or coordinator");
  });
  test("lets no lead or coordinator verify", () => {
    const action = anAction(claimedBy(undefined), {}, { claims: [claim(gone)] });
    const mover = (me: typeof lead5) => ({ me, isOwner: false, mayAdd: new Set([log.verifications.title]), today });
    expect(whyNotVerify(action, mover(lead5))).toBeTruthy();
    expect(whyNotVerify(action, mover(verifier))).toBeUndefined();
    expect(whyNotVerify(action, { ...mover(verifier), mayAdd: new Set() })).toBeTruthy();
  });
});

describe("people who have left and of whom the number is left", () => {
  const left = (who: typeof lead5) => ({ ...who, name: "", email: "" });
  const teams = [{ since: "2026-04-01", lead: left(lead5), coordinator: coordinator5 }];
  const programme = { title: "", number: 5, lead: verifier, coordinator: coordinator5, folders: "", teams };
  const stranger = { id: 41, name: "", email: "" };
  function actionWith(
    entries: Partial<log.ActionLog>,
    row: Parameters<typeof anAction>[0] = claimedBy(undefined),
    of: Programme = programme,
  ) {
    const action = anAction(row);
    return { ...action, programme: of, status: statusOf(action, of, aLog(entries)) };
  }

  test("have not verified what they claimed themselves, and it is said", () => {
    const own = { claims: [claim(left(lead5))], verifications: [checked("Verified", left(lead5))] };
    const { status } = actionWith(own);
    expect(status.verification).toBeUndefined();
    expect(status.unsupported[0]).toContain("a former member");
  });
  test("have not verified what another of their programme claimed", () => {
    const { status } = actionWith({ claims: [claim(coordinator5)], verifications: [checked("Verified", left(lead5))] });
    expect(status.verification).toBeUndefined();
  });
  test("of another programme have claimed nothing, whatever the row has lost or been given", () => {
    for (const inRow of [undefined, stranger]) {
      const { status } = actionWith({ claims: [claim(stranger)] }, claimedBy(inRow));
      expect(status.claim).toBeUndefined();
      expect(status.unsupported).not.toEqual([]);
    }
  });
  test("keep their claim and what was verified of it, whomever the row names since; the row is put right", () => {
    const entries = { claims: [claim(left(lead5))], verifications: [checked("Verified", verifier, "2026-05-10")] };
    const before = { ...programme, lead: left(lead5) };
    const action = actionWith(entries, claimedBy(coordinator5), before);
    expect(columnOf(action, today)).toBe("Verified");
    expect(action.status.unsupported).toEqual([]);
    expect(laggingMirrors(action)).toMatchObject({ claimedBy: undefined, verifiedBy: verifier });
    const untouched = { ...claimedBy(left(lead5)), verifiedBy: verifier };
    expect(laggingMirrors(actionWith(entries, untouched, before))).toEqual({});
  });
  test("are as many people as numbers: two who verified and claimed are no check", () => {
    const entries = { claims: [claim(left(lead5))], verifications: [checked("Verified", stranger)] };
    expect(kindsOf(actionWith(entries))).not.toContain("verifier-gone");
  });
  test("may only be in a row as the claimant where it is not recorded yet who led the programme", () => {
    const unrecorded = { ...programme, teams: [] };
    expect(actionWith({ claims: [claim(stranger)] }, claimedBy(stranger), unrecorded).status.claim).toBeDefined();
    expect(actionWith({ claims: [claim(stranger)] }, claimedBy(lead5), unrecorded).status.claim).toBeUndefined();
  });
  test("offered what they offered to another programme's action", () => {
    const others = {
      ...programme,
      number: 6,
      teams: [{ since: "2026-04-01", lead: stranger, coordinator: undefined }],
    };
    const entry = anEntry(log.evidence, { criterion: "SC1" }, stranger, "2026-05-01");
    const judging = { programme, all: [programme, others], checkers: new Set<number>() };
    expect(withoutOffered(aLog({ evidence: [entry] }), judging)).toMatchObject({ evidence: [], offered: [entry] });
  });
});

describe("somebody of whom SharePoint gives no number", () => {
  const recorded = (lead: typeof lead5 | undefined) => {
    const teams = [
      { since: "2026-04-01", lead, coordinator: coordinator5 },
      { since: "2026-06-01", lead: lead5, coordinator: coordinator5 },
    ];
    return { title: "", number: 5, lead: lead5, coordinator: coordinator5, folders: "", teams };
  };
  const actionOf = (programme: Programme, entries: Partial<log.ActionLog>) => {
    const action = anAction(claimedBy(undefined));
    return { ...action, programme, status: statusOf(action, programme, aLog(entries)) };
  };
  test("claimed only what somebody may have claimed who was of the programme that day and has left", () => {
    const entries = { claims: [claim(gone)] };
    expect(actionOf(recorded(undefined), entries).status.claim?.by).toBe(gone);
    expect(actionOf(recorded(coordinator5), entries).status.claim).toBeUndefined();
  });
  test("is a check as verifier where the team of that day has lost somebody, though today's has not", () => {
    const entries = { claims: [claim(coordinator5)], verifications: [checked("Verified")] };
    for (const lead of [undefined, { id: 15, name: "", email: "" }]) {
      const action = actionOf(recorded(lead), entries);
      expect(columnOf(action, today)).toBe("Verified");
      expect(kindsOf(action)).toContain("verifier-gone");
    }
    expect(kindsOf(actionOf(recorded(coordinator5), entries))).not.toContain("verifier-gone");
  });
  test("is a check as claimant where the verifier has left", () => {
    const by = (who: typeof lead5) => ({ claims: [claim(gone)], verifications: [checked("Verified", who)] });
    expect(kindsOf(actionOf(recorded(undefined), by({ id: 31, name: "", email: "" })))).toContain("verifier-gone");
    expect(kindsOf(actionOf(recorded(undefined), by(verifier)))).not.toContain("verifier-gone");
  });
});

test("a round that a former member opened says so", () => {
  const opened = anEntry(rounds, { kind: "Opened" }, gone, "2026-11-01");
  expect(readRounds([opened])[0]?.openedBy).toBe("a former member");
  expect(nameAtStart(gone)).toBe("A former member");
});

describe("a value that is not valid", () => {
  const rating = { list: "Actions", column: "Rating" };
  test("is a check of its action, with what it is read as", () => {
    const odd = [
      { ...rating, holds: "amber ", readAs: "Amber" },
      { ...rating, holds: "Paused" },
    ];
    const action = anAction({ rating: "Amber" }, { odd });
    expect(checksOf(action, plan, today).map(({ kind, text }) => [kind, text])).toEqual([
      ["odd-value", "Actions, Rating: “amber ” is read as “Amber”. SharePoint’s own views may leave it out"],
      ["odd-value", "Actions, Rating: “Paused” is not a valid value, so it does not count"],
    ]);
  });
  test("in an entry is a check of the action that it is about; one of no known type counts for nothing", () => {
    const odd = [{ list: "Verifications", column: "Type", holds: "OK" }];
    const verifications = [{ ...anEntry(log.verifications, {}, verifier, "2026-05-10"), odd }];
    const action = anAction({ ...claimedBy(lead5), verifiedOn: undefined }, {}, { claims: [claim()], verifications });
    expect(columnOf(action, today)).toBe("Claimed");
    expect(checksOf(action, plan, today).map(({ kind, text }) => [kind, text])).toContainEqual([
      "odd-value",
      "Verifications, Type: “OK” is not a valid value, so it does not count",
    ]);
  });
});
