// `npm run provision -- --site URL` sets up a SharePoint site, lists differences, or gives people roles.

import { parseArgs } from "node:util";
import { systemClock } from "../host/clock.ts";
import type { Progress } from "../provision/apply.ts";
import { type Assignment, assign, assigned, CannotAssign } from "../provision/assign.ts";
import { otherZone } from "../provision/lookAtSite.ts";
import { checkSite, provisionSite } from "../provision/provision.ts";
import { connect } from "../sharepoint/connect.ts";
import { createGate } from "../sharepoint/gate.ts";
import {
  explain,
  isMisspelt,
  type Output,
  SIGN_IN_OPTIONS,
  SIGN_IN_USAGE,
  signedInTo,
  siteUrlOf,
} from "./commandParts.ts";
import { features } from "./features.ts";
import { siteDefinition } from "./siteDefinition.ts";

const USAGE = `Usage: npm run provision -- --site URL [--check] [--assign ROLE=PERSON]
  --site URL          the SharePoint site, such as https://contoso.sharepoint.com/sites/improvement
  --check             change nothing; list the differences, one a line, and exit with 1 if there are any
  --assign ROLE=PERSON
                      give somebody a role and its access: "lead 3=somebody@council.example"; may be repeated.
                      Roles: lead N, coordinator N (N is a programme's number), verifier, slt
  --unassign ROLE=PERSON
                      take a role away
  --time-zone ID      the time zone that the site should have, by SharePoint's id (default: 2, the United Kingdom)
${SIGN_IN_USAGE}`;

const OPTIONS = {
  site: { type: "string" },
  check: { type: "boolean" },
  assign: { type: "string", multiple: true },
  unassign: { type: "string", multiple: true },
  "time-zone": { type: "string", default: "2" },
  ...SIGN_IN_OPTIONS,
} as const;

type Values = ReturnType<typeof readArguments>["values"];

/** Runs the command with these words; returns its exit code. */
export async function provisionCommand(words: readonly string[], output: Output): Promise<number> {
  const finish = (text: string, exitCode: number) => {
    output.log(text);
    return exitCode;
  };
  try {
    const { values, positionals } = readArguments(words);
    if (positionals.join() !== "provision" || !values.site) return finish(USAGE, 2);
    return await provision(siteUrlOf(values.site), values, output);
  } catch (problem) {
    if (isMisspelt(problem)) return finish(`${problem.message}\n\n${USAGE}`, 2);
    const message = problem instanceof CannotAssign ? problem.message : explain(problem, again);
    return finish(message, 1);
  }
}

const again = "Nothing is lost. Run the command again to continue.";

function readArguments(words: readonly string[]) {
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
}

async function provision(siteUrl: string, values: Values, output: Output): Promise<number> {
  const assignments = [
    ...(values.assign ?? []).map((words) => readAssignment(words, "in")),
    ...(values.unassign ?? []).map((words) => readAssignment(words, "out")),
  ];
  const signIn = await signedInTo(siteUrl, { values, permission: "AllSites.FullControl", output });
  const sp = connect({ siteUrl, signIn, gate: createGate(systemClock) });
  const definition = await siteDefinition(features);
  const zone = await otherZone(sp, Number(values["time-zone"]));
  if (zone) {
    output.error(
      `The site's time zone is ${zone.name}, not ${zone.expected}. Change it in ${siteUrl}/_layouts/15/regionalsetng.aspx before you enter the plan: a later change can move dates by a day.`,
    );
  }
  if (values.check) {
    const steps = await checkSite(sp, definition);
    for (const step of steps) output.log(step.drift);
    if (steps.length > 0) return 1;
    output.log(`No differences: ${siteUrl} is up to date.`);
    return 0;
  }
  let applied = 0;
  const report = ({ done, total, doing }: Progress) => {
    applied++;
    output.log(`${done + 1}/${total}  ${doing}`);
  };
  let left = await provisionSite(sp, definition, report);
  for (const assignment of assignments) await assign(sp, assignment);
  // The members of groups follow from the roles.
  if (assignments.length > 0) left = await provisionSite(sp, definition, report);
  for (const assignment of assignments) output.log(assigned(assignment));
  for (const { kind, drift } of left) output.log(kind === "not shown" ? `Warning: ${drift}` : `Left to you: ${drift}`);
  output.log(
    applied === 0 && assignments.length === 0 ? `Nothing to do: ${siteUrl} is up to date.` : `${siteUrl} is set up.`,
  );
  return left.some(({ kind }) => kind !== "not shown") ? 1 : 0;
}

/** `lead 3=somebody@council.example` */
function readAssignment(words: string, take: Assignment["take"]): Assignment {
  const [, role = "", number, person = ""] =
    /^\s*(lead|coordinator|verifier|slt|board)(?:\s+(\d+))?\s*=\s*(\S+)\s*$/iu.exec(words) ?? [];
  const name = role.toLowerCase();
  if ((name === "lead" || name === "coordinator") && number !== undefined) {
    return { role: name, programme: Number(number), person, take };
  }
  if (number === undefined) {
    if (name === "verifier") return { role: "verifiers", person, take };
    if (name === "slt" || name === "board") return { role: name, person, take };
  }
  throw new CannotAssign(
    `“${words}” is not a role and a person. Write one of: "lead 3=PERSON", "coordinator 3=PERSON", "verifier=PERSON", "slt=PERSON", "board=PERSON".`,
  );
}
