// What is hosted: built as `npm run build` builds it, and read for what must not be in it.
import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { secretIn } from "./secrets.ts";

interface Part {
  readonly name: string;
  readonly text: string;
  /** The sources that it was made of. */
  readonly modules: readonly string[];
}

let parts: readonly Part[];

beforeAll(async () => {
  // The test runner says otherwise, and Vite would listen to it.
  vi.stubEnv("NODE_ENV", "production");
  const built = await build({ configFile: "vite.config.ts", logLevel: "warn", build: { write: false } });
  vi.unstubAllEnvs();
  parts = (built as Rolldown.RolldownOutput).output.map((part) =>
    part.type === "chunk"
      ? { name: part.fileName, text: part.code, modules: part.moduleIds }
      : { name: part.fileName, text: String(part.source), modules: [] },
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

  test("has no script, handler or style attribute in its pages, which the policy would stop", () => {
    for (const { name, text } of parts.filter((part) => part.name.endsWith(".html"))) {
      const inline = [...text.matchAll(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+=|\sstyle=|href="javascript:/gi)];
      expect([name, inline.map(([found]) => found)]).toEqual([name, []]);
    }
  });

  test("comes without its sources", () => {
    expect(parts.filter(({ name }) => name.endsWith(".map"))).toEqual([]);
    expect(places(/sourceMappingURL=/g)).toEqual([]);
  });
});
