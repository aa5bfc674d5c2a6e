// What runs cost of the processor's time, which other programs on the machine lengthen little.
import { middle } from "./inputs.ts";

/** Milliseconds of the processor, in all threads. */
async function working(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The medians of each, measured in turns. */
export async function inTurns(rounds: number, runs: readonly (() => unknown)[]): Promise<readonly number[]> {
  const times = runs.map(() => [] as number[]);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const time = await working(run);
      // The first of each is warming up.
      if (round > 0) times[index]?.push(time);
    }
  }
  return times.map(middle);
}
