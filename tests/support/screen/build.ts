// The page that shows the tab over lists in memory, built when anything that it is made of has changed.
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { asInProduction, cache, filesBelow, fingerprint, projectFolder } from "../../../src/local/build.ts";
import { withLock } from "../../../src/local/lock.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

export interface PageFile {
  readonly body: Buffer;
  readonly contentType: string;
}

/** Its files by their paths: `/index.html`, `/assets/...`. */
export async function screenPage(): Promise<ReadonlyMap<string, PageFile>> {
  const folder = await buildWhenChanged();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const contentType = types[extname(name)] ?? "application/octet-stream";
    return [path.slice(folder.length).replaceAll("\\", "/"), { body: await readFile(path), contentType }] as const;
  });
  return new Map(await Promise.all(files));
}

async function buildWhenChanged(): Promise<string> {
  const pages = join(cache, "screen");
  const sources = [...filesBelow("src", "local"), ...filesBelow("tests/support"), "package-lock.json"];
  const wanted = join(pages, fingerprint(sources).slice(0, 16));
  if (existsSync(wanted)) return wanted;
  await mkdir(cache, { recursive: true });
  return withLock(join(cache, "screen.lock"), async () => {
    if (existsSync(wanted)) return wanted;
    await rm(pages, { recursive: true, force: true });
    const outDir = join(pages, "unfinished");
    await asInProduction(() =>
      build({
        configFile: false,
        root: join(projectFolder, "tests", "support", "screen"),
        logLevel: "warn",
        plugins: [react()],
        build: { outDir, emptyOutDir: true, target: "es2022", minify: false, chunkSizeWarningLimit: 10_000 },
      }),
    );
    await rename(outDir, wanted);
    return wanted;
  });
}
