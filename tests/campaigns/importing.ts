// npm run campaign -- importing [--runs 1000] [--seed 1]: random plans imported again and again, against an oracle.
import { parseArgs } from "node:util";
import { reimport } from "../features/importing/again/reimports.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "1000" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
const mistakes: string[] = [];
for (let run = 0; run < runs; run++) mistakes.push(...(await reimport(seed + run)));
for (const mistake of mistakes.slice(0, 20)) console.log(mistake);
console.log(`importing: ${runs} plans of four editions, seed ${seed}, ${mistakes.length} mistakes`);
if (mistakes.length > 0) process.exitCode = 1;
