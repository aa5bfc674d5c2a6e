// What a public paper says of actions that are exempt, or were, and of what only those inside may read.
import { describe, expect, test } from "vitest";
import type { FrozenAction } from "../../../src/plan/snapshots/format.ts";
import type { Frozen } from "../../plan/snapshots/frozen.ts";
import { periodOf } from "../../support/papers/period.ts";
import { make, requestOf } from "../../support/papers/renderings.tsx";
import { saidUnder, tableUnder, wholeOf } from "../../support/papers/sayings.ts";

const exempt = "Paragraph 3: financial or business affairs";
const open: Frozen = { fields: { title: "An open matter" } };
const secret = (given: Partial<FrozenAction["fields"]> = {}): Frozen => ({
  id: 2,
  fields: { title: "The hidden matter", exempt, ...given },
});

const paperOf = (kind: string, actions: readonly (readonly Frozen[])[], theme = "") =>
  make(requestOf(kind, "Public", { theme }), periodOf(actions)).paper;

describe("an exempt action", () => {
  test("is counted, and in nothing else of a public paper", () => {
    const paper = paperOf("board", [[open], [open, secret()]]);
    expect(wholeOf(paper)).not.toContain("hidden");
    expect(saidUnder(paper, "Headline position")).toContain(
      "Exempt from publication: 1, under Schedule 12A to the Local Government Act 1972: Paragraph 3 (1).",
    );
    expect(saidUnder(paper, "Headline position")[0]).toBe(
      "On 30 June 2026, when round 2 was closed, the plan had 1 action.",
    );
  });

  test("that was not exempt before is not shown as one that has gone", () => {
    expect(
      wholeOf(
        paperOf("board", [
          [open, secret({ exempt: "" })],
          [open, secret()],
        ]),
      ),
    ).not.toContain("hidden");
  });

  test("that belonged to another theme before is not in that theme's paper either", () => {
    const was = secret({ exempt: "", theme: "Homes" });
    const paper = paperOf(
      "scrutiny",
      [
        [open, was],
        [open, secret({ theme: "Care" })],
      ],
      "Homes",
    );
    expect(wholeOf(paper)).not.toContain("hidden");
  });

  test("that has left the list since is not shown as it was before it was exempt", () => {
    const paper = paperOf("government", [[open, secret({ exempt: "" })], [open, secret()], [open]]);
    expect(wholeOf(paper)).not.toContain("hidden");
  });

  test("that is exempt no longer has not changed, and has no direction that somebody set while it was", () => {
    const set = { directionOverride: "Up" as const, directionReason: "Better than it looks." };
    const paper = paperOf("board", [[secret({ rating: "Red" })], [secret({ ...set, exempt: "" })]]);
    expect(saidUnder(paper, "What moved")).toEqual(["Nothing moved since the last position."]);
    expect(saidUnder(paper, "Headline position")).toContain(
      "Direction of travel since round 1: up 0, down 0, level 1, started 0, new 0.",
    );
  });
});

describe("a public paper", () => {
  test("says nothing of how many were not updated, because it must not know which", () => {
    const actions = [{ ...open, notUpdated: true }];
    const late = (audience: "Internal" | "Public") =>
      saidUnder(make(requestOf("board", audience), periodOf([actions])).paper, "Headline position").find((said) =>
        said.startsWith("Past"),
      );
    expect(late("Internal")).toBe(
      "Past their due date: 0. Not updated in round 1 or for too long: 1. Success criteria with evidence: 0 of 0.",
    );
    expect(late("Public")).toBe("Past their due date: 0. Success criteria with evidence: 0 of 0.");
  });

  test("says of a claim that was returned that it was, without the words", () => {
    const claim = { by: 15, on: "2026-03-03", words: "Done.", without: "" };
    const returned = { by: 31, on: "2026-06-03", words: "Not shown." };
    const paper = paperOf("board", [[{ status: "Claimed", claim }], [{ status: "Amber", returned }]]);
    expect(tableUnder(paper, "Regressions")?.rows).toEqual([
      ["1.1.1", "Run the workshops", "Claim returned", "Claimed", "Amber", "2026-06-03"],
    ]);
    expect(wholeOf(paper)).not.toContain("Not shown");
  });

  test("names leads by their role in the plan, or else as the leads of a programme", () => {
    const paper = paperOf("board", [
      [
        { status: "Red", fields: { leads: [15], leadRoles: "Head of homes", reference: "1" } },
        { id: 2, status: "Red", fields: { leads: [15], reference: "2" } },
      ],
    ]);
    expect(tableUnder(paper, "Exceptions: actions that are Red")?.rows.map((row) => row[2])).toEqual([
      "Head of homes",
      "Lead of programme 5",
    ]);
  });
});

describe("a paper of one theme", () => {
  const homes = (given: Frozen["fields"] = {}): Frozen => ({ fields: { theme: "Homes", ...given } });

  test("shows no action as new that came from another theme, nor as gone that went to one", () => {
    const came = { id: 2, fields: { theme: "Care", reference: "2" } };
    const went = { id: 3, fields: { theme: "Homes", reference: "3" } };
    const paper = paperOf(
      "scrutiny",
      [
        [homes(), came, went],
        [
          homes(),
          { ...came, fields: { ...came.fields, theme: "Homes" } },
          { ...went, fields: { ...went.fields, theme: "Care" } },
        ],
      ],
      "Homes",
    );
    expect(saidUnder(paper, "What moved")).toEqual(["Nothing moved since the last position."]);
    expect(tableUnder(paper, "All actions")?.rows.map(([reference]) => reference)).toEqual(["1.1.1", "2"]);
  });

  test("counts both positions by the theme that actions have now", () => {
    const paper = paperOf("scrutiny", [[{ fields: { theme: "Care" } }], [homes()]], "Homes");
    const said = saidUnder(paper, "Headline position");
    expect(said[0]).toBe("On 30 June 2026, when round 2 was closed, the theme Homes had 1 action.");
    expect(said[2]).toContain("of 1 action");
  });
});
