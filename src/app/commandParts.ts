// What commands on a site have in common: how they sign in, and how they say what went wrong.
import { readFile } from "node:fs/promises";
import { type NodeSignInOptions, signInFor } from "../host/node/signIn.ts";
import type { SignIn } from "../ports/host.ts";
import { failureOf } from "../sharepoint/failure.ts";

/** Where a command prints: `log` what it was asked for, `error` what its user has to know besides. */
export type Output = Pick<Console, "log" | "error">;

export const SIGN_IN_USAGE = `  --as LOGIN          who to sign in as in a local tenant (default: the owner)
  --tenant ID         the directory of a real tenant
  --client-id ID      the Entra app to sign in with; shows a code to type
  --certificate FILE  sign in as the app itself: a PEM file with certificate and private key`;

export const SIGN_IN_OPTIONS = {
  as: { type: "string" },
  tenant: { type: "string" },
  "client-id": { type: "string" },
  certificate: { type: "string" },
} as const;

type Values = Partial<Record<keyof typeof SIGN_IN_OPTIONS, string | undefined>>;

interface Signing {
  readonly values: Values;
  readonly permission: NonNullable<NodeSignInOptions["permission"]>;
  readonly output: Output;
}

/** Signs in to the site. @throws if that fails. */
export async function signedInTo(siteUrl: string, { values, permission, output }: Signing): Promise<SignIn> {
  const { as, tenant, "client-id": clientId, certificate } = values;
  const signIn = signInFor(siteUrl, {
    ...(as ? { as } : {}),
    ...(tenant ? { tenant } : {}),
    ...(clientId ? { clientId } : {}),
    ...(certificate ? { certificate: await readFile(certificate, "utf8") } : {}),
    permission,
    show: (message) => output.error(message),
  });
  const silent = await signIn.token();
  const outcome = silent.kind === "interaction-needed" ? await signIn.interactive() : silent;
  if (outcome.kind !== "token") throw new Error(`Could not sign in: ${outcome.detail}`);
  return signIn;
}

/** The address of a site, as people may write it. */
export const siteUrlOf = (words: string): string => words.replace(/\/+$/u, "");

/** Whether the words of the command cannot be read, an address among them. */
export const isMisspelt = (problem: unknown): problem is TypeError => problem instanceof TypeError && "code" in problem;

/** The error of SharePoint or of the network in words, or the message of any other error. */
export function explain(problem: unknown, after: string): string {
  try {
    return `${failureOf(problem).why}\n${after}`;
  } catch (other) {
    return other instanceof Error ? other.message : String(other);
  }
}
