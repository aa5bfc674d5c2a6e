// npm run campaign -- snapshots [--runs 1000] [--seed N]: rounds closed by two coordinators at once while requests fail, and after every cut.
import { parseArgs } from "node:util";
import { closeAfterEachCut, closeAtOnce } from "../contracts/closings.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const runs = Number(values.runs);
const progress = (done: number) => {
  if (done % 100 === 0) console.log(`${done} of ${runs} rounds closed by two at once`);
};
const atOnce = await closeAtOnce({ runs, seed: Number(values.seed), progress });
const request = await closeAfterEachCut("request");
const answer = await closeAfterEachCut("answer");
const mistakes = [...atOnce.mistakes, ...request.mistakes, ...answer.mistakes];
for (const mistake of mistakes) console.log(mistake);
console.log(
  `snapshots: ${runs} rounds closed by two at once with ${atOnce.failed} failed requests, ${request.cuts + answer.cuts} closings cut off, ${mistakes.length} mistakes`,
);
if (mistakes.length > 0) process.exitCode = 1;
