// The long form of the model test: npm run campaign -- model [--operations N] [--seed N]. A million operations by default.
import { parseArgs } from "node:util";
import { runModel } from "../local/sharepoint/model/driver.ts";

const { values } = parseArgs({
  options: { operations: { type: "string", default: "1000000" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const wanted = Number(values.operations);
const perRun = 50_000;
const began = Date.now();
for (let done = 0, seed = Number(values.seed); done < wanted; done += perRun, seed++) {
  await runModel({ seed, operations: Math.min(perRun, wanted - done) });
  const minutes = (Date.now() - began) / 60_000;
  console.log(
    `${Math.min(done + perRun, wanted)} of ${wanted} operations without a difference, ${minutes.toFixed(1)} minutes`,
  );
}
console.log(`model: ${wanted} operations, no difference`);
