// `npm run simulate -- --runs 1000000 [--seed 1] [--one]`: runs the real sync engine against a model of SharePoint, on all processors,
// and prints which faults it met and what went wrong. If a seed fails, it prints the shortest trace that still fails, and the exit code
// is 1. Ctrl-C ends it early and prints the results so far. `--one` prints the trace of one seed.
import { parseArgs } from "node:util";
import { startCrew } from "./crew.ts";
import { meetingsTable, rarePairs } from "./faults.ts";
import { wrongs } from "./judge.ts";
import { allSteps, simulate } from "./run.ts";
import { shrink, type Tally } from "./tally.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    one: { type: "boolean", default: false },
  },
});
const seed = Number(values.seed);

if (values.one) await printOne(seed);
else await runMany({ first: seed, runs: Number(values.runs) });

async function printOne(seed: number): Promise<void> {
  const { trace, problems } = await simulate({ seed, steps: allSteps, trace: true });
  console.log([...trace, ...problems.map(({ wrong, text }) => `${wrong}: ${text}`)].join("\n"));
  if (problems.length > 0) process.exitCode = 1;
}

async function runMany({ first, runs }: { first: number; runs: number }): Promise<void> {
  const began = Date.now();
  let reported = 0;
  const onProgress = (sum: Tally) => {
    if (sum.runs - reported < 50_000) return;
    reported = sum.runs;
    const minutes = ((Date.now() - began) / 60_000).toFixed(1);
    console.log(`${sum.runs} of ${runs} runs, ${sum.failed.length} failed, ${minutes} minutes`);
  };
  const crew = startCrew({ first, runs, onProgress });
  process.once("SIGINT", crew.stop);
  await crew.done;
  print(crew.sum);
  const [failed] = crew.sum.failed.toSorted((a, b) => a - b);
  if (failed === undefined) return;
  process.exitCode = 1;
  const { steps, verdict } = await shrink(failed);
  console.log(`Seed ${failed} fails with only these steps: ${steps.join(", ")}`);
  console.log([...verdict.trace, ...verdict.problems.map(({ wrong, text }) => `${wrong}: ${text}`)].join("\n"));
}

function print(sum: Tally): void {
  console.log(`${sum.runs} runs, ${sum.edits} edits, ${sum.killed} pages killed`);
  console.log(meetingsTable(sum.meetings));
  const least = Math.floor(sum.runs / 1000);
  const rare = rarePairs(sum.meetings, least);
  console.log(`Pairs that can meet, and met less than ${least} times: ${rare.join("; ") || "none"}`);
  for (const wrong of wrongs) console.log(`${sum.wrong[wrong]} ${wrong}`);
  console.log(
    `Not counted as lost: ${sum.lostUnkept} edits on pages that closed after marking them as not kept; ${sum.thrownAway} edits that the browser cleared while no open page had them.`,
  );
  if (sum.failed.length > 0) console.log(`Seeds that failed: ${sum.failed.slice(0, 20).join(", ")}`);
}
