// npm run bench [-- --sizes 150,1000,5000 --rounds 5 --json]: our board side by side with a floor and two peers, and what the
// built tab weighs. Prints Markdown; everything is a median of interleaved rounds, as a ratio to the floor of the same run.
import { parseArgs } from "node:util";
import { dayOf } from "../../src/domain/days.ts";
import { launchBrowser } from "../support/browser.ts";
import { contenders, serveBoards } from "./boards.ts";
import { benchData } from "./data.ts";
import { type Figures, measure } from "./hands.ts";
import { tableOf } from "./table.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "150,1000,5000" },
    rounds: { type: "string", default: "5" },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const log = (line: string) => console.error(line);

const today = dayOf(new Date());
const data = new Map<number, string>();
const dataOf = (size: number) => {
  const known = data.get(size) ?? JSON.stringify(benchData(size, today));
  data.set(size, known);
  return known;
};

const served = await serveBoards(dataOf, log);
const browser = await launchBrowser();
const found = new Map<string, Figures[]>();
try {
  for (const size of sizes) {
    for (let round = 1; round <= Number(values.rounds); round++) {
      for (const { folder, name, most, ...how } of contenders) {
        if (size > most || (values.only && !values.only.split(",").includes(folder))) continue;
        log(`${size} actions, round ${round}: ${name}`);
        const figures = await measure(
          browser,
          { url: `${served.url}${folder}/?size=${size}`, ...how },
          served.watchScript,
        );
        found.set(`${folder} ${size}`, [...(found.get(`${folder} ${size}`) ?? []), figures]);
      }
    }
  }
} finally {
  await browser.close();
  served.close();
}
if (values.json) console.log(JSON.stringify(Object.fromEntries(found), null, 1));
else for (const size of sizes) console.log(tableOf(size, found, served.gzipOf));
