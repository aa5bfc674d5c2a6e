// A local SharePoint with one empty site, which answers in this process; a token is simply somebody's login, and a scope if it has one.

import type { SPFI } from "@pnp/sp/fi.js";
import { openSharePoint } from "../../src/local/sharepoint/server.ts";
import { people } from "../../src/local/teams/people.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { encodedPath } from "../../src/schema/address.ts";
import { connect } from "../../src/sharepoint/connect.ts";
import { createGate } from "../../src/sharepoint/gate.ts";
import { serveInProcess } from "../support/inProcess.ts";

export const OWNER = "owner@council.example";

export interface LocalSite {
  readonly siteUrl: string;
  tokenFor(login: string): Promise<string>;
  /** Without a scope, a token allows whatever the person may do. */
  as(login: string, scope?: "AllSites.Write" | "AllSites.FullControl"): SPFI;
  /**
   * Lets so many more requests through, and cuts the connection on every one after that. The first one cut is carried out
   * all the same when its answer is to be lost.
   */
  failAfter(requests: number, losing?: "request" | "answer"): void;
  heal(): void;
  /** How many requests have come so far. */
  requests(): number;
  /** Puts the server's clock there; it goes on from there. */
  setClock(to: Date): Promise<void>;
  close(): Promise<void>;
}

const clock: Clock = {
  now: () => new Date(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Somebody of the directory besides the people of the local tenant: another owner, on the team, or only in the same council. */
export interface Extra {
  readonly login: string;
  readonly role: "owner" | "member" | "none";
}

export interface Where {
  /** The site's path on its server. */
  readonly path: string;
  readonly title?: string;
  /** As the site's address is written by whoever asks for it; the same unless said. */
  readonly askedFor?: string;
  /** SharePoint's id of its time zone; London unless said. */
  readonly timeZone?: number;
  /** One that somebody listens at, for processes besides this one. */
  readonly port?: number;
  /** Its Owners hold a Microsoft 365 group's claim, and no people. */
  readonly groupConnected?: boolean;
}

/** `data` is a file to be kept; without it the site is gone when it is closed. */
export async function openLocalSite(
  extras: readonly Extra[] = [],
  data = ":memory:",
  { path, title = "Improvement", askedFor = path, timeZone = 2, groupConnected = false, port }: Where = {
    path: "/sites/improvement",
  },
): Promise<LocalSite> {
  let allowed = Number.POSITIVE_INFINITY;
  let loseAnswer = false;
  let requests = 0;
  const server = serveInProcess(async (request) => {
    allowed--;
    requests++;
    if (allowed < -1 || (allowed === -1 && !loseAnswer)) throw new Error("The connection is cut.");
    const response = await (identity(server.origin, request) ?? sharePoint.fetch(request));
    // The request has been carried out by now.
    if (allowed < 0) throw new Error("The answer is lost.");
    return response;
  }, port);
  const { origin } = server;
  const sharePoint = openSharePoint({
    data,
    origin,
    sites: [{ path, title, timeZone, groupConnected }],
    directory: [
      ...people.map(({ login, title, role }) => ({ login, title, email: login, role })),
      ...extras.map(({ login, role }) => ({ login, title: login, email: login, role })),
    ],
    authenticate: async (token) => {
      const [login = "", scope] = token.split(" ");
      return scope ? { login, scopes: [scope] } : login;
    },
  });
  const siteUrl = origin + encodedPath(askedFor);
  return {
    siteUrl,
    tokenFor: async (login) => login,
    as: (login, scope) => {
      const text = scope ? `${login} ${scope}` : login;
      const token = { kind: "token", token: text, expires: new Date(Date.now() + 3_600_000) } as const;
      return connect({ siteUrl, signIn: { token: async () => token }, gate: createGate(clock) });
    },
    failAfter: (requests, losing = "request") => {
      allowed = requests;
      loseAnswer = losing === "answer";
    },
    heal: () => {
      allowed = Number.POSITIVE_INFINITY;
    },
    requests: () => requests,
    setClock: async (to) => {
      const order = { method: "POST", body: JSON.stringify({ now: to.toISOString() }) };
      const answer = await fetch(`${origin}/_local/clock`, order);
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: async () => {
      server.close();
      sharePoint.close();
    },
  };
}

/** Signs the command line in, as the local tenant does: a name is enough. */
function identity(origin: string, request: Request): Promise<Response> | undefined {
  const { pathname } = new URL(request.url);
  if (pathname === "/.well-known/openid-configuration") {
    return Promise.resolve(Response.json({ token_endpoint: `${origin}/token` }));
  }
  if (pathname !== "/token") return undefined;
  return request
    .formData()
    .then((form) => Response.json({ access_token: String(form.get("username")), expires_in: 3600 }));
}
