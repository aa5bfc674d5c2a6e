// A process of the crew: makes the runs it is told to, and tells what they came to.
import { type Seeds, tally } from "./tally.ts";

process.on("message", async (seeds: Seeds) => {
  process.send?.(await tally(seeds));
});
// Ctrl-C goes to every process of the terminal; the one that asked says when to end.
process.on("SIGINT", () => undefined);
