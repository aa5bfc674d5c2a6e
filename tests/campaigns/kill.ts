// The long form of the kill test: npm run campaign -- kill [--kills N] [--seed N]. Two hundred kills by default.
import { parseArgs } from "node:util";
import { killAndCheck } from "../local/sharepoint/killed.ts";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const kills = Number(values.kills);
const writes = await killAndCheck({
  kills,
  seed: Number(values.seed),
  progress: (done, so) => {
    if (done % 10 === 0) console.log(`${done} of ${kills} kills, ${so} acknowledged writes, all there`);
  },
});
console.log(`kill: ${kills} kills, ${writes} acknowledged writes, none lost`);
