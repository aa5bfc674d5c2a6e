// /_local/...: the settings of the server for tests: its clock, its failures, its thresholds.
import type { Settings, Tenant } from "./call.ts";
import type { Faults } from "./faults.ts";

const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { "content-type": "application/json" } });

export async function control(tenant: Tenant, faults: Faults, request: Request, url: URL): Promise<Response> {
  const name = url.pathname.slice("/_local/".length);
  if (name === "faults") return faults.control(request);
  if (name === "clock") return clock(tenant, request);
  if (name === "settings") {
    if (request.method === "POST") Object.assign(tenant.settings, (await request.json()) as Partial<Settings>);
    return json(tenant.settings);
  }
  return json({ error: `There is no control named ${name}.` }, 404);
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
