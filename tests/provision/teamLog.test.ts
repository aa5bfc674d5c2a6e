// Set-up records who led and coordinated each programme, whoever changed it and where.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { programmes } from "../../src/plan/programmes.ts";
import { teams } from "../../src/plan/teams.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER } from "./localSite.ts";
import { openReadySite } from "./preparedSite.ts";

let site: LocalSite;
const rows = (title: string) => site.as(OWNER).web.lists.getByTitle(title).items;
const provision = () => provisionSite(site.as(OWNER), definition, () => undefined);
const idOf = async (login: string) => (await site.as(OWNER).web.ensureUser(`${login}@council.example`)).Id;
const recorded = async () =>
  (await rows(teams.title).select("Title", "TeamSince", "TeamLeadId", "TeamCoordinatorId")()).map(
    ({ Title, TeamLeadId, TeamCoordinatorId }) => [Title, TeamLeadId, TeamCoordinatorId],
  );

beforeAll(async () => {
  site = await openReadySite();
});
afterAll(() => site.close());

it("every change of a programme's people is an entry, in its order, once", async () => {
  const [first, second, coordinator] = [await idOf("lead-1"), await idOf("lead-2"), await idOf("coordinator-1")];
  const { Id } = await rows(programmes.title).add({ Title: "Training", ProgrammeNumber: 1 });
  const row = rows(programmes.title).getById(Id);
  await row.update({ ProgrammeLeadId: first });
  await row.update({ Title: "Training and development" });
  await row.update({ ProgrammeLeadId: second, ProgrammeCoordinatorId: coordinator });
  await row.update({ ProgrammeLeadId: null });
  const missing = (await checkSite(site.as(OWNER), definition)).filter(({ kind }) => kind === "record team");
  expect(missing.map(({ drift }) => drift)[0]).toMatch(/^It is not recorded who led and coordinated “1 Training” from/);
  expect(await provision()).toEqual([]);
  expect(await recorded()).toEqual([
    ["1 Training", first, null],
    ["1 Training and development", second, coordinator],
    ["1 Training and development", null, coordinator],
  ]);
  expect(await checkSite(site.as(OWNER), definition)).toEqual([]);
});
