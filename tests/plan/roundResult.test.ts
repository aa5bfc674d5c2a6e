// The result that the closing entry of a round keeps.
import { describe, expect, test } from "vitest";
import { roundClosed, roundOpened } from "../../src/plan/newEntry.ts";
import { readPlan } from "../../src/plan/plan.ts";
import { resultOf, roundProgress } from "../../src/plan/roundProgress.ts";
import { type ProgrammeResult, readResult, resultFields, totalOf } from "../../src/plan/roundResult.ts";
import { type RoundEntry, readRounds, rounds as roundsLog } from "../../src/plan/rounds.ts";
import { blankFields } from "../../src/schema/rowCodec.ts";
import { anAction, anEntry, coordinator5, lead5 } from "../support/builders.ts";

const today = "2026-11-22";
const entry = (fields: Partial<RoundEntry["fields"]>, on: string) => anEntry(roundsLog, fields, coordinator5, on);
const blank = blankFields(roundsLog);

const programmes: readonly ProgrammeResult[] = [
  { programme: "3 Financial planning", updated: 10, unchanged: 2, missing: 2, without: "9.1.1, 9.1.2" },
  { programme: "5 Members: their support", updated: 0, unchanged: 4, missing: 0, without: "" },
];

describe("the result of a round", () => {
  test("counts each action once: updated, confirmed without change, or not updated, in all and by programme", () => {
    const plan = readPlan([], readRounds([entry({ kind: "Opened" }, "2026-11-03")]));
    const actions = [
      anAction({ rating: "Green", updatedOn: "2026-10-20", reference: "10.1.1" }, { id: 1 }),
      anAction({ rating: "Green", updatedOn: "2026-10-20", reference: "2.1.1" }, { id: 2 }),
      anAction({ rating: "Amber", updatedOn: "2026-11-10", reference: "3.1.1" }, { id: 3 }),
      anAction({ rating: "Green", updatedOn: "2026-11-10", reference: "4.1.1", carriedForward: 2 }, { id: 4 }),
    ];
    expect(resultOf(roundProgress(actions, plan, today))).toEqual({
      ...{ updated: 1, unchanged: 1, missing: 2 },
      byProgramme: [
        {
          programme: "5 Supporting elected members",
          ...{ updated: 1, unchanged: 1, missing: 2, without: "2.1.1, 10.1.1" },
        },
      ],
    });
  });

  test("stands in the list as people read it", () => {
    expect(resultFields(totalOf(programmes))).toEqual({
      ...{ updated: 10, unchanged: 6, missing: 2 },
      byProgramme: [
        "3 Financial planning: 12 of 14 updated or confirmed, 2 of these with no change; 2 not updated",
        "Not updated: 9.1.1, 9.1.2",
        "5 Members: their support: 4 of 4 updated or confirmed, 4 of these with no change; 0 not updated",
      ].join("\n"),
    });
  });

  test("is read in the words of an earlier version, too", () => {
    const byProgramme = [
      "3 Financial planning: 10 updated, 2 no change, 2 not updated",
      "Not updated: 9.1.1, 9.1.2",
      "5 Members: their support: 0 updated, 4 no change, 0 not updated",
    ].join("\n");
    const kept = { ...resultFields(totalOf(programmes)), byProgramme };
    expect(readResult(kept)).toEqual({ kind: "result", result: totalOf(programmes) });
  });

  test("is read as it was written, whatever programmes and references are called", () => {
    const shape = "1 of 4 updated or confirmed, 0 of these with no change; 3 not updated";
    const names = [
      `3 A: ${shape}`,
      "3 A: 1 updated, 2 no change, 3 not updated",
      "Not updated: 9",
      "  ",
      "4 Two\nlines",
      "–",
      "6 “ü”",
    ];
    for (const programme of names) {
      const plain = programme.replaceAll(/\s+/g, " ").trim() || "–";
      const result = totalOf([{ programme, updated: 1, unchanged: 0, missing: 1, without: "1.1.1,\n2.2.2" }]);
      const expected = totalOf([{ ...result.byProgramme[0], programme: plain, without: "1.1.1, 2.2.2" } as never]);
      expect(readResult(resultFields(result))).toEqual({ kind: "result", result: expected });
    }
    expect(readResult(resultFields(totalOf([])))).toEqual({ kind: "result", result: totalOf([]) });
  });

  test("is none where the round was closed by an earlier version or in the list", () => {
    expect(readResult(blank)).toEqual({ kind: "none" });
  });

  test("is not shown where its figures do not add up, or it is in another form", () => {
    const good = resultFields(totalOf(programmes));
    for (const bad of [
      { ...good, missing: 1 },
      { ...good, updated: undefined },
      { ...good, byProgramme: "" },
      { ...good, byProgramme: `${good.byProgramme}\nAnd more` },
      { ...good, byProgramme: good.byProgramme.replace("Not updated: 9.1.1, 9.1.2\n", "") },
      { ...good, byProgramme: good.byProgramme.replace("12 of 14", "012 of 14") },
      { ...good, byProgramme: good.byProgramme.replace("12 of 14", "12 of 15") },
      { ...good, byProgramme: good.byProgramme.replace("2 of these", "13 of these") },
      { ...blank, byProgramme: "All went well" },
    ]) {
      expect([bad, readResult(bad)]).toEqual([bad, { kind: "wrong" }]);
    }
  });
});

describe("an entry that closes a round", () => {
  const first = entry({ kind: "Opened", operation: "one" }, "2026-10-01");
  const second = entry({ kind: "Opened", operation: "two" }, "2026-11-02");

  test("keeps the result for good, with who closed it", () => {
    const { fields } = roundClosed({ number: 1, opening: "one", result: totalOf(programmes) });
    const closing = anEntry(roundsLog, { ...fields, operation: "closing" }, lead5, "2026-10-25");
    const [round] = readRounds([first, closing]);
    expect(round).toMatchObject({ closedOn: "2026-10-25", closing: { author: lead5 } });
    expect(readResult(round?.closing?.fields ?? blank)).toEqual({ kind: "result", result: totalOf(programmes) });
  });

  test("closes no other round than the one that it names, however late it arrives", () => {
    const late = entry({ kind: "Closed", opening: "one" }, "2026-11-03");
    expect(readPlan([], readRounds([first, second, late])).round).toMatchObject({ number: 2, closedOn: undefined });
  });

  test("counts once where two coordinators close the round at the same moment: the first", () => {
    const [one, other] = [1, 2].map((updated) => entry({ kind: "Closed", opening: "one", updated }, "2026-10-25"));
    const all = [first, one, other].filter((each) => each !== undefined);
    expect(readRounds(all).map(({ closing }) => closing?.fields.updated)).toEqual([1]);
  });

  test("closes the open round where it names none, as entries of earlier versions do", () => {
    expect(readRounds([first, entry({ kind: "Closed" }, "2026-10-25")])[0]?.closedOn).toBe("2026-10-25");
  });
});

test("a round is opened with a deadline, which its reminder names", () => {
  expect(roundOpened({ number: 9, words: " Dates, please ", deadline: "2026-11-25" })).toMatchObject({
    list: "Update rounds",
    fields: { title: "Round 9 opened", kind: "Opened", words: "Dates, please", deadline: "2026-11-25" },
  });
});
