// What the entry that closes a round says of its snapshot.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSeal, type Seal, sealedFigures, sealFields } from "../../../src/plan/snapshots/seal.ts";
import { aFrozen, someActions } from "./frozen.ts";

const programmes = [
  { id: 1, number: 1, title: "Workforce: training\nand development" },
  { id: 2, number: 2, title: "" },
  { id: 3, number: 3, title: "24 Red 7, Amber 2" },
];
const sha = (letter: string) => letter.repeat(64);
const seal = (given: Partial<Seal> = {}): Seal => ({
  link: "https://council.example/sites/improvement/Snapshots/round-002.json",
  ...{ round: 2, sha256: sha("a"), previous: { round: 1, sha256: sha("b") } },
  figures: sealedFigures({
    programmes,
    actions: [aFrozen({ programme: 1 }), aFrozen({ programme: 3, status: "Superseded" })],
  }),
  ...given,
});

describe("the seal of a snapshot", () => {
  test("stands in the list as people read it", () => {
    expect(sealFields(seal())).toEqual({
      snapshot: [
        "https://council.example/sites/improvement/Snapshots/round-002.json",
        `SHA-256 ${sha("a")}`,
        `After round 1, SHA-256 ${sha("b")}`,
      ].join("\n"),
      figures: [
        "All actions: Not started 0, Red 0, Amber 0, Green 1, Claimed 0, Verified 0, Embedded 0, Superseded 1",
        "1 Workforce: training and development: Not started 0, Red 0, Amber 0, Green 1, Claimed 0, Verified 0, Embedded 0, Superseded 0",
        "3 24 Red 7, Amber 2: Not started 0, Red 0, Amber 0, Green 0, Claimed 0, Verified 0, Embedded 0, Superseded 1",
      ].join("\n"),
    });
  });

  test("is read as it was written, with whatever figures", () => {
    fc.assert(
      fc.property(someActions, fc.boolean(), (actions, isFirst) => {
        const given = seal({
          figures: sealedFigures({ programmes, actions }),
          ...(isFirst && { previous: undefined }),
        });
        expect(readSeal(sealFields(given))).toEqual({ kind: "sealed", seal: given });
      }),
    );
  });

  test.each([[-1], [1.5], [123456]])("is read where a programme has the number %d", (number) => {
    const figures = sealedFigures({
      programmes: [{ id: 1, number, title: "Odd" }],
      actions: [aFrozen({ programme: number })],
    });
    expect(readSeal(sealFields(seal({ figures })))).toEqual({ kind: "sealed", seal: seal({ figures }) });
  });

  test("of a round that was closed without a snapshot is none", () => {
    expect(readSeal({ snapshot: " ", figures: "" })).toEqual({ kind: "none" });
  });

  const written = sealFields(seal());
  test.each([
    ["the figures do not add up", { figures: written.figures.replace("Green 1", "Green 2") }],
    ["a programme is missing", { figures: written.figures.split("\n").slice(0, 2).join("\n") }],
    ["the total is missing", { figures: written.figures.split("\n").slice(1).join("\n") }],
    ["a line is something else", { figures: `${written.figures}\nAnd more` }],
    ["there are no figures", { figures: "" }],
    ["there is no link", { snapshot: written.snapshot.split("\n").slice(1).join("\n") }],
    ["the link is no address", { snapshot: written.snapshot.replace("https:", "") }],
    ["the link cannot be decoded", { snapshot: written.snapshot.replace("Snapshots", "%E0%A4%A") }],
    ["the hash is cut", { snapshot: written.snapshot.replace(sha("a"), "aaaa") }],
    ["it does not say what was before", { snapshot: written.snapshot.split("\n").slice(0, 2).join("\n") }],
    ["there are only figures", { snapshot: "" }],
  ])("is wrong where %s", (_, fields) => {
    expect(readSeal({ ...written, ...fields })).toEqual({ kind: "wrong" });
  });

  test.each([
    "javascript:/sites/improvement/Snapshots/round-002.json",
    "data:text/plain,/Snapshots/round-002.json",
    "https://council.example/sites/improvement/Snapshots/other.json",
    "https://council.example/sites/improvement/Evidence%20files/round-002.json",
    "https://council.example/sites/improvement/Snapshots/round-002.json?web=1",
  ])("is of no file but a round's own in the library: %s", (link) => {
    expect(readSeal(sealFields(seal({ link }))).kind).toBe("wrong");
  });
});
