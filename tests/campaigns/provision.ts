// Provisioning killed over and over: npm run campaign -- provision [--kills N] [--seed N]. Two hundred kills by default.
// With --each it is killed once after every single request of an upgrade instead.
import { parseArgs } from "node:util";
import { killProvisioning } from "../provision/killed.ts";
import { killEach } from "../provision/killedEach.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    each: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const outcome = values.each
  ? await killEach({ stride: 1, progress: (cut, of) => cut % 10 === 0 && console.log(`${cut} of ${of} requests`) })
  : await killProvisioning({
      kills: Number(values.kills),
      seed: Number(values.seed),
      progress: (killed) => console.log(`${killed} of ${values.kills} kills`),
    });
for (const mistake of outcome.mistakes) console.log(mistake);
if (outcome.mistakes.length > 0) process.exitCode = 1;
else {
  const from = Object.entries(outcome.sites).map(([state, sites]) => `${sites} ${state}`);
  console.log(
    `provision: ${outcome.kills} kills on ${from.join(", ")} sites, ${outcome.damages} damages by hand; ` +
      "every site ended the same, no row was touched, no owner lost control",
  );
}
