// Entries about an action that are older than its row.
import { expect, test } from "vitest";
import { withoutEarly } from "../../src/plan/earlyEntries.ts";
import { claims, evidence, planDates, supersessions, verifications } from "../../src/plan/log.ts";
import { emptyLog } from "../../src/plan/status.ts";
import { anActionRow, anEntry, lead5, verifier } from "../support/builders.ts";

const noon = "2026-05-02T12:00:00Z";
/** Added at noon of 2 May, `seconds` later. */
const rowAdded = (seconds = 0, id = 20) =>
  anActionRow({}, { id, created: new Date(new Date(noon).getTime() + seconds * 1000) });
const rowsOf = (...rows: readonly ReturnType<typeof rowAdded>[]) => new Map(rows.map((row) => [row.id, row]));

const logOn = (on: string) => ({
  ...emptyLog,
  claims: [anEntry(claims, { kind: "Claimed" }, lead5, on)],
  verifications: [anEntry(verifications, { kind: "Verified" }, verifier, on)],
  evidence: [anEntry(evidence, {}, lead5, on)],
});

test("do not count, and are named", () => {
  const early = logOn("2026-05-01");
  const log = { ...early, claims: [...early.claims, anEntry(claims, { kind: "Claimed" }, lead5, "2026-05-03")] };
  const left = withoutEarly(log, rowAdded(), rowsOf(rowAdded()));
  expect([left.claims, left.verifications, left.evidence]).toEqual([log.claims.slice(1), [], []]);
  expect(left.doubts).toEqual(
    ["Programme lead 5", "Verifier 1", "Programme lead 5"].map(
      (who) =>
        `The entry with the name of ${who} and the date 1 May 2026 does not count, because the action was only added to the list afterwards, on 2 May 2026.`,
    ),
  );
});

test("count where SharePoint's servers differ by up to a minute, and not beyond", () => {
  const log = logOn("2026-05-02");
  expect(withoutEarly(log, rowAdded(60), rowsOf(rowAdded(60)))).toBe(log);
  expect(withoutEarly(log, rowAdded(61), rowsOf(rowAdded(61))).claims).toEqual([]);
});

test("count while SharePoint does not have the row, or not the entry", () => {
  const log = logOn("2026-05-01");
  expect(withoutEarly(log, rowAdded(0, -1), rowsOf(rowAdded(0, -1)))).toBe(log);
  const claim = { ...anEntry(claims, { kind: "Claimed" }, lead5, "2026-05-01"), id: -3 };
  const pending = { ...emptyLog, claims: [claim] };
  expect(withoutEarly(pending, rowAdded(), rowsOf(rowAdded()))).toBe(pending);
});

test("count where owners alone add them", () => {
  const log = {
    ...emptyLog,
    supersessions: [anEntry(supersessions, { kind: "Superseded" }, verifier, "2026-05-01")],
    planDates: [anEntry(planDates, { due: "2026-12-31" }, verifier, "2026-05-01")],
  };
  expect(withoutEarly(log, rowAdded(), rowsOf(rowAdded()))).toBe(log);
});

test("are only those from before the next row was added, whatever time somebody has given the row", () => {
  const log = logOn("2026-05-01");
  const next = anActionRow({}, { id: 21, created: new Date("2026-04-20T09:00:00Z") });
  expect(withoutEarly(log, rowAdded(), rowsOf(rowAdded(), next))).toBe(log);
  const former = anActionRow({}, { id: 19, created: next.created });
  expect(withoutEarly(log, rowAdded(), rowsOf(rowAdded(), former)).claims).toEqual([]);
});
