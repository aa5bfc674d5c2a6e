// Sites as people leave them: npm run campaign -- odd [--sites N] [--seed N]. Five hundred by default, each set up again.
import { parseArgs } from "node:util";
import { oddSite } from "./odd/oneSite.ts";

const { values } = parseArgs({
  options: { sites: { type: "string", default: "500" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const [sites, first] = [Number(values.sites), Number(values.seed)];
const counts: Record<string, number> = {};
let wrong = 0;
for (let seed = first; seed < first + sites; seed++) {
  const { story, opened, setUp, mistakes } = await oddSite(seed, true);
  for (const what of [`opened: ${opened}`, `set-up: ${setUp}`, ...story.slice(1)])
    counts[what] = (counts[what] ?? 0) + 1;
  if (mistakes.length > 0) {
    wrong++;
    console.log(`seed ${seed}: ${story.join("; ")}\n  ${mistakes.join("\n  ")}`);
  }
  if ((seed - first + 1) % 50 === 0) console.log(`${seed - first + 1} of ${sites} sites`);
}
for (const [what, count] of Object.entries(counts).toSorted()) console.log(`${count} ${what}`);
console.log(`odd: ${sites} sites, ${wrong} with mistakes`);
if (wrong > 0) process.exitCode = 1;
