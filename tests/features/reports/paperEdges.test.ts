// Papers of plans at their edges: nothing in them, no dates, one snapshot, sections left out or moved; each without a fault in Word.
import { describe, expect, test } from "vitest";
import { paperPlan } from "../../../src/plan/papers/input.ts";
import { missingTexts, textKeys } from "../../../src/plan/papers/makePaper.ts";
import { type Audience, audiences } from "../../../src/plan/papers/paper.ts";
import { release } from "../../../src/plan/papers/release.ts";
import type { Frozen } from "../../plan/snapshots/frozen.ts";
import { checkWord } from "../../support/office/checkWord.ts";
import { greyPng } from "../../support/office/everyBlock.ts";
import { workbookCells } from "../../support/office/workbookCells.ts";
import { periodOf } from "../../support/papers/period.ts";
import { randomPeriod, readFiles, writeFiles } from "../../support/papers/randomPeriod.ts";
import { bookOf, kindKeys, kindOf, make, pageOf, requestOf, texts, wordOf } from "../../support/papers/renderings.tsx";
import { saidUnder, tableUnder } from "../../support/papers/sayings.ts";

const headingsOf = (given: Parameters<typeof requestOf>, actions: readonly (readonly Frozen[])[] = [[{}], [{}]]) =>
  make(requestOf(...given), periodOf(actions)).paper.headings.map(({ text }) => text);

const noTexts = Object.fromEntries(textKeys.map((key) => [key, ""])) as typeof texts;

const edges: readonly (readonly [string, () => ReturnType<typeof periodOf>])[] = [
  ["an empty plan", () => periodOf([[], []])],
  ["an empty plan of one snapshot", () => periodOf([[]])],
  ["one snapshot", () => periodOf([[{ status: "Red" }, { id: 2, status: "Claimed" }]])],
  ["no programmes", () => periodOf([[{}], [{ programme: undefined } as unknown as Frozen]], { programmes: [] })],
  [
    "a plan of no name, and actions of no words",
    () => periodOf([[{ status: "Red", fields: { title: "", reference: "", narrative: " \n" } }]], nameless),
  ],
  [
    "words that nobody sees",
    () => periodOf([[{ status: "Red", fields: { title: "\u200b", reference: " ", ask: "\u00ad" } }]]),
  ],
  ["believable plans", () => readFiles(writeFiles(randomPeriod(7)))],
];
const nameless = {
  plan: { name: "", reviews: [], amberDays: 31, staleDays: 31, rule: { redShare: 6, amberShare: 4, lateDays: 31 } },
};

describe.each(edges)("a paper of %s", (what, periodOfEdge) => {
  test.each(kindKeys)("of the kind %s has no fault in Word, and a page", async (kind) => {
    // Each kind and each edge in both, by turns.
    const audience = audiences[(kindKeys.indexOf(kind) + edges.findIndex(([each]) => each === what)) % 2] ?? "Internal";
    const { paper } = make(requestOf(kind, audience, { texts: { ...texts, author: "" } }), periodOfEdge());
    expect(checkWord(await wordOf(paper))).toEqual([]);
    expect(pageOf(paper)).toContain(paper.title);
  });
});

test("a published workbook has no blank cell, whatever is blank in the plan", async () => {
  const { paper } = make(
    requestOf("scrutiny", "Public"),
    periodOf([[{ status: "Red", fields: { title: " ", reference: "\u200b" } }]]),
  );
  const blank = workbookCells(await bookOf(paper)).flatMap(({ name, rows }) =>
    rows
      .slice(3)
      .flat()
      .flatMap((cell) => (cell === undefined || String(cell).trim() === "" ? [name] : [])),
  );
  expect(blank).toEqual([]);
});

describe("the sections of a paper", () => {
  const sections = ["overdue", "headline", "timeline", "no such section", "key"];

  test("come in the order of the outline, without those that it leaves out and those that nobody has", () => {
    expect(headingsOf(["officers", "Internal", { sections, texts: noTexts }])).toEqual(
      ["Overdue and slipped", "Headline position", "Timeline", "Key"].filter((text) => text !== "Timeline"),
    );
  });

  test("come once, however often the outline names them", () => {
    expect(headingsOf(["officers", "Internal", { sections: ["key", "key"], texts: noTexts }])).toEqual(["Key"]);
  });

  test("that are internal are not in a public paper", () => {
    const own = (audience: Audience) =>
      headingsOf(["board", audience]).includes("Ratings that may not match the facts");
    expect([own("Internal"), own("Public")]).toEqual([true, false]);
  });

  test("stand under the heading of the report that they belong to", () => {
    const all = headingsOf(["board", "Internal"]);
    expect(all.indexOf("Headline position")).toBe(all.indexOf("7. Proposals and details") + 1);
    expect(all.slice(-3)).toEqual(["About this paper", "Commissioner’s comments", "How the figures were made"]);
  });

  test("say that there is nothing to compare with where there is no earlier snapshot", () => {
    const { paper } = make(requestOf("board", "Internal"), periodOf([[{}]]));
    for (const heading of ["What moved", "Completed and verified", "Regressions", "Extensions asked for, for decision"])
      expect(saidUnder(paper, heading), heading).toEqual(["There is no earlier position to compare with."]);
    expect(tableUnder(paper, "Headline position")?.columns.map(({ title }) => title)).toEqual([
      "Status",
      "Actions",
      "Share",
    ]);
  });

  test("have no timeline where nothing has a date, and none of reviews where the plan has none", () => {
    const all = headingsOf(["government", "Internal"], [[{}]]);
    expect(all.filter((text) => /Timeline|reviews/u.test(text))).toEqual([]);
  });

  test("say nothing of programmes where no action is in the plan", () => {
    expect(headingsOf(["board", "Internal"], [[{ status: "Superseded" }]])).not.toContain("Programmes");
  });
});

describe("what moved", () => {
  const moved = (before: readonly Frozen[], after: readonly Frozen[]) =>
    tableUnder(make(requestOf("board", "Internal"), periodOf([before, after])).paper, "What moved")?.rows;

  test("shows an action that is no longer in the list as it was", () => {
    expect(moved([{}, { id: 2, status: "Red", fields: { reference: "2" } }], [{}])).toEqual([
      ["2", "Run the workshops", "No longer in the list", "Red", undefined, undefined],
    ]);
  });

  test("shows an action that was withdrawn, with the reason", () => {
    const superseded = { by: 15, on: "2026-05-01", words: "Merged with 1.2.", replacedBy: "1.2" };
    expect(moved([{}], [{ status: "Superseded", superseded }])).toEqual([
      ["1.1.1", "Run the workshops", "Replaced or withdrawn", "Green", "Superseded", "Merged with 1.2."],
    ]);
  });
});

describe("the timeline", () => {
  const timeline = (due: readonly (string | undefined)[], plan: object) => {
    const actions = due.map((day, index): Frozen => ({ id: index + 1, ...({ fields: { due: day } } as Frozen) }));
    const given = { plan: { ...nameless.plan, ...plan } };
    return tableUnder(make(requestOf("board", "Internal"), periodOf([actions], given)).paper, "Timeline");
  };

  test("counts what is due before or after the plan's months, and what has no date, apart", () => {
    const table = timeline(["2026-01-31", "2026-02-01", "2026-06-30", "2026-07-01", undefined], {
      firstMonth: "2026-02-10",
      months: 5,
    });
    expect(table?.columns.map(({ title }) => title)).toEqual([
      "Programme",
      "Feb 26 to Apr 26",
      "May 26 to Jun 26",
      "Earlier or later",
      "No date",
    ]);
    expect(table?.rows).toEqual([["5 Supporting elected members", 1, 1, 2, 1]]);
  });

  test("has at most three years, and the rest is later", () => {
    const table = timeline(["2026-01-31", "2126-01-31"], {});
    expect([table?.columns.length, table?.rows[0]?.at(-2)]).toEqual([15, 1]);
  });

  test.each([0, -3, 2.5])("of %s months is drawn all the same", async (months) => {
    const { paper } = make(
      requestOf("board", "Internal"),
      periodOf([[{ fields: { due: "2026-03-31" } }]], { plan: { ...nameless.plan, firstMonth: "2026-03-01", months } }),
    );
    expect(checkWord(await wordOf(paper, greyPng))).toEqual([]);
    const row = tableUnder(paper, "Timeline")?.rows[0] ?? [];
    expect(row.slice(1).reduce<number>((sum, each) => sum + Number(each), 0)).toBe(1);
  });

  test("cuts a programme's title between words, so that no address is left in part", () => {
    const title = "Write to jane.longsurname@council.example";
    const { paper } = make(
      requestOf("board", "Public"),
      periodOf([[{ fields: { due: "2026-03-31" } }]], { programmes: [{ id: 3, number: 5, title }] }),
    );
    const pictures = paper.headings.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === "picture" ? part.drawing.shapes : [])),
    );
    expect(JSON.stringify(pictures)).toContain("5 Write to…");
    expect(JSON.stringify(pictures)).not.toContain("longsurname");
  });
});

describe("the texts that a report needs", () => {
  test("are missed where they are empty or have no word", () => {
    const given = { ...texts, summary: "", risks: " \n", finance: "\u200b", implications: "…" };
    expect(missingTexts({ kind: kindOf("board"), texts: given })).toEqual([
      "summary",
      "finance",
      "risks",
      "implications",
    ]);
  });

  test("are none of a short paper's", () => {
    expect(missingTexts({ kind: kindOf("officers"), texts: noTexts })).toEqual([]);
  });

  test("that are empty are said to be", () => {
    const { paper } = make(requestOf("board", "Internal", { texts: noTexts }), periodOf([[{}]]));
    expect([saidUnder(paper, "5. Summary"), saidUnder(paper, "11. Background papers and consultation")]).toEqual([
      ["Not stated."],
      ["None."],
    ]);
  });
});

test("what is released has no list that nobody released, and nobody's name", () => {
  const [plan] = periodOf([[{}]], { lists: { Risks: [] } }).map(paperPlan);
  const released = plan && release([plan], { releases: {}, exemptNow: [] });
  expect([released?.now.lists, released?.now.people]).toEqual([{}, {}]);
});
