// npm run campaign -- importing [--runs 1000] [--seed 1]: random plans imported again and again, against an oracle.
// With --cuts an import is cut off at each of its requests, and run again. With --large [--actions 5000] a large plan is imported in
// simulated time, against the budget that SharePoint gives an app.
import { parseArgs } from "node:util";
import { reimport } from "../features/importing/again/reimports.ts";
import { mistakesAfterCuts } from "../features/importing/cuts.ts";
import { largeImport } from "./importing/large.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    cuts: { type: "boolean" },
    large: { type: "boolean" },
    actions: { type: "string", default: "5000" },
  },
  allowPositionals: true,
});
const report = (line: string) => console.log(line);

async function randomPlans(): Promise<readonly string[]> {
  const [runs, seed] = [Number(values.runs), Number(values.seed)];
  const mistakes: string[] = [];
  for (let run = 0; run < runs; run++) mistakes.push(...(await reimport(seed + run)));
  report(`importing: ${runs} plans of four editions, seed ${seed}, ${mistakes.length} mistakes`);
  return mistakes;
}

async function eachCut(): Promise<readonly string[]> {
  const { mistakes, requests } = await mistakesAfterCuts(
    Array.from({ length: 1000 }, (_, at) => at),
    report,
  );
  report(`importing: cut at each of ${requests} requests, request and answer lost, ${mistakes.length} mistakes`);
  return mistakes;
}

async function large(): Promise<readonly string[]> {
  const figures = await largeImport(Number(values.actions), report);
  for (const { text } of figures) report(text);
  return figures.flatMap(({ text, holds }) => (holds ? [] : [`Not as it has to be: ${text}`]));
}

const mistakes = await (values.cuts ? eachCut() : values.large ? large() : randomPlans());
for (const mistake of mistakes.slice(0, 20)) report(mistake);
if (mistakes.length > 0) process.exitCode = 1;
