// In which order the test files are tried for a mutation: the cheapest, and the likeliest to notice it, first.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { type ImportGraph, readImports } from "../../support/imports.ts";

interface TestFile {
  readonly file: string;
  readonly text: string;
  readonly needsBrowser: boolean;
  /** Each file that is loaded with it, with the number of imports between. */
  readonly distances: ReadonlyMap<string, number>;
}

/** Gives the order for a mutated source file. */
export type OrderTests = (mutated: string) => string[];

/**
 * First the tests without a browser that load the file, the nearest first; then those with a browser, by what their name
 * and text have in common with the file's name. Those that do neither come last: few of them could notice anything.
 */
export function orderTests(folder: string): OrderTests {
  const graph = readImports(folder, ["src", "tests"]);
  const tests = testFiles(folder).map((file) => readTest(folder, file, graph));
  const quick = tests.filter(({ needsBrowser }) => !needsBrowser);
  const slow = tests.filter(({ needsBrowser }) => needsBrowser);
  return (mutated) => {
    const words = wordsOf(mutated);
    const distance = ({ distances }: TestFile) => distances.get(mutated) ?? Number.MAX_SAFE_INTEGER;
    const nearestFirst = quick.toSorted((a, b) => distance(a) - distance(b) || a.text.length - b.text.length);
    return [
      ...nearestFirst.filter(({ distances }) => distances.has(mutated)),
      ...slow.toSorted((a, b) => relation(b, words) - relation(a, words)),
      ...nearestFirst.filter(({ distances }) => !distances.has(mutated)),
    ].map(({ file }) => file);
  };
}

function testFiles(folder: string): string[] {
  return readdirSync(join(folder, "tests"), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join("tests", path.replaceAll("\\", "/")))
    .filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith("tests/campaigns/"))
    .sort();
}

function readTest(folder: string, file: string, graph: ImportGraph): TestFile {
  const distances = distancesFrom(file, graph);
  const texts = [...distances.keys()].filter((path) => path.startsWith("tests/")).map((path) => read(folder, path));
  const needsBrowser = texts.some((text) => /^import (?!type\b)[^;]*"playwright-core"/m.test(text));
  return { file, text: read(folder, file), needsBrowser, distances };
}

function read(folder: string, file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

function distancesFrom(file: string, graph: ImportGraph): Map<string, number> {
  const distances = new Map([[file, 0]]);
  // A map gives what is added while it is walked through as well.
  for (const [from, distance] of distances) {
    for (const { file: to, kind } of graph.get(from) ?? []) {
      // What the product imports dynamically are screens, and without a browser nobody asks for them.
      const isLoaded = kind === "static" || (kind === "dynamic" && from.startsWith("tests/"));
      if (isLoaded && !distances.has(to)) distances.set(to, distance + 1);
    }
  }
  return distances;
}

/** `src/features/board/useDrag.ts` is about "board" and "drag". */
function wordsOf(file: string): string[] {
  const words = file.replace(/\.tsx?$/, "").match(/[A-Z]?[a-z]+/g) ?? [];
  const common = new Set(["src", "features", "ui", "kit", "shell", "use", "page", "list", "feature"]);
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => !common.has(word));
}

function relation({ file, text }: TestFile, words: readonly string[]): number {
  const lower = text.toLowerCase();
  const points = words.map(
    (word) => (file.toLowerCase().includes(word) ? 20 : 0) + Math.min(lower.split(word).length - 1, 10),
  );
  return points.reduce((sum, each) => sum + each, 0);
}
