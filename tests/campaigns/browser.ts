// npm run campaign -- browser [--forms] [--sessions 300] [--at-once 2] [--minutes 60] [--seed N] [--verbose]: people at work in a real browser while
// everything fails; with --forms they claim, add evidence and check, and do not edit rows.
// Each session is drawn from a seed; the first is the given one. Those that run at once have a tenant and a browser each.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import * as withForms from "../journeys/claimSessions/campaign.ts";
import * as withEdits from "../journeys/sessions/campaign.ts";

const { values } = parseArgs({
  options: {
    sessions: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    "at-once": { type: "string", default: String(availableParallelism()) },
    forms: { type: "boolean", default: false },
    /** Starts no session after so long. */
    minutes: { type: "string", default: "600" },
    /** Tells how long each session takes. */
    verbose: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const sessions = Number(values.sessions);
const first = Number(values.seed);
const began = Date.now();
const end = began + Number(values.minutes) * 60_000;
let next = first;

/** What a kind of session brings. */
interface Kind<O> {
  openCampaign(): Promise<{ run(seed: number): Promise<O>; close(): Promise<void> }>;
  failed(outcome: O): boolean;
  failureReport(seed: number, outcome: O): string;
  summary(outcomes: readonly O[]): string;
}

interface Told {
  readonly milliseconds: number;
  readonly trace: readonly string[];
}

async function runAll<O extends Told>({ openCampaign, failed, failureReport, summary }: Kind<O>): Promise<void> {
  const outcomes: O[] = [];

  async function work(): Promise<void> {
    const campaign = await openCampaign();
    try {
      while (next < first + sessions && Date.now() < end) {
        const seed = next++;
        tell(seed, await campaign.run(seed));
      }
    } finally {
      await campaign.close();
    }
  }

  function tell(seed: number, outcome: O): void {
    outcomes.push(outcome);
    if (failed(outcome)) console.log(failureReport(seed, outcome));
    else if (sessions === 1) console.log(outcome.trace.join("\n"));
    if (values.verbose) console.log(`session ${seed}: ${(outcome.milliseconds / 1_000).toFixed(1)} s`);
    if (outcomes.length % 10 === 0) {
      const minutes = ((Date.now() - began) / 60_000).toFixed(1);
      console.log(
        `${outcomes.length} of ${sessions} sessions, ${outcomes.filter(failed).length} failed, ${minutes} minutes`,
      );
    }
  }

  await Promise.all(Array.from({ length: Math.min(sessions, Number(values["at-once"])) }, work));
  console.log(summary(outcomes));
  if (outcomes.some(failed)) process.exitCode = 1;
}

await (values.forms ? runAll(withForms) : runAll(withEdits));
