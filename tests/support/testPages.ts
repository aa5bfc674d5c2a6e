// Pages made of the whole product, for tests: the tab over lists in memory, and the tab with one feature more. They are built together,
// because they share nearly all, and only when anything that they are made of has changed.
import { existsSync, readdirSync } from "node:fs";
import { copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import { extname, join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { asInProduction, cache, filesBelow, fingerprint, projectFolder } from "../../src/local/build.ts";
import { withLock } from "../../src/local/lock.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

export interface PageFile {
  readonly body: Buffer;
  readonly contentType: string;
}

const screen = "support/screen/index.html";
const lessons = "features/lessons/tab/index.html";

/** The folder of the tab that has the feature of the tests. */
export const lessonsTab = (): Promise<string> => buildWhenChanged();

/** The files of the page that shows screens, by their paths: `/`, `/assets/...`. */
export async function screenPage(): Promise<ReadonlyMap<string, PageFile>> {
  const folder = await buildWhenChanged();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = names.map(async ({ parentPath, name }) => {
    const path = join(parentPath, name);
    const contentType = types[extname(name)] ?? "application/octet-stream";
    const below = path.slice(folder.length + 1).replaceAll("\\", "/");
    return [below === screen ? "/" : `/${below}`, { body: await readFile(path), contentType }] as const;
  });
  return new Map(await Promise.all(files));
}

async function buildWhenChanged(): Promise<string> {
  const pages = join(cache, "test-pages");
  const ours = ["tests/support", "tests/features/lessons"].flatMap((folder) => filesBelow(folder));
  const sources = [...filesBelow("src", "local"), ...ours, "package-lock.json"];
  const wanted = join(pages, fingerprint(sources).slice(0, 16));
  if (existsSync(wanted)) return wanted;
  await mkdir(cache, { recursive: true });
  return withLock(join(cache, "test-pages.lock"), async () => {
    if (existsSync(wanted)) return wanted;
    await rm(pages, { recursive: true, force: true });
    const outDir = join(pages, "unfinished");
    await asInProduction(() =>
      build({
        configFile: false,
        root: join(projectFolder, "tests"),
        logLevel: "warn",
        plugins: [react()],
        build: {
          ...{ outDir, emptyOutDir: true, target: "es2022", minify: false, chunkSizeWarningLimit: 10_000 },
          rolldownOptions: {
            input: [screen, lessons].map((page) => join(projectFolder, "tests", page)),
            checks: { ineffectiveDynamicImport: false, pluginTimings: false },
          },
        },
      }),
    );
    // A tab is served from the top of its folder.
    await copyFile(join(outDir, lessons), join(outDir, "index.html"));
    await rename(outDir, wanted);
    return wanted;
  });
}
