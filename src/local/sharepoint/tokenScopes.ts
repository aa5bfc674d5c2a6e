// What a delegated token's scopes let its app do: a person may do with it what both they and the scopes allow (sp-dev-docs#5694).
import { CONTRIBUTE, DESIGN, FULL_MASK, READ, roleSeeds } from "./permissions.ts";

/** A person who is signed in through an app; `scopes` are those of the token, such as `AllSites.Write`. */
export interface SignedIn {
  readonly login: string;
  readonly scopes: readonly string[];
}

const maskOf = (role: number): bigint => roleSeeds.find(({ id }) => id === role)?.mask ?? 0n;

const masks: Readonly<Record<string, bigint>> = {
  "allsites.read": maskOf(READ),
  "allsites.write": maskOf(CONTRIBUTE),
  "allsites.manage": maskOf(DESIGN),
  "allsites.fullcontrol": FULL_MASK,
};

export const maskOfScopes = (scopes: readonly string[]): bigint =>
  scopes.reduce((mask, scope) => mask | (masks[scope.toLowerCase()] ?? 0n), 0n);
