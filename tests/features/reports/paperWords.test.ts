// What papers say in words: figures that add up, what is still to come, a theme that nothing has, and what came late or again.
import { describe, expect, test } from "vitest";
import type { PaperRequest } from "../../../src/plan/papers/makePaper.ts";
import { audiences } from "../../../src/plan/papers/paper.ts";
import type { FrozenRow } from "../../../src/plan/snapshots/format.ts";
import type { Frozen } from "../../plan/snapshots/frozen.ts";
import { workbookCells } from "../../support/office/workbookCells.ts";
import { periodOf } from "../../support/papers/period.ts";
import { bookOf, make, pageOf, requestOf } from "../../support/papers/renderings.tsx";
import { saidUnder, tableUnder } from "../../support/papers/sayings.ts";

const unrated = { rating: undefined };
const claim = { by: 15, on: "2026-06-01", words: "Done.", without: "" };
const verification = { by: 31, on: "2026-06-20", words: "Checked again." };

describe("the sentence of ratings", () => {
  const said = (actions: readonly (readonly Frozen[])[]) =>
    saidUnder(make(requestOf("board", "Internal"), periodOf(actions)).paper, "Headline position");

  test("says what has not started, and what is Red in the table because it is not rated", () => {
    const notStarted: Frozen[] = [1, 2].map((id) => ({ id, status: "Not started", fields: unrated }));
    const red: Frozen[] = [3, 4, 5].map((id) => ({ id, status: "Red", fields: unrated }));
    expect(said([[...notStarted, ...red, { id: 6 }]])[1]).toBe(
      "By the last rating given, which stays when an action is complete: Red 0 (0%); Amber 0 (0%); Green 1 (17%); not started 2; not rated 3, counted as Red in the table.",
    );
  });

  test("has a place for every action, complete ones that never were rated among them", () => {
    const action: Frozen = { id: 1, status: "Claimed", claim, fields: unrated };
    const sentences = said([[action, { id: 2, status: "Not started" }], [action]]);
    expect(sentences[1]).toBe(
      "By the last rating given, which stays when an action is complete: Red 0 (0%); Amber 0 (0%); Green 0 (0%); complete without a rating 1.",
    );
    expect(sentences[2]).toBe(
      "On 31 March 2026 (round 1), of 2 actions: Red 0 (0%); Amber 0 (0%); Green 0 (0%); not started 1; complete without a rating 1.",
    );
  });
});

describe.each(audiences)("of what there is not yet (%s)", (audience) => {
  const plan = {
    ...{ name: "Fresh start", reviews: ["2026-03-31", "2027-03-31"], amberDays: 31, staleDays: 31 },
    rule: { redShare: 6, amberShare: 4, lateDays: 31 },
  };
  const { paper } = make(
    requestOf("government", audience),
    periodOf([[{ status: "Not started", fields: unrated }]], { plan }),
  );

  test("a review to come has a dash for each figure, which is no zero", async () => {
    const row = /Still to come.*?<\/tr>/su.exec(pageOf(paper))?.[0] ?? "";
    expect([row.match(/–/gu)?.length, row.includes("None")]).toEqual([4, false]);
    const sheet = workbookCells(await bookOf(paper)).find(({ name }) => name === "Position at each review");
    const figures = sheet?.rows.at(-1)?.slice(2) ?? [];
    expect(figures).toEqual(
      audience === "Public"
        ? ["Still to come", "–", "–", "–", "–"]
        : ["Still to come", undefined, undefined, undefined, undefined],
    );
  });

  test("a programme without a rating says so", () => {
    expect(tableUnder(paper, "Programmes")?.rows[0]?.[1]).toBe("No rating");
    expect(pageOf(paper)).toContain("No rating");
  });
});

describe("a paper of one theme that no action has", () => {
  const first = (audience: (typeof audiences)[number], actions: readonly Frozen[], given: Partial<PaperRequest> = {}) =>
    saidUnder(
      make(requestOf("scrutiny", audience, { theme: "Homes", ...given }), periodOf([actions])).paper,
      "Headline position",
    )[0];
  const care: Frozen = { fields: { theme: "Care" } };

  test("says so before anything else", () => {
    expect(first("Internal", [care])).toBe("No action of the plan has the theme Homes.");
    expect(first("Public", [care])).toBe("No action that is published has the theme Homes.");
  });

  test("and says no more where the actions that have it are exempt", () => {
    const exempt: Frozen = { id: 2, fields: { theme: "Homes", exempt: "Paragraph 3: affairs" } };
    expect(first("Public", [care, exempt])).toBe(first("Public", [care]));
  });

  test("does not say so where one has it", () => {
    expect(first("Internal", [{ fields: { theme: "Homes" } }])).toContain("the theme Homes had 1 action.");
  });
});

test("a paper says where its figures come from, not that nothing was typed", () => {
  const { paper } = make(requestOf("board", "Internal"), periodOf([[{}]]));
  expect(saidUnder(paper, "How the figures were made")[0]).toBe(
    "Every figure is counted from the snapshot that was kept when round 1 was closed. No figure was typed in: each is counted from what people recorded.",
  );
});

describe.each(audiences)("achievements (%s)", (audience) => {
  const row = (id: number, created: string, fields: FrozenRow["fields"]): FrozenRow => ({
    ...{ id, version: "1.0", folder: "", author: 25, editor: 25, created, modified: created, fields },
  });
  const achieved = (id: number, achievedOn: string) =>
    row(id, "2026-03-01T09:00:00Z", {
      ...{ kind: "Added", title: `Achievement ${id}`, operation: `add ${id}`, programme: 5, achievedOn },
      ...{ words: "", evidence: "" },
    });
  const programme = row(3, "2026-01-05T09:00:00Z", { number: 5, title: "Members", lead: 15, coordinator: 25 });

  /** Titles in the paper of each round. */
  const printed = (...entries: readonly (readonly FrozenRow[])[]) => {
    const period = entries.map(
      (own, index) =>
        periodOf(
          entries.map(() => [{}]),
          { lists: { Programmes: [programme], Achievements: [...own] } },
        )[index],
    );
    return period.map((_, index) => {
      const snapshots = period.slice(Math.max(0, index - 1), index + 1).flatMap((each) => each ?? []);
      const { paper } = make(requestOf("board", audience), snapshots);
      return tableUnder(paper, "Achievements")?.rows.map((cells) => cells[2]) ?? [];
    });
  };

  test("of the period before that were entered late come in the next paper, once", () => {
    const [one, late] = [achieved(1, "2026-03-10"), achieved(2, "2026-03-20")];
    expect(printed([one], [one, late], [one, late])).toEqual([["Achievement 1"], ["Achievement 2"], []]);
  });

  test("of the closing day that were entered after the round was closed come in the next paper", () => {
    expect(printed([], [achieved(1, "2026-03-31")])).toEqual([[], ["Achievement 1"]]);
  });

  test("with a date after the position come once that day has passed", () => {
    const one = achieved(1, "2026-05-05");
    expect(printed([one], [one], [one])).toEqual([[], ["Achievement 1"], []]);
  });
});

describe.each(audiences)("an action that went back and is complete again (%s)", (audience) => {
  const verified: Frozen = { status: "Verified", claim, verification: { ...verification, on: "2026-03-01" } };
  const paperOf = (now: Frozen, before = verified) =>
    make(requestOf("board", audience), periodOf([[before], [now]])).paper;
  const paper = paperOf({ status: "Verified", claim, verification, regressions: 1 });

  test("is said to have gone back, even where it is complete again", () => {
    expect(saidUnder(paper, "Regressions")).toEqual([
      "1 action went back in this period (since round 1), even where it is complete again.",
    ]);
    expect(tableUnder(paper, "Regressions")?.rows[0]?.slice(2, 5)).toEqual([
      "Re-opened after verification",
      "Verified",
      "Verified",
    ]);
  });

  test("is among what was completed, as verified again", () => {
    expect(tableUnder(paper, "Completed and verified")?.rows.map((cells) => cells.slice(2))).toEqual([
      ["Verified again", "2026-06-20", ...(audience === "Internal" ? ["A former member", "Checked again."] : [])],
    ]);
  });

  test("is there as claimed again where nobody has verified it yet", () => {
    const again = paperOf({ status: "Claimed", claim, regressions: 1 });
    expect(tableUnder(again, "Completed and verified")?.rows[0]?.slice(2, 4)).toEqual(["Claimed again", "2026-06-01"]);
  });

  test("is not there while it is open, nor where a verification no longer stands", () => {
    const open = [
      paperOf({ status: "Amber", regressions: 1 }),
      paperOf({ status: "Claimed", claim }),
      paperOf(verified, { ...verified, status: "Embedded" }),
    ];
    expect(open.map((each) => tableUnder(each, "Completed and verified"))).toEqual([undefined, undefined, undefined]);
  });
});
