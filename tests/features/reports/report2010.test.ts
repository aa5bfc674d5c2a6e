// The report of 2010 as a paper: its headline, its Reds with what is done about them, and what was completed.
import { describe, expect, test } from "vitest";
import type { Rating } from "../../../src/plan/snapshots/format.ts";
import type { Frozen } from "../../plan/snapshots/frozen.ts";
import { periodOf } from "../../support/papers/period.ts";
import { readPage, readWord, readWorkbook } from "../../support/papers/readPaper.ts";
import { bookOf, make, pageOf, requestOf, wordOf } from "../../support/papers/renderings.tsx";

const april = { Red: 3, Amber: 23, Green: 17 };
const ratings = Object.entries(april).flatMap(([rating, count]) => Array<Rating>(count).fill(rating as Rating));

/** Of 44 actions the first are Red, then Amber, then Green; the last has no rating in April. */
function action(id: number, rating: Rating | undefined, isComplete: boolean): Frozen {
  const claim = { by: 15, on: id === 39 ? "2010-05-10" : "2010-03-31", words: `Done as row ${id} says.`, without: "" };
  return {
    ...{ id, status: isComplete ? "Claimed" : (rating ?? "Red"), ...(isComplete && { claim }) },
    fields: {
      ...{ reference: `1.${id}`, title: `Action ${id}`, rating },
      ...{ narrative: `Progress of ${id}`, correctiveAction: rating === "Red" ? `Put right ${id}` : "" },
    },
  } as Frozen;
}

const ids = Array.from({ length: 44 }, (_, index) => index + 1);
const better: Readonly<Record<number, Rating>> = { 2: "Amber", 10: "Green", 11: "Green", 44: "Green" };
const before = ids.map((id) => action(id, ratings[id - 1], id >= 27 && id <= 38));
const now = ids.map((id) => action(id, better[id] ?? ratings[id - 1], id >= 27 && id <= 39));

const { paper } = make(requestOf("board", "Internal"), periodOf([before, now]));

describe.each([
  ["Word", async () => readWord(await wordOf(paper))],
  ["the workbook", async () => readWorkbook(await bookOf(paper))],
  ["the page", async () => readPage(pageOf(paper))],
] as const)("the report of 2010 in %s", async (_form, read) => {
  const { sentences, tables } = await read();

  test("has its headline: 2 (5%) Red, 22 (50%) Amber and 20 (45%) Green, of which 13 complete", () => {
    expect(sentences).toContain(
      "By the last rating given, which stays when an action is complete: Red 2 (5%); Amber 22 (50%); Green 20 (45%), of which 13 complete (0 verified).",
    );
  });

  test("compares it with 3, 23 and 17 of 44, one of which had no rating", () => {
    expect(sentences).toContain(
      "On 31 March 2026 (round 1), of 44 actions: Red 3 (7%); Amber 23 (52%); Green 17 (39%), of which 12 complete (0 verified); not rated 1, counted as Red in the table.",
    );
  });

  test("lists the two Reds with their corrective action", () => {
    expect(sentences).toContain("2 actions are Red.");
    expect(
      tables
        .get("Red actions")
        ?.map(([reference, title, , , , narrative, corrective]) => [reference, title, narrative, corrective]),
    ).toEqual([
      ["1.1", "Action 1", "Progress of 1", "Put right 1"],
      ["1.3", "Action 3", "Progress of 3", "Put right 3"],
    ]);
  });

  test("lists what was completed since", () => {
    expect(tables.get("Completed and verified actions")?.map((row) => row.join(" | "))).toEqual([
      "1.39 | Action 39 | Claimed complete | 2010-05-10 | Programme lead 5 | Done as row 39 says.",
    ]);
  });

  test("shows the finished actions apart from those that are on track", () => {
    const rows = new Map(
      tables.get("Actions by status")?.map(([status = "", ...figures]) => [status, figures.join(" ")]),
    );
    expect([rows.get("Green"), rows.get("Claimed")]).toEqual(["7 16 5 11 2", "13 30 12 27 1"]);
  });
});
