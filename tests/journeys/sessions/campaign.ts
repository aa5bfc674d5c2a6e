// Many sessions on one tenant, and what they come to.
import { rm } from "node:fs/promises";
import { rowsOverRest } from "../../support/rowsOverRest.ts";
import { startTenant, type TestTenant } from "../../support/tenant.ts";
import { faultsOf } from "./faults.ts";
import { drawPlan } from "./plan.ts";
import { type Outcome, runSession } from "./session.ts";
import { openWindows, type Windows } from "./windows.ts";

export interface Campaign {
  /** Runs the session of that seed. */
  run(seed: number): Promise<Outcome>;
  close(): Promise<void>;
}

export async function openCampaign(): Promise<Campaign> {
  const tenant = await startTenant({ seed: true });
  const around = { rows: rowsOverRest(tenant), faults: faultsOf(tenant.siteUrl) };
  const known = await openActions(tenant);
  let windows: Windows = await openWindows(tenant);
  return {
    async run(seed) {
      const outcome = await runSession(drawPlan(seed, known), { ...around, windows });
      if (!failed(outcome)) {
        for (const folder of outcome.evidence) await rm(folder, { recursive: true, force: true });
        return outcome;
      }
      // What it left behind must not be taken for the next session's.
      const evidence = await windows.keepEvidence();
      await windows.close();
      windows = await openWindows(tenant);
      return { ...outcome, evidence: [...outcome.evidence, evidence] };
    },
    async close() {
      await windows.close();
      await tenant.close();
    },
  };
}

/** Actions of one programme that stand in Red, Amber or Green, where moves are free. */
export async function openActions(tenant: TestTenant): Promise<string[]> {
  const query =
    "$select=Reference,FileDirRef,Rating,VerifiedOn&$filter=Lifecycle eq 'In progress'&$top=500&$orderby=Id";
  const answer = await tenant.ask("owner", `_api/web/lists/getByTitle('Actions')/items?${query}`);
  const { value } = (await answer.json()) as { value: Readonly<Record<string, string | null>>[] };
  return value
    .filter(({ FileDirRef, Rating, VerifiedOn }) => FileDirRef?.includes("/5 ") && Rating && !VerifiedOn)
    .map(({ Reference }) => String(Reference));
}

export function failed({ lost, doubled, overwritten, problems }: Outcome): boolean {
  return [lost, doubled, overwritten, problems].some((each) => each.length > 0);
}

/** For people: what went wrong with a seed, and what was done. */
export function failureReport(seed: number, outcome: Outcome): string {
  const { lost, doubled, overwritten, problems, trace, evidence } = outcome;
  return [
    `Session ${seed} failed. Again: npm run campaign -- browser --seed ${seed} --sessions 1`,
    ...lost.map((line) => `  lost: ${line}`),
    ...doubled.map((line) => `  doubled: ${line}`),
    ...overwritten.map((line) => `  silently overwritten: ${line}`),
    ...problems.map((line) => `  ${line}`),
    ...trace.map((line) => `    ${line.replaceAll("\n", " / ")}`),
    ...evidence.map((folder) => `  The browser's storage is kept in ${folder}`),
  ].join("\n");
}

export function summary(outcomes: readonly Outcome[]): string {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const made = outcomes.flatMap(({ edits }) => edits.filter(({ progress }) => progress !== "begun"));
  const notMade = sum(({ edits }) => edits.length) - made.length;
  const faults = outcomes.flatMap(({ faults }) => [...faults].flatMap(([kind, times]) => Array(times).fill(kind)));
  return [
    `${outcomes.length} sessions, ${outcomes.filter(failed).length} failed`,
    `edits made: ${made.length} (${byKind(made.map(({ step }) => step.means))}), not made: ${notMade}`,
    `list edits over REST: ${sum(({ listEdits }) => listEdits)}`,
    `browsers killed: ${sum(({ kills }) => kills)}, reloads: ${sum(({ reloads }) => reloads)}, offline stretches: ${sum(({ offline }) => offline)}`,
    `faults met: ${faults.length} (${byKind(faults)})`,
    `edits in the history: ${sum(({ inHistory }) => inHistory)}, through the tray: ${sum(({ inTray }) => inTray)}, given up by their author: ${made.filter(({ givenUp }) => givenUp).length}, killed or reloaded before shown: ${made.filter(({ progress, interrupted }) => progress === "pressed" && interrupted).length}`,
    `seconds of a session: ${(sum(({ milliseconds }) => milliseconds) / 1_000 / outcomes.length).toFixed(1)} on average`,
    `lost: ${sum(({ lost }) => lost.length)}, doubled: ${sum(({ doubled }) => doubled.length)}, silently overwritten: ${sum(({ overwritten }) => overwritten.length)}`,
  ].join("\n");
}

export function byKind(kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .sort()
    .map(([kind, count]) => `${kind} ${count}`)
    .join(", ");
}
