// npm run campaign -- changes [--steps N] [--seed N]: a tab that follows the change log sees what somebody sees who reads everything, while
// rows and folders are added, edited, moved, renamed, deleted and restored. 10,000 steps by default, half of them for somebody who
// may ask the site for its changes, half for somebody who may ask the lists alone.
import { parseArgs } from "node:util";
import { runChanges } from "./changes/run.ts";

const { values } = parseArgs({
  options: { steps: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const [steps, seed] = [Number(values.steps), Number(values.seed)];
const halves = [
  { login: "member", steps: Math.ceil(steps / 2) },
  { login: "reader", steps: Math.floor(steps / 2) },
] as const;
for (const half of halves) {
  console.log(`changes as a ${half.login}, seed ${seed}`);
  const { differences, done } = await runChanges({ ...half, seed, report: (line) => console.log(line) });
  for (const line of differences) console.log(line);
  if (differences.length > 0) process.exitCode = 1;
  console.log(
    `changes: ${half.steps} steps, ${done} operations, ${differences.length > 0 ? "DIFFERENT" : "no difference"}`,
  );
}
