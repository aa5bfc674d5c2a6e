// A PnPjs instance for one site: signed in, paced by the gate, and with no retries of its own (its default retry
// resends writes whose answer was lost).
import { DefaultParse, HttpRequestError, type Queryable } from "@pnp/queryable";
import { DefaultHeaders, DefaultInit } from "@pnp/sp/behaviors/defaults.js";
import { type SPFI, spfi } from "@pnp/sp/fi.js";
import type { NoToken as NoTokenOutcome, SignIn, TurnedDown } from "../ports/host.ts";
import type { Gate } from "./gate.ts";

export interface Connection {
  /** The site's absolute address. */
  readonly siteUrl: string;
  readonly signIn: Pick<SignIn, "token">;
  readonly gate: Gate;
}

/** Thrown inside a PnPjs call when there is no token; carries the reason. */
export class NoToken extends Error {
  readonly outcome: NoTokenOutcome;
  constructor(outcome: NoTokenOutcome) {
    super(outcome.detail);
    this.outcome = outcome;
  }
}

/** Thrown inside a PnPjs call that SharePoint throttled (429 or 503). */
export class Throttled extends HttpRequestError {
  /** In milliseconds. */
  readonly wait: number;
  constructor(response: Response, wait: number) {
    super(`SharePoint is busy (${response.status}).`, response);
    this.wait = wait;
  }
}

export function connect({ siteUrl, signIn, gate }: Connection): SPFI {
  /** Set when SharePoint refused the last token, with the claims that it asked for: the next token must be a new one. */
  let turnedDown: TurnedDown | undefined;

  function heeded(response: Response): Response {
    const wait = gate.heed(response);
    if (response.status === 429 || response.status === 503) throw new Throttled(response, wait);
    if (response.status === 401) turnedDown = { claims: claimsIn(response.headers.get("WWW-Authenticate")) };
    return response;
  }

  async function newToken(): Promise<string> {
    const outcome = await signIn.token(turnedDown);
    if (outcome.kind !== "token") throw new NoToken(outcome);
    turnedDown = undefined;
    // Pass the gate again: getting a token can take long, and a wait may have begun meanwhile.
    await gate.pass();
    return `Bearer ${outcome.token}`;
  }

  /** Sends a request again, once, with a new token when its token was refused: such a request has changed nothing. */
  async function send(url: URL, init: RequestInit): Promise<Response> {
    const response = heeded(await fetch(url, init));
    if (response.status !== 401) return response;
    const headers = { ...(init.headers as Record<string, string>), Authorization: await newToken() };
    return heeded(await fetch(url, { ...init, headers }));
  }

  return spfi(siteUrl).using((instance: Queryable) => {
    instance.using(DefaultHeaders(), DefaultInit(), DefaultParse());
    instance.on.auth.replace(async (url, init) => {
      // Before the token is fetched: it could expire during a long wait.
      await gate.pass();
      return [url, { ...init, headers: { ...init.headers, Authorization: await newToken() } }];
    });
    instance.on.send.replace(send);
    // The parts of a batch never pass `send`, and each may be refused.
    instance.on.parse.prepend(async (url, response, result) => [url, heeded(response), result]);
    return instance;
  });
}

/** The claims of a challenge, as JSON; undefined when it has none, or when CORS hides the header from the tab. */
function claimsIn(header: string | null): string | undefined {
  const encoded = /\bclaims="([^"]+)"/.exec(header ?? "")?.[1];
  try {
    return encoded && atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  } catch (problem) {
    if (problem instanceof DOMException) return undefined;
    throw problem;
  }
}
