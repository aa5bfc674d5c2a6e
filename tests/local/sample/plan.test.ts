// The sample plan as data: complete, in its own words, with dates that a person can follow.

import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { plan, programmes } from "../../../src/local/sample/plan.ts";
import { PUBLISHED } from "../../plan/datePhrase.published.ts";

describe("the sample plan", () => {
  it("has the 146 actions with the phrases as published, in the plan's order", () => {
    expect(plan.map((action) => [action.reference, action.dates])).toEqual(
      PUBLISHED.map(([reference, phrase]) => [reference, phrase]),
    );
  });

  it("shares its thirty sections out among nine programmes, each once", () => {
    const shared = programmes.flatMap((programme) => programme.sections);
    expect(shared.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(programmes.map((programme) => programme.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("names every action differently, in words that fit a list's title", () => {
    expect(new Set(plan.map((action) => action.title)).size).toBe(146);
    for (const action of plan) expect(action.title.length).toBeLessThanOrEqual(120);
  });

  it("gives every action a lead role, in a line that fits its column", () => {
    for (const action of plan) {
      expect(action.leadRoles.length).toBeGreaterThan(0);
      expect(action.leadRoles.join("; ").length).toBeLessThanOrEqual(255);
    }
  });

  it("puts sections 24 and on into the second phase", () => {
    for (const action of plan) expect(action.phase).toBe(Number.parseInt(action.section, 10) >= 24 ? 2 : 1);
  });
});

describe("the source code", () => {
  it("names no place and no official of the published plan", async () => {
    // Spelled backwards, so that this file does not name them either.
    const names = [
      "mahrehtor",
      "eiznam",
      "sreym",
      "yennek",
      "moswen",
      "ybsrettab",
      "stteb",
      "nikrap",
      "samoht nai",
      "htoob trauts",
    ];
    const wanted = new RegExp(names.map((name) => [...name].reverse().join("")).join("|"), "iu");
    const files = (await readdir("src", { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const texts = await Promise.all(files.map((entry) => readFile(`${entry.parentPath}/${entry.name}`, "utf8")));
    const naming = files.filter((_, index) => wanted.test(texts[index] ?? "")).map((entry) => entry.name);
    expect(naming).toEqual([]);
  });
});
