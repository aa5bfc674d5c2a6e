// What is hosted: built as `npm run build` builds it, and read for what must not be in it.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { startLists } from "../../src/plan/board.ts";
import { additionColumns, entryColumns, type List } from "../../src/schema/list.ts";
import { secretIn } from "./secrets.ts";

interface Part {
  readonly name: string;
  readonly text: string;
  /** The sources that it was made of. */
  readonly modules: readonly string[];
  /** The scripts that it cannot run without, and those that it asks for as it runs. */
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

let parts: readonly Part[];

beforeAll(async () => {
  // The test runner says otherwise, and Vite would listen to it.
  vi.stubEnv("NODE_ENV", "production");
  const built = await build({ configFile: "vite.config.ts", logLevel: "warn", build: { write: false } });
  vi.unstubAllEnvs();
  parts = (built as Rolldown.RolldownOutput).output.map((part) =>
    part.type === "chunk"
      ? {
          ...{ name: part.fileName, text: part.code, modules: part.moduleIds },
          ...{ imports: part.imports, dynamicImports: part.dynamicImports },
        }
      : { name: part.fileName, text: String(part.source), modules: [], imports: [], dynamicImports: [] },
  );
});

/** Where a text stands, with what is around it. */
function places(pattern: RegExp): string[] {
  return parts.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].map(
      ({ index, 0: found }) => `${name}: ${text.slice(Math.max(0, index - 30), index + found.length + 20)}`,
    ),
  );
}

/** These scripts with all that they cannot run without. */
function whole(names: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const add = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    partOf(name).imports.forEach(add);
  };
  for (const name of names) add(name);
  return found;
}

function partOf(name: string): Part {
  const part = parts.find((each) => each.name === name);
  if (!part) throw new Error(`The build has no ${name}`);
  return part;
}

/** The scripts that are asked for before the first card: the page's own, and what that asks for at once, of which the tab is one. */
function early(): readonly Part[] {
  const entry = parts.find(({ modules }) => modules.some((id) => id.endsWith("/src/app/start.ts")));
  const first = [...whole(entry ? [entry.name] : [])];
  return [...whole([...first, ...first.flatMap((name) => partOf(name).dynamicImports)])].map(partOf);
}

/** At most, in bytes on the wire. */
const mostBeforeFirstCard = 250_000;

/** What only the lists of features say of themselves: of what the tab begins with, each list and column is described elsewhere. */
async function wordsOfFeatureLists(): Promise<readonly string[]> {
  const folder = join(import.meta.dirname, "..", "..", "src", "features");
  const files = readdirSync(folder)
    .map((feature) => join(folder, feature, "list.ts"))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(files.map((file) => import(file) as Promise<Readonly<Record<string, unknown>>>));
  const lists = modules.flatMap((module) => Object.values(module)).filter(isList);
  const shared = [...startLists, { columns: additionColumns }, { columns: entryColumns }].flatMap(({ columns }) =>
    Object.values(columns).map(({ description }) => description),
  );
  return lists
    .flatMap((list) => [list.description, ...Object.values(list.columns).map(({ description }) => description)])
    .flatMap((words) => (words && !shared.includes(words) ? [words] : []));
}

function isList(value: unknown): value is List {
  return typeof value === "object" && value !== null && "columns" in value && "description" in value;
}

/** What only setting a site up needs: of a view, its query, a form's layout, formatting, and validation. */
const wordsOfSetUp = [
  "Due in the next 30 days",
  "<OrderBy>",
  "<FieldRef",
  "If it is replaced or withdrawn",
  "developer.microsoft.com/json-schemas",
  "ISBLANK(",
  "ViewFields",
];

describe("the built tab", () => {
  test("is built: there is a page, and code in parts", () => {
    expect(parts.filter(({ name }) => name.endsWith(".html")).length).toBeGreaterThan(0);
    expect(parts.flatMap(({ modules }) => modules).filter((id) => id.includes("/src/ui/")).length).toBeGreaterThan(50);
  });

  test("is made of nothing of the local tenant, the tests or the command line", () => {
    const ours = parts.flatMap(({ modules }) => modules).filter((id) => !id.includes("/node_modules/"));
    expect(ours.filter((id) => /\/(src\/local|src\/host\/node|tests|manifest)\//.test(id))).toEqual([]);
  });

  test("names no address of a developer's machine", () => {
    expect(places(/\blocalhost\b|127\.0\.0\.1|\[::1\]|0\.0\.0\.0/g)).toEqual([]);
  });

  test("holds no development build of a library", () => {
    const modules = parts.flatMap((part) => part.modules);
    expect(modules.filter((id) => /\.development\.js|jsx-dev-runtime/.test(id))).toEqual([]);
  });

  test("holds no secret", () => {
    expect(parts.filter(({ text }) => secretIn(text)).map(({ name, text }) => `${name}: ${secretIn(text)}`)).toEqual(
      [],
    );
  });

  test("has no script, handler or style attribute in its pages, which the policy would block", () => {
    for (const { name, text } of parts.filter((part) => part.name.endsWith(".html"))) {
      const inline = [...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+=|\sstyle=|href="javascript:/gi)];
      expect([name, inline.map(([found]) => found)]).toEqual([name, []]);
    }
  });

  test("comes without its sources", () => {
    expect(parts.filter(({ name }) => name.endsWith(".map"))).toEqual([]);
    expect(places(/sourceMappingURL=/g)).toEqual([]);
  });

  test("asks for at most 250 kB of scripts before the first card", () => {
    const scripts = early();
    const modules = scripts.flatMap((part) => part.modules);
    for (const path of ["/src/features/board/Card.tsx", "/src/app/site.ts", "/@azure/msal-browser/"]) {
      expect(modules.some((id) => id.includes(path))).toBe(true);
    }
    const sizes = scripts.map(({ name, text }) => ({ name, size: gzipSync(text).length }));
    const sum = sizes.reduce((all, { size }) => all + size, 0);
    expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(mostBeforeFirstCard);
  });

  test("brings no logger that somebody could switch on in the browser's storage", () => {
    const modules = parts.flatMap(({ modules }) => modules);
    expect(modules.some((path) => path.includes("teams-js"))).toBe(true);
    expect(modules.filter((path) => /[\\/]debug[\\/]src[\\/]/.test(path))).toEqual([]);
  });

  test("asks for nothing before the first card that only a feature's lists or setting up needs", async () => {
    const names = new Set(early().map(({ name }) => name));
    for (const words of [...(await wordsOfFeatureLists()), ...wordsOfSetUp]) {
      const where = parts.filter(({ text }) => text.includes(words)).map(({ name }) => name);
      // They come later, as they are written here.
      expect([words, where.length > 0]).toEqual([words, true]);
      expect([words, where.filter((name) => names.has(name))]).toEqual([words, []]);
    }
  });
});
