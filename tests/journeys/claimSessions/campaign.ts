// Many sessions with the forms of claims, evidence and checks on one tenant, and what they come to.
import { rm } from "node:fs/promises";
import { startTenant } from "../../support/tenant.ts";
import { byKind, openActions } from "../sessions/campaign.ts";
import { faultsOf } from "../sessions/faults.ts";
import { openWindows, type Windows } from "../sessions/windows.ts";
import type { Outcome } from "./outcome.ts";
import { drawClaimPlan } from "./plan.ts";
import { recordsOf } from "./records.ts";
import { runClaimSession } from "./session.ts";

export interface ClaimCampaign {
  /** Runs the session of that seed. */
  run(seed: number): Promise<Outcome>;
  close(): Promise<void>;
}

export async function openCampaign(): Promise<ClaimCampaign> {
  const tenant = await startTenant({ seed: true });
  const around = { records: recordsOf(tenant), faults: faultsOf(tenant.siteUrl) };
  const known = await openActions(tenant);
  let windows: Windows = await openWindows(tenant);
  return {
    async run(seed) {
      const outcome = await runClaimSession(drawClaimPlan(seed, known), { ...around, windows });
      for (const folder of outcome.evidence) if (!failed(outcome)) await rm(folder, { recursive: true, force: true });
      if (!failed(outcome) && outcome.drafts + outcome.besides === 0) return outcome;
      // What it left behind must not be taken for the next session's.
      await windows.close();
      windows = await openWindows(tenant);
      return outcome;
    },
    async close() {
      await windows.close();
      await tenant.close();
    },
  };
}

export function failed({ lost, doubled, problems }: Outcome): boolean {
  return [lost, doubled, problems].some((each) => each.length > 0);
}

/** For people: what went wrong with a seed, and what was done. */
export function failureReport(seed: number, { lost, doubled, problems, trace }: Outcome): string {
  return [
    `Session ${seed} failed. Again: npm run campaign -- browser --forms --seed ${seed} --sessions 1`,
    ...lost.map((line) => `  lost: ${line}`),
    ...doubled.map((line) => `  doubled: ${line}`),
    ...problems.map((line) => `  ${line}`),
    ...trace.map((line) => `    ${line.replaceAll("\n", " / ")}`),
  ].join("\n");
}

export function summary(outcomes: readonly Outcome[]): string {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const forms = outcomes.flatMap(({ made }) => made);
  const of = (progress: string) => forms.filter((each) => each.progress === progress).length;
  const shown = forms.filter(({ progress }) => progress === "shown" || progress === "pressed");
  const faults = outcomes.flatMap(({ faults }) => [...faults].flatMap(([kind, times]) => Array(times).fill(kind)));
  return [
    `${outcomes.length} sessions, ${outcomes.filter(failed).length} failed`,
    `forms made: ${shown.length} (${byKind(shown.map(({ step }) => step.form))}), discarded: ${of("discarded")}, not offered: ${of("not possible")}`,
    `in SharePoint: ${sum(({ arrived }) => arrived)} forms, ${sum(({ pieces }) => pieces)} pieces of evidence; kept as drafts: ${sum(({ drafts }) => drafts)}, drafts besides: ${sum(({ besides }) => besides)}; files of discarded forms: ${sum(({ leftFiles }) => leftFiles.length)}`,
    `browsers killed: ${sum(({ kills }) => kills)}, reloads: ${sum(({ reloads }) => reloads)}, offline stretches: ${sum(({ offline }) => offline)}, uploads cancelled: ${sum(({ cancelled }) => cancelled)}; forms broken off and gone on with: ${forms.filter(({ wasBroken }) => wasBroken).length}`,
    `faults met: ${faults.length} (${byKind(faults)})`,
    `seconds of a session: ${(sum(({ milliseconds }) => milliseconds) / 1_000 / outcomes.length).toFixed(1)} on average`,
    `lost: ${sum(({ lost }) => lost.length)}, doubled: ${sum(({ doubled }) => doubled.length)}, other problems: ${sum(({ problems }) => problems.length)}`,
  ].join("\n");
}
