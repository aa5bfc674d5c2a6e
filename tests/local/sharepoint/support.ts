// A server on a free port, and PnPjs signed in to it as any person of its directory.
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { BrowserFetch, DefaultParse, type Queryable } from "@pnp/queryable";
import { DefaultHeaders, DefaultInit, type SPFI, spfi } from "@pnp/sp";
import "@pnp/sp/presets/all.js";
import { listener } from "../../../src/local/sharepoint/listen.ts";
import { openSharePoint, type SharePoint, type SharePointOptions } from "../../../src/local/sharepoint/server.ts";

export const directory: SharePointOptions["directory"] = [
  { login: "owner", title: "Olga Owner", email: "owner@contoso.example", role: "owner", isSiteAdmin: true },
  { login: "second", title: "Sam Second", email: "second@contoso.example", role: "owner" },
  { login: "member", title: "Mia Member", email: "member@contoso.example", role: "member" },
  { login: "visitor", title: "Vic Visitor", email: "visitor@contoso.example", role: "visitor" },
  { login: "stranger", title: "Stan Stranger", email: "stranger@contoso.example", role: "none" },
];

export interface Running {
  url: string;
  site: string;
  sharepoint: SharePoint;
  lines: string[];
  as(login: string): SPFI;
  /** A bare request as somebody, below the site. */
  request(login: string | undefined, path: string, init?: RequestInit): Promise<Response>;
  stop(): Promise<void>;
}

export async function start(options: Partial<SharePointOptions> = {}): Promise<Running> {
  const lines: string[] = [];
  let sharepoint: SharePoint | undefined;
  const server = serve({
    fetch: (request, bindings) =>
      sharepoint ? listener(sharepoint)(request, bindings) : new Response(null, { status: 503 }),
    port: 0,
    hostname: "127.0.0.1",
  });
  await new Promise<void>((resolve) => void server.once("listening", () => resolve()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  sharepoint = openSharePoint({
    data: ":memory:",
    origin: url,
    sites: [{ path: "/sites/dev", title: "Dev" }],
    directory,
    authenticate: async (token) => token,
    log: (line) => lines.push(line),
    ...options,
  });
  const running = sharepoint;
  const site = `${url}/sites/dev`;
  return {
    url,
    site,
    sharepoint: running,
    lines,
    as: (login) =>
      spfi(site).using(DefaultInit(), DefaultHeaders(), BrowserFetch(), DefaultParse(), bearer(login), absolute(site)),
    request: (login, path, init = {}) =>
      fetch(`${site}/${path}`, {
        ...init,
        headers: {
          accept: "application/json",
          ...(login === undefined ? {} : { authorization: `Bearer ${login}` }),
          ...(init.headers as Record<string, string> | undefined),
        },
      }),
    async stop() {
      await new Promise((resolve) => server.close(resolve));
      running.close();
    },
  };
}

function bearer(login: string) {
  return (instance: Queryable) => {
    instance.on.auth.replace(async (url: URL, init: RequestInit) => {
      init.headers = { ...init.headers, Authorization: `Bearer ${login}` };
      return [url, init];
    });
    return instance;
  };
}

function absolute(site: string) {
  return (instance: Queryable) => {
    instance.on.pre.prepend(async (url, init, result) => [
      /^https?:/i.test(url) ? url : new URL(url, `${site}/`).toString(),
      init,
      result,
    ]);
    return instance;
  };
}
