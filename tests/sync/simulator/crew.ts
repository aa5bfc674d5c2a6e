// Divides the runs among as many processes as there are processors.
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { addTally, emptyTally, type Seeds, type Tally } from "./tally.ts";

export interface Crew {
  /** The results so far. */
  readonly sum: Tally;
  /** Resolves when all runs are done, or after `stop`. */
  readonly done: Promise<void>;
  stop(): void;
}

const perShare = 250;

export function startCrew({ first, runs, onProgress }: Seeds & { onProgress?: (sum: Tally) => void }): Crew {
  const sum = emptyTally();
  let next = first;
  let isStopped = false;
  const end = first + runs;
  const children: ChildProcess[] = [];

  function share(): Seeds | undefined {
    if (next >= end) return undefined;
    const seeds = { first: next, runs: Math.min(perShare, end - next) };
    next += seeds.runs;
    return seeds;
  }

  function work(program: string): Promise<void> {
    // A run makes many short-lived objects; a larger semi-space saves collecting them.
    const child = fork(program, { execArgv: ["--max-semi-space-size=32"] });
    children.push(child);
    return new Promise((resolve, reject) => {
      let asked: Seeds | undefined;
      const ask = () => {
        asked = share();
        if (asked) child.send(asked);
        else child.disconnect();
      };
      child.on("message", (part: Tally) => {
        addTally(sum, part);
        onProgress?.(sum);
        ask();
      });
      child.on("error", reject);
      child.on("exit", () => {
        if (asked && !isStopped) reject(new Error(`A process ended in the runs from seed ${asked.first}.`));
        else resolve();
      });
      ask();
    });
  }

  async function workTogether(): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), "improvement-board-"));
    try {
      const program = await bundle(folder);
      await Promise.all(Array.from({ length: availableParallelism() }, () => work(program)));
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  return {
    sum,
    done: workTogether(),
    stop() {
      isStopped = true;
      next = end;
      for (const child of children) child.kill();
    },
  };
}

/** Bundles the simulator: tsx keeps the names of all functions, which costs a quarter of every run. */
async function bundle(folder: string): Promise<string> {
  const entry = fileURLToPath(new URL("./crewMember.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: "crewMember.mjs" } },
    },
  });
  return join(folder, "crewMember.mjs");
}
