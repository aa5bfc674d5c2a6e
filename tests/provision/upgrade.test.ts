// A site that an earlier version made, with rows in it: it gets roles and permissions, and no row is touched.

import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/webs/index.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { verifications } from "../../src/plan/log.ts";
import { earlierText, planSettings, settingNames } from "../../src/plan/planSettings.ts";
import { assignedGroups, coordinators } from "../../src/plan/roles.ts";
import type { SiteDefinition } from "../../src/provision/definition.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { readSite } from "../../src/provision/readSite.ts";
import type { ListDefinition } from "../../src/schema/inSharePoint.ts";
import { entryColumns } from "../../src/schema/list.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER } from "./localSite.ts";
import { makeOldSite, rowsOf } from "./oldSite.ts";
import { openPrepared } from "./preparedSite.ts";

let site: LocalSite;

beforeEach(async () => {
  site = await openPrepared({ name: "of the earlier version", prepare: makeOldSite });
});
afterEach(() => site.close());

const council = (name: string) => `${name}@council.example`;
const sp = () => site.as(OWNER);
const provision = () => provisionSite(sp(), definition, () => undefined);
const membersOf = async (title: string) =>
  (await readSite(sp(), definition)).access.groups
    .get(title)
    ?.members.map(({ login }) => login.split("|").at(-1))
    .sort();

/** As it was while coordinators recorded original dates, and nothing else of the plan. */
function withDatesAlone(): SiteDefinition {
  const lists = definition.lists.map((list): ListDefinition => {
    if (list.title !== "Plan dates") return list;
    const { title, actionId, reference, due, words, operation } = list.columns;
    const columns = { title, actionId, reference, due, words, operation } as typeof list.columns;
    return { ...list, columns, views: [], access: { root: { coordinators: "Improvement add" } } };
  });
  return { ...definition, lists };
}

describe("a site in which coordinators recorded original dates", () => {
  it("keeps their entries as they are, gets the columns of the agreed plan and of moves, and takes entries of owners alone", async () => {
    await provisionSite(sp(), withDatesAlone(), () => undefined);
    const datesOf = (login: string) => site.as(login).web.lists.getByTitle("Plan dates").items;
    const entry = (operation: string) => ({
      ...{ Title: "1.1.1 due 30 June 2026", ActionId: 1, Reference: "1.1.1", PlanDue: "2026-06-30T00:00:00Z" },
      [entryColumns.operation.name]: operation,
    });
    await datesOf(council("coordinator-1")).add(entry("one"));
    const before = await datesOf(OWNER)<readonly object[]>();
    expect(await provision()).toEqual([]);
    const [row, ...more] = await datesOf(OWNER)<readonly object[]>();
    const added = { PlanTitle: null, PlanOutcome: null, PlanCriteria: null, MovedFrom: null };
    expect([row, more]).toEqual([{ ...before[0], ...added }, []]);
    await expect(datesOf(council("coordinator-1")).add(entry("two"))).rejects.toThrow(/403/);
    await datesOf(OWNER).add({ ...entry("three"), PlanTitle: "Run the workshops" });
  });
});

describe("a site whose verifications did not name their claim", () => {
  const { claim: _, ...columns } = verifications.columns;
  const before: SiteDefinition = {
    ...definition,
    lists: definition.lists.map((list) => (list.title === verifications.title ? { ...list, columns } : list)),
  };
  const enter = (list: string, operation: string) =>
    sp()
      .web.lists.getByTitle(list)
      .items.add({ Title: "1.1.1", ActionId: 1, RecordKind: "Verified", [entryColumns.operation.name]: operation });
  const setting = async () =>
    (await sp().web.lists.getByTitle(planSettings.title).items<readonly { Title: string; SettingValue: string }[]>())
      .filter((row) => row.Title === settingNames.earlier)
      .map((row) => row.SettingValue);

  it("has its last entries recorded before they are asked to, and once only", async () => {
    await provisionSite(sp(), before, () => undefined);
    expect(await setting()).toEqual([]);
    for (const operation of ["one", "two"]) await enter(verifications.title, operation);
    expect(await provision()).toEqual([]);
    expect(await setting()).toEqual(["Claims to 0, Verifications to 2"]);
    await enter(verifications.title, "three");
    expect(await provision()).toEqual([]);
    expect(await setting()).toEqual(["Claims to 0, Verifications to 2"]);
  });

  it("has those recorded too that were added after a run that was cut short", async () => {
    await provisionSite(sp(), before, () => undefined);
    await enter(verifications.title, "one");
    await sp()
      .web.lists.getByTitle(planSettings.title)
      .items.add({
        ...{ Title: settingNames.earlier, SettingValue: earlierText({ claims: 0, verifications: 1 }) },
      });
    await enter(verifications.title, "two");
    expect(await provision()).toEqual([]);
    expect(await setting()).toEqual(["Claims to 0, Verifications to 2"]);
  });
});

describe("a site of the earlier version", () => {
  it("is upgraded without a row changing, but for the ids of folders in the rows of Programmes", async () => {
    const before = await rowsOf(site);
    expect(await provision()).toEqual([]);
    expect(await rowsOf(site)).toEqual(before);
    expect(await checkSite(sp(), definition)).toEqual([]);
    const rows = await sp().web.lists.getByTitle("Programmes").items<readonly { ProgrammeFolders: string }[]>();
    expect(rows.map(({ ProgrammeFolders }) => ProgrammeFolders)).toEqual([
      "Actions: 1; Evidence files: 1; Restricted evidence: 1",
      "Actions: 2; Evidence files: 2; Restricted evidence: 2",
    ]);
  });

  it("sorts its rows by their references at once, and names a row's programme when it is next edited in the board", async () => {
    expect(await provision()).toEqual([]);
    const { items } = sp().web.lists.getByTitle("Actions");
    const rows = await items
      .filter("FSObjType eq 0")
      .select("ReferenceOrder", "ProgrammeName", "OData__UIVersionString")<readonly object[]>();
    expect(rows).toEqual(
      ["001.001.001", "001.001.002", "001.001.003"].map((ReferenceOrder) =>
        expect.objectContaining({ ReferenceOrder, ProgrammeName: null, OData__UIVersionString: "2.0" }),
      ),
    );
  });

  it("is reported in sentences with everything that it lacks, permissions included", async () => {
    const sentences = (await checkSite(sp(), definition)).map((step) => step.drift);
    expect(sentences).toEqual(
      expect.arrayContaining([
        "The list Claims is missing.",
        "The permission level “Improvement add” is missing.",
        "The group “Improvement programme 2” is missing.",
        "Programme lead 1 is missing from “Improvement programme 1”.",
        "verifier-1@council.example is named as a verifier in the plan settings, but is missing from “Improvement verifiers”.",
        "Actions has the same permissions as the site, but should have its own.",
        "The folder “2 People's voice” of Actions has the same permissions as its list, but should have its own.",
      ]),
    );
  });

  it("takes over the verifiers that were a setting, once", async () => {
    await provision();
    const { title } = assignedGroups.verifiers;
    expect(await membersOf(title)).toEqual([council("verifier-1"), council("verifier-2")]);
    expect(await membersOf(coordinators.title)).toEqual([council("coordinator-1"), council("coordinator-2")]);
    const group = sp().web.siteGroups.getByName(title);
    await group.users.removeByLoginName(`i:0#.f|membership|${council("verifier-2")}`);
    expect(await provision()).toEqual([]);
    expect(await membersOf(title)).toEqual([council("verifier-1")]);
  });

  it("reports a verifier in the setting who is not in the directory, and continues once this is corrected", async () => {
    const settings = sp().web.lists.getByTitle("Plan settings").items;
    const [row] = await settings.filter(`Title eq '${settingNames.verifiers}'`).select("Id")<{ Id: number }[]>();
    await settings.getById(Number(row?.Id)).update({ SettingValue: "gone@council.example" });
    await expect(provision()).rejects.toThrow(/gone@council\.example/);
    await settings.getById(Number(row?.Id)).update({ SettingValue: "verifier-1@council.example" });
    expect(await provision()).toEqual([]);
    expect(await membersOf(assignedGroups.verifiers.title)).toEqual([council("verifier-1")]);
  });

  it("never shuts a lead out of the programme's folder while it is upgraded", async () => {
    const lead = site.as(council("lead-1")).web.lists.getByTitle("Actions");
    const [row] = await lead.items.filter("Reference eq '1.1.1'").select("Id")<{ Id: number }[]>();
    const refused: string[] = [];
    let edits = Promise.resolve();
    await provisionSite(sp(), definition, ({ doing }) => {
      edits = edits.then(async () => {
        await lead.items
          .getById(Number(row?.Id))
          .update({ Narrative: `While: ${doing}` })
          .catch((problem: Error) => refused.push(`${doing}: ${problem.message}`));
      });
    });
    await edits;
    expect(refused).toEqual([]);
  });
});
