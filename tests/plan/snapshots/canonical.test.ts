// One text for one value, whatever order it was put together in.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "../../../src/plan/snapshots/canonical.ts";

const value = fc.jsonValue() as fc.Arbitrary<Json>;

/** The same value with the members of every object in the opposite order. */
function turned(of: Json): Json {
  if (Array.isArray(of)) return of.map(turned);
  if (of === null || typeof of !== "object") return of;
  return Object.fromEntries(
    Object.entries(of as Record<string, Json>)
      .toReversed()
      .map(([key, each]) => [key, turned(each)]),
  );
}

describe("canonical JSON", () => {
  test("is the same text in whatever order a value was put together", () => {
    fc.assert(
      fc.property(value, (each) => {
        expect(canonicalJson(turned(each))).toBe(canonicalJson(each));
      }),
    );
  });

  test("is read as what was written, and written again it is the same text", () => {
    fc.assert(
      fc.property(value, (each) => {
        const text = canonicalJson(each);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test("is different for values that differ in more than what is empty", () => {
    const full = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.oneof(fc.integer(), fc.boolean(), fc.string({ minLength: 1 })),
      {
        minKeys: 1,
      },
    );
    fc.assert(
      fc.property(full, full, (one, other) => {
        const isSame = JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
        expect(canonicalJson(one) === canonicalJson(other)).toBe(isSame);
      }),
    );
  });

  test("has its keys in the order of their code units, and no blanks", () => {
    expect(canonicalJson({ b: 1, a: [true, { z: "x y", "10": 2, "9": 3 }], Z: 0, é: -1.5e30 })).toBe(
      '{"Z":0,"a":[true,{"10":2,"9":3,"z":"x y"}],"b":1,"é":-1.5e+30}',
    );
  });

  test("leaves out what is empty, and in a list keeps its place", () => {
    expect(canonicalJson({ a: "", b: [], c: {}, d: { e: [], f: undefined }, g: null, h: 0, i: false })).toBe(
      '{"h":0,"i":false}',
    );
    expect(canonicalJson(["", [], {}, { a: "" }, null, 1])).toBe('["",[],{},{},null,1]');
    expect(canonicalJson({})).toBe("{}");
  });

  test("holds half a surrogate pair, which a list may hold, as an escape", () => {
    const text = canonicalJson({ words: "half \ud83d and whole 😀" });
    expect(text).toBe('{"words":"half \\ud83d and whole 😀"}');
    expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
    expect(JSON.parse(text)).toEqual({ words: "half \ud83d and whole 😀" });
  });
});
