// What is not ours, where something of ours belongs: it is named, and nothing on the site changes.

import "@pnp/sp/fields/index.js";
import "@pnp/sp/files/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/recycle-bin/index.js";
import "@pnp/sp/security/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/sites/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { programmes } from "../../src/plan/programmes.ts";
import { applySteps } from "../../src/provision/apply.ts";
import { xmlOf } from "../../src/provision/fields.ts";
import { lookAtSite } from "../../src/provision/lookAtSite.ts";
import { mark } from "../../src/provision/ours.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER, openLocalSite } from "./localSite.ts";
import { openReadySite } from "./preparedSite.ts";

let site: LocalSite;
const close = () => site.close();
const sp = () => site.as(OWNER);
const provision = () => provisionSite(sp(), definition, () => undefined);
const claim = (name: string) => `i:0#.f|membership|${name}@council.example`;

const fieldsOf = (title: string) => sp().web.lists.getByTitle(title).fields;

const LIBRARY = 101;
const READ = 1073741826;

/** Permissions, groups and levels; and the number of the last change in the log, which has those of lists, columns and rows. */
async function wholeSite({ web }: SPFI): Promise<unknown> {
  // Without the site's list of people, which is hidden.
  const lists = await web.lists.filter("Hidden eq false").select("Id", "Title")<readonly { readonly Id: string }[]>();
  const { CurrentChangeToken } = await web.select("CurrentChangeToken")();
  return {
    lists,
    permissions: await Promise.all(lists.map(({ Id }) => web.lists.getById(Id).roleAssignments())),
    groups: await web.siteGroups.expand("Users")(),
    levels: await web.roleDefinitions(),
    lastChange: CurrentChangeToken.StringValue.split(";").at(-1),
  };
}

async function refusal(): Promise<string> {
  const before = await wholeSite(sp());
  const said = await provision().then(
    () => "set up",
    (problem: Error) => problem.message,
  );
  expect(await wholeSite(sp())).toEqual(before);
  return said;
}

async function ownList(title: string, template = 100): Promise<void> {
  await sp().web.lists.add(title, "Ours", template);
}

describe("a new site in which something is in the way", () => {
  afterEach(close);

  const cases: readonly (readonly [string, string, () => Promise<unknown>])[] = [
    [
      "a team's own list at the address of one of ours, with rows",
      "The list “Actions” has the address of the list Actions, and Improvement Board did not create it.",
      async () => {
        await ownList("Actions");
        await sp().web.lists.getByTitle("Actions").fields.addText("Reference");
        await sp().web.lists.getByTitle("Actions").items.add({ Title: "Water the plants", Reference: "1" });
      },
    ],
    [
      "a list at such an address in other case, under another title",
      "The list “Team jobs” has the address of the list Update rounds",
      async () => {
        await ownList("UPDATE ROUNDS");
        await sp().web.lists.getByTitle("UPDATE ROUNDS").update({ Title: "Team jobs" });
      },
    ],
    [
      "a list that has the title of one of ours, in other case, at another address",
      "Another list is called “PROGRAMMES”, the title of the list Programmes. Its address is /sites/improvement/Lists/Jobs.",
      async () => {
        await ownList("Jobs");
        await sp().web.lists.getByTitle("Jobs").update({ Title: "PROGRAMMES" });
      },
    ],
    [
      "a library that has the title of a list",
      "Another list is called “Claims”, the title of the list Claims. Its address is /sites/improvement/Claims.",
      () => ownList("Claims", LIBRARY),
    ],
    [
      "a list that has the title of our library",
      "Another list is called “Evidence files”, the title of the list Evidence files. Its address is /sites/improvement/Lists/Evidence files.",
      () => ownList("Evidence files"),
    ],
    [
      "a library at the address of ours, with a file",
      "The list “Evidence files” has the address of the list Evidence files",
      async () => {
        await ownList("Evidence files", LIBRARY);
        await sp()
          .web.getFolderByServerRelativePath("/sites/improvement/Evidence files")
          .files.addUsingPath("ours.txt", "Ours");
      },
    ],
    [
      "a folder at the address of a list",
      "A folder has the address of the list Plan settings: /sites/improvement/Lists/Plan settings.",
      () => sp().web.folders.addUsingPath("Lists/Plan settings"),
    ],
    [
      "a list in the recycle bin",
      "The list Actions is in the site's recycle bin. Restore it there",
      async () => {
        await ownList("actions");
        await sp().web.lists.getByTitle("actions").recycle();
      },
    ],
    [
      "a group of our name, whose members would be removed",
      "The site has a group called “Improvement coordinators”, and Improvement Board did not create it.",
      async () => {
        await sp().web.siteGroups.add({ Title: "Improvement coordinators", Description: "Ours" });
        await sp().web.siteGroups.getByName("Improvement coordinators").users.add(claim("lead-9"));
      },
    ],
    [
      "a group of our name in other case",
      "The site has a group called “improvement slt”",
      () => sp().web.siteGroups.add({ Title: "improvement slt", Description: "Ours" }),
    ],
    [
      "a permission level of our name that allows something else",
      "The site has a permission level called “Improvement add”, and Improvement Board did not create it.",
      () => sp().web.roleDefinitions.add("Improvement add", "Ours", 100, { High: 432, Low: 1011028719 }),
    ],
  ];

  it.each(cases)("%s: it is named, and nothing is changed", async (_what, sentence, put) => {
    site = await openLocalSite();
    await put();
    expect(await refusal()).toContain(sentence);
    expect((await checkSite(sp(), definition)).map(({ drift }) => drift).join()).toContain(sentence);
  });

  it("all of it is named at once", async () => {
    site = await openLocalSite();
    await ownList("Actions");
    await ownList("Evidence files");
    await sp().web.siteGroups.add({ Title: "Improvement SLT", Description: "Ours" });
    expect((await refusal()).split("\n")).toHaveLength(3);
  });

  it("the set-up page shows the list as not there, and what is in the way as something to fix", async () => {
    site = await openLocalSite();
    await ownList("Programmes");
    await sp().web.lists.getByTitle("Programmes").items.add({ Title: "Ours" });
    const found = await lookAtSite(sp(), { definition, timeZone: 2 });
    expect(found.parts.find(({ title }) => title === "Programmes")).toMatchObject({ there: false });
    expect(found.hasPlan).toBe(false);
    expect(found.left).toEqual([expect.stringContaining("has the address of the list Programmes")]);
    expect(found.parts.find(({ kind }) => kind === "roles")).toMatchObject({ drift: undefined });
  });
});

describe("a run that ends between creating a list and marking it", () => {
  afterEach(close);

  it("is continued by the next: the list is known by its description and by having no rows", async () => {
    site = await openLocalSite();
    for (const { title } of definition.lists) {
      const steps = await checkSite(sp(), definition);
      const created = steps.filter((step) => step.kind === "add list" && step.list === title);
      await applySteps(sp(), { definition, steps: created }, () => undefined);
    }
    expect(await provision()).toEqual([]);
    expect(await checkSite(sp(), definition)).toEqual([]);
  });
});

// One site for all of it: each leaves it set up.
describe("a site that is set up", () => {
  beforeAll(async () => {
    site = await openReadySite();
  });
  afterAll(close);

  it("names a list that was put into the recycle bin, in either stage, and makes nothing new beside it", async () => {
    await sp().web.lists.getByTitle("Evidence").items.add({ Title: "Minutes", ActionId: 1, OperationId: "op-1" });
    const guid = await sp().web.lists.getByTitle("Evidence").recycle();
    expect(await refusal()).toContain("The list Evidence is in the site's recycle bin.");
    await sp().web.siteUsers.getByLoginName(claim("owner")).update({ IsSiteAdmin: true });
    await sp().web.recycleBin.getById(guid).moveToSecondStage();
    expect(await refusal()).toContain("The list Evidence is in the site's second-stage recycle bin.");
    await sp().site.recycleBin.getById(guid).restore();
    expect(await sp().web.lists.getByTitle("Evidence").items()).toHaveLength(1);
    expect(await provision()).toEqual([]);
  });

  it("knows each of its lists without the mark by all of its columns, and marks it again", async () => {
    const marked = definition.lists.filter(({ library }) => !library);
    for (const { title } of marked) await fieldsOf(title).getByInternalNameOrTitle(mark.name).delete();
    await sp()
      .web.lists.getByTitle("Plan dates")
      .items.add({ Title: "Plan date", ActionId: 1, PlanDue: "2026-05-01T00:00:00Z", OperationId: "op-2" });
    expect(await provision()).toEqual([]);
    for (const { title } of marked) await fieldsOf(title).getByInternalNameOrTitle(mark.name)();
  });

  it("says what such a list lacks rather than to delete it", async () => {
    await fieldsOf("Plan dates").getByInternalNameOrTitle(mark.name).delete();
    await fieldsOf("Plan dates").getByInternalNameOrTitle("PlanDue").delete();
    expect(await refusal()).toContain("it has no mark, and lacks PlanDue. If an earlier version created it");
    await fieldsOf("Plan dates").createFieldAsXml({ SchemaXml: xmlOf(mark), Options: 8 });
    expect(await provision()).toEqual([]);
  });

  it("leaves a folder alone that it did not make, although its name begins with a programme's number", async () => {
    const files = sp().web.getFolderByServerRelativePath("/sites/improvement/Evidence files");
    await files.folders.addUsingPath("30 photos of the summer party");
    await sp()
      .web.lists.getByTitle(programmes.title)
      .items.add(encodeFields(programmes, { number: 30, title: "Parks" }));
    expect(await provision()).toEqual([]);
    const names = (await files.folders.select("Name")()).map(({ Name }) => Name);
    expect(names).toEqual(expect.arrayContaining(["30 Parks", "30 photos of the summer party"]));
  });

  it("still knows a group of its own whose description was changed", async () => {
    for (const title of ["Improvement coordinators", "Improvement SLT"]) {
      await sp().web.siteGroups.getByName(title).update({ Description: "Ours" });
    }
    expect(await provision()).toEqual([]);
  });

  it("names a group of the council's own that may read a list of ours, and its members stay", async () => {
    const group = await sp().web.siteGroups.add({ Title: "Improvement programme 31", Description: "Ours" });
    await sp().web.siteGroups.getByName("Improvement programme 31").users.add(claim("lead-9"));
    await sp().web.lists.getByTitle("Actions").roleAssignments.add(group.Id, READ);
    await sp()
      .web.lists.getByTitle(programmes.title)
      .items.add(encodeFields(programmes, { number: 31, title: "Museums" }));
    expect(await refusal()).toContain("The site has a group called “Improvement programme 31”");
    await sp().web.siteGroups.removeByLoginName("Improvement programme 31");
    expect(await provision()).toEqual([]);
  });

  it("names a permission level of the council's own that somebody has on a list of ours", async () => {
    const level = "Improvement contribute";
    await sp().web.roleDefinitions.getByName(level).delete();
    await sp().web.roleDefinitions.add(level, "Ours", 100, { High: 432, Low: 1011028719 });
    const { Id: own } = await sp().web.roleDefinitions.getByName(level)();
    const { Id } = await sp().web.ensureUser(claim("lead-9"));
    await sp().web.lists.getByTitle("Actions").roleAssignments.add(Id, own);
    expect(await refusal()).toContain("The site has a permission level called “Improvement contribute”");
    await sp().web.roleDefinitions.getByName(level).delete();
    expect(await provision()).toEqual([]);
  });

  it("leaves alone a group that is called like that of a programme which the plan does not have", async () => {
    await sp().web.siteGroups.add({ Title: "Improvement programme 12", Description: "Ours" });
    const { users } = sp().web.siteGroups.getByName("Improvement programme 12");
    await users.add(claim("lead-9"));
    expect(await provision()).toEqual([]);
    expect((await users()).map(({ LoginName }) => LoginName)).toContain(claim("lead-9"));
  });

  it("names such a group once the plan has the programme, and its members stay", async () => {
    await sp()
      .web.lists.getByTitle(programmes.title)
      .items.add(encodeFields(programmes, { number: 12, title: "Libraries" }));
    expect(await refusal()).toContain("The site has a group called “Improvement programme 12”");
    await sp().web.siteGroups.removeByLoginName("Improvement programme 12");
    expect(await provision()).toEqual([]);
  });
});
