// A PnPjs instance for one site: signed in, paced by the gate, and with no retries of its own (its default retry
// resends writes whose answer was lost).
import { DefaultParse, HttpRequestError, type Queryable } from "@pnp/queryable";
import { DefaultHeaders, DefaultInit } from "@pnp/sp/behaviors/defaults.js";
import { type SPFI, spfi } from "@pnp/sp/fi.js";
import type { SignIn, TokenOutcome } from "../ports/host.ts";
import type { Gate } from "./gate.ts";

export interface Connection {
  /** The site's absolute address. */
  readonly siteUrl: string;
  readonly signIn: Pick<SignIn, "token">;
  readonly gate: Gate;
}

/** Thrown inside a PnPjs call when no token could be had; carries why. */
export class NoToken extends Error {
  readonly outcome: Exclude<TokenOutcome, { kind: "token" }>;
  constructor(outcome: Exclude<TokenOutcome, { kind: "token" }>) {
    super(outcome.detail);
    this.outcome = outcome;
  }
}

/** Thrown inside a PnPjs call that SharePoint asked to wait with; everything else waits at the gate. */
export class AskedToWait extends HttpRequestError {
  /** In milliseconds. */
  readonly wait: number;
  constructor(response: Response, wait: number) {
    super(`SharePoint is busy (${response.status}).`, response);
    this.wait = wait;
  }
}

export function connect({ siteUrl, signIn, gate }: Connection): SPFI {
  /** The claims that SharePoint asked for when it last turned a token down; the next token is asked for with them. */
  let challenge: string | undefined;

  function heeded(response: Response): Response {
    const wait = gate.heed(response);
    if (response.status === 429 || response.status === 503) throw new AskedToWait(response, wait);
    if (response.status === 401) challenge = claimsIn(response.headers.get("WWW-Authenticate"));
    return response;
  }

  return spfi(siteUrl).using((instance: Queryable) => {
    instance.using(DefaultHeaders(), DefaultInit(), DefaultParse());
    instance.on.auth.replace(async (url, init) => {
      // Before the token, which would grow old in a long wait.
      await gate.pass();
      const outcome = await signIn.token(challenge);
      if (outcome.kind !== "token") throw new NoToken(outcome);
      challenge = undefined;
      // And after it, because a token may take its time.
      await gate.pass();
      return [url, { ...init, headers: { ...init.headers, Authorization: `Bearer ${outcome.token}` } }];
    });
    instance.on.send.replace(async (url, init) => heeded(await fetch(url, init)));
    // The parts of a batch are not sent, and are refused each on its own.
    instance.on.parse.prepend(async (url, response, result) => [url, heeded(response), result]);
    return instance;
  });
}

/** The claims of a challenge, as JSON; nothing when there are none, or when CORS hides the header from the tab. */
function claimsIn(header: string | null): string | undefined {
  const encoded = /\bclaims="([^"]+)"/.exec(header ?? "")?.[1];
  try {
    return encoded && atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  } catch (problem) {
    if (problem instanceof DOMException) return undefined;
    throw problem;
  }
}
