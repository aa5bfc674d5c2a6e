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

/** Thrown inside a PnPjs call when no token could be had; carries why. */
export class NoToken extends Error {
  readonly outcome: NoTokenOutcome;
  constructor(outcome: NoTokenOutcome) {
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
  /** That SharePoint turned the last token down, with the claims that it asked for; the next token has to be a new one. */
  let turnedDown: TurnedDown | undefined;

  function heeded(response: Response): Response {
    const wait = gate.heed(response);
    if (response.status === 429 || response.status === 503) throw new AskedToWait(response, wait);
    if (response.status === 401) turnedDown = { claims: claimsIn(response.headers.get("WWW-Authenticate")) };
    return response;
  }

  async function newToken(): Promise<string> {
    const outcome = await signIn.token(turnedDown);
    if (outcome.kind !== "token") throw new NoToken(outcome);
    turnedDown = undefined;
    // After it too, because a token may take its time.
    await gate.pass();
    return `Bearer ${outcome.token}`;
  }

  /** A request whose token was turned down has done nothing, so it goes again with a new one; once. */
  async function send(url: URL, init: RequestInit): Promise<Response> {
    const response = heeded(await fetch(url, init));
    if (response.status !== 401) return response;
    const headers = { ...(init.headers as Record<string, string>), Authorization: await newToken() };
    return heeded(await fetch(url, { ...init, headers }));
  }

  return spfi(siteUrl).using((instance: Queryable) => {
    instance.using(DefaultHeaders(), DefaultInit(), DefaultParse());
    instance.on.auth.replace(async (url, init) => {
      // Before the token, which would grow old in a long wait.
      await gate.pass();
      return [url, { ...init, headers: { ...init.headers, Authorization: await newToken() } }];
    });
    instance.on.send.replace(send);
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
