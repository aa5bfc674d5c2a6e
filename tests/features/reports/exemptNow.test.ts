// Exemptions since the position of a paper, and how exempt actions are counted.
import { describe, expect, test } from "vitest";
import type { PaperRequest } from "../../../src/plan/papers/makePaper.ts";
import type { Audience } from "../../../src/plan/papers/paper.ts";
import type { Frozen } from "../../plan/snapshots/frozen.ts";
import { periodOf } from "../../support/papers/period.ts";
import { kindKeys, make, requestOf } from "../../support/papers/renderings.tsx";
import { saidUnder, wholeOf } from "../../support/papers/sayings.ts";

const three = "Paragraph 3: financial or business affairs";
const open: Frozen = { fields: { title: "An open matter" } };
const matter = (given: Frozen["fields"] = {}): Frozen => ({
  ...{ id: 2, status: "Red" },
  fields: { title: "The hidden matter", reference: "2", ...given },
});
const since = [{ id: 2, paragraph: three }];

type Given = readonly [Audience, Partial<PaperRequest>];
const paperOf = (kind: string, actions: readonly (readonly Frozen[])[], [audience, given]: Given = ["Public", {}]) =>
  make(requestOf(kind, audience, given), periodOf(actions)).paper;
const countIn = (paper: ReturnType<typeof paperOf>) =>
  saidUnder(paper, "Headline position").filter((said) => said.startsWith("Exempt"));

describe("an action that is exempt since the round was closed", () => {
  test.each(kindKeys)("is in no public paper of the kind %s, at no position of the period", (kind) => {
    const actions = [
      [open, matter()],
      [open, matter({ narrative: "hidden" })],
      [open, matter()],
    ];
    expect(wholeOf(paperOf(kind, actions))).toContain("hidden");
    expect(wholeOf(paperOf(kind, actions, ["Public", { exemptNow: since }]))).not.toContain("hidden");
  });

  test("and had left the list before is not shown as one that has gone", () => {
    const actions = [[open, matter()], [open]];
    expect(wholeOf(paperOf("board", actions, ["Public", { exemptNow: since }]))).not.toContain("hidden");
  });

  test.each(["Public", "Internal"] as const)("is counted and said to be exempt since: %s", (audience) => {
    const actions = [[open, matter(), { id: 3, fields: { exempt: "Paragraph 1: individuals" } }]];
    const paper = paperOf("board", actions, [audience, { exemptNow: since }]);
    expect(countIn(paper)).toEqual([
      "Exempt from publication: 2, under Schedule 12A to the Local Government Act 1972: Paragraph 1 (1), Paragraph 3 (1). Of them since this position: 1.",
    ]);
    expect(saidUnder(paper, "How the figures were made")).toContain(
      "Exempt from publication: 2 (Paragraph 1 (1), Paragraph 3 (1)). Of them since this position: 1.",
    );
  });

  test("and was so already is not counted as exempt since", () => {
    const paper = paperOf("board", [[open, matter({ exempt: three })]], ["Public", { exemptNow: since }]);
    expect(countIn(paper)[0]).toMatch(/Paragraph 3 \(1\)\.$/u);
  });

  test("is counted where its paragraph is not stated", () => {
    const paper = paperOf("board", [[open, matter()]], ["Public", { exemptNow: [{ id: 2, paragraph: " " }] }]);
    expect(wholeOf(paper)).not.toContain("hidden");
    expect(countIn(paper)[0]).toContain("Paragraph not stated (1)");
  });
});

test.each(["Public", "Internal"] as const)("an exempt action that is withdrawn is in no count: %s", (audience) => {
  const paper = paperOf("board", [[open, { ...matter({ exempt: three }), status: "Superseded" }]], [audience, {}]);
  expect(countIn(paper)).toEqual([]);
  expect(saidUnder(paper, "How the figures were made")).toContain("No action is exempt from publication.");
});

describe("a public paper of one theme", () => {
  const papers = ["Homes", "Care"].map((theme) =>
    paperOf(
      "scrutiny",
      [[{ fields: { theme: "Homes" } }, matter({ theme, exempt: three })]],
      ["Public", { theme: "Homes" }],
    ),
  );

  test("counts the exempt actions of the whole plan, and says so", () => {
    expect(countIn(papers[0] as (typeof papers)[0])).toEqual([
      "Exempt from publication in the whole plan, whatever the theme: 1, under Schedule 12A to the Local Government Act 1972: Paragraph 3 (1).",
    ]);
    expect(saidUnder(papers[0] as (typeof papers)[0], "How the figures were made")).toContain(
      "Exempt from publication in the whole plan, whatever the theme: 1 (Paragraph 3 (1)).",
    );
  });

  test("is the same whichever theme an exempt action has", () => {
    const bodies = papers.map(({ headings }) => headings.filter(({ text }) => text !== "How the figures were made"));
    expect(bodies[0]).toEqual(bodies[1]);
  });
});
