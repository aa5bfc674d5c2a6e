// Many runs, and what they come to.
import { type Bug, simulate, type Verdict } from "./run.ts";

export interface Tally {
  readonly runs: number;
  readonly edits: number;
  readonly crashes: number;
  readonly faults: ReadonlyMap<string, number>;
  /** Seeds of the runs that went wrong. */
  readonly failed: readonly number[];
}

interface Options {
  readonly first: number;
  readonly runs: number;
  readonly steps: number;
  readonly report?: (line: string) => void;
}

export async function tally({ first, runs, steps, report }: Options): Promise<Tally> {
  const faults = new Map<string, number>();
  const failed: number[] = [];
  let edits = 0;
  let crashes = 0;
  for (let run = 0; run < runs; run++) {
    const seed = first + run;
    const verdict = await simulate(seed, steps);
    edits += verdict.edits;
    crashes += verdict.crashes;
    for (const [kind, count] of verdict.faults) faults.set(kind, (faults.get(kind) ?? 0) + count);
    if (verdict.problems.length > 0) {
      failed.push(seed);
      report?.(`seed ${seed}: ${verdict.problems.join("; ")}`);
    }
    if ((run + 1) % 10_000 === 0) report?.(`${run + 1} runs, ${failed.length} wrong`);
  }
  return { runs, edits, crashes, faults, failed };
}

/** The fewest steps with which a seed still goes wrong; a run's beginning is the same whatever its length. */
export async function shrink(seed: number, steps: number): Promise<{ steps: number; verdict: Verdict }> {
  for (let fewer = 1; fewer < steps; fewer++) {
    const verdict = await simulate(seed, fewer);
    if (verdict.problems.length > 0) return { steps: fewer, verdict };
  }
  return { steps, verdict: await simulate(seed, steps) };
}

/** How many runs it takes to notice a planted bug; nothing, when it goes unnoticed. */
export async function runsToNotice(bug: Bug, most: number): Promise<number | undefined> {
  for (let seed = 1; seed <= most; seed++) {
    const verdict = await simulate(seed, 30, bug);
    if (verdict.problems.length > 0) return seed;
  }
  return undefined;
}
