// Reads the imports of every source file and fails on any arrow between rooms that the design does not draw.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { describe, expect, test } from "vitest";

const source = resolve(import.meta.dirname, "../src");

/** What each room may import besides itself; the longest name that fits a path is its room. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  ports: ["schema"],
  schema: [],
  domain: ["schema"],
  sync: ["ports", "schema", "domain"],
  reports: ["ports", "schema", "domain"],
  sharepoint: ["ports", "schema"],
  host: ["ports", "schema"],
  provision: ["ports", "schema", "sharepoint"],
  ui: ["ports", "schema", "domain", "reports", "sync/sync.ts", "provision/plan.ts"],
  "ui/board": ["ui/shared"],
  "ui/action": ["ui/shared"],
  "ui/mine": ["ui/shared"],
  "ui/assurance": ["ui/shared"],
  "ui/meeting": ["ui/shared"],
  "ui/reports": ["ui/shared"],
  "ui/rounds": ["ui/shared"],
  "ui/setup": ["ui/shared"],
  "ui/tab": ["board", "action", "mine", "assurance", "meeting", "reports", "rounds", "setup", "shared"].map(
    (each) => `ui/${each}`,
  ),
  app: ["ports", "schema", "domain", "sync", "reports", "sharepoint", "host", "provision", "ui"],
  "local/sharepoint": [],
  "local/teams": [],
  "local/sample": ["schema", "domain", "provision", "sharepoint"],
  local: ["ports", "host/headers.ts", "local/sharepoint", "local/teams", "local/sample"],
};

/** Packages that only one room may know. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  "@pnp/": ["sharepoint", "provision", "local/sample"],
  "@microsoft/teams-js": ["host"],
  "@azure/": ["host"],
  react: ["ui", "app"],
  "@fluentui/": ["ui"],
  libsql: ["local/sharepoint"],
  hono: ["local"],
};

const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const imports = files.flatMap((file) => {
  const text = readFileSync(join(source, file), "utf8");
  const found = [...text.matchAll(/(?:from|import|import\()\s*"([^"]+)"/g)];
  return found.map((match) => ({ file: file.split(sep).join("/"), target: match[1] ?? "" }));
});

function roomOf(path: string): string {
  const fits = Object.keys(arrows).filter((room) => path.startsWith(`${room}/`));
  return fits.sort((a, b) => b.length - a.length)[0] ?? path;
}

function isWithin(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}

describe("the rooms", () => {
  test("are all known", () => {
    const unknown = files.map((file) => file.split(sep).join("/")).filter((file) => !arrows[roomOf(file)]);
    expect(unknown).toEqual([]);
  });

  test("import only what the design lets them", () => {
    const wrong = imports.filter(({ file, target }) => {
      if (!target.startsWith(".")) return false;
      const path = relative(source, resolve(source, dirname(file), target))
        .split(sep)
        .join("/");
      const room = roomOf(file);
      const parent = room.startsWith("ui/") ? (arrows.ui ?? []) : [];
      return ![room, ...(arrows[room] ?? []), ...parent].some((allowed) => isWithin(path, allowed));
    });
    expect(wrong).toEqual([]);
  });

  test("keep each outside package to the room it belongs to", () => {
    const wrong = imports.filter(({ file, target }) =>
      Object.entries(keepers).some(
        ([name, rooms]) =>
          (target === name || target.startsWith(name.endsWith("/") ? name : `${name}/`)) &&
          !rooms.some((room) => isWithin(file, room)),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("are read: there are imports to check", () => {
    expect(imports.length).toBeGreaterThan(100);
  });
});
