// Reads the imports of source files, and finds circles.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync, Visitor } from "vite";

/**
 * Re-exports count as imports. `type`: `import type`, `export type … from` or `import("…")` in a type. `dynamic`: `import("…")` in
 * code, which loads the file later.
 */
type ImportKind = "static" | "type" | "dynamic";

interface Import {
  file: string;
  kind: ImportKind;
}

/** The imports of each source file. Paths are relative to the root, with "/" on every system. */
export type ImportGraph = ReadonlyMap<string, readonly Import[]>;

const source = /\.(ts|tsx|mts|mjs)$/;

/** Endings that a relative specifier may omit. */
const endings = ["", ".ts", ".tsx", ".mts", ".mjs", "/index.ts", "/index.tsx"];

/**
 * The imports of every source file below the folders, which are relative to the root. Packages are left out. A file outside the
 * folders can be imported but is not read.
 */
export function readImports(root: string, folders: readonly string[]): ImportGraph {
  const files = folders.flatMap((folder) => sourcesBelow(root, folder));
  return new Map(files.map((file) => [file, importsOf(root, file)]));
}

function sourcesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((path) => source.test(path))
    .sort();
}

/** Uses Vite's parser, because TypeScript 7 has no stable API for parsing. */
function importsOf(root: string, file: string): Import[] {
  const { program, errors } = parseSync(file, readFileSync(join(root, file), "utf8"));
  if (errors[0]) throw new Error(`${file} cannot be parsed: ${errors[0].message}`);
  const found: Import[] = [];
  const add = (specifier: string, kind: ImportKind) => {
    if (/^\.\.?(\/|$)/.test(specifier)) found.push({ file: resolveFrom(root, file, specifier), kind });
  };
  new Visitor({
    ImportDeclaration: ({ source, importKind }) => add(source.value, importKind === "type" ? "type" : "static"),
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === "type" ? "type" : "static"),
    ExportNamedDeclaration({ source, exportKind }) {
      if (source) add(source.value, exportKind === "type" ? "type" : "static");
    },
    TSImportType: ({ source }) => add(source.value, "type"),
    ImportExpression({ source }) {
      if (source.type === "Literal" && typeof source.value === "string") add(source.value, "dynamic");
    },
  }).visit(program);
  return found;
}

/** The file of a relative specifier. A query after "?" is for Vite and not part of the path. */
function resolveFrom(root: string, file: string, specifier: string): string {
  const path = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ""));
  const found = endings
    .map((ending) => path + ending)
    .find((each) => statSync(join(root, each), { throwIfNoEntry: false })?.isFile());
  if (!found) throw new Error(`${file} imports ${specifier}, and there is no such file.`);
  return found;
}

/**
 * The circles: files that import themselves or each other, directly or through others. Each is listed once, as its files in
 * order of name. Dynamic imports are ignored.
 */
export function findCircles(graph: ImportGraph): string[][] {
  const next = (file: string) =>
    (graph.get(file) ?? []).filter(({ kind }) => kind !== "dynamic").map(({ file }) => file);
  const circles: string[][] = [];
  // Tarjan's algorithm. `visit` returns the order of the earliest open file that this file reaches. If that is the file itself, all
  // files opened since then reach it, too.
  const order = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    open.push(file);
    let lowest = own;
    for (const target of next(file)) {
      const seen = order.get(target);
      if (seen === undefined) lowest = Math.min(lowest, visit(target));
      else if (open.includes(target)) lowest = Math.min(lowest, seen);
    }
    if (lowest === own) {
      const members = open.splice(open.indexOf(file));
      if (members.length > 1 || next(file).includes(file)) circles.push(members.sort());
    }
    return lowest;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}
