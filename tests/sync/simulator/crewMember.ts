// A process of the crew: runs the seeds it is sent, and sends back the results.
import { type Seeds, tally } from "./tally.ts";

process.on("message", async (seeds: Seeds) => {
  process.send?.(await tally(seeds));
});
// Ctrl-C reaches every process of the terminal, but only the first process decides when to end.
process.on("SIGINT", () => undefined);
