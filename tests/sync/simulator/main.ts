// `npm run simulate -- --runs 1000000 [--seed 1] [--steps 30]`: runs the real sync against the model server, prints what it met and
// what went wrong. A failing seed is shrunk to its fewest steps and its trace printed; the exit code is then 1.
import { parseArgs } from "node:util";
import { shrink, tally } from "./judge.ts";

const { values } = parseArgs({
  options: { runs: { type: "string" }, seed: { type: "string" }, steps: { type: "string" } },
});
const runs = Number(values.runs ?? 10_000);
const first = Number(values.seed ?? 1);
const steps = Number(values.steps ?? 30);

const total = await tally({ first, runs, steps, report: (line) => console.log(line) });
console.log(`${total.runs} runs, ${total.edits} edits, ${total.crashes} pages killed`);
console.log(`faults met: ${[...total.faults].map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
console.log(`${total.failed.length} runs with an edit lost, doubled, silently overwritten or left behind`);
const [seed] = total.failed;
if (seed !== undefined) {
  const shortest = await shrink(seed, steps);
  console.log(`Seed ${seed} fails in ${shortest.steps} steps:\n${shortest.verdict.problems.join("\n")}`);
  console.log(shortest.verdict.trace.join("\n"));
  process.exitCode = 1;
}
