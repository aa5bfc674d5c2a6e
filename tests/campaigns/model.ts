// The long form of the model test: npm run campaign -- model [--operations N] [--seed N]. A million operations by default, in runs of
// 50,000, each from a seed of its own, as many at a time as there are processors.
import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runModel } from "../local/sharepoint/model/driver.ts";

const { values } = parseArgs({
  options: {
    operations: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    one: { type: "boolean" },
  },
  allowPositionals: true,
});
const wanted = Number(values.operations);
const firstSeed = Number(values.seed);

if (values.one) await runModel({ seed: firstSeed, operations: wanted });
else await runAll();

async function runAll(): Promise<void> {
  const perRun = 50_000;
  const began = Date.now();
  const runs = Array.from({ length: Math.ceil(wanted / perRun) }, (_, index) => ({
    seed: firstSeed + index,
    operations: Math.min(perRun, wanted - index * perRun),
  }));
  let done = 0;
  async function worker(): Promise<void> {
    for (let run = runs.shift(); run; run = runs.shift()) {
      const args = ["--one", "--seed", String(run.seed), "--operations", String(run.operations)];
      const [code] = await once(fork(fileURLToPath(import.meta.url), args), "exit");
      if (code !== 0) throw new Error(`The server and the model differ with seed ${run.seed}.`);
      done += run.operations;
      const minutes = ((Date.now() - began) / 60_000).toFixed(1);
      console.log(`${done} of ${wanted} operations without a difference, ${minutes} minutes`);
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  console.log(`model: ${wanted} operations, no difference`);
}
