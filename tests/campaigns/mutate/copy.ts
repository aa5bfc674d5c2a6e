// A copy of the project in which files may be changed and tests run, without touching the project itself.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stopGroups, watchGroup } from "./groups.ts";
import type { Mutation } from "./mutations.ts";

export interface Copy {
  readonly folder: string;
  read(file: string): string;
  mutate(file: string, mutation: Mutation): void;
  /** Takes the last mutation back. */
  restore(): void;
  /** Whether the product compiles as it is now. What is declared and no longer used does not matter. */
  compiles(): Promise<boolean>;
  remove(): void;
}

export interface CopyOptions {
  /** The git revision to copy. Without one it is the working tree as it is now. */
  readonly revision?: string | undefined;
  /** A git revision whose tests replace the copy's own. */
  readonly testsOf?: string | undefined;
}

export function copyProject(project: string, { revision, testsOf }: CopyOptions): Copy {
  // Read first, so that nothing is left behind when there is no such revision.
  const whole = revision && git(project, ["archive", revision]);
  const tests = testsOf && git(project, ["archive", testsOf, "tests"]);
  const folder = mkdtempSync(join(tmpdir(), "mutate-"));
  if (whole) unpack(whole, folder);
  else copyWorkingTree(project, folder);
  if (tests) {
    rmSync(join(folder, "tests"), { recursive: true });
    unpack(tests, folder);
  }
  linkPackages(join(project, "node_modules"), join(folder, "node_modules"));
  mkdirSync(join(folder, "node_modules", ".cache"));
  const tsconfig = join("node_modules", ".cache", "mutate.json");
  writeFileSync(join(folder, tsconfig), JSON.stringify(compilerSettings));

  let original: { path: string; text: string } | undefined;
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const restore = () => {
    if (original) writeFileSync(original.path, original.text);
    original = undefined;
  };
  return {
    folder,
    read,
    mutate(file, { start, end, replacement }) {
      restore();
      const text = read(file);
      original = { path: join(folder, file), text };
      writeFileSync(original.path, text.slice(0, start) + replacement + text.slice(end));
    },
    restore,
    async compiles() {
      const compiler = join("node_modules", "typescript", "bin", "tsc");
      const args = [compiler, "--project", tsconfig];
      const child = spawn(process.execPath, args, { cwd: folder, stdio: "ignore", detached: true });
      watchGroup(child);
      const [status] = await once(child, "exit");
      stopGroups();
      return status === 0;
    },
    // What a test that was stopped in the middle had started may still be writing its last file.
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }),
  };
}

/** Stands in the copy's `node_modules/.cache`. Only the product has to compile: tests may well contradict a mutation. */
const compilerSettings = {
  extends: "../../tsconfig.json",
  include: ["../../src"],
  exclude: [],
  compilerOptions: {
    noUnusedLocals: false,
    noUnusedParameters: false,
    incremental: true,
    tsBuildInfoFile: "./mutate.tsbuildinfo",
  },
};

function copyWorkingTree(project: string, folder: string): void {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "-z"];
  const deleted = new Set(git(project, ["ls-files", "--deleted", "-z"]).toString().split("\0"));
  for (const file of git(project, list).toString().split("\0")) {
    if (file === "" || deleted.has(file)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(project, file), join(folder, file));
  }
}

function unpack(archive: Buffer, folder: string): void {
  execFileSync("tar", ["-x", "-C", folder], { input: archive });
}

function git(project: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: project, maxBuffer: 1024 ** 3 });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** Each package is linked by itself, because what tests keep in `node_modules` must not be shared with the project. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from)) {
    if (name.startsWith(".") && name !== ".bin" && name !== ".package-lock.json") continue;
    symlinkSync(join(from, name), join(to, name));
  }
}
