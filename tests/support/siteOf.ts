// One site of a local tenant, to be asked by our own client as anybody.
import type { SPFI } from "@pnp/sp/fi.js";
import { systemClock } from "../../src/host/clock.ts";
import type { Tenant } from "../../src/local/tenant.ts";
import { connect } from "../../src/sharepoint/connect.ts";
import { createGate } from "../../src/sharepoint/gate.ts";
import { shapeOf } from "../provision/siteShape.ts";

export interface TenantSite {
  readonly siteUrl: string;
  as(login: string): SPFI;
  /** What it holds of ours, in words that are the same for every site that holds the same. */
  shape(): Promise<string>;
}

export function siteOf(tenant: Pick<Tenant, "tokenFor">, siteUrl: string): TenantSite {
  const as = (login: string): SPFI => {
    const token = async () =>
      ({
        kind: "token",
        token: await tenant.tokenFor(login),
        expires: new Date(Date.now() + 3_600_000),
      }) as const;
    return connect({ siteUrl, signIn: { token }, gate: createGate(systemClock) });
  };
  return {
    siteUrl,
    as,
    shape: async () => JSON.stringify(await shapeOf(as("owner")), undefined, 1),
  };
}
