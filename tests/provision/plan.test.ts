// Provisioning plans: what is planned for a site that is new, complete, or changed by hand.

import { describe, expect, it } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { coordinators, programmeGroup } from "../../src/plan/roles.ts";
import { chosenGroups, listIn } from "../../src/provision/definition.ts";
import { propertiesOf, xmlOf } from "../../src/provision/fields.ts";
import { levels } from "../../src/provision/levels.ts";
import { mark } from "../../src/provision/ours.ts";
import { planSite } from "../../src/provision/plan.ts";
import {
  type AccessState,
  barriersOf,
  type ListState,
  type ProgrammeState,
  placeOf,
  type SiteState,
} from "../../src/provision/state.ts";
import { formFormatter } from "../../src/schema/formatting.ts";
import type { ListDefinition } from "../../src/schema/inSharePoint.ts";
import { definition } from "../support/definition.ts";

const { lists } = definition;
const actionsList = listIn(definition, actions.title);
const siteGroups = { owners: "Our owners", members: "Our members", visitors: "Our visitors" };
const me = { principal: 9, keepsControl: true };
const newAccess: AccessState = {
  levels: new Map(),
  groups: new Map(),
  siteGroups,
  permissions: new Map(),
  me,
  earlierVerifiers: [],
};
const emptySite: SiteState = {
  lists: new Map(),
  inTheWay: [],
  programmes: [],
  unrecordedTeams: [],
  hasUnrecordedEntries: false,
  access: newAccess,
};

/** Access as it should be in a site without programmes. */
function completeAccess(): AccessState {
  const group = (description: string) => ({ description, membersEdit: false, open: true, members: [] });
  const ours = [coordinators, ...Object.values(chosenGroups(definition))];
  return {
    ...newAccess,
    levels: new Map(Object.entries(levels)),
    groups: new Map(ours.map(({ title, description }) => [title, group(description)])),
    permissions: new Map(lists.map((list) => [list.title, granted(list)])),
  };
}

function granted({ access: { root } }: ListDefinition) {
  const everybody = {
    [siteGroups.owners]: "Full Control",
    [siteGroups.members]: "Read",
    [siteGroups.visitors]: "Read",
    [coordinators.title]: root.coordinators ?? "Read",
    ...Object.fromEntries(
      Object.entries(chosenGroups(definition)).map(([key, { title }]) => [title, root[key] ?? "Read"]),
    ),
  };
  return Object.entries(everybody).map(([title, level], index) => ({
    principal: index + 1,
    title,
    group: true,
    levels: [level],
  }));
}

function complete(list: ListDefinition): ListState {
  const columns = [mark, ...Object.values(list.columns)];
  return {
    description: list.description,
    library: list.library,
    rows: 7,
    barriers: barriersOf(list.access),
    versioning: true,
    versionLimit: 500,
    folderCreation: list.folders,
    validation: list.validation ?? { formula: "", message: "" },
    form: list.form && { contentType: "0x0100AB", layout: formFormatter(list.form) },
    fields: new Map(
      columns.map((column) => [
        column.name,
        { TypeAsString: column.field.type, SchemaXml: xmlOf(column), ...propertiesOf(column) },
      ]),
    ),
    views: list.views.map((view) => ({
      title: view.title,
      isDefault: view.isDefault ?? false,
      query: view.query,
      rowLimit: view.rowLimit ?? 100,
      scope: list.folders && !view.opensFolders ? 1 : 0,
      formatter: view.formatter ? JSON.stringify(view.formatter) : "",
      columns: view.columns,
    })),
    folders: [],
  };
}

const completeSite: SiteState = {
  lists: new Map(lists.map((list) => [list.title, complete(list)])),
  inTheWay: [],
  programmes: [],
  unrecordedTeams: [],
  hasUnrecordedEntries: false,
  access: completeAccess(),
};

/** What is planned when the Actions list of a complete site is changed so. */
function drift(change: (state: ListState) => Partial<ListState>, programmes: SiteState["programmes"] = []): string[] {
  const state = complete(actionsList);
  const changed = new Map(completeSite.lists).set(actionsList.title, { ...state, ...change(state) });
  const steps = planSite({ ...completeSite, lists: changed, programmes }, definition);
  return steps.map((step) => step.drift);
}

function withField(name: string, properties: Record<string, unknown>): (state: ListState) => Partial<ListState> {
  return ({ fields }) => ({ fields: new Map(fields).set(name, { ...fields.get(name), ...properties }) });
}

describe("an empty site", () => {
  const steps = planSite(emptySite, definition);

  it("is given every list, column and view that is declared", () => {
    const names = (kind: string) => steps.filter((step) => step.kind === kind).length;
    expect(names("add list")).toBe(lists.length);
    const columns = lists.flatMap((list) => Object.values(list.columns)).filter((column) => column.name !== "Title");
    // And a mark for each list.
    expect(names("add column")).toBe(columns.length + lists.length);
    const views = lists.flatMap((list) => list.views);
    expect(names("add view") + lists.filter((list) => list.views.length > 0).length).toBe(views.length);
  });

  it("has each list made before anything is added to it", () => {
    for (const list of lists) {
      const mine = steps.filter((step) => "list" in step && step.list === list.title);
      expect(mine[0]?.kind).toBe("add list");
      expect(mine[1]?.kind).toBe("own permissions");
    }
  });

  it("is given the default view in place of the one that comes with a list", () => {
    const renamed = steps.filter((step) => step.kind === "set view" && step.properties.Title);
    expect(renamed.map((step) => step.drift)).toContain(
      "The view “All Items” of Actions should be called “All actions”.",
    );
  });
});

describe("a complete site", () => {
  it("has nothing to be done", () => {
    expect(planSite(completeSite, definition)).toEqual([]);
  });

  it("may have columns, views and folders of its own", () => {
    const more = drift(({ fields, views }) => ({
      fields: new Map(fields).set("Mine", { TypeAsString: "Text" }),
      views: [
        ...views,
        { title: "Mine", isDefault: false, query: "", rowLimit: 5, scope: 0, formatter: "", columns: [] },
      ],
      folders: [{ id: 40, name: "Old things" }],
      versionLimit: 5000,
    }));
    expect(more).toEqual([]);
  });

  it("may keep a query and formatting with other white space than ours", () => {
    const spaced = drift(({ views }) => ({
      views: views.map((view) => ({ ...view, query: view.query.replaceAll(" />", "/>").replaceAll("><", ">\n  <") })),
    }));
    expect(spaced).toEqual([]);
  });

  it("may keep a formula without the brackets that a title of one word can do without", () => {
    const bare = drift(({ validation }) => ({
      validation: { ...validation, formula: validation.formula.replaceAll("[Slips]", "Slips").replaceAll(",", ", ") },
    }));
    expect(bare).toEqual([]);
  });
});

describe("changes by hand are reported", () => {
  it.each<[string, (state: ListState) => Partial<ListState>]>([
    ["The column Rating of Actions is missing.", ({ fields }) => ({ fields: without(fields, "Rating") })],
    ["The column Rating of Actions has no index.", withField("Rating", { Indexed: false })],
    ["The column Rating of Actions is called “RAG”, not “Rating”.", withField("Rating", { Title: "RAG" })],
    [
      "The column Rating of Actions offers Red, Green, not Red, Amber, Green.",
      withField("Rating", { Choices: ["Red", "Green"] }),
    ],
    ["The column OperationId of Actions is not hidden.", withField("OperationId", { Hidden: false })],
    [
      "The column ProgrammeName of Actions can be filled in in the form Edit.",
      withField("ProgrammeName", { SchemaXml: '<Field Name="ProgrammeName" ShowInNewForm="FALSE" />' }),
    ],
    ["The column ReferenceOrder of Actions is calculated differently.", withField("ReferenceOrder", { Formula: "=1" })],
    ["The column Reference of Actions is not required.", withField("Reference", { Required: false })],
    [
      "The column Leads of Actions is of type User, but should be UserMulti. Rename it or move its values, then set up the site again.",
      withField("Leads", { TypeAsString: "User" }),
    ],
    [
      "The view “Claimed” of Actions is missing.",
      ({ views }) => ({ views: views.filter((view) => view.title !== "Claimed") }),
    ],
    ["The list Actions does not keep versions of its rows.", () => ({ versioning: false, versionLimit: 0 })],
    ["The list Actions keeps only 50 versions of a row, not 500.", () => ({ versionLimit: 50 })],
    ["The list Actions does not allow folders.", () => ({ folderCreation: false })],
    ["The list Actions has a different description.", () => ({ description: "Mine" })],
  ])("%s", (sentence, change) => {
    expect(drift(change)).toEqual([sentence]);
  });

  it("names every setting of a column by which something else is saved, or nothing", () => {
    const said = (name: string, properties: Record<string, unknown>) =>
      drift(withField(name, properties)).map((sentence) => sentence.replace(`The column ${name} of Actions `, ""));
    expect(said("Narrative", { AppendOnly: true, RichText: true, NumberOfLines: 1 })).toEqual([
      "keeps formatted text, so that what is saved is read as markup.",
      "appends changes, so that a save without new text empties it.",
      "has NumberOfLines 1, not 6.",
    ]);
    expect(said("Reference", { MaxLength: 20, ReadOnlyField: true, DefaultValue: "1.1" })).toEqual([
      "cannot be changed.",
      'fills in "1.1" when a row is added without it.',
      "holds 20 characters, not 255.",
    ]);
    expect(said("Theme", { DefaultFormula: "=1", ValidationFormula: "=FALSE" })).toEqual([
      'fills in "=1" when a row is added without it.',
      "has a validation rule that it should not have.",
    ]);
    expect(said("Rating", { FillInChoice: true })).toEqual(["accepts values that are not among its choices."]);
    expect(said("Slips", { MinimumValue: 3, MaximumValue: 5, ShowAsPercentage: true, DisplayFormat: 2 })).toEqual([
      "has DisplayFormat 2, not 0.",
      "has another lowest value: 3.",
      "has another highest value: 5.",
      "reads numbers as percentages.",
    ]);
    expect(said("RevisedDue", { DisplayFormat: 1, DateTimeCalendarType: 6 })).toEqual([
      "has DisplayFormat 1, not 0.",
      "reads dates in another calendar.",
    ]);
    expect(said("Leads", { SelectionMode: 1, SelectionGroup: 5 })).toEqual([
      "accepts groups.",
      "accepts only members of one group.",
    ]);
    expect(said("Theme", { Required: true, EnforceUniqueValues: true, Indexed: true })).toEqual([
      "is required.",
      "has an index that is not needed.",
      "does not allow duplicate values.",
    ]);
  });

  it("takes the ways in which SharePoint says that a column has none of them for the same", () => {
    expect(drift(withField("Narrative", { DefaultValue: null, ValidationFormula: null }))).toEqual([]);
    expect(drift(withField("RevisedDue", { DateTimeCalendarType: 0 }))).toEqual([]);
    expect(drift(withField("Phase", { MaximumValue: 1.79769313486231e308 }))).toEqual([]);
  });

  it("names the settings of a list by which rows are not saved, or not shown to others", () => {
    const set = { EnableModeration: true, ForceCheckout: true, EnableMinorVersions: true };
    expect(drift(() => ({ barriers: { ...set, ReadSecurity: 2, WriteSecurity: 4 } }))).toEqual([
      "The list Actions shows new rows to others only once somebody approves them.",
      "The list Actions shows new files to others only once they are checked in.",
      "The list Actions keeps new files as drafts.",
      "The list Actions shows people only their own rows.",
      "The list Actions lets people change only their own rows.",
    ]);
    const claims = listIn(definition, "Claims");
    const ruled = { ...complete(claims), validation: { formula: "=FALSE", message: "No." } };
    const changed = { ...completeSite, lists: new Map(completeSite.lists).set(claims.title, ruled) };
    expect(planSite(changed, definition).map((step) => step.drift)).toEqual([
      "The list Claims has a validation rule that it should not have.",
    ]);
  });

  it("names what differs in the rules and the form", () => {
    expect(drift(() => ({ validation: { formula: "=TRUE", message: "" } }))).toEqual([
      "The list Actions has a different validation rule.",
    ]);
    expect(drift(() => ({ form: undefined }))).toEqual(["The form of Actions has a different layout."]);
  });

  it("names what differs in a view", () => {
    const sentences = drift(({ views }) => ({
      views: views.map((view) =>
        view.title === "Claimed" ? { ...view, query: "", rowLimit: 5, scope: 0, columns: ["LinkTitle"] } : view,
      ),
    }));
    expect(sentences).toEqual([
      "The view “Claimed” of Actions filters or sorts rows differently.",
      "The view “Claimed” of Actions shows 5 rows at a time, not 200.",
      "The view “Claimed” of Actions treats folders differently.",
      "The view “Claimed” of Actions shows different columns, or shows them in a different order.",
    ]);
  });
});

describe("what is not ours where something of ours belongs", () => {
  it("is named in a plan that changes nothing", () => {
    const inTheWay = [
      { kind: "recycled", list: "Claims", stage: 2 },
      { kind: "file", list: "Evidence files", path: "/sites/plan/Evidence files" },
    ] as const;
    const steps = planSite({ ...emptySite, inTheWay }, definition);
    expect(steps.map(({ kind }) => kind)).toEqual(["in the way", "in the way"]);
    expect(steps[0]?.drift).toContain("The list Claims is in the site's second-stage recycle bin. Restore it there");
    expect(steps[1]?.drift).toContain("A file has the address of the list Evidence files: /sites/plan/Evidence files.");
  });
});

describe("folders", () => {
  it("follow from the rows of Programmes, each once and whatever the case of what is there", () => {
    const rows = [programme(1, "Money"), programme(2, "People/places"), programme(3, "There")];
    const sentences = drift(() => ({ folders: [{ id: 41, name: "3 THERE" }] }), rows);
    expect(sentences.filter((sentence) => /of Actions (is missing|should be called)/.test(sentence))).toEqual([
      "The folder “1 Money” of Actions is missing.",
      "The folder “2 People places” of Actions is missing.",
    ]);
  });
});

describe("the folder of a programme that got another number or title", () => {
  it.each<[what: string, before: string[], now: [number, string][], sentences: string[]]>([
    [
      "is known by its title, also when another programme has its number now",
      ["1 Adults", "2 Children"],
      [
        [3, "Adults"],
        [1, "Children"],
      ],
      [
        "“1 Adults” of Actions belongs to programme 3 and should be called “3 Adults”",
        "“2 Children” of Actions belongs to programme 1 and should be called “1 Children”",
      ],
    ],
    [
      "is known by its title when two programmes exchange numbers",
      ["1 Adults", "2 Children"],
      [
        [1, "Children"],
        [2, "Adults"],
      ],
      [
        "“2 Children” of Actions belongs to programme 1 and should be called “1 Children”",
        "“1 Adults” of Actions belongs to programme 2 and should be called “2 Adults”",
      ],
    ],
    [
      "is known by its number when no folder has its title",
      ["1 Adults"],
      [[1, "Grown-ups"]],
      ["“1 Adults” of Actions belongs to programme 1 and should be called “1 Grown-ups”"],
    ],
    [
      "is not that of a programme which only took over its number",
      ["1 Adults"],
      [
        [1, "Waste"],
        [3, "Adults"],
      ],
      [
        "“1 Adults” of Actions belongs to programme 3 and should be called “3 Adults”",
        "“1 Waste” of Actions is missing",
      ],
    ],
  ])("%s", (_what, before, now, sentences) => {
    const all = folderStepsOf({ made: before, rows: now.map(([number, title]) => programme(number, title)) });
    const steps = all.filter(({ kind }) => kind !== "record folder");
    // Whose a folder is is recorded before anything follows from it.
    expect(all.slice(0, all.length - steps.length).map(({ kind }) => kind)).toEqual(
      steps.flatMap(({ kind }) => (kind === "rename folder" ? ["record folder"] : [])),
    );
    expect(steps.map(({ drift }) => drift)).toEqual(sentences.map((sentence) => `The folder ${sentence}.`));
  });

  it.each<[what: string, before: string[], now: [number, string][], said: string[]]>([
    [
      "number and title point to different folders",
      ["1 Adults", "2 Children"],
      [[1, "Children"]],
      ["“1 Children”", "“2 Children” has its title, “1 Adults” its number."],
    ],
    [
      "two folders have its title",
      ["1 Support", "2 Support"],
      [[3, "Support"]],
      ["“3 Support”", "“1 Support”, “2 Support” have its title."],
    ],
    [
      "another new programme has the same title",
      ["1 Support"],
      [
        [3, "Support"],
        [4, "Support"],
      ],
      ["“3 Support”", "“1 Support” has its title.", "“4 Support”", "“1 Support” has its title."],
    ],
  ])("is left to the owners when %s: nothing is renamed, added or granted", (_what, before, now, said) => {
    const steps = folderStepsOf({ made: before, rows: now.map(([number, title]) => programme(number, title)) });
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(["by hand"]));
    const sentences = steps.map(({ drift }) => drift).join("\n");
    for (const part of said) expect(sentences).toContain(part);
  });

  it("is not a folder that set-up did not make, even if it begins with the number or ends with the title", () => {
    const foreign = ["12 photos of the summer party", "6 month review", "2025 Waste"];
    const rows = [programme(12, "Libraries"), programme(6, "Waste")];
    expect(folderStepsOf({ foreign, rows }).map(({ drift }) => drift)).toEqual([
      "The folder “12 Libraries” of Actions is missing.",
      "The folder “6 Waste” of Actions is missing.",
    ]);
  });

  it("is known by number and title while the site has no permissions of its own", () => {
    const rows = [programme(12, "Libraries"), programme(6, "Waste")];
    const steps = folderStepsOf({ foreign: ["12 photos of the summer party", "2 Waste"], rows, closed: false });
    expect(steps.map(({ drift }) => drift)).toEqual([
      "The folder “2 Waste” of Actions is not recorded as that of programme 6.",
      "The folder “2 Waste” of Actions belongs to programme 6 and should be called “6 Waste”.",
      "The folder “12 Libraries” of Actions is missing.",
    ]);
  });

  it("loses the grant of its former number and gets that of the new one in the same run", () => {
    const steps = planOf({ made: ["1 Adults"], rows: [programme(3, "Adults")] });
    const onFolder = steps.filter((step) => "folder" in step && step.folder === "3 Adults" && step.list === "Actions");
    expect(onFolder.map(({ kind }) => kind)).toContain("revoke");
    expect(onFolder.map(({ kind }) => kind)).not.toContain("own permissions");
  });
});

describe("a folder that is recorded in its programme's row", () => {
  const [money, voice] = [programme(3, "Money", "Actions: 60"), programme(4, "Voice", "Actions: 61")];

  it("is given its programme's permissions, whatever it is called", () => {
    const steps = planOf({ made: ["4 Voice", "3 Money"], grantedTo: [3, 4], rows: [money, voice] });
    const onFolders = steps.filter((step) => "folder" in step && step.list === "Actions");
    expect(onFolders.map(({ kind }) => kind)).not.toContain("revoke");
    const others = onFolders.flatMap((step) =>
      step.kind === "grant" ? step.grants.map(({ group, level }) => [step.folderId, group, level].join(", ")) : [],
    );
    expect(others.filter((grant) => /programme \d/.test(grant))).toEqual([
      "60, Improvement programme 4, Read",
      "61, Improvement programme 3, Read",
    ]);
  });

  it("is given its name back through another one where two have exchanged theirs", () => {
    const steps = folderStepsOf({ made: ["4 Voice", "3 Money"], grantedTo: [3, 4], rows: [money, voice] });
    expect(steps.flatMap((step) => (step.kind === "rename folder" ? [[step.id, step.name, step.to]] : []))).toEqual([
      [61, "3 Money", "Folder 61"],
      [60, "4 Voice", "3 Money"],
      [61, "Folder 61", "4 Voice"],
    ]);
  });

  it("is left to the owners where its name is taken by a folder that is no programme's", () => {
    const steps = folderStepsOf({ made: ["Old"], foreign: ["3 Money"], rows: [money] });
    expect(steps.map(({ kind, drift }) => `${kind}: ${drift}`)).toEqual([
      "by hand: The folder “Old” of Actions belongs to programme 3 and should be called “3 Money”, but another folder has that name. Rename the other one or delete it. Then set up the site again.",
    ]);
  });

  it("is left to the owners where it was moved into another folder", () => {
    const all = folderStepsOf({ made: ["4 Voice/3 Money", "4 Voice"], grantedTo: [3, 4], rows: [money, voice] });
    const steps = all.filter((step) => !("folder" in step && step.folderId === 61));
    expect(steps.map(({ kind, drift }) => `${kind}: ${drift}`)).toEqual([
      "by hand: The folder of programme 3 in Actions was moved to “4 Voice/3 Money”. Move it back to the top of Actions. Then set up the site again.",
    ]);
  });

  it("is added again under its name when it was deleted, and never sought by its number among others'", () => {
    const steps = folderStepsOf({
      made: ["Elsewhere", "3 Voice"],
      grantedTo: [9, 4],
      rows: [programme(3, "Money", "Actions: 99"), voice],
    });
    expect(steps.map(({ drift }) => drift)).toEqual([
      "The folder “3 Voice” of Actions belongs to programme 4 and should be called “4 Voice”.",
      "The folder “3 Money” of Actions is missing.",
    ]);
  });

  it("is forgotten before its list is made anew, whose folders have the same ids", () => {
    const gone = new Map(completeSite.lists);
    gone.delete(actions.title);
    const steps = planSite({ ...completeSite, lists: gone, programmes: [money] }, definition);
    const [forgotten, next] = steps.filter((step) => "list" in step && step.list === actions.title);
    expect(forgotten).toMatchObject({ kind: "record folder", programme: 3, id: undefined });
    expect(next?.kind).toBe("add list");
  });
});

describe("folders of which none is recorded, and whose names were exchanged", () => {
  const rows = [programme(3, "Money"), programme(4, "Voice")];

  it("are left to the owners: set-up gave the groups, and everybody with a group may rename", () => {
    const steps = folderStepsOf({ made: ["4 Voice", "3 Money"], grantedTo: [3, 4], rows });
    expect(steps.map(({ kind, drift }) => `${kind}: ${drift}`)).toEqual([
      "by hand: The folder “3 Money” of Actions has the name of programme 3, but “Improvement programme 4” may change it, so somebody has renamed it. Give each folder its own name. Then set up the site again.",
      "by hand: The folder “4 Voice” of Actions has the name of programme 4, but “Improvement programme 3” may change it, so somebody has renamed it. Give each folder its own name. Then set up the site again.",
    ]);
  });

  it("are left to the owners where only one has another's name, and the other's is missing", () => {
    const steps = folderStepsOf({ made: ["Old", "3 Money"], grantedTo: [3, 4], rows });
    expect(new Set(steps.map(({ kind }) => kind))).toEqual(new Set(["by hand"]));
    expect(steps.map(({ drift }) => drift).join("\n")).toContain(
      "programme 4 had before: somebody has renamed “3 Money”.",
    );
  });
});

describe("the XML of a column", () => {
  it("carries its own internal name, and text that cannot break out of it", () => {
    const column = { ...actions.columns.rating, title: 'A "<B>" & C' };
    const xml = xmlOf(column);
    expect(xml).toContain('Name="Rating"');
    expect(xml).toContain('DisplayName="A &quot;&lt;B&gt;&quot; &amp; C"');
    expect(xml).toContain("<CHOICES><CHOICE>Red</CHOICE><CHOICE>Amber</CHOICE><CHOICE>Green</CHOICE></CHOICES>");
  });
});

function programme(number: number, title: string, folders = ""): ProgrammeState {
  return { id: number, number, title, lead: undefined, coordinator: undefined, isClosed: false, folders };
}

interface Folders {
  /** Folders of Actions that set-up made, and others; their ids are 60, 61 and so on. */
  readonly made?: readonly string[];
  /** The programmes whose groups may change the folders that set-up made; those in their names unless said. */
  readonly grantedTo?: readonly number[];
  readonly foreign?: readonly string[];
  readonly rows: readonly ProgrammeState[];
  /** Whether Actions has permissions of its own. */
  readonly closed?: boolean;
}

/** The plan for a site whose Actions has these folders. */
function planOf({ made = [], grantedTo = [], foreign = [], rows, closed = true }: Folders) {
  const state = {
    ...complete(actionsList),
    folders: [...made, ...foreign].map((name, index) => ({ id: 60 + index, name })),
  };
  const permissions = new Map(completeSite.access.permissions);
  if (!closed) permissions.set(actions.title, undefined);
  for (const folder of foreign) permissions.set(placeOf(actions.title, folder), undefined);
  for (const [index, folder] of made.entries()) {
    const { title } = programmeGroup(grantedTo[index] ?? Number.parseInt(folder, 10));
    permissions.set(placeOf(actions.title, folder), [
      { principal: 50, title, group: true, levels: ["Improvement update"] },
    ]);
  }
  return planSite(
    {
      ...completeSite,
      lists: new Map(completeSite.lists).set(actions.title, state),
      programmes: rows,
      access: { ...completeSite.access, permissions },
    },
    definition,
  );
}

/** What is planned for the folders of Actions, apart from their permissions; and whatever is left to the owners. */
function folderStepsOf(folders: Folders) {
  const names = new Set<string>();
  return planOf(folders).filter((step) => {
    if (!step.drift.includes("of Actions") && !step.drift.includes("in Actions")) return false;
    if (step.kind === "add folder" || step.kind === "rename folder")
      names.add(step.kind === "add folder" ? step.name : step.to);
    if (step.kind === "own permissions" || step.kind === "grant" || step.kind === "revoke") {
      return step.folder !== undefined && !names.has(step.folder);
    }
    return true;
  });
}

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  return new Map([...map].filter(([name]) => name !== key));
}
