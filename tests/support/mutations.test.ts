import { describe, expect, test } from "vitest";
import { findMutations } from "../campaigns/mutate/mutations.ts";

/** The snippet after each of its mutations. */
function mutated(source: string): string[] {
  return findMutations("snippet.tsx", source).map(
    ({ start, end, replacement }) => source.slice(0, start) + replacement + source.slice(end),
  );
}

describe("a mutation", () => {
  test("changes an operator to its neighbour", () => {
    expect(mutated("x = a < b;")).toEqual(["x = a <= b;"]);
    expect(mutated("x = a === b;")).toEqual(["x = a !== b;"]);
    expect(mutated("x = a + b;")).toEqual(["x = a - b;"]);
    expect(mutated("x = a /* && */ && b;")).toEqual(["x = a /* && */ || b;"]);
    expect(mutated("x += 1; y--;")).toEqual(["x -= 1; y--;", "x += 1; y++;"]);
  });

  test("takes the default of ?? away, or always takes it", () => {
    expect(mutated("x = a ?? b;")).toEqual(["x = a;", "x = b;"]);
  });

  test("negates a condition or makes it constant", () => {
    expect(mutated("if (a) b = 1;")).toEqual(["if (!(a)) b = 1;", "if (true) b = 1;", "if (false) b = 1;"]);
    expect(mutated("x = a ? 1 : 2;")).toEqual(["x = !(a) ? 1 : 2;", "x = true ? 1 : 2;", "x = false ? 1 : 2;"]);
  });

  test("removes a negation", () => {
    expect(mutated("x = !a;")).toEqual(["x = a;"]);
  });

  test("replaces a returned value", () => {
    expect(mutated("const f = () => true;")).toEqual(["const f = () => false;"]);
    expect(mutated("const f = () => rows.map(g);")).toEqual(["const f = () => [];"]);
    expect(mutated("function f() { return rows[0]; }")).toEqual(["function f() { return undefined; }"]);
    expect(mutated("function f() { return <b />; }")).toEqual(["function f() { return null; }"]);
  });

  test("removes a call that stands by itself", () => {
    expect(mutated("x = f(); g();")).toEqual(["x = f(); ;"]);
    expect(mutated("await f();")).toEqual([";"]);
  });

  test("leaves types, comments, words and imports alone", () => {
    const source = `
      import { a } from "./a.ts";
      // a < b
      type T = typeof a extends string ? 1 : 2;
      const words = () => "either && or";
      const counted = () => \`\${a} < b\`;
    `;
    expect(mutated(source)).toEqual([]);
  });
});

describe("the key of a mutation", () => {
  const keys = (source: string) => findMutations("snippet.ts", source).map(({ key }) => key);

  test("stays the same when its declaration moves", () => {
    expect(keys("const other = 1;\n\nfunction f() { g(); }")).toEqual(keys("export function f() { g(); }"));
  });

  test("tells equal changes in one declaration apart", () => {
    expect(new Set(keys("function f() { g(); g(); }")).size).toBe(2);
  });

  test("tells equal changes in two declarations apart", () => {
    expect(new Set(keys("function e() { g(); } function f() { g(); }")).size).toBe(2);
  });
});

test("a mutation says its line and what becomes of what", () => {
  expect(findMutations("snippet.ts", "\nx = a < b;")).toEqual([
    expect.objectContaining({ line: 2, change: "< becomes <= in a < b" }),
  ]);
});
