// The results of many runs, and the shortest trace of one that fails.

import { addMeetings, type Meetings, noMeetings } from "./faults.ts";
import { type Wrong, wrongs } from "./judge.ts";
import { allSteps, type Bug, simulate, type Verdict } from "./run.ts";

export interface Tally {
  runs: number;
  edits: number;
  killed: number;
  lostUnkept: number;
  thrownAway: number;
  /** How many runs failed, by what went wrong. */
  readonly wrong: Record<Wrong, number>;
  /** Seeds of those runs. */
  readonly failed: number[];
  readonly meetings: Meetings;
}

export interface Seeds {
  readonly first: number;
  readonly runs: number;
}

export function emptyTally(): Tally {
  const wrong = Object.fromEntries(wrongs.map((each) => [each, 0])) as Record<Wrong, number>;
  return { runs: 0, edits: 0, killed: 0, lostUnkept: 0, thrownAway: 0, wrong, failed: [], meetings: noMeetings() };
}

export async function tally({ first, runs }: Seeds): Promise<Tally> {
  const sum = emptyTally();
  for (let seed = first; seed < first + runs; seed++) {
    const verdict = await simulate({ seed, steps: allSteps, meetings: sum.meetings });
    sum.runs++;
    for (const key of ["edits", "killed", "lostUnkept", "thrownAway"] as const) sum[key] += verdict[key];
    for (const wrong of new Set(verdict.problems.map((problem) => problem.wrong))) sum.wrong[wrong]++;
    if (verdict.problems.length > 0) sum.failed.push(seed);
  }
  return sum;
}

export function addTally(to: Tally, more: Tally): void {
  for (const key of ["runs", "edits", "killed", "lostUnkept", "thrownAway"] as const) to[key] += more[key];
  for (const wrong of wrongs) to.wrong[wrong] += more.wrong[wrong];
  to.failed.push(...more.failed);
  addMeetings(to.meetings, more.meetings);
}

/** The fewest steps with which a seed still fails in one of the same ways. Any step may be left out. */
export async function shrink(seed: number, bug?: Bug): Promise<{ steps: readonly number[]; verdict: Verdict }> {
  const whole = await simulate({ seed, steps: allSteps, bug });
  const ways = new Set(whole.problems.map(({ wrong }) => wrong));
  let steps = allSteps;
  for (let before = Number.POSITIVE_INFINITY; steps.length < before; ) {
    before = steps.length;
    for (const step of steps.toReversed()) {
      const fewer = steps.filter((each) => each !== step);
      const { problems } = await simulate({ seed, steps: fewer, bug });
      if (problems.some(({ wrong }) => ways.has(wrong))) steps = fewer;
    }
  }
  return { steps, verdict: await simulate({ seed, steps, bug, trace: true }) };
}

/** How many runs it takes to notice a planted bug; nothing if it is not noticed. */
export async function runsToNotice(bug: Bug, most: number): Promise<number | undefined> {
  for (let seed = 1; seed <= most; seed++) {
    const { problems } = await simulate({ seed, steps: allSteps, bug });
    if (problems.length > 0) return seed;
  }
  return undefined;
}
