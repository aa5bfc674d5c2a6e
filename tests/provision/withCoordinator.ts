// A site with everything that set-up makes, and one programme with its people.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { programmes } from "../../src/plan/programmes.ts";
import { assign } from "../../src/provision/assign.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { product } from "../support/definition.ts";
import { type LocalSite, OWNER } from "./localSite.ts";
import { openPrepared } from "./preparedSite.ts";

export const coordinator = "coordinator-3@council.example";

async function withPeople(site: LocalSite): Promise<void> {
  const sp = site.as(OWNER);
  await provisionSite(sp, product, () => undefined);
  const money = encodeFields(programmes, { number: 3, title: "Financial planning", folders: "" });
  await sp.web.lists.getByTitle(programmes.title).items.add(money);
  await assign(sp, { role: "coordinator", programme: 3, person: coordinator, take: "in" });
  await assign(sp, { role: "lead", programme: 3, person: "lead-3@council.example", take: "in" });
  await provisionSite(sp, product, () => undefined);
}

export const openWithCoordinator = (): Promise<LocalSite> =>
  openPrepared({ name: "with a coordinator", prepare: withPeople });
