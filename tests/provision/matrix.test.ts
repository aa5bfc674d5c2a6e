// Every role, list and folder, and everything that can be done there, asked of SharePoint itself: whatever the tab shows or hides,
// this is what people may do.

import { readFile } from "node:fs/promises";
import "@pnp/sp/site-groups/index.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programmeGroup } from "../../src/plan/roles.ts";
import { provisionSite } from "../../src/provision/provision.ts";
import { product as definition } from "../support/definition.ts";
import { OWNER } from "./localSite.ts";
import { council, permissionMatrix } from "./permissionMatrix.ts";

const { start, close, site, places, roles, table, everybody, matrix, mistakes, spotOf, rowIn, tried } =
  permissionMatrix(definition);

beforeAll(start);
afterAll(close);

describe("the table of permissions", () => {
  it("is the one in the room's README", async () => {
    expect(await readFile("src/provision/README.md", "utf8")).toContain(table);
  });

  it("names every list, and the tests have a person for every role", () => {
    expect([...new Set(places.map(({ list }) => list))].sort()).toEqual(
      definition.lists.map((list) => list.title).sort(),
    );
    expect(roles.filter((role) => !everybody.some((who) => who.roles.includes(role)))).toEqual([]);
  });
});

describe("SharePoint holds to the table", () => {
  it.each(matrix)("for %s in %s", async (_role, _where, who, place) => {
    expect(await mistakes(who, place)).toEqual([]);
  });

  it("so that another provisioning has nothing to do", async () => {
    const doings: string[] = [];
    await provisionSite(site().as(OWNER), definition, ({ doing }) => doings.push(doing));
    expect(doings).toEqual([]);
  });

  it("refuses the next write of a person whose role was taken away, who can still read", async () => {
    const lead = council("lead-1");
    const folder = places.find(({ where }) => where === "Actions, the programme's folder");
    if (!folder) throw new Error("The table has no row for the folder.");
    const spot = spotOf(folder, 1);
    const id = await rowIn(spot);
    expect(await tried("edit", spot, lead, id)).toBe(204);
    const members = site().as(OWNER).web.siteGroups.getByName(programmeGroup(1).title).users;
    await members.removeByLoginName(`i:0#.f|membership|${lead}`);
    expect(await tried("edit", spot, lead, id)).toBe(403);
    expect(await tried("read", spot, lead, id)).toBe(200);
  });
});
