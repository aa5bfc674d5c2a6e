// npm run campaign -- duties [--sequences 10000] [--seed N]: random entries and edits of six people, and which of them may count.
import { parseArgs } from "node:util";
import { runSequences } from "../plan/dutySequences.ts";

const { values } = parseArgs({
  options: { sequences: { type: "string", default: "10000" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const count = Number(values.sequences);
const { verified, mistakes } = runSequences({ seed: Number(values.seed), count });
for (const mistake of mistakes) console.log(mistake);
console.log(`duties: ${count} sequences, ${verified} verified, ${mistakes.length} mistakes`);
if (mistakes.length > 0) process.exitCode = 1;
