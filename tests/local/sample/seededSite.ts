// The sample plan as it is seeded on one day.
import { type SeedOptions, seedSample } from "../../../src/local/sample/seed.ts";
import type { LocalSite, Where } from "../../provision/localSite.ts";
import { openPrepared } from "../../provision/preparedSite.ts";
import { product as definition } from "../../support/definition.ts";

export const NOW = new Date("2026-11-22T10:00:00Z");

export const seed = ({ siteUrl, tokenFor }: LocalSite, more: Partial<SeedOptions> = {}): Promise<void> =>
  seedSample({ siteUrl, tokenFor, now: NOW, definition, samples: [], says: [], log: () => undefined, ...more });

export const openSeeded = (where?: Where): Promise<LocalSite> =>
  openPrepared({ name: "seeded", prepare: (site) => seed(site), ...(where && { where }) });
