import { describe, expect, test } from "vitest";
import { reminder } from "../../src/features/rounds/reminder.ts";
import { readPlan } from "../../src/plan/plan.ts";
import { roundProgress } from "../../src/plan/roundProgress.ts";
import { readRounds, rounds as roundsLog } from "../../src/plan/rounds.ts";
import { isDueUpdate, unchanged } from "../../src/plan/update.ts";
import { anAction, anEntry, coordinator5 } from "../support/builders.ts";

const today = "2026-11-22";
const opened = anEntry(roundsLog, { kind: "Opened", words: "Dates, please" }, coordinator5, "2026-11-03");
const rounds = readRounds([opened]);
const plan = readPlan([], rounds);
const due = anAction({ rating: "Green", updatedOn: "2026-10-20" });
const updated = anAction({ rating: "Amber", updatedOn: "2026-11-10" });
const carried = anAction({ rating: "Green", updatedOn: "2026-11-10", carriedForward: 2 });

describe("a round of updates", () => {
  test("is open from its opening to its closing, or to the next opening", () => {
    expect(plan.round).toMatchObject({ number: 1, openedOn: "2026-11-03", openedBy: "Programme coordinator 5" });
    const closed = anEntry(roundsLog, { kind: "Closed" }, coordinator5, "2026-11-20");
    expect(readPlan([], readRounds([closed, opened])).round).toBeUndefined();
    const next = anEntry(roundsLog, { kind: "Opened" }, coordinator5, "2026-12-01");
    expect(readRounds([opened, next]).map(({ number, closedOn }) => [number, closedOn])).toEqual([
      [1, "2026-12-01"],
      [2, undefined],
    ]);
  });
  test("keeps the number of its snapshot, whatever becomes of the entry of an earlier round", () => {
    const opening = (day: string) => anEntry(roundsLog, { kind: "Opened", operation: day }, coordinator5, day);
    const closing = (of: string, number: number, day: string) => {
      const snapshot = `https://council.example/Snapshots/round-00${number}.json\nSHA-256`;
      return anEntry(roundsLog, { kind: "Closed", opening: of, snapshot }, coordinator5, day);
    };
    const all = [
      ...[opening("2026-09-01"), closing("2026-09-01", 1, "2026-09-20")],
      ...[opening("2026-10-01"), closing("2026-10-01", 2, "2026-10-20"), opening("2026-11-01")],
    ];
    expect(readRounds(all).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(readRounds(all.slice(1)).map(({ number }) => number)).toEqual([2, 3]);
  });
  test("waits for every open action that nobody has spoken of since", () => {
    expect([due, updated, carried].map((action) => isDueUpdate(action, plan, today))).toEqual([true, false, false]);
    const later = anAction({ lifecycle: "Not started", start: "2027-01-01" });
    const done = anAction({ lifecycle: "Claimed complete" });
    expect([later, done].some((action) => isDueUpdate(action, plan, today))).toBe(false);
  });
  test("tells who has updated, who carried forward, and who has not", () => {
    const [five] = roundProgress([due, updated, carried], plan, today);
    expect([five?.updated.length, five?.unchanged.length, five?.due.length]).toEqual([2, 1, 1]);
  });
  test("counts an action carried forward once, however often it is said", () => {
    expect(unchanged(anAction({ carriedForward: 2, updatedOn: "2026-10-20" }), plan, today).carriedForward).toBe(3);
    expect(unchanged(anAction({ carriedForward: 3, updatedOn: today }), plan, today).carriedForward).toBe(3);
  });
  test("reminds with a ready message that names the actions and leads to them", () => {
    const [five] = roundProgress([due, updated], plan, today);
    const [round] = rounds;
    const message = five && round ? reminder(five, round, "https://teams.example/mine") : "";
    expect(message).toContain("Programme lead 5 and Programme coordinator 5");
    expect(message).toContain("1.1.1 Run the workshops");
    expect(message).toContain("https://teams.example/mine");
  });
});
