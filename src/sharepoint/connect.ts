// A PnPjs instance for one site: signed in, paced by the gate, and with no retries of its own (its default retry
// resends writes whose answer was lost).
import { BrowserFetch, DefaultParse, type Queryable } from "@pnp/queryable";
import { DefaultHeaders, DefaultInit } from "@pnp/sp/behaviors/defaults.js";
import { type SPFI, spfi } from "@pnp/sp/fi.js";
import type { Clock } from "../ports/clock.ts";
import type { SignIn, TokenOutcome } from "../ports/host.ts";
import { type Gate, waitTold } from "./gate.ts";

export interface Connection {
  /** The site's absolute address. */
  readonly siteUrl: string;
  readonly signIn: Pick<SignIn, "token">;
  readonly gate: Gate;
  readonly clock: Clock;
}

/** Thrown inside a PnPjs call when no token could be had; carries why. */
export class NoToken extends Error {
  readonly outcome: Exclude<TokenOutcome, { kind: "token" }>;
  constructor(outcome: Exclude<TokenOutcome, { kind: "token" }>) {
    super(outcome.detail);
    this.outcome = outcome;
  }
}

export function connect(connection: Connection): SPFI {
  const { siteUrl, signIn, gate, clock } = connection;
  return spfi(siteUrl).using((instance: Queryable) => {
    instance.using(DefaultHeaders(), DefaultInit(), BrowserFetch(), DefaultParse());
    instance.on.auth.replace(async (url, init) => {
      await gate.pass();
      const outcome = await signIn.token();
      if (outcome.kind !== "token") throw new NoToken(outcome);
      return [url, { ...init, headers: { ...init.headers, Authorization: `Bearer ${outcome.token}` } }];
    });
    instance.on.parse.prepend(async (url, response, result) => {
      if (response.status === 429 || response.status === 503) {
        gate.hold(waitTold(response.headers.get("Retry-After"), clock.now()));
      }
      return [url, response, result];
    });
    return instance;
  });
}
