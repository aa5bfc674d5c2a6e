// npm run bench [-- --sizes 150,1000,5000 --rounds 5 --parts boards,tab,timeline,snapshots,office,papers,papersScreen,requests --json]: our board side by side with a floor and two
// peers; the whole tab as it opens and what it weighs; what it asks of SharePoint. Prints Markdown; times are medians of
// interleaved rounds, and only their ratios to the floor of the same run mean something on another machine.
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { dayOf } from "../../src/plan/days.ts";
import { openingFigures, quietFigures } from "../campaigns/budget/quiet.ts";
import { launchBrowser } from "../support/browser.ts";
import { contenders, type Served, serveBoards } from "./boards.ts";
import { benchData } from "./data.ts";
import { type Figures, measure } from "./inputs.ts";
import { officeLines } from "./office.ts";
import { measureOpening } from "./opening.ts";
import { paperLines } from "./papers.ts";
import { papersScreenLines } from "./papersScreen.ts";
import { snapshotLines } from "./snapshots.ts";
import { tablesOf, weightOf } from "./table.ts";
import { timelineFigures } from "./timeline.ts";
import { weighTab } from "./weight.ts";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "150,1000,5000" },
    rounds: { type: "string", default: "5" },
    parts: { type: "string", default: "boards,tab,timeline,snapshots,office,papers,papersScreen,requests" },
    json: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
const rounds = Number(values.rounds);
const parts = values.parts.split(",");
const log = (line: string) => console.error(line);

const today = dayOf(new Date());
const data = new Map<number, string>();

function dataOf(size: number): string {
  const known = data.get(size) ?? JSON.stringify(benchData(size, today));
  data.set(size, known);
  return known;
}

/** The figures of each board, by its folder. */
async function measureBoards(size: number, { url, watchScript }: Served): Promise<Map<string, Figures[]>> {
  const browser = await launchBrowser();
  const found = new Map<string, Figures[]>();
  try {
    for (let round = 1; round <= rounds; round++) {
      for (const { folder, name, most, ...how } of contenders) {
        if (size > most) continue;
        log(`${size} actions, round ${round} of ${rounds}: ${name}`);
        const figures = await measure(browser, { url: `${url}${folder}/?size=${size}`, ...how }, watchScript);
        found.set(folder, [...(found.get(folder) ?? []), figures]);
      }
    }
  } finally {
    await browser.close();
  }
  return found;
}

console.log(`${today}, ${cpus().length} processors, ${cpus()[0]?.model}, ${rounds} rounds\n`);
const served = await serveBoards(dataOf, log);
try {
  if (parts.includes("boards")) {
    for (const size of sizes) {
      const found = await measureBoards(size, served);
      console.log(
        values.json ? JSON.stringify({ size, ...Object.fromEntries(found) }) : tablesOf(size, found, served.gzipOf),
      );
    }
  }
  if (parts.includes("tab")) {
    log("Opening the whole tab ...");
    const opening = await measureOpening(rounds, served.watchScript);
    console.log(values.json ? JSON.stringify(opening) : weightOf(await weighTab(), opening));
  }
  if (parts.includes("timeline")) {
    log("Drawing and scrolling the timeline ...");
    for (const line of await timelineFigures(rounds, served)) console.log(line);
  }
} finally {
  served.close();
}
if (parts.includes("snapshots")) {
  log("Comparing and verifying snapshots ...");
  for (const line of await snapshotLines(5000, rounds)) console.log(`- ${line}`);
}
if (parts.includes("office")) {
  log("Writing documents and workbooks ...");
  for (const line of await officeLines(5000, rounds)) console.log(`- ${line}`);
}
if (parts.includes("papers")) {
  log("Making papers ...");
  for (const line of await paperLines(5000, rounds)) console.log(`- ${line}`);
}
if (parts.includes("papersScreen")) {
  log("Showing papers ...");
  for (const line of await papersScreenLines(5000, rounds)) console.log(`- ${line}`);
}
if (parts.includes("requests")) {
  log("Counting requests ...");
  for (const { text } of [...(await quietFigures()), ...(await openingFigures(5000, 5))]) console.log(`- ${text}`);
}
