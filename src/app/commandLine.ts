// The command line: `npm run provision -- --site URL` lays our lists down in a SharePoint site, says what differs, or gives people
// their roles.

import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { systemClock } from "../host/clock.ts";
import { type NodeSignInOptions, signInFor } from "../host/node/signIn.ts";
import type { SignIn } from "../ports/host.ts";
import type { Progress } from "../provision/apply.ts";
import { type Assignment, assign, assigned, CannotAssign } from "../provision/assign.ts";
import { checkSite, provisionSite } from "../provision/provision.ts";
import { connect } from "../sharepoint/connect.ts";
import { failureOf } from "../sharepoint/failure.ts";
import { createGate } from "../sharepoint/gate.ts";
import { features } from "./features.ts";
import { siteDefinition } from "./siteDefinition.ts";

const USAGE = `Usage: npm run provision -- --site URL [--check] [--assign ROLE=PERSON]
  --site URL          the SharePoint site, such as https://contoso.sharepoint.com/sites/improvement
  --check             change nothing; say what differs, a sentence a line, and exit with 1 if anything does
  --assign ROLE=PERSON
                      gives somebody a role, and whatever access goes with it: "lead 3=somebody@council.example";
                      as often as wanted. Roles: lead N, coordinator N (N is a programme's number), verifier, slt
  --unassign ROLE=PERSON
                      takes a role away again
  --as LOGIN          who to be in a local tenant (the owner, unless said)
  --tenant ID         the directory of a real tenant
  --client-id ID      the Entra app that signs in there; a code to type is shown
  --certificate FILE  sign in as the app itself: PEM file with certificate and private key`;

const OPTIONS = {
  site: { type: "string" },
  check: { type: "boolean" },
  assign: { type: "string", multiple: true },
  unassign: { type: "string", multiple: true },
  as: { type: "string" },
  tenant: { type: "string" },
  "client-id": { type: "string" },
  certificate: { type: "string" },
} as const;

type Values = ReturnType<typeof readArguments>["values"];

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = readArguments(words);
    if (positionals.join() !== "provision" || !values.site) return told(USAGE, 2);
    return await provision(values.site.replace(/\/+$/u, ""), values);
  } catch (problem) {
    if (problem instanceof TypeError && "code" in problem) return told(`${problem.message}\n\n${USAGE}`, 2);
    return told(explain(problem), 1);
  }
}

function readArguments(words: readonly string[]) {
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
}

async function provision(siteUrl: string, values: Values): Promise<number> {
  const assignments = [
    ...(values.assign ?? []).map((words) => readAssignment(words, "in")),
    ...(values.unassign ?? []).map((words) => readAssignment(words, "out")),
  ];
  const signIn = signInFor(siteUrl, await signInOptions(values));
  await signedIn(signIn);
  const sp = connect({ siteUrl, signIn, gate: createGate(systemClock) });
  const definition = await siteDefinition(features);
  if (values.check) {
    const steps = await checkSite(sp, definition);
    for (const step of steps) console.log(step.drift);
    return steps.length > 0 ? 1 : told(`${siteUrl} is as it should be.`, 0);
  }
  let applied = 0;
  const report = ({ done, total, doing }: Progress) => {
    applied++;
    console.log(`${done + 1}/${total}  ${doing}`);
  };
  let left = await provisionSite(sp, definition, report);
  for (const assignment of assignments) await assign(sp, assignment);
  // Groups follow from the roles.
  if (assignments.length > 0) left = await provisionSite(sp, definition, report);
  for (const assignment of assignments) console.log(assigned(assignment));
  for (const step of left) console.log(`Left to you: ${step.drift}`);
  console.log(
    applied === 0 && assignments.length === 0
      ? `Nothing to do: ${siteUrl} is as it should be.`
      : `${siteUrl} is set up.`,
  );
  return left.length > 0 ? 1 : 0;
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
    `“${words}” names no role and person. Write one of: "lead 3=PERSON", "coordinator 3=PERSON", "verifier=PERSON", "slt=PERSON".`,
  );
}

async function signInOptions(values: Values): Promise<NodeSignInOptions> {
  const { as, tenant, "client-id": clientId, certificate } = values;
  return {
    ...(as ? { as } : {}),
    ...(tenant ? { tenant } : {}),
    ...(clientId ? { clientId } : {}),
    ...(certificate ? { certificate: await readFile(certificate, "utf8") } : {}),
    permission: "AllSites.FullControl",
    show: (message) => console.error(message),
  };
}

async function signedIn(signIn: SignIn): Promise<void> {
  const silent = await signIn.token();
  const outcome = silent.kind === "interaction-needed" ? await signIn.interactive() : silent;
  if (outcome.kind !== "token") throw new Error(`Nobody is signed in: ${outcome.detail}`);
}

/** What SharePoint or the network said; anything else in its own words. */
function explain(problem: unknown): string {
  if (problem instanceof CannotAssign) return problem.message;
  try {
    const { why } = failureOf(problem);
    return `${why}\nNothing is lost: what was set up stays, and running this again goes on from there.`;
  } catch (other) {
    return other instanceof Error ? other.message : String(other);
  }
}

function told(text: string, exitCode: number): number {
  console.log(text);
  return exitCode;
}
