// Reads the imports of every source file. Fails on an import that the rules in `support/rooms.ts` do not allow, and on any circle.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { findCircles, type ImportGraph, readImports } from "./support/imports.ts";
import { forbiddenArrows, roomOf } from "./support/rooms.ts";

const root = resolve(import.meta.dirname, "..");
const graph = readImports(root, ["src"]);

/** Packages, and the rooms that may import them. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  "@pnp/": ["sharepoint", "provision", "local/sample"],
  "@microsoft/teams-js": ["host"],
  "@azure/": ["host"],
  react: ["ui", "features", "app"],
  "@fluentui/": ["ui", "features"],
  libsql: ["local/sharepoint"],
  hono: ["local"],
  docx: ["office"],
  hucre: ["office"],
};

describe("the rooms", () => {
  test("include every source file", () => {
    const files = [...graph.keys()].map((file) => file.slice("src/".length));
    expect(files.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  test("import only what they may", () => {
    expect(forbiddenArrows(graph)).toEqual([]);
  });

  test("import in no circle, types included", () => {
    expect(findCircles(readImports(root, ["src", "manifest"]))).toEqual([]);
  });

  test("import a restricted package only where it is allowed", () => {
    expect(packages().filter(isMisplaced)).toEqual([]);
  });

  test("have imports to check", () => {
    expect([...graph.values()].flat().length).toBeGreaterThan(500);
    expect(packages().length).toBeGreaterThan(100);
  });
});

describe("a forbidden import is found", () => {
  const planted = (file: string, target: string): ImportGraph => new Map([[file, [{ file: target, kind: "type" }]]]);

  test.each([
    ["src/sync/push.ts", "src/plan/actions.ts"],
    ["src/schema/list.ts", "src/ports/lists.ts"],
    ["src/office/word.ts", "src/schema/plain.ts"],
    ["src/ui/kit/mark.tsx", "src/office/csv.ts"],
    ["src/features/board/BoardPage.tsx", "src/features/mine/MyActions.tsx"],
    ["src/features/rounds/RoundsPage.tsx", "src/sync/store.ts"],
    ["src/features/rounds/RoundsPage.tsx", "src/provision/plan.ts"],
    ["src/ui/kit/mark.tsx", "src/ui/shell/Tab.tsx"],
    ["src/ui/shell/Tab.tsx", "src/features/board/BoardPage.tsx"],
    ["src/provision/plan.ts", "src/features/assurance/inSharePoint.ts"],
    ["src/local/teams/server.ts", "src/local/tenant.ts"],
    ["src/local/sample/seed.ts", "src/app/features.ts"],
    ["src/plan/board.ts", "src/ui/kit/mark.tsx"],
    ["src/elsewhere/file.ts", "src/schema/list.ts"],
  ])("from %s to %s", (file, target) => {
    expect(forbiddenArrows(planted(file, target))).toHaveLength(1);
  });

  test("and an allowed one is not reported", () => {
    expect(forbiddenArrows(planted("src/features/setup/SiteState.tsx", "src/provision/plan.ts"))).toEqual([]);
    expect(forbiddenArrows(planted("src/features/board/BoardPage.tsx", "src/office/csv.ts"))).toEqual([]);
    expect(forbiddenArrows(planted("src/app/tab.tsx", "src/features/board/BoardPage.tsx"))).toEqual([]);
  });
});

interface Package {
  readonly file: string;
  readonly name: string;
}

function packages(): readonly Package[] {
  const source = join(root, "src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(ts|tsx|mjs)$/.test(file),
  );
  return files.flatMap((file) => {
    const found = readFileSync(join(source, file), "utf8").matchAll(/(?:from|import|import\()\s*"([^."][^"]*)"/g);
    return [...found].map((match) => ({ file: file.split(sep).join("/"), name: match[1] ?? "" }));
  });
}

function isMisplaced({ file, name }: Package): boolean {
  return Object.entries(keepers).some(
    ([keeper, places]) =>
      (name === keeper || name.startsWith(keeper.endsWith("/") ? keeper : `${keeper}/`)) &&
      !places.some((room) => file.startsWith(`${room}/`)),
  );
}
