// What somebody removes or changes by hand in a site that is set up: named, and put back. One site for all of it.

import "@pnp/sp/content-types/index.js";
import "@pnp/sp/fields/index.js";
import "@pnp/sp/files/index.js";
import type { SPFI } from "@pnp/sp/fi.js";
import "@pnp/sp/folders/index.js";
import "@pnp/sp/items/index.js";
import "@pnp/sp/lists/index.js";
import "@pnp/sp/security/index.js";
import "@pnp/sp/site-groups/index.js";
import "@pnp/sp/site-users/index.js";
import "@pnp/sp/views/index.js";
import "@pnp/sp/webs/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programmes } from "../../src/plan/programmes.ts";
import { checkSite, provisionSite } from "../../src/provision/provision.ts";
import { encodeFields } from "../../src/schema/rowCodec.ts";
import { definition } from "../support/definition.ts";
import { type LocalSite, OWNER } from "./localSite.ts";
import { openReadySite } from "./preparedSite.ts";

let site: LocalSite;
let sp: SPFI;

const provision = () => provisionSite(sp, definition, () => undefined);
const drift = async () => (await checkSite(sp, definition)).map((step) => step.drift);
const listOf = (title: string) => sp.web.lists.getByTitle(title);
const claim = (name: string) => `i:0#.f|membership|${name}@council.example`;

beforeAll(async () => {
  site = await openReadySite();
  sp = site.as(OWNER);
  const lead = await sp.web.ensureUser(claim("lead-3"));
  await listOf(programmes.title).items.add(
    encodeFields(programmes, {
      number: 3,
      title: "Money",
      lead: { id: lead.Id, name: lead.Title, email: lead.Email },
    }),
  );
  await provision();
});
afterAll(() => site.close());

describe("what was removed or changed by hand is reported and corrected", () => {
  type Change = readonly [sentence: string, make: () => Promise<unknown>];

  const lists: readonly Change[] = [
    [
      "The view “Red and Amber” of Actions is missing.",
      () => listOf("Actions").views.getByTitle("Red and Amber").delete(),
    ],
    ["The column Ask of Actions is missing.", () => listOf("Actions").fields.getByInternalNameOrTitle("Ask").delete()],
    ["The column Reference of Actions has no index.", () => setField("Reference", { Indexed: false }, "SP.FieldText")],
    [
      "The column Narrative of Actions is called “Story”, not “Progress and next steps”.",
      () => setField("Narrative", { Title: "Story" }, "SP.FieldMultiLineText"),
    ],
    [
      "The column Rating of Actions offers Red, Green, not Red, Amber, Green.",
      () => setField("Rating", { Choices: ["Red", "Green"] }, "SP.FieldChoice"),
    ],
    [
      "The column ReferenceOrder of Actions is calculated differently.",
      () => setField("ReferenceOrder", { Formula: "=Reference" }, "SP.FieldCalculated"),
    ],
    [
      "The column ClaimedOn of Actions can be filled in in the form Edit.",
      () => listOf("Actions").fields.getByInternalNameOrTitle("ClaimedOn").setShowInEditForm(true),
    ],
    [
      "The column FileHash of Evidence can be filled in in the form New.",
      () => listOf("Evidence").fields.getByInternalNameOrTitle("FileHash").setShowInNewForm(true),
    ],
    [
      "The list Actions does not keep versions of its rows.",
      () => listOf("Actions").update({ EnableVersioning: false }),
    ],
    [
      "The view “Claimed” of Actions shows different columns, or shows them in a different order.",
      () => listOf("Actions").views.getByTitle("Claimed").fields.remove("ClaimedOn"),
    ],
    ["The list Plan settings is missing.", () => listOf("Plan settings").delete()],
    [
      "The column Rating of Actions is formatted differently.",
      () => setField("Rating", { CustomFormatter: '{"elmType":"div"}' }, "SP.FieldChoice"),
    ],
    [
      "The column ClaimedOn of Actions has no validation rule.",
      () => setField("ClaimedOn", { ValidationFormula: "", ValidationMessage: "" }, "SP.FieldDateTime"),
    ],
    [
      "The column Narrative of Actions has a different description.",
      () => setField("Narrative", { Description: "Story" }, "SP.FieldMultiLineText"),
    ],
    [
      "The view “Overdue” of Actions is formatted differently.",
      () => listOf("Actions").views.getByTitle("Overdue").update({ CustomFormatter: "" }),
    ],
    [
      "The view “By programme” of Actions treats folders differently.",
      () => listOf("Actions").views.getByTitle("By programme").update({ Scope: 1 }),
    ],
    [
      "The view “Overdue” of Actions filters or sorts rows differently.",
      () => listOf("Actions").views.getByTitle("Overdue").update({ ViewQuery: "" }),
    ],
    ["The form of Actions has a different layout.", () => layOut("")],
    [
      "The list Actions has no validation rule.",
      () => listOf("Actions").update({ ValidationFormula: "", ValidationMessage: "" }),
    ],
  ];

  const levelsAndGroups: readonly Change[] = [
    [
      "The permission level “Improvement add” is missing.",
      () => sp.web.roleDefinitions.getByName("Improvement add").delete(),
    ],
    [
      "The permission level “Improvement update” has different permissions.",
      () =>
        sp.web.roleDefinitions
          .getByName("Improvement update")
          .update({ BasePermissions: { High: 432, Low: 1011028719 } }),
    ],
    ["The group “Improvement SLT” is missing.", () => sp.web.siteGroups.removeByLoginName("Improvement SLT")],
    [
      "The group “Improvement verifiers” lets members change who is in it.",
      () => setGroup("Improvement verifiers", { AllowMembersEditMembership: true }),
    ],
    [
      "The group “Improvement verifiers” hides who is in it.",
      () => setGroup("Improvement verifiers", { OnlyAllowMembersViewMembership: true }),
    ],
    [
      "The group “Improvement coordinators” has a different description.",
      () => setGroup("Improvement coordinators", { Description: "Mine" }),
    ],
  ];

  const access: readonly Change[] = [
    [
      "Programme lead 3 is missing from “Improvement programme 3”.",
      () => sp.web.siteGroups.getByName("Improvement programme 3").users.removeByLoginName(claim("lead-3")),
    ],
    [
      "Programme lead 4 is in “Improvement programme 3”, but does not have that role in the list Programmes.",
      () => sp.web.siteGroups.getByName("Improvement programme 3").users.add(claim("lead-4")),
    ],
    [
      "On Claims, “Improvement programme 3” should have “Improvement add”.",
      async () => {
        const { Id } = await sp.web.siteGroups.getByName("Improvement programme 3")();
        await listOf("Claims").roleAssignments.getById(Id).delete();
      },
    ],
    [
      "On the folder “3 Money” of Actions, Programme lead 4 has “Contribute”, which it should not have.",
      async () => {
        const { Id } = await sp.web.ensureUser(claim("lead-4"));
        await (await folder()).roleAssignments.add(Id, CONTRIBUTE);
      },
    ],
    [
      "On Verifications, Improvement Members has “Contribute”, which it should not have.",
      async () => {
        const { Id } = await sp.web.associatedMemberGroup();
        await listOf("Verifications").roleAssignments.add(Id, CONTRIBUTE);
      },
    ],
    [
      "On Programmes, Site owner has “Full Control”, which it should not have.",
      async () => {
        const { Id } = await sp.web.currentUser();
        await listOf("Programmes").roleAssignments.add(Id, FULL_CONTROL);
      },
    ],
    [
      "The column OperationId of Claims allows duplicate values.",
      () =>
        listOf("Claims")
          .fields.getByInternalNameOrTitle("OperationId")
          .update({ "odata.type": "SP.FieldText", EnforceUniqueValues: false }, "SP.FieldText"),
    ],
    ["The list Evidence files is missing.", () => listOf("Evidence files").delete()],
  ];

  /** What another of them hides, or names otherwise. */
  const others: readonly Change[] = [
    [
      "The permission level “Improvement update” has a different description.",
      () =>
        sp.web.roleDefinitions
          .getByName("Improvement update")
          .update({ Description: "Mine", BasePermissions: { High: 176, Low: 138612833 | 4 } }),
    ],
    [
      "Claims has the same permissions as the site, but should have its own.",
      () => listOf("Claims").resetRoleInheritance(),
    ],
    [
      "The folder “3 Money” of Actions has the same permissions as its list, but should have its own.",
      async () => (await folder()).resetRoleInheritance(),
    ],
    [
      "The list Actions has a different validation message.",
      () => listOf("Actions").update({ ValidationMessage: "No." }),
    ],
  ];

  const renamed: Change = [
    "The folder “3 Money” of Actions belongs to programme 3 and should be called “3 Finance”.",
    async () => {
      const [row] = await listOf(programmes.title).items<readonly { Id: number }[]>();
      await listOf(programmes.title).items.getById(Number(row?.Id)).update({ Title: "Finance" });
    },
  ];

  const CONTRIBUTE = 1073741827;
  const FULL_CONTROL = 1073741829;
  const folder = () => sp.web.getFolderByServerRelativePath("/sites/improvement/Lists/Actions/3 Money").getItem();
  const setGroup = (title: string, properties: Record<string, unknown>) =>
    sp.web.siteGroups.getByName(title).update(properties);

  async function layOut(layout: string): Promise<void> {
    const [item] = (await listOf("Actions").contentTypes()).filter((type) => !type.StringId.startsWith("0x0120"));
    await listOf("Actions")
      .contentTypes.getById(item?.StringId ?? "")
      .update({ ClientFormCustomFormatter: layout });
  }

  const setField = (name: string, properties: Record<string, unknown>, type: string) =>
    listOf("Actions")
      .fields.getByInternalNameOrTitle(name)
      .update({ "odata.type": type, ...properties }, type);

  // Many at once, because the whole site is read for each look.
  describe.each([
    ["lists", lists],
    ["levels and groups", levelsAndGroups],
    ["access", access],
    ["others", others],
    ["renamed", [renamed]],
  ])("%s", (_, changes) => {
    let found: readonly string[];

    beforeAll(async () => {
      for (const [, make] of changes) await make();
      found = await drift();
    });

    it.each(changes)("%s", (sentence) => {
      expect(found).toContain(sentence);
    });

    it("all of it is corrected in one run", async () => {
      // It looks once more when it is done.
      expect(await provision()).toEqual([]);
    });
  });
});

describe("columns that were changed by hand so that something else is saved", () => {
  it("are reported, one sentence for each setting, and corrected", async () => {
    const set = (name: string, type: string, properties: Record<string, unknown>) =>
      listOf("Actions")
        .fields.getByInternalNameOrTitle(name)
        .update({ "odata.type": type, ...properties }, type);
    await set("Narrative", "SP.FieldMultiLineText", { AppendOnly: true, RichText: true });
    await set("Reference", "SP.FieldText", { MaxLength: 20, ReadOnlyField: true, DefaultValue: "1.1" });
    await set("Theme", "SP.FieldText", { ValidationFormula: '=Theme<>""' });
    await set("Slips", "SP.FieldNumber", { MinimumValue: 3, MaximumValue: 5, ShowAsPercentage: true });
    await set("RevisedDue", "SP.FieldDateTime", { DisplayFormat: 1, DateTimeCalendarType: 6 });
    await set("Rating", "SP.FieldChoice", { FillInChoice: true });
    await set("Leads", "SP.FieldUser", { SelectionMode: 1, SelectionGroup: 5 });
    await listOf("Actions").update({ EnableModeration: true, WriteSecurity: 2 });
    const sentences = await drift();
    expect(sentences).toHaveLength(16);
    expect(sentences).toContain(
      "The column Narrative of Actions appends changes, so that a save without new text empties it.",
    );
    expect(await provision()).toEqual([]);
    expect(await drift()).toEqual([]);
  });
});

describe("two programmes that exchange their numbers", () => {
  const rows = () => listOf(programmes.title).items;
  const files = (folder: string) => sp.web.getFolderByServerRelativePath(`/sites/improvement/Evidence files/${folder}`);

  it("keep what lies in their folders, and only the programme's group may change it", async () => {
    const added = [];
    for (const [number, title] of [
      [11, "Adults"],
      [12, "Children"],
    ] as const) {
      added.push(Number((await rows().add(encodeFields(programmes, { number, title }))).Id));
    }
    await provision();
    await files("11 Adults").files.addUsingPath("adults.txt", "Adults");
    await files("12 Children").files.addUsingPath("children.txt", "Children");
    await rows()
      .getById(added[0] ?? 0)
      .update({ ProgrammeNumber: 12 });
    await rows()
      .getById(added[1] ?? 0)
      .update({ ProgrammeNumber: 11 });
    expect(await provision()).toEqual([]);
    expect(await drift()).toEqual([]);
    const names = async (folder: string) => (await files(folder).files()).map(({ Name }) => Name);
    expect([await names("12 Adults"), await names("11 Children")]).toEqual([["adults.txt"], ["children.txt"]]);
    for (const id of added) await rows().getById(id).delete();
    expect(await provision()).toEqual([]);
  });
});

describe("the person who provisions", () => {
  it("keeps full control if only their own grant gives it, and this is reported", async () => {
    const FULL_CONTROL = 1073741829;
    const { Id } = await sp.web.ensureUser(claim("visitor"));
    await sp.web.roleAssignments.add(Id, FULL_CONTROL);
    for (const { title } of definition.lists) await listOf(title).roleAssignments.add(Id, FULL_CONTROL);
    for (const path of ["Lists/Actions/3 Finance", "Evidence files/3 Finance", "Restricted evidence/3 Finance"]) {
      const folder = await sp.web.getFolderByServerRelativePath(`/sites/improvement/${path}`).getItem();
      await folder.roleAssignments.add(Id, FULL_CONTROL);
    }
    const left = await provisionSite(site.as("visitor@council.example"), definition, () => undefined);
    expect(new Set(left.map((step) => step.kind))).toEqual(new Set(["by hand"]));
    expect(left.map((step) => step.drift)).toContain(
      "On Claims, Visitor has “Full Control”, which it should not have. It is kept until Visitor is in the owners group.",
    );
    // Another owner takes it away.
    expect(await provision()).toEqual([]);
    expect(await drift()).toEqual([]);
  });

  it("need not see into the folders of removed programmes when a new one needs a folder", async () => {
    const visitor = site.as("visitor@council.example");
    const { Id } = await visitor.web.currentUser();
    for (const { title } of definition.lists) await listOf(title).roleAssignments.add(Id, 1073741829);
    for (const path of ["Lists/Actions/3 Finance", "Evidence files/3 Finance", "Restricted evidence/3 Finance"]) {
      const folder = await sp.web.getFolderByServerRelativePath(`/sites/improvement/${path}`).getItem();
      await folder.roleAssignments.add(Id, 1073741829);
    }
    await listOf(programmes.title).items.add(encodeFields(programmes, { number: 21, title: "Parks" }));
    const sentences = (await checkSite(visitor, definition)).map((step) => step.drift);
    expect(sentences).toContain("The folder “21 Parks” of Actions is missing.");
  });
});
