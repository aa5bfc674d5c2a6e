// `npm run provision -- --site URL` sets up a SharePoint site, lists differences, or gives people roles.

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { systemClock } from "../host/clock.ts";
import { type NodeSignInOptions, signInFor } from "../host/node/signIn.ts";
import type { SignIn } from "../ports/host.ts";
import type { Progress } from "../provision/apply.ts";
import { type Assignment, assign, assigned, CannotAssign } from "../provision/assign.ts";
import { otherZone } from "../provision/lookAtSite.ts";
import { checkSite, provisionSite } from "../provision/provision.ts";
import { connect } from "../sharepoint/connect.ts";
import { failureOf } from "../sharepoint/failure.ts";
import { createGate } from "../sharepoint/gate.ts";
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
  --as LOGIN          who to sign in as in a local tenant (default: the owner)
  --tenant ID         the directory of a real tenant
  --client-id ID      the Entra app to sign in with; shows a code to type
  --certificate FILE  sign in as the app itself: a PEM file with certificate and private key`;

const OPTIONS = {
  site: { type: "string" },
  check: { type: "boolean" },
  assign: { type: "string", multiple: true },
  unassign: { type: "string", multiple: true },
  "time-zone": { type: "string", default: "2" },
  as: { type: "string" },
  tenant: { type: "string" },
  "client-id": { type: "string" },
  certificate: { type: "string" },
} as const;

type Values = ReturnType<typeof readArguments>["values"];

/** Where it prints: `log` what it was asked for, `error` what its user has to know besides. */
type Output = Pick<Console, "log" | "error">;

/** Runs the command with these words; returns its exit code. */
export async function provisionCommand(words: readonly string[], output: Output): Promise<number> {
  const finish = (text: string, exitCode: number) => {
    output.log(text);
    return exitCode;
  };
  try {
    const { values, positionals } = readArguments(words);
    if (positionals.join() !== "provision" || !values.site) return finish(USAGE, 2);
    return await provision(values.site.replace(/\/+$/u, ""), values, output);
  } catch (problem) {
    if (problem instanceof TypeError && "code" in problem) return finish(`${problem.message}\n\n${USAGE}`, 2);
    return finish(explain(problem), 1);
  }
}

function readArguments(words: readonly string[]) {
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
}

async function provision(siteUrl: string, values: Values, output: Output): Promise<number> {
  const assignments = [
    ...(values.assign ?? []).map((words) => readAssignment(words, "in")),
    ...(values.unassign ?? []).map((words) => readAssignment(words, "out")),
  ];
  const signIn = signInFor(siteUrl, await signInOptions(values, output));
  await signedIn(signIn);
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
    /^\s*(lead|coordinator|verifier|slt)(?:\s+(\d+))?\s*=\s*(\S+)\s*$/iu.exec(words) ?? [];
  const name = role.toLowerCase();
  if ((name === "lead" || name === "coordinator") && number !== undefined) {
    return { role: name, programme: Number(number), person, take };
  }
  if (number === undefined) {
    if (name === "verifier") return { role: "verifiers", person, take };
    if (name === "slt") return { role: "slt", person, take };
  }
  throw new CannotAssign(
    `“${words}” is not a role and a person. Write one of: "lead 3=PERSON", "coordinator 3=PERSON", "verifier=PERSON", "slt=PERSON".`,
  );
}

async function signInOptions(values: Values, output: Output): Promise<NodeSignInOptions> {
  const { as, tenant, "client-id": clientId, certificate } = values;
  return {
    ...(as ? { as } : {}),
    ...(tenant ? { tenant } : {}),
    ...(clientId ? { clientId } : {}),
    ...(certificate ? { certificate: await readFile(certificate, "utf8") } : {}),
    permission: "AllSites.FullControl",
    show: (message) => output.error(message),
  };
}

async function signedIn(signIn: SignIn): Promise<void> {
  const silent = await signIn.token();
  const outcome = silent.kind === "interaction-needed" ? await signIn.interactive() : silent;
  if (outcome.kind !== "token") throw new Error(`Could not sign in: ${outcome.detail}`);
}

/** The error of SharePoint or of the network in words, or the message of any other error. */
function explain(problem: unknown): string {
  if (problem instanceof CannotAssign) return problem.message;
  try {
    const { why } = failureOf(problem);
    return `${why}\nNothing is lost. Run the command again to continue.`;
  } catch (other) {
    return other instanceof Error ? other.message : String(other);
  }
}
