// The boards that are measured: built for production, and served from memory.
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { projectFolder } from "../../src/local/build.ts";
import type { Measured } from "./inputs.ts";

const run = promisify(execFile);
const cache = join(projectFolder, "node_modules", ".cache", "improvement-board", "bench");
const peersFolder = join(cache, "peers");

/** Exact, so that figures of different days mean the same. Both are open source: Apache-2.0 and MIT. */
const peers = { "@hello-pangea/dnd": "18.0.1", "react-kanban-kit": "0.0.2-beta.7" };

export interface Contender extends Omit<Measured, "url"> {
  readonly folder: string;
  readonly name: string;
  /** More actions than these it is not asked to draw. */
  readonly most: number;
}

export const contenders: readonly Contender[] = [
  { folder: "floor", name: "floor: plain DOM", most: 1e9, keys: ["Shift+ArrowRight"], handle: "" },
  { folder: "ours", name: "Improvement Board", most: 1e9, keys: ["Shift+ArrowRight"], handle: "[role=button]" },
  {
    folder: "kanbanKit",
    name: `react-kanban-kit ${peers["react-kanban-kit"]}`,
    most: 5000,
    keys: undefined,
    handle: "",
  },
  {
    ...{ folder: "fluentCards", name: `Fluent cards, @hello-pangea/dnd ${peers["@hello-pangea/dnd"]}` },
    ...{ most: 5000, keys: ["Space", "ArrowRight", "Space"], handle: "" },
  },
];

/** Puts the peers beside the project's dependencies, not among them. */
async function installPeers(log: (line: string) => void): Promise<void> {
  const manifest = join(peersFolder, "package.json");
  const wanted = JSON.stringify({ private: true, description: JSON.stringify(peers) });
  if (existsSync(manifest) && readFileSync(manifest, "utf8") === wanted) return;
  log("Fetching the peers to compare with ...");
  mkdirSync(peersFolder, { recursive: true });
  writeFileSync(manifest, "{}");
  const npm = (...args: string[]) => run("npm", args, { cwd: peersFolder });
  const dnd = `@hello-pangea/dnd@${peers["@hello-pangea/dnd"]}`;
  await npm("install", "--no-save", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", dnd);
  // It carries all it needs, and asks for build tools of 180 MB as well: so its package alone.
  const kit = `react-kanban-kit@${peers["react-kanban-kit"]}`;
  const { stdout } = await npm("pack", "--silent", kit);
  const target = join(peersFolder, "node_modules", "react-kanban-kit");
  mkdirSync(target, { recursive: true });
  await run("tar", ["-xzf", stdout.trim(), "-C", target, "--strip-components=1"], { cwd: peersFolder });
  writeFileSync(manifest, wanted);
}

export interface Served {
  readonly url: string;
  /** The script to put into each page before it loads. */
  readonly watchScript: string;
  /** What a script of that path weighs on the wire. */
  gzipOf(path: string): number;
  close(): void;
}

export async function serveBoards(dataOf: (size: number) => string, log: (line: string) => void): Promise<Served> {
  await installPeers(log);
  log("Building the boards ...");
  const out = join(cache, "pages");
  for (const { folder } of contenders) {
    await build({
      ...{
        configFile: false,
        root: join(import.meta.dirname, folder),
        base: "./",
        logLevel: "warn",
        plugins: [react()],
      },
      resolve: {
        dedupe: ["react", "react-dom"],
        alias: Object.keys(peers).map((find) => ({ find, replacement: join(peersFolder, "node_modules", find) })),
      },
      build: {
        ...{ outDir: join(out, folder), emptyOutDir: true, target: "es2022", chunkSizeWarningLimit: 2000 },
        // One file for what a board begins with, as the product has it.
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: "board", test: /[\\/]main\.tsx?$/ }] } } },
      },
    });
  }
  await build({
    ...{ configFile: false, logLevel: "warn" },
    build: {
      ...{ outDir: join(out, "watch"), emptyOutDir: true, target: "es2022" },
      lib: { entry: join(import.meta.dirname, "watch.ts"), formats: ["iife"], name: "watching", fileName: "watch" },
    },
  });
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files.set(`/${relative(out, path)}`, await readFile(path));
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://bench").pathname;
    const size = /^\/data\/(\d+)\.json$/.exec(path)?.[1];
    const body = size ? dataOf(Number(size)) : files.get(path.endsWith("/") ? `${path}index.html` : path);
    const kind = path.endsWith("/") ? "text/html" : kinds[extname(path)];
    response.writeHead(body ? 200 : 404, { "content-type": kind ?? "text/plain" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    watchScript: join(out, "watch", [...files.keys()].find((path) => path.startsWith("/watch/"))?.slice(7) ?? ""),
    gzipOf: (path) => gzipSync(files.get(path) ?? "").length,
    close: () => void server.close(),
  };
}

const kinds: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};
