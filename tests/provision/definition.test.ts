// What features bring is put together into one definition of a site; one that contradicts itself is refused before anything is planned.

import { describe, expect, it } from "vitest";
import { siteDefinition } from "../../src/app/siteDefinition.ts";
import { lists } from "../../src/plan/inSharePoint/lists.ts";
import { checkDefinition, type SiteDefinition } from "../../src/provision/definition.ts";
import type { Access, GroupDefinition } from "../../src/schema/access.ts";
import { inSharePoint } from "../../src/schema/inSharePoint.ts";
import { defineList } from "../../src/schema/list.ts";
import { product } from "../support/definition.ts";

const aList = (title: string, access: Access = { root: {} }) =>
  inSharePoint(defineList({ title, description: "", access, columns: {} }), { views: [] });
const auditors: GroupDefinition = { title: "Improvement auditors", description: "Say what an audit found." };
const bringing = (title: string, groups: Readonly<Record<string, GroupDefinition>> = {}) => ({
  inSharePoint: async () => ({ lists: [aList(title)], groups }),
});

describe("a site's definition", () => {
  it("has the plan's lists first, then each feature's in their order", async () => {
    const { lists: all } = await siteDefinition([bringing("Audits"), {}, bringing("Findings")]);
    expect(all.map(({ title }) => title)).toEqual([...lists.map(({ title }) => title), "Audits", "Findings"]);
  });

  it("has the groups of all features, one that two of them bring once", async () => {
    const { groups } = await siteDefinition([bringing("Audits", { auditors }), bringing("Findings", { auditors })]);
    expect(groups).toEqual({ auditors });
  });

  it("is refused where two features bring different groups under one name", async () => {
    const others = { auditors: { ...auditors, title: "Others" } };
    await expect(siteDefinition([bringing("Audits", { auditors }), bringing("Findings", others)])).rejects.toThrow(
      "Two features bring different groups as “auditors”.",
    );
  });

  it("is sound for the product", () => {
    expect(() => checkDefinition(product)).not.toThrow();
  });
});

describe("it is refused where", () => {
  const cases: readonly (readonly [string, string, SiteDefinition])[] = [
    [
      "a list grants rights to a group that nothing brings",
      "Audits grants rights to “auditors”, and no group goes by that name.",
      { lists: [aList("Audits", { root: { auditors: "Improvement add" } })], groups: {} },
    ],
    [
      "a list's folders do",
      "Audits grants rights to “auditor”, and no group goes by that name.",
      { lists: [aList("Audits", { root: {}, folders: { auditor: "Improvement add" } })], groups: { auditors } },
    ],
    [
      "a list grants rights to owners",
      "Audits grants rights to owners, who have full control everywhere.",
      { lists: [aList("Audits", { root: { owners: "Improvement add" } })], groups: {} },
    ],
    [
      "two lists have one title",
      "Two lists are called audits.",
      { lists: [aList("Audits"), aList("audits")], groups: {} },
    ],
    [
      "a feature's group has the title of another",
      "Two groups are called “Improvement SLT”.",
      { lists: [], groups: { auditors: { ...auditors, title: "Improvement SLT" } } },
    ],
    [
      "it goes by the name of a role",
      "A feature's group goes by “programme”, the name of a role of the plan.",
      { lists: [], groups: { programme: auditors } },
    ],
    [
      "it is called as a programme's group is",
      "“Improvement programme 7” is the title of a programme's group.",
      { lists: [], groups: { auditors: { ...auditors, title: "Improvement programme 7" } } },
    ],
  ];

  it.each(cases)("%s", (_, sentence, definition) => {
    expect(() => checkDefinition(definition)).toThrow(sentence);
  });
});
