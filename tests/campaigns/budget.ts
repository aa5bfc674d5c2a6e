// npm run campaign -- budget [--clients 30] [--hours 8] [--seed N]: a day of many people's use in simulated time, against the budget
// of resource units that SharePoint gives an app, and what opening, idling and updating cost. The exit code is 1 when a figure is
// not as it has to be.
import { parseArgs } from "node:util";
import { simulateDay } from "./budget/day.ts";
import { openingFigures, quietFigures } from "./budget/quiet.ts";

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "30" },
    hours: { type: "string", default: "8" },
    seed: { type: "string", default: "1" },
  },
  allowPositionals: true,
});
const day = { clients: Number(values.clients), hours: Number(values.hours), seed: Number(values.seed) };
const figures = [
  ...(await quietFigures()),
  ...(await openingFigures(5000, 5)),
  ...(await simulateDay({ ...day, report: (line) => console.log(line) })),
];
for (const { text, holds } of figures) console.log(`${holds ? "" : "NOT AS IT HAS TO BE: "}${text}`);
if (figures.some(({ holds }) => !holds)) process.exitCode = 1;
