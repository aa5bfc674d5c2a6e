// `npm run simulate -- --runs 1000000 [--seed 1] [--one]`: runs the real sync against the model server on all processors, prints what
// it met and what went wrong. A failing seed is shrunk to its shortest trace and printed; the exit code is then 1. Ctrl-C ends it
// early, and prints what was reached. `--one` prints the trace of one seed.
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
  let told = 0;
  const onProgress = (sum: Tally) => {
    if (sum.runs - told < 50_000) return;
    told = sum.runs;
    const minutes = ((Date.now() - began) / 60_000).toFixed(1);
    console.log(`${sum.runs} of ${runs} runs, ${sum.failed.length} wrong, ${minutes} minutes`);
  };
  const crew = startCrew({ first, runs, onProgress });
  process.once("SIGINT", crew.stop);
  await crew.done;
  print(crew.sum);
  const [failed] = crew.sum.failed.toSorted((a, b) => a - b);
  if (failed === undefined) return;
  process.exitCode = 1;
  const { steps, verdict } = await shrink(failed);
  console.log(`Seed ${failed} fails with steps ${steps.join(", ")} alone:`);
  console.log([...verdict.trace, ...verdict.problems.map(({ wrong, text }) => `${wrong}: ${text}`)].join("\n"));
}

function print(sum: Tally): void {
  console.log(`${sum.runs} runs, ${sum.edits} edits, ${sum.killed} pages killed`);
  console.log(meetingsTable(sum.meetings));
  const least = Math.floor(sum.runs / 1000);
  const rare = rarePairs(sum.meetings, least);
  console.log(`Pairs that can meet and met less than ${least} times: ${rare.join("; ") || "none"}`);
  for (const wrong of wrongs) console.log(`${sum.wrong[wrong]} ${wrong}`);
  console.log(
    `Not counted: ${sum.toldUnkept} edits that went with a page which said they were not kept on the device, ${sum.thrownAway} that the browser threw away when no open page had them.`,
  );
  if (sum.failed.length > 0) console.log(`Seeds that failed: ${sum.failed.slice(0, 20).join(", ")}`);
}
