// Programmes are added and renamed from the tab: folders, groups and permissions follow, also those of the coordinator, who may add actions.
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, expect, it } from "vitest";
import { coordinatorGroup, programmeGroup } from "../../src/plan/roles.ts";
import type { ProgrammeToSave } from "../../src/ports/people.ts";
import { assign } from "../../src/provision/assign.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { readSite } from "../../src/provision/readSite.ts";
import { saveProgramme } from "../../src/provision/saveProgramme.ts";
import { rightsIn } from "../../src/schema/rights.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER, openLocalSite } from "./localSite.ts";
import { ask } from "./rawRest.ts";

let site: LocalSite;
const council = (name: string) => `${name}@council.example`;
const sp = () => site.as(OWNER);

async function save(programme: ProgrammeToSave): Promise<void> {
  await saveProgramme(sp(), programme);
  await provisionSite(sp(), definition, () => undefined);
}

const rows = () =>
  sp().web.lists.getByTitle("Programmes").items.select("Id", "Title", "ProgrammeNumber", "ProgrammeFolders")<
    readonly { Id: number; Title: string; ProgrammeNumber: number; ProgrammeFolders: string }[]
  >();

async function membersOf(title: string): Promise<readonly string[] | undefined> {
  const { groups } = (await readSite(sp(), definition)).access;
  return groups.get(title)?.members.map(({ login }) => login.slice(login.lastIndexOf("|") + 1));
}

/** What somebody may do in a programme's folder of Actions. */
async function rights(login: string, folder: string) {
  const path = `/sites/improvement/Lists/Actions/${folder}`;
  const address = `getFolderByServerRelativePath(decodedurl='${path}')/ListItemAllFields/EffectiveBasePermissions`;
  const { add, edit, delete: remove } = rightsIn((await ask(site, council(login), address)).body);
  return { add, edit, remove };
}

beforeAll(async () => {
  site = await openLocalSite([]);
  await provisionSite(sp(), definition, () => undefined);
  await save({ row: undefined, number: 3, title: "Money" });
  await assign(sp(), { role: "lead", programme: 3, person: council("lead-3"), take: "in" });
  await assign(sp(), { role: "coordinator", programme: 3, person: council("coordinator-3"), take: "in" });
  await provisionSite(sp(), definition, () => undefined);
});
afterAll(() => site.close());

it("gives a new programme a folder in which its coordinator may add and change, its lead only change, and nobody delete", async () => {
  expect(await rights("coordinator-3", "3 Money")).toEqual({ add: true, edit: true, remove: false });
  expect(await rights("lead-3", "3 Money")).toEqual({ add: false, edit: true, remove: false });
  expect(await rights("coordinator-4", "3 Money")).toEqual({ add: false, edit: false, remove: false });
});

it("adds a programme once, however often it is asked to, and refuses a number that another has", async () => {
  for (let time = 0; time < 2; time++) await save({ row: undefined, number: 4, title: "Voice" });
  expect((await rows()).map(({ Title }) => Title)).toEqual(["Money", "Voice"]);
  await expect(save({ row: undefined, number: 4, title: "Waste" })).rejects.toThrow("Programme 4 is “Voice” already.");
});

it("keeps a renumbered programme's folder and people, and leaves nobody in the groups of its former number", async () => {
  const [money] = await rows();
  await save({ row: money?.Id, number: 7, title: "Finance" });
  const { Id, ProgrammeFolders } = money ?? {};
  expect((await rows())[0]).toMatchObject({ Id, ProgrammeFolders, Title: "Finance", ProgrammeNumber: 7 });
  expect(await rights("coordinator-3", "7 Finance")).toEqual({ add: true, edit: true, remove: false });
  expect(await membersOf(coordinatorGroup(7).title)).toEqual([council("coordinator-3")]);
  expect([await membersOf(coordinatorGroup(3).title), await membersOf(programmeGroup(3).title)]).toEqual([[], []]);
  expect(await checkSite(sp(), definition)).toEqual([]);
});

it("takes the right to add from a former coordinator, who keeps none as the lead", async () => {
  await assign(sp(), { role: "lead", programme: 7, person: council("coordinator-3"), take: "in" });
  await assign(sp(), { role: "coordinator", programme: 7, person: council("coordinator-4"), take: "in" });
  await provisionSite(sp(), definition, () => undefined);
  expect(await rights("coordinator-3", "7 Finance")).toEqual({ add: false, edit: true, remove: false });
  expect(await rights("coordinator-4", "7 Finance")).toEqual({ add: true, edit: true, remove: false });
});

it("takes everything from the people of a closed programme but reading, and gives it back when it is open again", async () => {
  const [money] = await rows();
  const programme = { row: money?.Id, number: 7, title: "Finance" };
  await save({ ...programme, state: "Closed" });
  expect(await rights("coordinator-4", "7 Finance")).toEqual({ add: false, edit: false, remove: false });
  expect(await rights("coordinator-3", "7 Finance")).toEqual({ add: false, edit: false, remove: false });
  expect([await membersOf(programmeGroup(7).title), await membersOf(coordinatorGroup(7).title)]).toEqual([[], []]);
  await save({ ...programme, state: "Open" });
  expect(await rights("coordinator-4", "7 Finance")).toEqual({ add: true, edit: true, remove: false });
});
