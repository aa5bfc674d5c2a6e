// Builds the tab, the host page and SharePoint's list page with Vite, each only when its sources have changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { InlineConfig } from "vite";
import { withLock } from "./lock.ts";
import { base as listPageBase } from "./sharepoint/page/settings.ts";

export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));
export const cache = join(projectFolder, "node_modules", ".cache", "improvement-board");

export interface Built {
  readonly folder: string;
}

/** Builds the tab into `dist/`, as a web server would host it. */
export function buildTab(log: (line: string) => void): Promise<Built> {
  return buildWhenChanged({
    name: "tab",
    label: "the tab",
    folder: join(projectFolder, "dist"),
    sources: [...filesBelow("src", "local"), "vite.config.ts", "package-lock.json"],
    config: { configFile: join(projectFolder, "vite.config.ts"), root: join(projectFolder, "src", "app") },
    log,
  });
}

export function buildHostPage(log: (line: string) => void): Promise<Built> {
  return buildWhenChanged({
    name: "host",
    label: "the Teams window",
    folder: join(cache, "host"),
    sources: [...filesBelow("src/local/teams"), "package-lock.json"],
    config: {
      configFile: false,
      root: join(projectFolder, "src", "local", "teams", "page"),
      build: { target: "es2022" },
    },
    log,
  });
}

export function buildListPage(log: (line: string) => void): Promise<Built> {
  return buildWhenChanged({
    name: "list-page",
    label: "SharePoint's list page",
    folder: join(cache, "list-page"),
    sources: [...filesBelow("src/local/sharepoint/page"), "package-lock.json"],
    config: {
      configFile: false,
      root: join(projectFolder, "src", "local", "sharepoint", "page"),
      base: listPageBase,
      build: { target: "es2022" },
    },
    log,
  });
}

interface Plan {
  readonly name: string;
  readonly label: string;
  readonly folder: string;
  /** Paths below the project folder. A change in one of them causes a build. */
  readonly sources: readonly string[];
  readonly config: InlineConfig;
  log(line: string): void;
}

async function buildWhenChanged(plan: Plan): Promise<Built> {
  const wanted = fingerprint(plan.sources);
  if (isBuilt(plan, wanted)) return plan;
  // Test files and a running tenant share the folder.
  return withLock(join(cache, `${plan.name}.lock`), async () => {
    // Another process may have built it while this one waited for the lock.
    if (isBuilt(plan, wanted)) return plan;
    plan.log(`Building ${plan.label} ...`);
    const { build } = await import("vite");
    await asInProduction(() =>
      build({
        ...plan.config,
        logLevel: "warn",
        build: { ...plan.config.build, outDir: plan.folder, emptyOutDir: true },
      }),
    );
    writeFileSync(stampOf(plan), stamp(plan, wanted));
    return plan;
  });
}

/** A test runner sets NODE_ENV to "test", with which Vite would bundle React's development build. */
export async function asInProduction(run: () => Promise<unknown>): Promise<void> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  try {
    await run();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Includes the built page's time, so that another build into the same folder makes the stamp invalid. */
function isBuilt(plan: Plan, wanted: string): boolean {
  const file = stampOf(plan);
  return existsSync(pageOf(plan)) && existsSync(file) && readFileSync(file, "utf8") === stamp(plan, wanted);
}

function stamp(plan: Plan, wanted: string): string {
  return `${wanted} ${statSync(pageOf(plan)).mtimeMs}`;
}

function stampOf(plan: Plan): string {
  mkdirSync(cache, { recursive: true });
  return join(cache, `${plan.name}.built`);
}

function pageOf(plan: Plan): string {
  return join(plan.folder, "index.html");
}

export function filesBelow(folder: string, except?: string): string[] {
  return readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length).replaceAll("\\", "/"))
    .filter((path) => !except || !path.startsWith(`${folder}/${except}/`))
    .sort();
}

export function fingerprint(paths: readonly string[]): string {
  const hash = createHash("sha256").update("production");
  for (const path of paths) {
    hash.update(path);
    hash.update(readFileSync(join(projectFolder, path)));
  }
  return hash.digest("hex");
}
