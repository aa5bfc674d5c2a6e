// A whole local tenant for one test file, on free ports and with data of its own.
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { features as product } from "../../src/app/features.ts";
import { cache } from "../../src/local/build.ts";
import { openDataFolder } from "../../src/local/dataFolder.ts";
import { createIdentity } from "../../src/local/teams/identity.ts";
import { openTenant, type Tenant } from "../../src/local/tenant.ts";
import type { FeatureRules } from "../../src/plan/feature.ts";
import { copySite } from "../provision/preparedSite.ts";
import { copySampleData } from "./sampleData.ts";

export interface TestTenantOptions {
  /** Whether the site holds the sample plan; without it the site is new and empty. */
  readonly seed?: boolean;
  /** Data of a prepared site, which is that of standard channels; the others are new and empty. */
  readonly site?: string;
  /** A built tab to show instead of the product's own, which is built when its sources have changed. */
  readonly tabFolder?: string;
  /** The product's, unless there is one more. */
  readonly features?: readonly FeatureRules[];
}

export interface TestTenant extends Tenant {
  /** Sends a request to the site's REST interface as somebody: `ask("lead-5", "_api/web/currentuser")`. */
  ask(login: string, path: string, init?: RequestInit): Promise<Response>;
}

export async function startTenant({
  seed = false,
  site,
  tabFolder,
  features = product,
}: TestTenantOptions = {}): Promise<TestTenant> {
  const data = await mkdtemp(join(tmpdir(), "improvement-board-"));
  if (seed) await copySampleData(data);
  else {
    const { keyFile, sharePointFile } = openDataFolder(data);
    await copyKey(keyFile);
    if (site) await copySite(site, sharePointFile);
  }
  const log = () => undefined;
  const tenant = await openTenant({ port: 0, data, seed, features, ...(tabFolder && { tabFolder }), log });
  return {
    ...tenant,
    async ask(login, path, init = {}) {
      const headers = new Headers(init.headers);
      headers.set("authorization", `Bearer ${await tenant.tokenFor(login)}`);
      if (!headers.has("accept")) headers.set("accept", "application/json;odata=nometadata");
      return fetch(`${tenant.siteUrl}/${path}`, { ...init, headers });
    },
    async close() {
      await tenant.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Making a signing key takes longer than opening the tenant. */
async function copyKey(to: string): Promise<void> {
  const known = join(cache, "identity-key.json");
  if (!existsSync(known)) {
    await mkdir(cache, { recursive: true });
    const made = `${known}.${process.pid}`;
    await createIdentity({ origin: "", audience: "", keyFile: made });
    await rename(made, known);
  }
  await copyFile(known, to);
}
