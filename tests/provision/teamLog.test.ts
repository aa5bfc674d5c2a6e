// Set-up records who led and coordinated each programme, whoever changed it and where.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ProgrammeRow, programmes } from "../../src/plan/programmes.ts";
import { type TeamEntry, teams, teamsOf } from "../../src/plan/teams.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import type { List } from "../../src/schema/list.ts";
import { createLists } from "../../src/sharepoint/lists.ts";
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

it("somebody who has left the site since is recorded by their number, because SharePoint lets nobody be named who has left", async () => {
  const left = await idOf("lead-3");
  const { Id } = await rows(programmes.title).add({ Title: "Money", ProgrammeNumber: 3, ProgrammeLeadId: left });
  await rows(programmes.title)
    .getById(Id)
    .update({ ProgrammeLeadId: await idOf("lead-4") });
  await site.as(OWNER).web.siteUsers.removeById(left);
  expect(await provision()).toEqual([]);
  const read = await createLists({ sp: site.as(OWNER), url: site.siteUrl }).read([programmes, teams]);
  const answer = (list: List) => {
    const found = read.kind === "done" ? read.value.get(list.title) : undefined;
    return found?.kind === "read" ? found.rows : [];
  };
  const all = teamsOf(answer(programmes) as readonly ProgrammeRow[], answer(teams) as readonly TeamEntry[]);
  const money = [...all.values()].find(({ number }) => number === 3);
  expect(money?.teams?.map(({ lead }) => [lead?.id, lead?.name])).toEqual([
    [left, ""],
    [await idOf("lead-4"), "Programme lead 4"],
  ]);
});
