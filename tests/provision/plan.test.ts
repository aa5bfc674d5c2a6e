// Provisioning plans: what is planned for a site that is new, complete, or changed by hand.

import { describe, expect, it } from "vitest";
import { actions } from "../../src/plan/actions.ts";
import { coordinators } from "../../src/plan/roles.ts";
import { chosenGroups, listIn } from "../../src/provision/definition.ts";
import { propertiesOf, xmlOf } from "../../src/provision/fields.ts";
import { levels } from "../../src/provision/levels.ts";
import { planSite } from "../../src/provision/plan.ts";
import type { AccessState, ListState, ProgrammeState, SiteState } from "../../src/provision/state.ts";
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
const emptySite: SiteState = { lists: new Map(), programmes: [], access: newAccess };

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
  const columns = Object.values(list.columns);
  return {
    description: list.description,
    versioning: true,
    versionLimit: 500,
    folderCreation: list.folders,
    validation: list.validation ?? { formula: "", message: "" },
    form: list.form && { contentType: "0x0100AB", layout: formFormatter(list.form) },
    fields: new Map(
      columns.map((column) => [column.name, { TypeAsString: column.field.type, ...propertiesOf(column) }]),
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
  programmes: [],
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
    expect(names("add column")).toBe(columns.length);
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
      folders: ["Old things"],
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

describe("folders", () => {
  it("follow from the rows of Programmes, each once and whatever the case of what is there", () => {
    const rows = [programme(1, "Money"), programme(2, "People/places"), programme(3, "There")];
    const sentences = drift(() => ({ folders: ["3 THERE"] }), rows);
    expect(sentences.filter((sentence) => /of Actions (is missing|should be called)/.test(sentence))).toEqual([
      "The folder “1 Money” of Actions is missing.",
      "The folder “2 People places” of Actions is missing.",
    ]);
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

function programme(number: number, title: string): ProgrammeState {
  return { number, title, lead: undefined, coordinator: undefined };
}

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  return new Map([...map].filter(([name]) => name !== key));
}
