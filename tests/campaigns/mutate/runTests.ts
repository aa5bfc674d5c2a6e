// Runs test files of the copy in a process of their own until the first that fails.
import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stopGroups, watchGroup } from "./groups.ts";

/** What the process tells. A failure may have no test: then the file could not even be loaded, or something fell outside. */
export type Told =
  | { readonly kind: "passed"; readonly file: string }
  | { readonly kind: "alive" }
  | { readonly kind: "failed"; readonly file: string | undefined; readonly test: string };

export interface TestRun {
  /** Undefined if every file has passed. */
  readonly failure: { readonly file: string | undefined; readonly test: string } | undefined;
  readonly passed: readonly string[];
}

/**
 * A test that waits in vain is failed by the test runner after five minutes. An endless loop lets it do nothing at all,
 * so after a while without a single result the run counts as failed.
 */
const longestSilence = 8 * 60_000;

export async function runTests(folder: string, files: readonly string[]): Promise<TestRun> {
  if (files.length === 0) return { failure: undefined, passed: [] };
  // What a stopped test leaves behind goes with the copy.
  const temporary = join(folder, "node_modules", ".cache", "tmp");
  mkdirSync(temporary, { recursive: true });
  const child = fork(fileURLToPath(new URL("vitest.ts", import.meta.url)), files, {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
    detached: true,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  watchGroup(child);
  const passed: string[] = [];
  const failure = await new Promise<TestRun["failure"]>((resolve, reject) => {
    const giveUp = () => resolve({ file: undefined, test: "no result for eight minutes: an endless loop" });
    let silence = setTimeout(giveUp, longestSilence);
    child.on("message", (told: Told) => {
      clearTimeout(silence);
      silence = setTimeout(giveUp, longestSilence);
      if (told.kind === "passed") passed.push(told.file);
      if (told.kind === "failed") resolve(told);
    });
    child.on("exit", (code) => {
      clearTimeout(silence);
      if (code === 0) resolve(undefined);
      else reject(new Error(`The tests could not be run: the process ended with ${code}.`));
    });
  });
  stopGroups();
  return { failure, passed };
}
