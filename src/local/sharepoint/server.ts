// The local SharePoint: a function from Request to Response over one SQLite file. It opens no port.
import { type Call, makeCall, type Settings, type Tenant } from "./call.ts";
import { makeClock } from "./clock.ts";
import { control } from "./control.ts";
import { errors } from "./errors.ts";
import { makeFaults } from "./faults.ts";
import { type Part, readBatch, writeBatch } from "./http/batch.ts";
import { allowOrigin, isPreflight, preflight } from "./http/cors.ts";
import { dispatch, refusal, verbOf } from "./http/dispatch.ts";
import { splitApi } from "./http/path.ts";
import { modeOf } from "./http/render.ts";
import { newGuid } from "./ids.ts";
import type { DirectoryPerson } from "./people.ts";
import { FULL_MASK } from "./permissions.ts";
import { ensureSite, readSites, type SiteSpec } from "./seed.ts";
import { openDatabase } from "./store/database.ts";
import { claimsLogin, findPerson, principalByLogin, USER, userFor } from "./store/principals.ts";
import type { Site } from "./store/schema.ts";
import { makeSchemaCache } from "./store/schemaCache.ts";
import { maskOfScopes, type SignedIn } from "./tokenScopes.ts";

export interface SharePointOptions {
  /** a SQLite file, or ":memory:" */
  data: string;
  /** "http://127.0.0.1:8080", for absolute addresses */
  origin: string;
  sites: SiteSpec[];
  directory: DirectoryPerson[];
  /** the short name or e-mail of a bearer token, with its scopes if they limit what it allows; undefined is answered with 401 */
  authenticate(bearerToken: string): Promise<string | SignedIn | undefined>;
  now?: () => Date;
  log?: (line: string) => void;
  settings?: Partial<Settings>;
}

export interface SharePoint {
  fetch(request: Request): Promise<Response>;
  close(): void;
}

const DEFAULTS: Settings = { listViewThreshold: 5000, lookupThreshold: 12, changeLogDays: 60, oldTokens: "refused" };

export function openSharePoint(options: SharePointOptions): SharePoint {
  const db = openDatabase(options.data);
  const tenant: Tenant = {
    db,
    clock: makeClock(options.now),
    origin: options.origin.replace(/\/+$/, ""),
    settings: { ...DEFAULTS, ...options.settings },
    directory: options.directory,
    schema: makeSchemaCache(db),
    log: options.log ?? ((line) => console.log(line)),
  };
  for (const site of options.sites) ensureSite(tenant, site);
  const faults = makeFaults(tenant);

  const one = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.pathname.startsWith("/_local/")) return control(tenant, faults, request, url);
    if (isPreflight(request)) return preflight(request);
    const parts = splitApi(url.pathname);
    const site = parts && siteAt(tenant, parts.site);
    if (!parts || !site)
      return new Response("404 FILE NOT FOUND", { status: 404, headers: { "content-type": "text/plain" } });
    return faults.around(request, (one) => rest(one, site, parts.rest, url));
  };

  const rest = async (request: Request, site: Site, path: string, url: URL): Promise<Response> => {
    const asker = await whoIs(tenant, site, request, options);
    if (asker instanceof Response) return asker;
    const body = new Uint8Array(await request.arrayBuffer());
    if (/^\$batch$/i.test(path)) return batch(request, site, asker, new TextDecoder().decode(body));
    const call = makeCall({
      tenant,
      site,
      ...asker,
      headers: request.headers,
      method: verbOf(request.method, request.headers),
      params: url.searchParams,
      body,
    });
    return dispatch(call, path);
  };

  const batch = async (request: Request, site: Site, asker: Asker, body: string): Promise<Response> => {
    const answers: Response[] = [];
    let asked: Part[];
    try {
      asked = readBatch(request.headers.get("content-type") ?? "", body);
    } catch (problem) {
      return refusal({ tenant, method: "POST" }, problem, modeOf(request.headers.get("accept")), "$batch");
    }
    for (const part of asked) {
      const url = new URL(part.url, `${tenant.origin}${site.path}/_api/`);
      const inner = splitApi(url.pathname);
      const target = inner && siteAt(tenant, inner.site);
      // The parts are authorised by the token of the batch.
      for (const name of ["authorization", "x-requestdigest", "cookie"]) {
        const value = request.headers.get(name);
        if (value !== null) part.headers.set(name, value);
      }
      const struck = faults.inside(
        new Request(url, { method: part.method === "GET" ? "GET" : "POST", headers: { "x-http-method": part.method } }),
      );
      if (struck) {
        answers.push(struck);
        continue;
      }
      const method = verbOf(part.method, part.headers);
      const parts = {
        tenant,
        site: target ?? site,
        ...asker,
        headers: part.headers,
        method,
        params: url.searchParams,
        body: new TextEncoder().encode(part.body),
      };
      answers.push(
        target
          ? dispatch(makeCall(parts), inner.rest)
          : refusal({ tenant, method }, errors.resourceMissing(part.url), modeOf(part.headers.get("accept")), part.url),
      );
    }
    return writeBatch(answers);
  };

  return {
    async fetch(request) {
      const response = await one(request);
      const id = newGuid();
      response.headers.set("SPRequestGuid", id);
      response.headers.set("request-id", id);
      response.headers.set("SPClientServiceRequestDuration", "12");
      response.headers.set("X-SharePointHealthScore", "1");
      response.headers.set("X-SP-SERVERSTATE", "ReadOnly=0");
      response.headers.set("MicrosoftSharePointTeamServices", "16.0.0.26111");
      response.headers.set("Cache-Control", "private, max-age=0");
      allowOrigin(request, response);
      return response;
    },
    close: () => db.close(),
  };
}

/** The site whose path the address begins with; the longest one. */
function siteAt(tenant: Tenant, path: string): Site | undefined {
  const low = decodeURI(path).replace(/\/+$/, "").toLowerCase();
  return readSites(tenant)
    .filter((site) => low === site.path.toLowerCase() || low.startsWith(`${site.path.toLowerCase()}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
}

type Asker = Pick<Call, "user" | "allowance">;

async function whoIs(
  tenant: Tenant,
  site: Site,
  request: Request,
  options: SharePointOptions,
): Promise<Asker | Response> {
  const bearer = /^bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const cookie = /(?:^|;\s*)FedAuth=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  const token = bearer?.trim() ?? cookie;
  const signedIn = token === undefined ? undefined : await options.authenticate(token);
  const { login, scopes } = typeof signedIn === "object" ? signedIn : { login: signedIn, scopes: undefined };
  const person = login === undefined ? undefined : findPerson(tenant.directory, login);
  if (!person) {
    const refused = refusal(
      { tenant, method: request.method },
      errors.unauthorised(),
      modeOf(request.headers.get("accept")),
      request.url,
    );
    refused.headers.set(
      "WWW-Authenticate",
      `Bearer realm="${REALM}",client_id="00000003-0000-0ff1-ce00-000000000000",trusted_issuers="*"`,
    );
    return refused;
  }
  const known = principalByLogin(tenant.db, site.n, USER, claimsLogin(person.email));
  const user = known ?? tenant.db.transaction(() => userFor(tenant.db, site.n, person));
  return { user, allowance: scopes ? maskOfScopes(scopes) : FULL_MASK };
}

/** The tenant's id: the same on every machine, so that tokens stay valid in the next run. */
const REALM = "6f5d3a52-9d1b-4c3e-9a74-2b7c8d5e4f10";
