// What finds circles of imports finds them all: files in one could not be read, loaded first or moved without the others.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { findCircles, type ImportGraph, readImports } from "./imports.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The imports of files that are written for the test, by their path. */
function importsIn(files: Readonly<Record<string, string>>): ImportGraph {
  const folder = mkdtempSync(join(tmpdir(), "circles-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, "src", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return readImports(folder, ["src"]);
}

describe("a planted circle", () => {
  test("is found", () => {
    const graph = importsIn({
      "a.ts": 'import { b } from "./b.ts";\nexport const a = b;',
      "b.ts": 'import { a } from "./a.ts";\nimport { free } from "./free.ts";\nexport const b = [a, free];',
      "free.ts": "export const free = 1;",
    });
    expect(findCircles(graph)).toEqual([["src/a.ts", "src/b.ts"]]);
  });

  test("is found through types, re-exports and folders", () => {
    const graph = importsIn({
      "a.ts": 'import type { B } from "./b.ts";\nexport type A = B;',
      "b.ts": 'export type { C as B } from "./deep/c";',
      "deep/c.tsx": 'export * from "./d.ts";\nexport type C = string;',
      "deep/d.ts": 'export type D = typeof import("../a.ts");',
    });
    expect(findCircles(graph)).toEqual([["src/a.ts", "src/b.ts", "src/deep/c.tsx", "src/deep/d.ts"]]);
  });

  test("is found beside another one, and where a file imports itself", () => {
    const graph = importsIn({
      "a.ts": 'import "./b.ts";\nimport "./c.ts";',
      "b.ts": 'import "./a.ts";',
      "c.ts": 'import "./d.ts";',
      "d.ts": 'import "./c.ts";',
      "self.ts": 'import type { Self } from "./self.ts";\nexport type Me = Self;',
    });
    expect(findCircles(graph).sort()).toEqual([["src/a.ts", "src/b.ts"], ["src/c.ts", "src/d.ts"], ["src/self.ts"]]);
  });

  test("is no circle where a file is only loaded later", () => {
    const graph = importsIn({
      "a.ts": 'export const later = () => import("./b.ts");',
      "b.ts": 'import { later } from "./a.ts";\nexport const b = later;',
    });
    expect(graph.get("src/a.ts")).toEqual([{ file: "src/b.ts", kind: "dynamic" }]);
    expect(findCircles(graph)).toEqual([]);
  });
});

describe("an import", () => {
  test("in a comment or a text is none", () => {
    const graph = importsIn({
      "a.ts": '// import "./b.ts";\n/* export * from "./b.ts"; */\nexport const text = `import "./b.ts"`;',
      "b.ts": 'import { text } from "./a.ts";\nexport const b = text;',
    });
    expect(graph.get("src/a.ts")).toEqual([]);
  });

  test("of a package is left out, and of a file that is not there refused", () => {
    expect(importsIn({ "a.ts": 'import "vitest";' }).get("src/a.ts")).toEqual([]);
    expect(() => importsIn({ "a.ts": 'import "./gone.ts";' })).toThrow(/src\/a\.ts imports \.\/gone\.ts/);
  });
});
