// /_local/...: the settings of the server for tests: its clock, its failures, its thresholds, the time zones of its sites, the mails that it would send.
import type { Settings, Tenant } from "./call.ts";
import type { Faults } from "./faults.ts";
import { readSites } from "./seed.ts";
import { ChangeType, logChange } from "./store/changes.ts";
import { mailsTo } from "./store/mails.ts";
import { SYSTEM_ACCOUNT } from "./store/principals.ts";
import { zoneById } from "./zones.ts";

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { "content-type": "application/json" } });

export async function control(tenant: Tenant, faults: Faults, request: Request, url: URL): Promise<Response> {
  const name = url.pathname.slice("/_local/".length);
  if (name === "faults") return faults.control(request);
  if (name === "clock") return clock(tenant, request);
  if (name === "zone") return zone(tenant, request);
  if (name === "mails") return json(mailsTo(tenant.db, url.searchParams.get("to") ?? ""));
  if (name === "settings") {
    if (request.method === "POST") Object.assign(tenant.settings, (await request.json()) as Partial<Settings>);
    return json(tenant.settings);
  }
  return json({ error: `There is no control named ${name}.` }, 404);
}

/** SharePoint has no REST request for this: an owner chooses the zone in the site's settings. Nothing that is stored changes. */
async function zone(tenant: Tenant, request: Request): Promise<Response> {
  const { site, id } = (await request.json()) as { site: string; id: number };
  const found = readSites(tenant).find(({ path }) => path === site);
  if (!found) return json({ error: `There is no site ${site}.` }, 404);
  const props = { ...found.props, timeZone: zoneById(id).id };
  tenant.db.run("UPDATE sites SET props = ? WHERE n = ?", JSON.stringify(props), found.n);
  tenant.schema.forget();
  const changer = { db: tenant.db, site: found, user: { id: SYSTEM_ACCOUNT }, now: () => tenant.clock.now() };
  logChange(changer, { object: "Web", type: ChangeType.update });
  return json({ site, id });
}

interface ClockOrder {
  /** ISO time to go to */
  now?: string;
  /** stop the clock there */
  stopped?: boolean;
  /** move by this many milliseconds */
  advance?: number;
  /** return to the real time */
  reset?: boolean;
}

async function clock(tenant: Tenant, request: Request): Promise<Response> {
  if (request.method === "POST") {
    const order = (await request.json()) as ClockOrder;
    if (order.reset === true) tenant.clock.reset();
    if (order.now !== undefined) {
      const time = Date.parse(order.now);
      if (!Number.isFinite(time)) return json({ error: "now must be an ISO time." }, 400);
      tenant.clock.set(time, order.stopped === true);
    }
    if (typeof order.advance === "number") tenant.clock.advance(order.advance);
  }
  return json({ now: new Date(tenant.clock.now()).toISOString() });
}
